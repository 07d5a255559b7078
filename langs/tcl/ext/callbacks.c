/* Command prefixes that C calls back. */
#include "binding.h"

/* A command prefix with room for the arguments of an upcall. An error stays the interpreter's result: the
 * library gets zeros until it returns. */
enum { PREFIX_MOST = 8, ARGUMENTS_MOST = 2 };

typedef struct {
    Tcl_Interp *interp;
    Tcl_Obj *words[PREFIX_MOST + ARGUMENTS_MOST];
    int prefix;
    int failed;
} Upcall;

/* The words are kept, whatever the callback does to the list. */
static int open_upcall(Tcl_Interp *interp, Tcl_Obj *prefix, Upcall *upcall) {
    int count;
    Tcl_Obj **words;
    TRY(Tcl_ListObjGetElements(interp, prefix, &count, &words));
    if (count < 1 || count > PREFIX_MOST) {
        return fail_with(interp, "a command prefix of 1 to 8 words is needed");
    }
    *upcall = (Upcall){.interp = interp, .prefix = count};
    for (int i = 0; i < count; i++) {
        upcall->words[i] = words[i];
        Tcl_IncrRefCount(words[i]);
    }
    return TCL_OK;
}

static void close_upcall(Upcall *upcall) {
    for (int i = 0; i < upcall->prefix; i++) {
        Tcl_DecrRefCount(upcall->words[i]);
    }
}

/* Calls the command with the arguments that lie behind the prefix. */
static void call(Upcall *upcall, int arguments) {
    int count = upcall->prefix + arguments;
    for (int i = upcall->prefix; i < count; i++) {
        Tcl_IncrRefCount(upcall->words[i]);
    }
    upcall->failed = Tcl_EvalObjv(upcall->interp, count, upcall->words, 0) != TCL_OK;
    for (int i = upcall->prefix; i < count; i++) {
        Tcl_DecrRefCount(upcall->words[i]);
    }
}

static int64_t call_for_int64(Upcall *upcall, int arguments) {
    int64_t value = 0;
    call(upcall, arguments);
    if (!upcall->failed) {
        Tcl_Obj *result = Tcl_GetObjResult(upcall->interp);
        upcall->failed = get_int64(upcall->interp, result, &value) != TCL_OK;
    }
    return value;
}

static int64_t call_map(int64_t value, void *user) {
    Upcall *upcall = user;
    if (upcall->failed) {
        return 0;
    }
    upcall->words[upcall->prefix] = Tcl_NewWideIntObj(value);
    return call_for_int64(upcall, 1);
}

static int32_t call_compare(int32_t a, int32_t b, void *user) {
    Upcall *upcall = user;
    if (upcall->failed) {
        return 0;
    }
    upcall->words[upcall->prefix] = Tcl_NewIntObj(a);
    upcall->words[upcall->prefix + 1] = Tcl_NewIntObj(b);
    int64_t order = call_for_int64(upcall, 2);
    return (order > 0) - (order < 0);
}

static void call_sink(int32_t level, const char *message, void *user) {
    Upcall *upcall = user;
    upcall->words[upcall->prefix] = Tcl_NewIntObj(level);
    upcall->words[upcall->prefix + 1] = Tcl_NewStringObj(message, -1);
    call(upcall, 2);
}

// case: apply_i64
COMMAND(apply_i64) {
    int64_t value;
    size_t count;
    Upcall upcall;
    TAKES(3, "command value count");
    TRY(get_int64(interp, objv[2], &value));
    TRY(get_size(interp, objv[3], &count));
    TRY(open_upcall(interp, objv[1], &upcall));
    value = xc_apply_i64(call_map, &upcall, value, count);
    close_upcall(&upcall);
    return upcall.failed ? TCL_ERROR : return_int64(interp, value);
}

// case: sort_i32
COMMAND(sort_i32) {
    int count;
    Upcall upcall;
    TAKES(2, "input command");
    int32_t *input = get_int32s(interp, objv[1], &count);
    if (input == NULL) {
        return TCL_ERROR;
    }
    if (open_upcall(interp, objv[2], &upcall) != TCL_OK) {
        Tcl_Free((char *)input);
        return TCL_ERROR;
    }
    int32_t *output = reserve(count, sizeof *output);
    xc_status status = xc_sort_i32(input, output, (size_t)count, call_compare, &upcall);
    int code = upcall.failed ? TCL_ERROR : check(interp, status);
    if (code == TCL_OK) {
        code = return_int32s(interp, output, count);
    }
    close_upcall(&upcall);
    Tcl_Free((char *)output);
    Tcl_Free((char *)input);
    return code;
}

// case: log_message
COMMAND(log_message) {
    int32_t level;
    Upcall upcall;
    TAKES(2, "command level");
    TRY(get_int32(interp, objv[2], &level));
    TRY(open_upcall(interp, objv[1], &upcall));
    xc_status status = xc_log_message(call_sink, &upcall, level);
    close_upcall(&upcall);
    TRY(check(interp, status));
    if (upcall.failed) {
        return TCL_ERROR;
    }
    Tcl_ResetResult(interp); /* what the sink returned is nobody's */
    return TCL_OK;
}

// end of cases
