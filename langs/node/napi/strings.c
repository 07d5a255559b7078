/* Texts: a JavaScript string becomes UTF-8 in memory of our own, for the length of the call. */
#include "glue.h"

#include <stdlib.h>

/* *text is the caller's to free if all went well. The length is asked for first, as
 * Napi::String::Utf8Value does in C++:
 * https://github.com/nodejs/node-addon-api/blob/main/doc/string.md */
static napi_status get_text(napi_env env, napi_value value, char **text) {
    size_t length = 0;
    napi_status status = napi_get_value_string_utf8(env, value, NULL, 0, &length);
    if (status != napi_ok) {
        return status;
    }
    *text = malloc(length + 1);
    if (*text == NULL) {
        return napi_generic_failure;
    }
    status = napi_get_value_string_utf8(env, value, *text, length + 1, NULL);
    if (status != napi_ok) {
        free(*text);
    }
    return status;
}

static napi_value js_xc_str_len(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 1);
    char *text;
    TRY(env, get_text(env, arguments[0], &text));
    int64_t length = xc_str_len(text);
    free(text);
    napi_value result;
    TRY(env, napi_create_int64(env, length, &result));
    return result;
}

/* A string of what the library gave away, which is freed whether that works or not. */
static napi_value take_text(napi_env env, char *text) {
    if (text == NULL) {
        return throw_failure(env, XC_OK);
    }
    napi_value result;
    napi_status status = napi_create_string_utf8(env, text, NAPI_AUTO_LENGTH, &result);
    xc_str_free(text);
    TRY(env, status);
    return result;
}

static napi_value js_xc_str_upper(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 1);
    char *text;
    TRY(env, get_text(env, arguments[0], &text));
    char *upper = xc_str_upper(text);
    free(text);
    return take_text(env, upper);
}

/* xc_str_copy(buffer: Uint8Array, text: string): string */
static napi_value js_xc_str_copy(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 2);
    void *buffer;
    size_t capacity;
    char *text;
    TRY(env, get_elements(env, arguments[0], napi_uint8_array, &buffer, &capacity));
    TRY(env, get_text(env, arguments[1], &text));
    int64_t length = xc_str_copy(buffer, capacity, text);
    free(text);
    if (length < 0) {
        return throw_failure(env, XC_OK);
    }
    napi_value result;
    TRY(env, napi_create_string_utf8(env, buffer, (size_t)length, &result));
    return result;
}

/* xc_person_json({name: string, id: bigint, age: number}): string */
static napi_value js_xc_person_json(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 1);
    napi_value name, id, age;
    TRY(env, napi_get_named_property(env, arguments[0], "name", &name));
    TRY(env, napi_get_named_property(env, arguments[0], "id", &id));
    TRY(env, napi_get_named_property(env, arguments[0], "age", &age));
    xc_person person;
    char *text;
    TRY(env, get_int64(env, id, &person.id));
    TRY(env, napi_get_value_int32(env, age, &person.age));
    TRY(env, get_text(env, name, &text));
    person.name = text;
    char *json = xc_person_json(&person);
    free(text);
    return take_text(env, json);
}

static napi_value js_xc_parse_i64(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 1);
    char *text;
    TRY(env, get_text(env, arguments[0], &text));
    int64_t number;
    xc_status status = xc_parse_i64(text, &number);
    free(text);
    if (status != XC_OK) {
        return throw_failure(env, status);
    }
    napi_value result;
    TRY(env, napi_create_bigint_int64(env, number, &result));
    return result;
}

napi_status export_strings(napi_env env, napi_value exports) {
    static const napi_property_descriptor functions[] = {
        FUNCTION(xc_str_len),     FUNCTION(xc_str_upper), FUNCTION(xc_str_copy),
        FUNCTION(xc_person_json), FUNCTION(xc_parse_i64),
    };
    return export_functions(env, exports, COUNT_OF(functions), functions);
}
