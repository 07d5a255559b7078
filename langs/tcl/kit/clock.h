/* A monotonic clock: Tcl's own gives the time of day. */
#ifndef CLOCK_H
#define CLOCK_H

#include <tcl.h>

#include <time.h>

static int clock_ns(ClientData data, Tcl_Interp *interp, int objc, Tcl_Obj *const objv[]) {
    struct timespec now;
    if (objc != 1) {
        Tcl_WrongNumArgs(interp, 1, objv, NULL);
        return TCL_ERROR;
    }
    clock_gettime(CLOCK_MONOTONIC, &now);
    Tcl_SetObjResult(interp, Tcl_NewWideIntObj((Tcl_WideInt)now.tv_sec * 1000000000 + now.tv_nsec));
    return TCL_OK;
}

#endif
