/* Structs: compound terms, point(X, Y) and mat4(M0, …, M15). */
#include "binding.h"

static functor_t FUNCTOR_point, FUNCTOR_mat4;

static int get_numbers(term_t term, functor_t functor, const char *type, double *numbers,
                       int count) {
    term_t argument = PL_new_term_ref();
    if (!PL_is_functor(term, functor)) {
        return PL_type_error(type, term);
    }
    for (int i = 0; i < count; i++) {
        if (!PL_get_arg(i + 1, term, argument) || !PL_get_float_ex(argument, &numbers[i])) {
            return FALSE;
        }
    }
    return TRUE;
}

static int unify_numbers(term_t term, functor_t functor, const double *numbers, int count) {
    term_t arguments = PL_new_term_refs(count), made = PL_new_term_ref();
    for (int i = 0; i < count; i++) {
        if (!PL_put_float(arguments + i, numbers[i])) {
            return FALSE;
        }
    }
    return PL_cons_functor_v(made, functor, arguments) && PL_unify(term, made);
}

static int get_point(term_t term, xc_point *point) {
    double numbers[2];
    int got = get_numbers(term, FUNCTOR_point, "point", numbers, 2);
    if (got) {
        *point = (xc_point){numbers[0], numbers[1]};
    }
    return got;
}

// case: point_dist
static foreign_t point_dist(term_t a, term_t b, term_t distance) {
    xc_point p, q;
    return get_point(a, &p) && get_point(b, &q) && PL_unify_float(distance, xc_point_dist(&p, &q));
}

// case: point_add
static foreign_t point_add(term_t a, term_t b, term_t sum) {
    xc_point p, q;
    if (!get_point(a, &p) || !get_point(b, &q)) {
        return FALSE;
    }
    xc_point r = xc_point_add(p, q);
    return unify_numbers(sum, FUNCTOR_point, (double[]){r.x, r.y}, 2);
}

// case: mat4_scale
static foreign_t mat4_scale(term_t matrix, term_t factor, term_t scaled) {
    xc_mat4 m;
    double by;
    if (!get_numbers(matrix, FUNCTOR_mat4, "mat4", m.m, 16) || !PL_get_float_ex(factor, &by)) {
        return FALSE;
    }
    xc_mat4 m2 = xc_mat4_scale(m, by);
    return unify_numbers(scaled, FUNCTOR_mat4, m2.m, 16);
}

// end of cases
