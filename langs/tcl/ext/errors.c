/* Failures as Tcl's errors. */
#include "binding.h"

// case: parse_fail
COMMAND(parse_i64) {
    int64_t value;
    TAKES(1, "text");
    TRY(check(interp, xc_parse_i64(Tcl_GetString(objv[1]), &value)));
    return return_int64(interp, value);
}

// end of cases
