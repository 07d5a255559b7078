/* Strings: Tcl keeps them as UTF-8 with a NUL behind, so C gets Tcl's own. */
#include "binding.h"

/* Makes a text of the library's the result, and frees it. */
static int return_text(Tcl_Interp *interp, char *text) {
    if (text == NULL) {
        return fail(interp);
    }
    Tcl_SetObjResult(interp, Tcl_NewStringObj(text, -1));
    xc_str_free(text);
    return TCL_OK;
}

// case: str_len
COMMAND(str_len) {
    TAKES(1, "text");
    return return_int64(interp, xc_str_len(Tcl_GetString(objv[1])));
}

// case: str_upper
COMMAND(str_upper) {
    TAKES(1, "text");
    return return_text(interp, xc_str_upper(Tcl_GetString(objv[1])));
}

// case: str_copy
/* str_copy variable text: the variable holds a byte array, the buffer, which is written in place. */
COMMAND(str_copy) {
    int capacity;
    TAKES(2, "variable text");
    Tcl_Obj *held = Tcl_ObjGetVar2(interp, objv[1], NULL, TCL_LEAVE_ERR_MSG);
    if (held == NULL) {
        return TCL_ERROR;
    }
    if (Tcl_IsShared(held)) { /* somebody else has it too: the variable gets one of its own */
        held = Tcl_ObjSetVar2(interp, objv[1], NULL, Tcl_DuplicateObj(held), TCL_LEAVE_ERR_MSG);
        if (held == NULL) {
            return TCL_ERROR;
        }
    }
    /* The text first: it may be what the variable holds. */
    const char *text = Tcl_GetString(objv[2]);
    char *buffer = (char *)Tcl_GetByteArrayFromObj(held, &capacity);
    Tcl_InvalidateStringRep(held);
    int64_t length = xc_str_copy(buffer, (size_t)capacity, text);
    if (length < 0) {
        return fail(interp);
    }
    Tcl_SetObjResult(interp, Tcl_NewStringObj(buffer, (int)length));
    return TCL_OK;
}

// case: person_json
COMMAND(person_json) {
    xc_person person;
    TAKES(3, "name id age");
    person.name = Tcl_GetString(objv[1]);
    TRY(get_int64(interp, objv[2], &person.id));
    TRY(get_int32(interp, objv[3], &person.age));
    return return_text(interp, xc_person_json(&person));
}

// end of cases
