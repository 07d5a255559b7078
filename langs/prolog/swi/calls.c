/* Numbers in and out. */
#include "binding.h"

// case: noop
static foreign_t noop(void) {
    xc_noop();
    return TRUE;
}

// case: add_i32
static foreign_t add_i32(term_t a, term_t b, term_t sum) {
    int32_t x, y;
    return PL_get_integer_ex(a, &x) && PL_get_integer_ex(b, &y) &&
           PL_unify_integer(sum, xc_add_i32(x, y));
}

// case: inc_i64
static foreign_t inc_i64(term_t value, term_t next) {
    int64_t x;
    return PL_get_int64_ex(value, &x) && PL_unify_int64(next, xc_inc_i64(x));
}

// case: sum2_i64
static foreign_t sum2_i64(term_t a, term_t b, term_t sum) {
    int64_t x, y;
    return PL_get_int64_ex(a, &x) && PL_get_int64_ex(b, &y) &&
           PL_unify_int64(sum, xc_sum2_i64(x, y));
}

// case: sum4_i64
static foreign_t sum4_i64(term_t a, term_t b, term_t c, term_t d, term_t sum) {
    int64_t x, y, z, w;
    return PL_get_int64_ex(a, &x) && PL_get_int64_ex(b, &y) && PL_get_int64_ex(c, &z) &&
           PL_get_int64_ex(d, &w) && PL_unify_int64(sum, xc_sum4_i64(x, y, z, w));
}

// case: sum6_i64
// PL_FA_VARARGS: its arguments lie one behind the other.
static foreign_t sum6_i64(term_t arguments, int arity, control_t context) {
    int64_t v[6];
    (void)arity, (void)context;
    for (int i = 0; i < 6; i++) {
        if (!PL_get_int64_ex(arguments + i, &v[i])) {
            return FALSE;
        }
    }
    return PL_unify_int64(arguments + 6, xc_sum6_i64(v[0], v[1], v[2], v[3], v[4], v[5]));
}

// case: sum8_i64
// PL_FA_VARARGS: its arguments lie one behind the other.
static foreign_t sum8_i64(term_t arguments, int arity, control_t context) {
    int64_t v[8];
    (void)arity, (void)context;
    for (int i = 0; i < 8; i++) {
        if (!PL_get_int64_ex(arguments + i, &v[i])) {
            return FALSE;
        }
    }
    return PL_unify_int64(arguments + 8,
                          xc_sum8_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
}

// case: sum12_i64
// PL_FA_VARARGS: its arguments lie one behind the other.
static foreign_t sum12_i64(term_t arguments, int arity, control_t context) {
    int64_t v[12];
    (void)arity, (void)context;
    for (int i = 0; i < 12; i++) {
        if (!PL_get_int64_ex(arguments + i, &v[i])) {
            return FALSE;
        }
    }
    return PL_unify_int64(arguments + 12, xc_sum12_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6],
                                                       v[7], v[8], v[9], v[10], v[11]));
}

// case: sum8_f64
static foreign_t sum8_f64(term_t arguments, int arity, control_t context) {
    double v[8];
    (void)arity, (void)context;
    for (int i = 0; i < 8; i++) {
        if (!PL_get_float_ex(arguments + i, &v[i])) {
            return FALSE;
        }
    }
    return PL_unify_float(arguments + 8,
                          xc_sum8_f64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
}

// end of cases
