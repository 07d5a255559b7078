/* Numbers, structs and texts: all in the shared memory. */
#include "glue.h"

static napi_value js_xc_abi_version(napi_env env, napi_callback_info info) {
    (void)info;
    napi_value result;
    TRY(env, napi_create_uint32(env, xc_abi_version(), &result));
    return result;
}

static napi_value js_xc_last_error(napi_env env, napi_callback_info info) {
    (void)info;
    napi_value result;
    TRY(env, napi_create_string_utf8(env, xc_last_error(), NAPI_AUTO_LENGTH, &result));
    return result;
}

static napi_value js_xc_noop(napi_env env, napi_callback_info info) {
    (void)env;
    (void)info;
    xc_noop();
    return NULL;
}

static napi_value js_xc_add_i32(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    shared->i32[0] = xc_add_i32(shared->i32[0], shared->i32[1]);
    return NULL;
}

static napi_value js_xc_inc_i64(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    shared->i64[0] = xc_inc_i64(shared->i64[0]);
    return NULL;
}

static napi_value js_xc_sum2_i64(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    const int64_t *v = shared->i64;
    shared->i64[0] = xc_sum2_i64(v[0], v[1]);
    return NULL;
}

static napi_value js_xc_sum4_i64(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    const int64_t *v = shared->i64;
    shared->i64[0] = xc_sum4_i64(v[0], v[1], v[2], v[3]);
    return NULL;
}

static napi_value js_xc_sum6_i64(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    const int64_t *v = shared->i64;
    shared->i64[0] = xc_sum6_i64(v[0], v[1], v[2], v[3], v[4], v[5]);
    return NULL;
}

static napi_value js_xc_sum8_i64(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    const int64_t *v = shared->i64;
    shared->i64[0] = xc_sum8_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
    return NULL;
}

static napi_value js_xc_sum12_i64(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    const int64_t *v = shared->i64;
    shared->i64[0] =
        xc_sum12_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11]);
    return NULL;
}

static napi_value js_xc_sum8_f64(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    const double *v = shared->f64;
    shared->f64[0] = xc_sum8_f64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
    return NULL;
}

static napi_value js_xc_point_dist(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    xc_point a = {shared->f64[0], shared->f64[1]};
    xc_point b = {shared->f64[2], shared->f64[3]};
    shared->f64[0] = xc_point_dist(&a, &b);
    return NULL;
}

static napi_value js_xc_point_add(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    xc_point a = {shared->f64[0], shared->f64[1]};
    xc_point b = {shared->f64[2], shared->f64[3]};
    xc_point sum = xc_point_add(a, b);
    shared->f64[0] = sum.x;
    shared->f64[1] = sum.y;
    return NULL;
}

static napi_value js_xc_str_len(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    shared->f64[0] = (double)xc_str_len(shared->text);
    return NULL;
}

static napi_value js_xc_str_upper(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    return take_text(env, xc_str_upper(shared->text));
}

/* f64: the buffer's address and its capacity. undefined if the text does not fit. */
static napi_value js_xc_str_copy(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    char *buffer = pointer_from(shared->f64[0]);
    int64_t length = xc_str_copy(buffer, (size_t)shared->f64[1], shared->text);
    if (length < 0) {
        return NULL;
    }
    napi_value result;
    TRY(env, napi_create_string_utf8(env, buffer, (size_t)length, &result));
    return result;
}

/* text: the name; i64: id; i32: age */
static napi_value js_xc_person_json(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    xc_person person = {.name = shared->text, .id = shared->i64[0], .age = shared->i32[0]};
    return take_text(env, xc_person_json(&person));
}

static napi_value js_xc_parse_i64(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    shared->i32[0] = xc_parse_i64(shared->text, &shared->i64[0]);
    return NULL;
}

static napi_value js_xc_counter_new(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    shared->f64[0] = address_of(xc_counter_new(shared->i64[0]));
    return NULL;
}

static napi_value js_xc_counter_add(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    shared->i64[0] = xc_counter_add(pointer_from(shared->f64[0]), shared->i64[0]);
    return NULL;
}

static napi_value js_xc_counter_free(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    xc_counter_free(pointer_from(shared->f64[0]));
    return NULL;
}

static napi_value js_xc_work(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    shared->i64[0] = xc_work((int64_t)shared->f64[0]);
    return NULL;
}

napi_status export_calls(napi_env env, napi_value exports, struct shared *shared) {
    const napi_property_descriptor functions[] = {
        FUNCTION(xc_abi_version), FUNCTION(xc_last_error),  FUNCTION(xc_noop),
        FUNCTION(xc_add_i32),     FUNCTION(xc_inc_i64),     FUNCTION(xc_sum2_i64),
        FUNCTION(xc_sum4_i64),    FUNCTION(xc_sum6_i64),    FUNCTION(xc_sum8_i64),
        FUNCTION(xc_sum12_i64),   FUNCTION(xc_sum8_f64),    FUNCTION(xc_point_dist),
        FUNCTION(xc_point_add),   FUNCTION(xc_str_len),     FUNCTION(xc_str_upper),
        FUNCTION(xc_str_copy),    FUNCTION(xc_person_json), FUNCTION(xc_parse_i64),
        FUNCTION(xc_counter_new), FUNCTION(xc_counter_add), FUNCTION(xc_counter_free),
        FUNCTION(xc_work),
    };
    return napi_define_properties(env, exports, COUNT_OF(functions), functions);
}
