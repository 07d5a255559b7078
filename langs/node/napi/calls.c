/* Numbers in, numbers out. int64_t is a BigInt, so that every value of it can cross. */
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
    ARGUMENTS(env, info, 2);
    int32_t a, b;
    TRY(env, napi_get_value_int32(env, arguments[0], &a));
    TRY(env, napi_get_value_int32(env, arguments[1], &b));
    napi_value result;
    TRY(env, napi_create_int32(env, xc_add_i32(a, b), &result));
    return result;
}

static napi_value js_xc_inc_i64(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 1);
    int64_t value;
    TRY(env, get_int64(env, arguments[0], &value));
    napi_value result;
    TRY(env, napi_create_bigint_int64(env, xc_inc_i64(value), &result));
    return result;
}

static napi_value js_xc_sum2_i64(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 2);
    int64_t v[2];
    for (size_t i = 0; i < COUNT_OF(v); i++) {
        TRY(env, get_int64(env, arguments[i], &v[i]));
    }
    napi_value result;
    int64_t sum = xc_sum2_i64(v[0], v[1]);
    TRY(env, napi_create_bigint_int64(env, sum, &result));
    return result;
}

static napi_value js_xc_sum4_i64(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 4);
    int64_t v[4];
    for (size_t i = 0; i < COUNT_OF(v); i++) {
        TRY(env, get_int64(env, arguments[i], &v[i]));
    }
    napi_value result;
    int64_t sum = xc_sum4_i64(v[0], v[1], v[2], v[3]);
    TRY(env, napi_create_bigint_int64(env, sum, &result));
    return result;
}

static napi_value js_xc_sum6_i64(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 6);
    int64_t v[6];
    for (size_t i = 0; i < COUNT_OF(v); i++) {
        TRY(env, get_int64(env, arguments[i], &v[i]));
    }
    napi_value result;
    int64_t sum = xc_sum6_i64(v[0], v[1], v[2], v[3], v[4], v[5]);
    TRY(env, napi_create_bigint_int64(env, sum, &result));
    return result;
}

static napi_value js_xc_sum8_i64(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 8);
    int64_t v[8];
    for (size_t i = 0; i < COUNT_OF(v); i++) {
        TRY(env, get_int64(env, arguments[i], &v[i]));
    }
    napi_value result;
    int64_t sum = xc_sum8_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
    TRY(env, napi_create_bigint_int64(env, sum, &result));
    return result;
}

static napi_value js_xc_sum12_i64(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 12);
    int64_t v[12];
    for (size_t i = 0; i < COUNT_OF(v); i++) {
        TRY(env, get_int64(env, arguments[i], &v[i]));
    }
    napi_value result;
    int64_t sum =
        xc_sum12_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11]);
    TRY(env, napi_create_bigint_int64(env, sum, &result));
    return result;
}

static napi_value js_xc_sum8_f64(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 8);
    double v[8];
    for (size_t i = 0; i < COUNT_OF(v); i++) {
        TRY(env, napi_get_value_double(env, arguments[i], &v[i]));
    }
    napi_value result;
    double sum = xc_sum8_f64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
    TRY(env, napi_create_double(env, sum, &result));
    return result;
}

static napi_value js_xc_work(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 1);
    int64_t steps;
    TRY(env, get_int64(env, arguments[0], &steps));
    napi_value result;
    TRY(env, napi_create_bigint_int64(env, xc_work(steps), &result));
    return result;
}

napi_status export_calls(napi_env env, napi_value exports) {
    static const napi_property_descriptor functions[] = {
        FUNCTION(xc_abi_version), FUNCTION(xc_noop),     FUNCTION(xc_add_i32),
        FUNCTION(xc_inc_i64),     FUNCTION(xc_sum2_i64), FUNCTION(xc_sum4_i64),
        FUNCTION(xc_sum6_i64),    FUNCTION(xc_sum8_i64), FUNCTION(xc_sum12_i64),
        FUNCTION(xc_sum8_f64),    FUNCTION(xc_work),
    };
    return export_functions(env, exports, COUNT_OF(functions), functions);
}
