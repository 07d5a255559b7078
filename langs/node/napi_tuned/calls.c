/* Numbers in, numbers out: all in the shared memory. */
#include "glue.h"

static napi_value js_xc_abi_version(napi_env env, napi_callback_info info) {
    (void)info;
    napi_value result;
    TRY(env, napi_create_uint32(env, xc_abi_version(), &result));
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

static napi_value js_xc_work(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    shared->i64[0] = xc_work((int64_t)shared->f64[0]);
    return NULL;
}

napi_status export_calls(napi_env env, napi_value exports, struct shared *shared) {
    const napi_property_descriptor functions[] = {
        FUNCTION(xc_abi_version), FUNCTION(xc_noop),     FUNCTION(xc_add_i32),
        FUNCTION(xc_inc_i64),     FUNCTION(xc_sum2_i64), FUNCTION(xc_sum4_i64),
        FUNCTION(xc_sum6_i64),    FUNCTION(xc_sum8_i64), FUNCTION(xc_sum12_i64),
        FUNCTION(xc_sum8_f64),    FUNCTION(xc_work),
    };
    return napi_define_properties(env, exports, COUNT_OF(functions), functions);
}
