/* Arrays as lists of numbers: copied into memory that the call has for itself, and a new list made of what C
 * wrote, as no term changes. */
#ifndef ARRAYS_H
#define ARRAYS_H

#include "binding.h"

/* The elements of a list and how many they are, for enif_free; NULL if it is no proper list of floats. */
static double *get_doubles(ErlNifEnv *env, ERL_NIF_TERM list, size_t *count) {
    unsigned length;
    if (!enif_get_list_length(env, list, &length)) {
        return NULL;
    }
    double *values = enif_alloc((length > 0 ? length : 1) * sizeof *values);
    ERL_NIF_TERM head;
    for (size_t i = 0; values != NULL && enif_get_list_cell(env, list, &head, &list); i++) {
        if (!enif_get_double(env, head, &values[i])) {
            enif_free(values);
            return NULL;
        }
    }
    *count = length;
    return values;
}

static int32_t *get_int32s(ErlNifEnv *env, ERL_NIF_TERM list, size_t *count) {
    unsigned length;
    if (!enif_get_list_length(env, list, &length)) {
        return NULL;
    }
    int32_t *values = enif_alloc((length > 0 ? length : 1) * sizeof *values);
    ERL_NIF_TERM head;
    for (size_t i = 0; values != NULL && enif_get_list_cell(env, list, &head, &list); i++) {
        if (!get_int32(env, head, &values[i])) {
            enif_free(values);
            return NULL;
        }
    }
    *count = length;
    return values;
}

/* A list is made from its end. Infinities are no floats of Erlang's: enif_make_double raises badarg for one,
 * and what it gives then must get into no list. */
static ERL_NIF_TERM make_doubles(ErlNifEnv *env, const double *values, size_t count) {
    ERL_NIF_TERM list = enif_make_list(env, 0);
    while (count-- > 0) {
        ERL_NIF_TERM number = enif_make_double(env, values[count]);
        if (enif_is_exception(env, number)) {
            return number;
        }
        list = enif_make_list_cell(env, number, list);
    }
    return list;
}

static ERL_NIF_TERM make_int32s(ErlNifEnv *env, const int32_t *values, size_t count) {
    ERL_NIF_TERM list = enif_make_list(env, 0);
    while (count-- > 0) {
        list = enif_make_list_cell(env, enif_make_int(env, values[count]), list);
    }
    return list;
}

#endif
