/* Numbers in and out. */
#include "binding.h"

static ERL_NIF_TERM abi_version(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc, (void)argv;
    return enif_make_uint(env, xc_abi_version());
}

// case: noop
static ERL_NIF_TERM noop(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)env, (void)argc, (void)argv;
    xc_noop();
    return atom_ok;
}

// case: add_i32
static ERL_NIF_TERM add_i32(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    int32_t a, b;
    if (!get_int32(env, argv[0], &a) || !get_int32(env, argv[1], &b)) {
        return enif_make_badarg(env);
    }
    return enif_make_int(env, xc_add_i32(a, b));
}

// case: inc_i64
static ERL_NIF_TERM inc_i64(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    int64_t value;
    if (!get_int64(env, argv[0], &value)) {
        return enif_make_badarg(env);
    }
    return make_int64(env, xc_inc_i64(value));
}

// case: sum2_i64
static ERL_NIF_TERM sum2_i64(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    int64_t v[2];
    for (int i = 0; i < 2; i++) {
        if (!get_int64(env, argv[i], &v[i])) {
            return enif_make_badarg(env);
        }
    }
    return make_int64(env, xc_sum2_i64(v[0], v[1]));
}

// case: sum4_i64
static ERL_NIF_TERM sum4_i64(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    int64_t v[4];
    for (int i = 0; i < 4; i++) {
        if (!get_int64(env, argv[i], &v[i])) {
            return enif_make_badarg(env);
        }
    }
    return make_int64(env, xc_sum4_i64(v[0], v[1], v[2], v[3]));
}

// case: sum6_i64
static ERL_NIF_TERM sum6_i64(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    int64_t v[6];
    for (int i = 0; i < 6; i++) {
        if (!get_int64(env, argv[i], &v[i])) {
            return enif_make_badarg(env);
        }
    }
    return make_int64(env, xc_sum6_i64(v[0], v[1], v[2], v[3], v[4], v[5]));
}

// case: sum8_i64
static ERL_NIF_TERM sum8_i64(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    int64_t v[8];
    for (int i = 0; i < 8; i++) {
        if (!get_int64(env, argv[i], &v[i])) {
            return enif_make_badarg(env);
        }
    }
    return make_int64(env, xc_sum8_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
}

// case: sum12_i64
static ERL_NIF_TERM sum12_i64(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    int64_t v[12];
    for (int i = 0; i < 12; i++) {
        if (!get_int64(env, argv[i], &v[i])) {
            return enif_make_badarg(env);
        }
    }
    return make_int64(env, xc_sum12_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9],
                                        v[10], v[11]));
}

// case: sum8_f64
static ERL_NIF_TERM sum8_f64(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    double v[8];
    for (int i = 0; i < 8; i++) {
        if (!enif_get_double(env, argv[i], &v[i])) {
            return enif_make_badarg(env);
        }
    }
    return enif_make_double(env, xc_sum8_f64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
}

// end of cases
