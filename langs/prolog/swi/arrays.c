/* Lists of floats. */
#include "lists.h"

// case: sum_f64
static foreign_t sum_f64(term_t list, term_t sum) {
    size_t count;
    double *values = get_doubles(list, &count);
    if (!values) {
        return FALSE;
    }
    double r = xc_sum_f64(values, count);
    free(values);
    return PL_unify_float(sum, r);
}

// case: scale_f64
static foreign_t scale_f64(term_t list, term_t factor, term_t scaled) {
    size_t count;
    double by;
    double *values = PL_get_float_ex(factor, &by) ? get_doubles(list, &count) : NULL;
    if (!values) {
        return FALSE;
    }
    int done = check(xc_scale_f64(values, count, by)) && unify_doubles(scaled, values, count);
    free(values);
    return done;
}

// end of cases
