/* Things that live in the library: a class around a counter, an ArrayBuffer around a buffer. */
#include "glue.h"

static void finalize_counter(napi_env env, void *counter, void *hint) {
    (void)env;
    (void)hint;
    xc_counter_free(counter);
}

/* What new does in either class. finalize may be NULL. */
static napi_value construct(napi_env env, napi_callback_info info, napi_finalize finalize) {
    napi_value argument, this;
    size_t count = 1;
    int64_t value;
    TRY(env, napi_get_cb_info(env, info, &count, &argument, &this, NULL));
    TRY(env, get_int64(env, argument, &value));
    xc_counter *counter = xc_counter_new(value);
    if (counter == NULL) {
        return throw_failure(env, XC_OK);
    }
    napi_status status = napi_wrap(env, this, counter, finalize, NULL, NULL);
    if (status != napi_ok) {
        xc_counter_free(counter);
        return throw_status(env);
    }
    return this;
}

/* new Counter(value: bigint), which close() alone frees */
static napi_value js_counter_new(napi_env env, napi_callback_info info) {
    return construct(env, info, NULL);
}

/* new GuardedCounter(value: bigint), which the garbage collector frees if nobody else did */
static napi_value js_guarded_new(napi_env env, napi_callback_info info) {
    return construct(env, info, finalize_counter);
}

/* counter.add(amount: bigint): bigint */
static napi_value js_counter_add(napi_env env, napi_callback_info info) {
    napi_value argument, this;
    size_t count = 1;
    void *counter;
    int64_t amount;
    TRY(env, napi_get_cb_info(env, info, &count, &argument, &this, NULL));
    TRY(env, napi_unwrap(env, this, &counter));
    TRY(env, get_int64(env, argument, &amount));
    napi_value result;
    TRY(env, napi_create_bigint_int64(env, xc_counter_add(counter, amount), &result));
    return result;
}

/* counter.close(): frees it, and takes the finalizer away where there is one. */
static napi_value js_counter_close(napi_env env, napi_callback_info info) {
    napi_value this;
    void *counter;
    TRY(env, napi_get_cb_info(env, info, NULL, NULL, &this, NULL));
    TRY(env, napi_remove_wrap(env, this, &counter));
    xc_counter_free(counter);
    return NULL;
}

/* xc_buffer_new(size: number): ArrayBuffer over the library's memory */
static napi_value js_xc_buffer_new(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 1);
    uint32_t size;
    TRY(env, napi_get_value_uint32(env, arguments[0], &size));
    uint8_t *buffer = xc_buffer_new(size);
    if (buffer == NULL) {
        return throw_failure(env, XC_OK);
    }
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
    ARGUMENTS(env, info, 1);
    void *buffer;
    size_t size;
    TRY(env, napi_get_arraybuffer_info(env, arguments[0], &buffer, &size));
    TRY(env, napi_detach_arraybuffer(env, arguments[0]));
    xc_buffer_free(buffer);
    return NULL;
}

static napi_status export_class(napi_env env, napi_value exports, const char *name,
                                napi_callback construct) {
    static const napi_property_descriptor methods[] = {
        {"add", NULL, js_counter_add, NULL, NULL, NULL, napi_default_method, NULL},
        {"close", NULL, js_counter_close, NULL, NULL, NULL, napi_default_method, NULL},
    };
    napi_value class;
    napi_status status = napi_define_class(env, name, NAPI_AUTO_LENGTH, construct, NULL,
                                           COUNT_OF(methods), methods, &class);
    return status == napi_ok ? napi_set_named_property(env, exports, name, class) : status;
}

napi_status export_handles(napi_env env, napi_value exports) {
    static const napi_property_descriptor functions[] = {
        FUNCTION(xc_buffer_new),
        FUNCTION(xc_buffer_free),
    };
    napi_status status = export_class(env, exports, "Counter", js_counter_new);
    if (status == napi_ok) {
        status = export_class(env, exports, "GuardedCounter", js_guarded_new);
    }
    if (status != napi_ok) {
        return status;
    }
    return export_functions(env, exports, COUNT_OF(functions), functions);
}
