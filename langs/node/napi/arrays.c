/* Typed arrays: C works on the memory that JavaScript holds. */
#include "glue.h"

static napi_value js_xc_sum_f64(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 1);
    void *values;
    size_t count;
    TRY(env, get_elements(env, arguments[0], napi_float64_array, &values, &count));
    napi_value result;
    TRY(env, napi_create_double(env, xc_sum_f64(values, count), &result));
    return result;
}

static napi_value js_xc_scale_f64(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 2);
    void *values;
    size_t count;
    double factor;
    TRY(env, get_elements(env, arguments[0], napi_float64_array, &values, &count));
    TRY(env, napi_get_value_double(env, arguments[1], &factor));
    return from_status(env, xc_scale_f64(values, count, factor));
}

static napi_value js_xc_sha256(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 2);
    void *data, *digest;
    size_t size, digest_size;
    TRY(env, get_elements(env, arguments[0], napi_uint8_array, &data, &size));
    TRY(env, get_elements(env, arguments[1], napi_uint8_array, &digest, &digest_size));
    TRY(env, digest_size < 32 ? napi_invalid_arg : napi_ok);
    return from_status(env, xc_sha256(data, size, digest));
}

static napi_value js_xc_matmul_f64(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 4);
    void *matrices[3];
    uint32_t n;
    TRY(env, napi_get_value_uint32(env, arguments[3], &n));
    for (size_t i = 0; i < COUNT_OF(matrices); i++) {
        size_t count;
        TRY(env, get_elements(env, arguments[i], napi_float64_array, &matrices[i], &count));
        TRY(env, count < (uint64_t)n * n ? napi_invalid_arg : napi_ok);
    }
    return from_status(env, xc_matmul_f64(matrices[0], matrices[1], matrices[2], n));
}

static napi_value js_xc_add_batch(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 3);
    void *columns[3];
    size_t counts[3];
    for (size_t i = 0; i < COUNT_OF(columns); i++) {
        TRY(env, get_elements(env, arguments[i], napi_int32_array, &columns[i], &counts[i]));
        TRY(env, counts[i] < counts[0] ? napi_invalid_arg : napi_ok);
    }
    return from_status(env, xc_add_batch(columns[0], columns[1], columns[2], counts[0]));
}

napi_status export_arrays(napi_env env, napi_value exports) {
    static const napi_property_descriptor functions[] = {
        FUNCTION(xc_sum_f64),    FUNCTION(xc_scale_f64), FUNCTION(xc_sha256),
        FUNCTION(xc_matmul_f64), FUNCTION(xc_add_batch),
    };
    return export_functions(env, exports, COUNT_OF(functions), functions);
}
