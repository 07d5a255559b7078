/* Typed arrays: C works on the memory that JavaScript holds, by its address. */
#include "glue.h"

/* address_of(array: TypedArray): number. Asked for once: an array that nobody detaches stays where
 * it is, because Node-API moves a small one out of V8's heap when it is asked for its address. */
static napi_value js_address_of(napi_env env, napi_callback_info info) {
    size_t count = 1;
    napi_value array, result;
    void *elements;
    TRY(env, napi_get_cb_info(env, info, &count, &array, NULL, NULL));
    TRY(env, napi_get_typedarray_info(env, array, NULL, NULL, &elements, NULL, NULL));
    TRY(env, napi_create_double(env, address_of(elements), &result));
    return result;
}

/* f64: address, count */
static napi_value js_xc_sum_f64(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    shared->f64[0] = xc_sum_f64(pointer_from(shared->f64[0]), (size_t)shared->f64[1]);
    return NULL;
}

/* f64: address, count, factor */
static napi_value js_xc_scale_f64(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    const double *v = shared->f64;
    shared->i32[0] = xc_scale_f64(pointer_from(v[0]), (size_t)v[1], v[2]);
    return NULL;
}

/* f64: address, size, address of the digest */
static napi_value js_xc_sha256(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    const double *v = shared->f64;
    shared->i32[0] = xc_sha256(pointer_from(v[0]), (size_t)v[1], pointer_from(v[2]));
    return NULL;
}

/* f64: addresses of a, b and the product, rows */
static napi_value js_xc_matmul_f64(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    const double *v = shared->f64;
    shared->i32[0] =
        xc_matmul_f64(pointer_from(v[0]), pointer_from(v[1]), pointer_from(v[2]), (size_t)v[3]);
    return NULL;
}

/* f64: addresses of a, b and the sums, count */
static napi_value js_xc_add_batch(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    const double *v = shared->f64;
    shared->i32[0] =
        xc_add_batch(pointer_from(v[0]), pointer_from(v[1]), pointer_from(v[2]), (size_t)v[3]);
    return NULL;
}

napi_status export_arrays(napi_env env, napi_value exports, struct shared *shared) {
    const napi_property_descriptor functions[] = {
        FUNCTION(address_of), FUNCTION(xc_sum_f64),    FUNCTION(xc_scale_f64),
        FUNCTION(xc_sha256),  FUNCTION(xc_matmul_f64), FUNCTION(xc_add_batch),
    };
    return napi_define_properties(env, exports, COUNT_OF(functions), functions);
}
