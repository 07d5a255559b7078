/* Arrays, one way and both ways. */
#include "arrays.h"

// case: sum_f64
static ERL_NIF_TERM sum_f64(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    size_t count;
    double *values = get_doubles(env, argv[0], &count);
    if (values == NULL) {
        return enif_make_badarg(env);
    }
    double sum = xc_sum_f64(values, count);
    enif_free(values);
    return enif_make_double(env, sum);
}

// case: scale_f64
static ERL_NIF_TERM scale_f64(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    double factor;
    if (!enif_get_double(env, argv[1], &factor)) {
        return enif_make_badarg(env);
    }
    size_t count;
    double *values = get_doubles(env, argv[0], &count);
    if (values == NULL) {
        return enif_make_badarg(env);
    }
    xc_status status = xc_scale_f64(values, count, factor);
    ERL_NIF_TERM scaled =
        status == XC_OK ? make_doubles(env, values, count) : raise_last_error(env);
    enif_free(values);
    return scaled;
}

// end of cases
