/* libcrosscall as a Node-API addon, written by hand: what its files share.
 *
 * Every JavaScript function here has the name of the C function it calls. Node-API answers each
 * call with a status; TRY turns a bad one into a JavaScript exception and leaves the function.
 */
#ifndef GLUE_H
#define GLUE_H

#include <node_api.h>
#include <stdbool.h>

#include "crosscall.h"

#define TRY(env, call)                                                                             \
    do {                                                                                           \
        if ((call) != napi_ok) {                                                                   \
            return throw_status(env);                                                              \
        }                                                                                          \
    } while (0)

/* A function's arguments, as napi_values in `arguments`. Missing ones are undefined, which every
 * conversion refuses. */
#define ARGUMENTS(env, info, count)                                                                \
    napi_value arguments[count];                                                                   \
    size_t argument_count = (count);                                                               \
    TRY(env, napi_get_cb_info(env, info, &argument_count, arguments, NULL, NULL))

/* Throws what Node-API says went wrong, unless an exception is on its way already. NULL. */
napi_value throw_status(napi_env env);

/* Throws what the library says went wrong, with the status's name as the error's code: none for
 * XC_OK, which stands for functions that fail without a status. NULL. */
napi_value throw_failure(napi_env env, xc_status status);

/* undefined, or the exception that belongs to status. */
napi_value from_status(napi_env env, xc_status status);

/* An int64_t from a BigInt that fits one. */
napi_status get_int64(napi_env env, napi_value value, int64_t *result);

/* Where a typed array of that type keeps its elements, and how many. */
napi_status get_elements(napi_env env, napi_value value, napi_typedarray_type type, void **elements,
                         size_t *count);

/* Each file's functions, to be added to the module. */
napi_status export_functions(napi_env env, napi_value exports, size_t count,
                             const napi_property_descriptor *functions);
napi_status export_calls(napi_env env, napi_value exports);
napi_status export_strings(napi_env env, napi_value exports);
napi_status export_arrays(napi_env env, napi_value exports);
napi_status export_structs(napi_env env, napi_value exports);
napi_status export_callbacks(napi_env env, napi_value exports);
napi_status export_handles(napi_env env, napi_value exports);

#define FUNCTION(name) {#name, NULL, js_##name, NULL, NULL, NULL, napi_default_method, NULL}
#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

#endif
