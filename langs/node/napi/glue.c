/* The module, and the conversions that more than one of its files needs. */
#include "glue.h"

napi_value throw_status(napi_env env) {
    const napi_extended_error_info *info = NULL;
    bool pending = false;
    napi_get_last_error_info(env, &info);
    const char *message = info != NULL ? info->error_message : NULL;
    napi_is_exception_pending(env, &pending);
    if (!pending) {
        napi_throw_type_error(env, NULL, message != NULL ? message : "no memory");
    }
    return NULL;
}

napi_value throw_failure(napi_env env, xc_status status) {
    static const char *const codes[] = {"XC_OK",        "XC_ERR_NULL",     "XC_ERR_PARSE",
                                        "XC_ERR_RANGE", "XC_ERR_CAPACITY", "XC_ERR_MEMORY"};
    bool known = status > XC_OK && (size_t)status < COUNT_OF(codes);
    napi_throw_error(env, known ? codes[status] : NULL, xc_last_error());
    return NULL;
}

napi_value from_status(napi_env env, xc_status status) {
    return status == XC_OK ? NULL : throw_failure(env, status); /* NULL is undefined */
}

napi_status get_int64(napi_env env, napi_value value, int64_t *result) {
    bool lossless = false;
    napi_status status = napi_get_value_bigint_int64(env, value, result, &lossless);
    return status == napi_ok && !lossless ? napi_invalid_arg : status;
}

napi_status get_elements(napi_env env, napi_value value, napi_typedarray_type type, void **elements,
                         size_t *count) {
    napi_typedarray_type found;
    napi_status status = napi_get_typedarray_info(env, value, &found, count, elements, NULL, NULL);
    return status == napi_ok && found != type ? napi_invalid_arg : status;
}

napi_status export_functions(napi_env env, napi_value exports, size_t count,
                             const napi_property_descriptor *functions) {
    return napi_define_properties(env, exports, count, functions);
}

NAPI_MODULE_INIT() {
    TRY(env, export_calls(env, exports));
    TRY(env, export_strings(env, exports));
    TRY(env, export_arrays(env, exports));
    TRY(env, export_structs(env, exports));
    TRY(env, export_callbacks(env, exports));
    TRY(env, export_handles(env, exports));
    return exports;
}
