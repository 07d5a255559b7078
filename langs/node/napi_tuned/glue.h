/* libcrosscall as a Node-API addon whose arguments do not cross: what its files share.
 *
 * Each conversion of an argument or a result is a call into Node-API. Here numbers lie in memory
 * that JavaScript and C share, and the functions take no arguments. JavaScript's side of this is
 * library.mjs; Node does the same for node:ffi:
 * https://nodejs.org/api/ffi.html#shared-buffer-call-path
 */
#ifndef GLUE_H
#define GLUE_H

#include <node_api.h>
#include <stdbool.h>

#include "crosscall.h"

/* One for each environment, that is for each thread of JavaScript. Addresses travel as doubles:
 * user space has 47 bits of them, a double 53. */
struct shared {
    double f64[16];
    int64_t i64[16];
    int32_t i32[4];
    char *text; /* where JavaScript writes strings */
};

/* Leaves the function with a JavaScript exception if call went wrong. */
#define TRY(env, call)                                                                             \
    do {                                                                                           \
        if ((call) != napi_ok) {                                                                   \
            return throw_status(env);                                                              \
        }                                                                                          \
    } while (0)

/* The shared memory as `shared`: it is each function's data. */
#define SHARED(env, info)                                                                          \
    void *data;                                                                                    \
    TRY(env, napi_get_cb_info(env, info, NULL, NULL, NULL, &data));                                \
    struct shared *shared = data

/* Throws what Node-API says went wrong, unless an exception is on its way already. NULL. */
napi_value throw_status(napi_env env);

/* A string of a text that the library gave away, which is freed; undefined for NULL. */
napi_value take_text(napi_env env, char *text);

static inline void *pointer_from(double address) {
    return (void *)(uintptr_t)address;
}

static inline double address_of(const void *pointer) {
    return (double)(uintptr_t)pointer;
}

/* Each file's functions, to be added to the module. */
napi_status export_calls(napi_env env, napi_value exports, struct shared *shared);
napi_status export_strings(napi_env env, napi_value exports, struct shared *shared);
napi_status export_arrays(napi_env env, napi_value exports, struct shared *shared);
napi_status export_structs(napi_env env, napi_value exports, struct shared *shared);
napi_status export_callbacks(napi_env env, napi_value exports, struct shared *shared);
napi_status export_handles(napi_env env, napi_value exports, struct shared *shared);

#define FUNCTION(name) {#name, NULL, js_##name, NULL, NULL, NULL, napi_default_method, shared}
#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

#endif
