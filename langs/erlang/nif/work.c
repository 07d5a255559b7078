/* What takes time in C itself; what takes too long for a NIF goes on as a dirty one. */
#include "arrays.h"

typedef ERL_NIF_TERM (*Nif)(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]);

/* Calls the function now, or on a dirty scheduler if it is expected to take longer than a NIF may. */
static ERL_NIF_TERM call(ErlNifEnv *env, const char *name, double expected_ns, Nif function,
                         int argc, const ERL_NIF_TERM argv[]) {
    if (is_lengthy(expected_ns)) {
        return enif_schedule_nif(env, name, ERL_NIF_DIRTY_JOB_CPU_BOUND, function, argc, argv);
    }
    return function(env, argc, argv);
}

// case: work
static ERL_NIF_TERM work_now(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    int64_t steps;
    if (!get_int64(env, argv[0], &steps)) {
        return enif_make_badarg(env);
    }
    return make_int64(env, xc_work(steps));
}

static ERL_NIF_TERM work(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    int64_t steps;
    if (!get_int64(env, argv[0], &steps)) {
        return enif_make_badarg(env);
    }
    return call(env, "work", 2.0 * (double)steps, work_now, argc, argv);
}

// case: sha256
static ERL_NIF_TERM sha256_now(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    ErlNifBinary data;
    ERL_NIF_TERM digest;
    if (!enif_inspect_binary(env, argv[0], &data)) {
        return enif_make_badarg(env);
    }
    xc_status status = xc_sha256(data.data, data.size, enif_make_new_binary(env, 32, &digest));
    return status == XC_OK ? digest : raise_last_error(env);
}

static ERL_NIF_TERM sha256(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    ErlNifBinary data;
    if (!enif_inspect_binary(env, argv[0], &data)) {
        return enif_make_badarg(env);
    }
    return call(env, "sha256", 5.0 * (double)data.size, sha256_now, argc, argv);
}

// case: matmul_f64
static ERL_NIF_TERM matmul_f64_now(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    size_t rows, count, count_b;
    if (!get_size(env, argv[2], &rows) || rows >= 1 << 15) {
        return enif_make_badarg(env);
    }
    double *a = get_doubles(env, argv[0], &count);
    double *b = get_doubles(env, argv[1], &count_b);
    double *product = NULL;
    ERL_NIF_TERM result;
    if (a == NULL || b == NULL || count != rows * rows || count_b != count) {
        result = enif_make_badarg(env);
    } else if ((product = enif_alloc((count > 0 ? count : 1) * sizeof *product)) == NULL) {
        result = raise_no_memory(env);
    } else if (xc_matmul_f64(a, b, product, rows) != XC_OK) {
        result = raise_last_error(env);
    } else {
        result = make_doubles(env, product, count);
    }
    enif_free(a);
    enif_free(b);
    enif_free(product);
    return result;
}

static ERL_NIF_TERM matmul_f64(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    size_t rows;
    if (!get_size(env, argv[2], &rows)) {
        return enif_make_badarg(env);
    }
    double expected_ns = (double)rows * (double)rows * (double)rows;
    return call(env, "matmul_f64", expected_ns, matmul_f64_now, argc, argv);
}

// end of cases
