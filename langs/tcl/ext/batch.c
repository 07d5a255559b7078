/* Many small calls as one. */
#include "binding.h"

// case: add_batch
static int add_lists(Tcl_Interp *interp, const int32_t *a, const int32_t *b, int count) {
    int32_t *sums = reserve(count, sizeof *sums);
    int code = check(interp, xc_add_batch(a, b, sums, (size_t)count));
    if (code == TCL_OK) {
        code = return_int32s(interp, sums, count);
    }
    Tcl_Free((char *)sums);
    return code;
}

COMMAND(add_batch) {
    int a_count, b_count;
    TAKES(2, "a b");
    int32_t *a = get_int32s(interp, objv[1], &a_count);
    int32_t *b = a != NULL ? get_int32s(interp, objv[2], &b_count) : NULL;
    int code = TCL_ERROR;
    if (b != NULL && a_count == b_count) {
        code = add_lists(interp, a, b, a_count);
    } else if (b != NULL) {
        code = fail_with(interp, "two lists of the same length are needed");
    }
    if (b != NULL) {
        Tcl_Free((char *)b);
    }
    if (a != NULL) {
        Tcl_Free((char *)a);
    }
    return code;
}

// end of cases
