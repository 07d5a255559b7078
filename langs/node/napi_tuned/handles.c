/* Things that live in the library: a counter by its address, an ArrayBuffer around a buffer. */
#include "glue.h"

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

napi_status export_handles(napi_env env, napi_value exports, struct shared *shared) {
    const napi_property_descriptor functions[] = {
        FUNCTION(xc_counter_new), FUNCTION(xc_counter_add), FUNCTION(xc_counter_free),
        FUNCTION(xc_buffer_new),  FUNCTION(xc_buffer_free),
    };
    return napi_define_properties(env, exports, COUNT_OF(functions), functions);
}
