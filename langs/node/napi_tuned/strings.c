/* Texts: JavaScript writes them where C reads them. */
#include "glue.h"

#include <stdlib.h>

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

static napi_value js_xc_last_error(napi_env env, napi_callback_info info) {
    (void)info;
    napi_value result;
    TRY(env, napi_create_string_utf8(env, xc_last_error(), NAPI_AUTO_LENGTH, &result));
    return result;
}

static napi_value js_xc_str_len(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    shared->f64[0] = (double)xc_str_len(shared->text);
    return NULL;
}

static napi_value js_xc_str_upper(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    return take_text(env, xc_str_upper(shared->text));
}

/* f64: the buffer's address and its capacity. undefined if the text does not fit. */
static napi_value js_xc_str_copy(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    char *buffer = pointer_from(shared->f64[0]);
    int64_t length = xc_str_copy(buffer, (size_t)shared->f64[1], shared->text);
    if (length < 0) {
        return NULL;
    }
    napi_value result;
    TRY(env, napi_create_string_utf8(env, buffer, (size_t)length, &result));
    return result;
}

/* text: the name; i64: id; i32: age */
static napi_value js_xc_person_json(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    xc_person person = {.name = shared->text, .id = shared->i64[0], .age = shared->i32[0]};
    return take_text(env, xc_person_json(&person));
}

static napi_value js_xc_parse_i64(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    shared->i32[0] = xc_parse_i64(shared->text, &shared->i64[0]);
    return NULL;
}

napi_status export_strings(napi_env env, napi_value exports, struct shared *shared) {
    const napi_property_descriptor functions[] = {
        FUNCTION(new_text),     FUNCTION(xc_last_error), FUNCTION(xc_str_len),
        FUNCTION(xc_str_upper), FUNCTION(xc_str_copy),   FUNCTION(xc_person_json),
        FUNCTION(xc_parse_i64),
    };
    return napi_define_properties(env, exports, COUNT_OF(functions), functions);
}
