/* What takes time in C itself. */
#include "binding.h"

// case: work
static SEXP work(SEXP steps) {
    return make_int64(xc_work(get_int64(steps)));
}

// case: sha256
static SEXP sha256(SEXP data) {
    if (TYPEOF(data) != RAWSXP) {
        Rf_error("a raw vector is needed");
    }
    SEXP digest = PROTECT(Rf_allocVector(RAWSXP, 32));
    check(xc_sha256(RAW(data), (size_t)XLENGTH(data), RAW(digest)));
    UNPROTECT(1);
    return digest;
}

// case: matmul_f64
static SEXP matmul_f64(SEXP a, SEXP b, SEXP rows) {
    size_t n = get_size(rows);
    const double *left = get_doubles(a), *right = get_doubles(b);
    if (n >= 1 << 15 || (size_t)XLENGTH(a) != n * n || XLENGTH(b) != XLENGTH(a)) {
        Rf_error("rows * rows elements are needed");
    }
    SEXP product = PROTECT(Rf_allocVector(REALSXP, XLENGTH(a)));
    check(xc_matmul_f64(left, right, REAL(product), n));
    UNPROTECT(1);
    return product;
}

// end of cases
