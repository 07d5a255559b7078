/* Arrays: lists of numbers, copied into memory of the call's own. */
#include "binding.h"

// case: sum_f64
COMMAND(sum_f64) {
    int count;
    TAKES(1, "values");
    double *values = get_doubles(interp, objv[1], &count);
    if (values == NULL) {
        return TCL_ERROR;
    }
    double sum = xc_sum_f64(values, (size_t)count);
    Tcl_Free((char *)values);
    return return_double(interp, sum);
}

// case: scale_f64
COMMAND(scale_f64) {
    int count;
    double factor;
    TAKES(2, "values factor");
    TRY(Tcl_GetDoubleFromObj(interp, objv[2], &factor));
    double *values = get_doubles(interp, objv[1], &count);
    if (values == NULL) {
        return TCL_ERROR;
    }
    int code = check(interp, xc_scale_f64(values, (size_t)count, factor));
    if (code == TCL_OK) {
        code = return_doubles(interp, values, count);
    }
    Tcl_Free((char *)values);
    return code;
}

// end of cases
