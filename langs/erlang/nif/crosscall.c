/* libcrosscall as a NIF library.
 *
 * The functions stand in one file per case group. They are included here and compiled as one, so that the
 * compiler can inline what they share. */
#include "arrays.c"
#include "batch.c"
#include "callbacks.c"
#include "calls.c"
#include "errors.c"
#include "handles.c"
#include "strings.c"
#include "structs.c"
#include "work.c"

static ErlNifFunc functions[] = {
    {"abi_version", 0, abi_version, NIF_FLAGS},
    {"noop", 0, noop, NIF_FLAGS},
    {"add_i32", 2, add_i32, NIF_FLAGS},
    {"inc_i64", 1, inc_i64, NIF_FLAGS},
    {"sum2_i64", 2, sum2_i64, NIF_FLAGS},
    {"sum4_i64", 4, sum4_i64, NIF_FLAGS},
    {"sum6_i64", 6, sum6_i64, NIF_FLAGS},
    {"sum8_i64", 8, sum8_i64, NIF_FLAGS},
    {"sum12_i64", 12, sum12_i64, NIF_FLAGS},
    {"sum8_f64", 8, sum8_f64, NIF_FLAGS},
    {"str_len", 1, str_len, NIF_FLAGS},
    {"str_upper", 1, str_upper, NIF_FLAGS},
    {"bytes", 1, bytes, NIF_FLAGS},
    {"str_copy", 2, str_copy, NIF_FLAGS},
    {"person_json", 3, person_json, NIF_FLAGS},
    {"sum_f64", 1, sum_f64, NIF_FLAGS},
    {"scale_f64", 2, scale_f64, NIF_FLAGS},
    {"point_dist", 2, point_dist, NIF_FLAGS},
    {"point_add", 2, point_add, NIF_FLAGS},
    {"mat4_scale", 2, mat4_scale, NIF_FLAGS},
    {"log_message", 2, log_message, NIF_FLAGS},
    {"counter_new", 1, counter_new, NIF_FLAGS},
    {"counter_add", 2, counter_add, NIF_FLAGS},
    {"counter_free", 1, counter_free, NIF_FLAGS},
    {"buffer_new", 1, buffer_new, NIF_FLAGS},
    {"buffer_at", 2, buffer_at, NIF_FLAGS},
    {"buffer_free", 1, buffer_free, NIF_FLAGS},
    {"parse_i64", 1, parse_i64, NIF_FLAGS},
    {"work", 1, work, NIF_FLAGS},
    {"sha256", 1, sha256, NIF_FLAGS},
    {"matmul_f64", 3, matmul_f64, NIF_FLAGS},
    {"add_batch", 2, add_batch, NIF_FLAGS},
};

static ErlNifResourceType *open_type(ErlNifEnv *env, const char *name,
                                     ErlNifResourceDtor *destroy) {
    return enif_open_resource_type(env, NULL, name, destroy, ERL_NIF_RT_CREATE, NULL);
}

static int load(ErlNifEnv *env, void **private_data, ERL_NIF_TERM info) {
    (void)private_data, (void)info;
    atom_ok = enif_make_atom(env, "ok");
    atom_log = enif_make_atom(env, "log");
    atom_point = enif_make_atom(env, "point");
    atom_mat4 = enif_make_atom(env, "mat4");
    atom_crosscall = enif_make_atom(env, "crosscall");
    bytes_type = open_type(env, "bytes", NULL);
    counter_type = open_type(env, "counter", counter_destroy);
    buffer_type = open_type(env, "buffer", buffer_destroy);
    return bytes_type == NULL || counter_type == NULL || buffer_type == NULL;
}

ERL_NIF_INIT(crosscall, functions, load, NULL, NULL, NULL)
