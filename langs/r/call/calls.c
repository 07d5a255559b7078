/* Numbers in and out. */
#include "binding.h"

static SEXP abi_version(void) {
    return Rf_ScalarInteger((int)xc_abi_version());
}

// case: noop
static SEXP noop(void) {
    xc_noop();
    return R_NilValue;
}

// case: add_i32
static SEXP add_i32(SEXP a, SEXP b) {
    return Rf_ScalarInteger(xc_add_i32(get_int32(a), get_int32(b)));
}

// case: inc_i64
static SEXP inc_i64(SEXP value) {
    return make_int64(xc_inc_i64(get_int64(value)));
}

// case: sum2_i64
static SEXP sum2_i64(SEXP a, SEXP b) {
    return make_int64(xc_sum2_i64(get_int64(a), get_int64(b)));
}

// case: sum4_i64
static SEXP sum4_i64(SEXP a, SEXP b, SEXP c, SEXP d) {
    return make_int64(xc_sum4_i64(get_int64(a), get_int64(b), get_int64(c), get_int64(d)));
}

// case: sum6_i64
static SEXP sum6_i64(SEXP a, SEXP b, SEXP c, SEXP d, SEXP e, SEXP f) {
    return make_int64(xc_sum6_i64(get_int64(a), get_int64(b), get_int64(c), get_int64(d),
                                  get_int64(e), get_int64(f)));
}

// case: sum8_i64
static SEXP sum8_i64(SEXP a, SEXP b, SEXP c, SEXP d, SEXP e, SEXP f, SEXP g, SEXP h) {
    return make_int64(xc_sum8_i64(get_int64(a), get_int64(b), get_int64(c), get_int64(d),
                                  get_int64(e), get_int64(f), get_int64(g), get_int64(h)));
}

// case: sum12_i64
static SEXP sum12_i64(SEXP a, SEXP b, SEXP c, SEXP d, SEXP e, SEXP f, SEXP g, SEXP h, SEXP i,
                      SEXP j, SEXP k, SEXP l) {
    return make_int64(xc_sum12_i64(get_int64(a), get_int64(b), get_int64(c), get_int64(d),
                                   get_int64(e), get_int64(f), get_int64(g), get_int64(h),
                                   get_int64(i), get_int64(j), get_int64(k), get_int64(l)));
}

// case: sum8_f64
static SEXP sum8_f64(SEXP a, SEXP b, SEXP c, SEXP d, SEXP e, SEXP f, SEXP g, SEXP h) {
    return Rf_ScalarReal(xc_sum8_f64(get_double(a), get_double(b), get_double(c), get_double(d),
                                     get_double(e), get_double(f), get_double(g), get_double(h)));
}

// end of cases
