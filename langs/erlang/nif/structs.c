/* Structs: records, filled into the C struct and made of it at every call. Infinities are no floats of
 * Erlang's: enif_make_double raises badarg for one, and what it gives then must get into no tuple. */
#include "binding.h"

/* The fields of a record, count of them; NULL if it is another one or none. */
static const ERL_NIF_TERM *get_record(ErlNifEnv *env, ERL_NIF_TERM term, ERL_NIF_TERM name,
                                      int count) {
    int arity;
    const ERL_NIF_TERM *elements;
    if (!enif_get_tuple(env, term, &arity, &elements) || arity != count + 1 ||
        !enif_is_identical(elements[0], name)) {
        return NULL;
    }
    return elements + 1;
}

static int get_point(ErlNifEnv *env, ERL_NIF_TERM term, xc_point *point) {
    const ERL_NIF_TERM *fields = get_record(env, term, atom_point, 2);
    return fields != NULL && enif_get_double(env, fields[0], &point->x) &&
           enif_get_double(env, fields[1], &point->y);
}

// case: point_dist
static ERL_NIF_TERM point_dist(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    xc_point a, b;
    if (!get_point(env, argv[0], &a) || !get_point(env, argv[1], &b)) {
        return enif_make_badarg(env);
    }
    return enif_make_double(env, xc_point_dist(&a, &b));
}

// case: point_add
static ERL_NIF_TERM point_add(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    xc_point a, b;
    if (!get_point(env, argv[0], &a) || !get_point(env, argv[1], &b)) {
        return enif_make_badarg(env);
    }
    xc_point sum = xc_point_add(a, b);
    ERL_NIF_TERM x = enif_make_double(env, sum.x), y = enif_make_double(env, sum.y);
    if (enif_is_exception(env, x) || enif_is_exception(env, y)) {
        return enif_make_badarg(env);
    }
    return enif_make_tuple3(env, atom_point, x, y);
}

// end of cases

static int get_mat4(ErlNifEnv *env, ERL_NIF_TERM term, xc_mat4 *matrix) {
    int arity;
    const ERL_NIF_TERM *elements, *fields = get_record(env, term, atom_mat4, 1);
    if (fields == NULL || !enif_get_tuple(env, fields[0], &arity, &elements) || arity != 16) {
        return 0;
    }
    for (int i = 0; i < 16; i++) {
        if (!enif_get_double(env, elements[i], &matrix->m[i])) {
            return 0;
        }
    }
    return 1;
}

static ERL_NIF_TERM make_mat4(ErlNifEnv *env, xc_mat4 matrix) {
    ERL_NIF_TERM elements[16];
    for (int i = 0; i < 16; i++) {
        elements[i] = enif_make_double(env, matrix.m[i]);
        if (enif_is_exception(env, elements[i])) {
            return elements[i];
        }
    }
    return enif_make_tuple2(env, atom_mat4, enif_make_tuple_from_array(env, elements, 16));
}

// case: mat4_scale
static ERL_NIF_TERM mat4_scale(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    xc_mat4 matrix;
    double factor;
    if (!get_mat4(env, argv[0], &matrix) || !enif_get_double(env, argv[1], &factor)) {
        return enif_make_badarg(env);
    }
    return make_mat4(env, xc_mat4_scale(matrix, factor));
}

// end of cases
