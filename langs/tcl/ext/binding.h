/* What the commands share: failures, arguments, and the elements of lists. */
#ifndef BINDING_H
#define BINDING_H

#include <tcl.h>

#include <stdint.h>

#include "crosscall.h"

#define COMMAND(name)                                                                              \
    static int name(ClientData data, Tcl_Interp *interp, int objc, Tcl_Obj *const objv[])

/* Returns from a command that was called with another number of arguments. */
#define TAKES(count, usage)                                                                        \
    if (objc != (count) + 1) {                                                                     \
        Tcl_WrongNumArgs(interp, 1, objv, usage);                                                  \
        return TCL_ERROR;                                                                          \
    }

/* Returns from a command when what it called has failed and left its message. */
#define TRY(step)                                                                                  \
    if ((step) != TCL_OK) {                                                                        \
        return TCL_ERROR;                                                                          \
    }

static int fail_with(Tcl_Interp *interp, const char *message) {
    Tcl_SetObjResult(interp, Tcl_NewStringObj(message, -1));
    Tcl_SetErrorCode(interp, "CROSSCALL", (char *)NULL);
    return TCL_ERROR;
}

/* The library's last failure as an error whose code is CROSSCALL. */
static int fail(Tcl_Interp *interp) {
    return fail_with(interp, xc_last_error());
}

static int check(Tcl_Interp *interp, xc_status status) {
    return status == XC_OK ? TCL_OK : fail(interp);
}

static int get_int64(Tcl_Interp *interp, Tcl_Obj *object, int64_t *value) {
    Tcl_WideInt wide;
    TRY(Tcl_GetWideIntFromObj(interp, object, &wide));
    *value = wide;
    return TCL_OK;
}

/* Tcl_GetIntFromObj would take the unsigned ones too. */
static int get_int32(Tcl_Interp *interp, Tcl_Obj *object, int32_t *value) {
    Tcl_WideInt wide;
    TRY(Tcl_GetWideIntFromObj(interp, object, &wide));
    if (wide < INT32_MIN || wide > INT32_MAX) {
        return fail_with(interp, "an integer of 32 bits is needed");
    }
    *value = (int32_t)wide;
    return TCL_OK;
}

static int get_size(Tcl_Interp *interp, Tcl_Obj *object, size_t *size) {
    Tcl_WideInt wide;
    TRY(Tcl_GetWideIntFromObj(interp, object, &wide));
    *size = (size_t)wide;
    return wide >= 0 ? TCL_OK : fail_with(interp, "a size must not be negative");
}

static int return_int64(Tcl_Interp *interp, int64_t value) {
    Tcl_SetObjResult(interp, Tcl_NewWideIntObj(value));
    return TCL_OK;
}

static int return_double(Tcl_Interp *interp, double value) {
    Tcl_SetObjResult(interp, Tcl_NewDoubleObj(value));
    return TCL_OK;
}

/* Memory for the elements of a list; Tcl_Alloc does not give NULL back. To be freed by Tcl_Free. */
static void *reserve(int count, size_t size) {
    size_t bytes = (size_t)(count > 0 ? count : 1) * size;
    if (bytes > UINT32_MAX) {
        Tcl_Panic("a list of %d elements is too long", count); /* Tcl_Alloc takes an unsigned int */
    }
    return Tcl_Alloc((unsigned)bytes);
}

/* The elements of a list in memory that the caller frees; NULL after a failure. */
static double *get_doubles(Tcl_Interp *interp, Tcl_Obj *list, int *count) {
    Tcl_Obj **elements;
    if (Tcl_ListObjGetElements(interp, list, count, &elements) != TCL_OK) {
        return NULL;
    }
    double *values = reserve(*count, sizeof *values);
    for (int i = 0; i < *count; i++) {
        if (Tcl_GetDoubleFromObj(interp, elements[i], &values[i]) != TCL_OK) {
            Tcl_Free((char *)values);
            return NULL;
        }
    }
    return values;
}

static int32_t *get_int32s(Tcl_Interp *interp, Tcl_Obj *list, int *count) {
    Tcl_Obj **elements;
    if (Tcl_ListObjGetElements(interp, list, count, &elements) != TCL_OK) {
        return NULL;
    }
    int32_t *values = reserve(*count, sizeof *values);
    for (int i = 0; i < *count; i++) {
        if (get_int32(interp, elements[i], &values[i]) != TCL_OK) {
            Tcl_Free((char *)values);
            return NULL;
        }
    }
    return values;
}

/* Makes a list of numbers the result. */
static int return_doubles(Tcl_Interp *interp, const double *values, int count) {
    Tcl_Obj *list = Tcl_NewListObj(count, NULL); /* with room for so many */
    for (int i = 0; i < count; i++) {
        Tcl_ListObjAppendElement(NULL, list, Tcl_NewDoubleObj(values[i]));
    }
    Tcl_SetObjResult(interp, list);
    return TCL_OK;
}

static int return_int32s(Tcl_Interp *interp, const int32_t *values, int count) {
    Tcl_Obj *list = Tcl_NewListObj(count, NULL);
    for (int i = 0; i < count; i++) {
        Tcl_ListObjAppendElement(NULL, list, Tcl_NewIntObj(values[i]));
    }
    Tcl_SetObjResult(interp, list);
    return TCL_OK;
}

#endif
