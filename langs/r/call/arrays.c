/* Arrays: vectors of doubles, read in place. What C changes is a copy, as R's vectors are values. */
#include "binding.h"

// case: sum_f64
static SEXP sum_f64(SEXP values) {
    const double *elements = get_doubles(values); /* a vector, before its length is asked for */
    return Rf_ScalarReal(xc_sum_f64(elements, (size_t)XLENGTH(values)));
}

// case: scale_f64
static SEXP scale_f64(SEXP values, SEXP factor) {
    double by = get_double(factor);
    get_doubles(values);
    SEXP scaled = PROTECT(Rf_duplicate(values));
    check(xc_scale_f64(REAL(scaled), (size_t)XLENGTH(scaled), by));
    UNPROTECT(1);
    return scaled;
}

// end of cases
