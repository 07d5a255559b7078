/* Handles: each is a command of its own, as a widget of Tk's is, and what it holds is freed with it. */
#include "binding.h"

#include <stdio.h>

/* What a handle's command leads to. */
typedef struct {
    Tcl_Command token;
    xc_counter *counter; /* of a counter */
    uint8_t *bytes;      /* of a buffer */
    size_t size;
} Handle;

/* Makes a command with a name that no other has; its name is the result. */
static int make_command(Tcl_Interp *interp, const char *type, Handle contents,
                        Tcl_ObjCmdProc *method, Tcl_CmdDeleteProc *release) {
    static unsigned long long made; /* by the one thread that loads this */
    Handle *handle = (Handle *)Tcl_Alloc(sizeof *handle);
    char name[64];
    snprintf(name, sizeof name, "::crosscall::%s%llu", type, ++made);
    *handle = contents;
    handle->token = Tcl_CreateObjCommand(interp, name, method, handle, release);
    Tcl_SetObjResult(interp, Tcl_NewStringObj(name, -1));
    return TCL_OK;
}

static int close_command(Tcl_Interp *interp, const Handle *handle) {
    Tcl_DeleteCommandFromToken(interp, handle->token);
    return TCL_OK;
}

// case: counter_add
static int counter_method(ClientData data, Tcl_Interp *interp, int objc, Tcl_Obj *const objv[]) {
    static const char *const methods[] = {"add", "close", NULL};
    const Handle *handle = data;
    int method;
    int64_t amount;
    if (objc < 2) {
        Tcl_WrongNumArgs(interp, 1, objv, "method ?amount?");
        return TCL_ERROR;
    }
    TRY(Tcl_GetIndexFromObj(interp, objv[1], methods, "method", 0, &method));
    if (method == 1) {
        return close_command(interp, handle);
    }
    TAKES(2, "add amount");
    TRY(get_int64(interp, objv[2], &amount));
    return return_int64(interp, xc_counter_add(handle->counter, amount));
}

// case: counter_cycle
static void counter_release(ClientData data) {
    Handle *handle = data;
    xc_counter_free(handle->counter);
    Tcl_Free((char *)handle);
}

COMMAND(counter) {
    int64_t value;
    TAKES(1, "value");
    TRY(get_int64(interp, objv[1], &value));
    Handle handle = {.counter = xc_counter_new(value)};
    if (handle.counter == NULL) {
        return fail(interp);
    }
    return make_command(interp, "counter", handle, counter_method, counter_release);
}

// case: buffer_adopt
static int buffer_method(ClientData data, Tcl_Interp *interp, int objc, Tcl_Obj *const objv[]) {
    static const char *const methods[] = {"byte", "close", NULL};
    const Handle *handle = data;
    int method;
    size_t at;
    if (objc < 2) {
        Tcl_WrongNumArgs(interp, 1, objv, "method ?index?");
        return TCL_ERROR;
    }
    TRY(Tcl_GetIndexFromObj(interp, objv[1], methods, "method", 0, &method));
    if (method == 1) {
        return close_command(interp, handle);
    }
    TAKES(2, "byte index");
    TRY(get_size(interp, objv[2], &at));
    if (at >= handle->size) {
        return fail_with(interp, "outside of the buffer");
    }
    return return_int64(interp, handle->bytes[at]);
}

static void buffer_release(ClientData data) {
    Handle *handle = data;
    xc_buffer_free(handle->bytes);
    Tcl_Free((char *)handle);
}

COMMAND(buffer) {
    size_t size;
    TAKES(1, "size");
    TRY(get_size(interp, objv[1], &size));
    Handle handle = {.bytes = xc_buffer_new(size), .size = size};
    if (handle.bytes == NULL) {
        return fail(interp);
    }
    return make_command(interp, "buffer", handle, buffer_method, buffer_release);
}

// end of cases
