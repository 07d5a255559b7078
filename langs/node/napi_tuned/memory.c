/* Memory that C works on: arrays of JavaScript's by their address, buffers of the library's. */
#include "glue.h"

#include <stdlib.h>

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

/* new_text(capacity: number): ArrayBuffer, the place for texts from now on. */
static napi_value js_new_text(napi_env env, napi_callback_info info) {
    size_t count = 1;
    napi_value argument, result;
    void *data;
    uint32_t capacity;
    TRY(env, napi_get_cb_info(env, info, &count, &argument, NULL, &data));
    TRY(env, napi_get_value_uint32(env, argument, &capacity));
    struct shared *shared = data;
    char *text = malloc(capacity);
    TRY(env, text == NULL ? napi_generic_failure : napi_ok);
    free(shared->text);
    shared->text = text;
    TRY(env, napi_create_external_arraybuffer(env, text, capacity, NULL, NULL, &result));
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

/* f64: address of the matrix, factor, address of the result */
static napi_value js_xc_mat4_scale(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    const double *v = shared->f64;
    const xc_mat4 *matrix = pointer_from(v[0]);
    xc_mat4 *result = pointer_from(v[2]);
    *result = xc_mat4_scale(*matrix, v[1]);
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

/* f64: size. ArrayBuffer over the library's memory, undefined if there is none. */
static napi_value js_xc_buffer_new(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    size_t size = (size_t)shared->f64[0];
    uint8_t *buffer = xc_buffer_new(size);
    if (buffer == NULL) {
        return NULL;
    }
    shared->f64[0] = address_of(buffer);
    napi_value result;
    napi_status status = napi_create_external_arraybuffer(env, buffer, size, NULL, NULL, &result);
    if (status != napi_ok) {
        xc_buffer_free(buffer);
        return throw_status(env);
    }
    return result;
}

/* xc_buffer_free(buffer: ArrayBuffer): detached first, so that nobody can look at freed memory. */
static napi_value js_xc_buffer_free(napi_env env, napi_callback_info info) {
    size_t count = 1, size;
    napi_value argument;
    void *buffer;
    TRY(env, napi_get_cb_info(env, info, &count, &argument, NULL, NULL));
    TRY(env, napi_get_arraybuffer_info(env, argument, &buffer, &size));
    TRY(env, napi_detach_arraybuffer(env, argument));
    xc_buffer_free(buffer);
    return NULL;
}

napi_status export_memory(napi_env env, napi_value exports, struct shared *shared) {
    const napi_property_descriptor functions[] = {
        FUNCTION(address_of),     FUNCTION(new_text),      FUNCTION(xc_sum_f64),
        FUNCTION(xc_scale_f64),   FUNCTION(xc_mat4_scale), FUNCTION(xc_sha256),
        FUNCTION(xc_matmul_f64),  FUNCTION(xc_add_batch),  FUNCTION(xc_buffer_new),
        FUNCTION(xc_buffer_free),
    };
    return napi_define_properties(env, exports, COUNT_OF(functions), functions);
}
