/* Many additions by one call. */
#include "binding.h"

// case: add_batch
static SEXP add_batch(SEXP a, SEXP b) {
    const int32_t *left = get_int32s(a), *right = get_int32s(b);
    if (XLENGTH(a) != XLENGTH(b)) {
        Rf_error("vectors of one length are needed");
    }
    SEXP sums = PROTECT(Rf_allocVector(INTSXP, XLENGTH(a)));
    check(xc_add_batch(left, right, INTEGER(sums), (size_t)XLENGTH(a)));
    UNPROTECT(1);
    return sums;
}

// end of cases
