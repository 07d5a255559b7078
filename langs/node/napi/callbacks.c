/* C calls JavaScript back. user leads to the upcall, which holds the function and the environment.
 *
 * Once a function has thrown, nothing can be called in JavaScript any more: the upcall answers 0 to
 * what is still asked, and the exception continues when C is done. */
#include "glue.h"

#include <stdlib.h>
#include <string.h>

struct upcall {
    napi_env env;
    napi_value undefined; /* the function's this */
    napi_value function;
    napi_value user;
    bool threw;
};

/* Calls the function. Each upcall opens a scope, as otherwise all handles would live until C
 * returns: https://nodejs.org/api/n-api.html#making-handle-lifespan-shorter-than-that-of-the-native-method
 */
static bool open_upcall(struct upcall *upcall, napi_handle_scope *scope) {
    if (upcall->threw || napi_open_handle_scope(upcall->env, scope) != napi_ok) {
        upcall->threw = true;
        return false;
    }
    return true;
}

static void close_upcall(struct upcall *upcall, napi_handle_scope scope, napi_status status) {
    napi_status closed = napi_close_handle_scope(upcall->env, scope);
    upcall->threw = status != napi_ok || closed != napi_ok;
}

static napi_status call(struct upcall *upcall, size_t count, const napi_value *arguments,
                        napi_value *result) {
    return napi_call_function(upcall->env, upcall->undefined, upcall->function, count, arguments,
                              result);
}

static int64_t map_i64(int64_t value, void *user) {
    struct upcall *upcall = user;
    napi_handle_scope scope;
    int64_t mapped = 0;
    if (!open_upcall(upcall, &scope)) {
        return mapped;
    }
    napi_value argument, result;
    napi_status status = napi_create_bigint_int64(upcall->env, value, &argument);
    if (status == napi_ok) {
        status = call(upcall, 1, &argument, &result);
    }
    if (status == napi_ok) {
        status = get_int64(upcall->env, result, &mapped);
    }
    close_upcall(upcall, scope, status);
    return mapped;
}

/* xc_apply_i64(fn: (value: bigint) => bigint, value: bigint, count: number): bigint */
static napi_value js_xc_apply_i64(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 3);
    struct upcall upcall = {.env = env, .function = arguments[0]};
    TRY(env, napi_get_undefined(env, &upcall.undefined));
    int64_t value;
    uint32_t count;
    TRY(env, get_int64(env, arguments[1], &value));
    TRY(env, napi_get_value_uint32(env, arguments[2], &count));
    int64_t applied = xc_apply_i64(map_i64, &upcall, value, count);
    if (upcall.threw) {
        return throw_status(env);
    }
    napi_value result;
    TRY(env, napi_create_bigint_int64(env, applied, &result));
    return result;
}

static int32_t compare_i32(int32_t a, int32_t b, void *user) {
    struct upcall *upcall = user;
    napi_handle_scope scope;
    int32_t order = 0;
    if (!open_upcall(upcall, &scope)) {
        return order;
    }
    napi_value pair[2], result;
    napi_status status = napi_create_int32(upcall->env, a, &pair[0]);
    if (status == napi_ok) {
        status = napi_create_int32(upcall->env, b, &pair[1]);
    }
    if (status == napi_ok) {
        status = call(upcall, 2, pair, &result);
    }
    if (status == napi_ok) {
        status = napi_get_value_int32(upcall->env, result, &order);
    }
    close_upcall(upcall, scope, status);
    return order;
}

/* xc_sort_i32(input: Int32Array, output: Int32Array, compare: (a, b) => number) */
static napi_value js_xc_sort_i32(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 3);
    struct upcall upcall = {.env = env, .function = arguments[2]};
    TRY(env, napi_get_undefined(env, &upcall.undefined));
    void *input, *output;
    size_t count, capacity;
    TRY(env, get_elements(env, arguments[0], napi_int32_array, &input, &count));
    TRY(env, get_elements(env, arguments[1], napi_int32_array, &output, &capacity));
    TRY(env, capacity < count ? napi_invalid_arg : napi_ok);
    /* Not into output itself: compare may detach its buffer, and the memory is then another's. */
    int32_t *sorted = malloc(count * sizeof *sorted + 1);
    TRY(env, sorted == NULL ? napi_generic_failure : napi_ok);
    xc_status status = xc_sort_i32(input, sorted, count, compare_i32, &upcall);
    napi_status written = upcall.threw ? napi_pending_exception : napi_ok;
    if (written == napi_ok && status == XC_OK) {
        written = get_elements(env, arguments[1], napi_int32_array, &output, &capacity);
        written = written == napi_ok && capacity < count ? napi_invalid_arg : written;
    }
    if (written == napi_ok && status == XC_OK && count > 0) {
        memcpy(output, sorted, count * sizeof *sorted);
    }
    free(sorted);
    TRY(env, written);
    return from_status(env, status);
}

static void log_sink(int32_t level, const char *message, void *user) {
    struct upcall *upcall = user;
    napi_handle_scope scope;
    if (!open_upcall(upcall, &scope)) {
        return;
    }
    napi_value arguments[3] = {NULL, NULL, upcall->user}, result;
    napi_status status = napi_create_int32(upcall->env, level, &arguments[0]);
    if (status == napi_ok) {
        status = napi_create_string_utf8(upcall->env, message, NAPI_AUTO_LENGTH, &arguments[1]);
    }
    if (status == napi_ok) {
        status = call(upcall, 3, arguments, &result);
    }
    close_upcall(upcall, scope, status);
}

/* xc_log_message(sink: (level: number, message: string, user: any) => void, user: any, level) */
static napi_value js_xc_log_message(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 3);
    struct upcall upcall = {.env = env, .function = arguments[0], .user = arguments[1]};
    TRY(env, napi_get_undefined(env, &upcall.undefined));
    int32_t level;
    TRY(env, napi_get_value_int32(env, arguments[2], &level));
    xc_status status = xc_log_message(log_sink, &upcall, level);
    return upcall.threw ? throw_status(env) : from_status(env, status);
}

napi_status export_callbacks(napi_env env, napi_value exports) {
    static const napi_property_descriptor functions[] = {
        FUNCTION(xc_apply_i64),
        FUNCTION(xc_sort_i32),
        FUNCTION(xc_log_message),
    };
    return export_functions(env, exports, COUNT_OF(functions), functions);
}
