/* C calls JavaScript back. What goes up and comes down lies in the shared memory too, so the
 * JavaScript function has neither arguments nor a result; only a text goes up as a string.
 *
 * Once a function has thrown, nothing can be called in JavaScript any more: the upcall answers 0 to
 * what is still asked, and the exception continues when C is done. */
#include "glue.h"

struct upcall {
    napi_env env;
    napi_value undefined; /* the function's this */
    napi_value function;
    struct shared *shared;
    bool threw;
};

/* The function is the only argument. */
static napi_status get_upcall(napi_env env, napi_callback_info info, struct upcall *upcall) {
    size_t count = 1;
    void *data;
    *upcall = (struct upcall){.env = env};
    napi_status status = napi_get_cb_info(env, info, &count, &upcall->function, NULL, &data);
    upcall->shared = data;
    return status == napi_ok ? napi_get_undefined(env, &upcall->undefined) : status;
}

/* message may be NULL. Each upcall has a scope, as otherwise all handles would live until C returns:
 * https://nodejs.org/api/n-api.html#making-handle-lifespan-shorter-than-that-of-the-native-method
 */
static void call(struct upcall *upcall, const char *message) {
    napi_env env = upcall->env;
    napi_handle_scope scope;
    napi_value argument, result;
    if (upcall->threw || napi_open_handle_scope(env, &scope) != napi_ok) {
        upcall->threw = true;
        return;
    }
    napi_status status = napi_ok;
    size_t count = message != NULL;
    if (count > 0) {
        status = napi_create_string_utf8(env, message, NAPI_AUTO_LENGTH, &argument);
    }
    if (status == napi_ok) {
        status =
            napi_call_function(env, upcall->undefined, upcall->function, count, &argument, &result);
    }
    napi_status closed = napi_close_handle_scope(env, scope);
    upcall->threw = status != napi_ok || closed != napi_ok;
}

static int64_t map_i64(int64_t value, void *user) {
    struct upcall *upcall = user;
    upcall->shared->i64[0] = value;
    call(upcall, NULL);
    return upcall->shared->i64[0];
}

/* i64: value; f64: count */
static napi_value js_xc_apply_i64(napi_env env, napi_callback_info info) {
    struct upcall upcall;
    TRY(env, get_upcall(env, info, &upcall));
    struct shared *shared = upcall.shared;
    shared->i64[0] = xc_apply_i64(map_i64, &upcall, shared->i64[0], (size_t)shared->f64[0]);
    return upcall.threw ? throw_status(env) : NULL;
}

static int32_t compare_i32(int32_t a, int32_t b, void *user) {
    struct upcall *upcall = user;
    upcall->shared->i32[0] = a;
    upcall->shared->i32[1] = b;
    call(upcall, NULL);
    return upcall->shared->i32[0];
}

/* f64: addresses of input and output, count */
static napi_value js_xc_sort_i32(napi_env env, napi_callback_info info) {
    struct upcall upcall;
    TRY(env, get_upcall(env, info, &upcall));
    const double *v = upcall.shared->f64;
    upcall.shared->i32[0] =
        xc_sort_i32(pointer_from(v[0]), pointer_from(v[1]), (size_t)v[2], compare_i32, &upcall);
    return upcall.threw ? throw_status(env) : NULL;
}

static void log_sink(int32_t level, const char *message, void *user) {
    struct upcall *upcall = user;
    upcall->shared->i32[0] = level;
    call(upcall, message);
}

/* i32: level */
static napi_value js_xc_log_message(napi_env env, napi_callback_info info) {
    struct upcall upcall;
    TRY(env, get_upcall(env, info, &upcall));
    upcall.shared->i32[0] = xc_log_message(log_sink, &upcall, upcall.shared->i32[0]);
    return upcall.threw ? throw_status(env) : NULL;
}

napi_status export_callbacks(napi_env env, napi_value exports, struct shared *shared) {
    const napi_property_descriptor functions[] = {
        FUNCTION(xc_apply_i64),
        FUNCTION(xc_sort_i32),
        FUNCTION(xc_log_message),
    };
    return napi_define_properties(env, exports, COUNT_OF(functions), functions);
}
