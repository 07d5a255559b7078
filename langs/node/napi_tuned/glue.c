/* The module, its shared memory, and what its files need. */
#include "glue.h"

#include <stdlib.h>

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

napi_value take_text(napi_env env, char *text) {
    if (text == NULL) {
        return NULL;
    }
    napi_value result;
    napi_status status = napi_create_string_utf8(env, text, NAPI_AUTO_LENGTH, &result);
    xc_str_free(text);
    TRY(env, status);
    return result;
}

static void free_shared(napi_env env, void *data, void *hint) {
    (void)env;
    (void)hint;
    struct shared *shared = data;
    free(shared->text);
    free(shared);
}

/* exports.shared: ArrayBuffer over the numbers of struct shared */
static napi_status export_shared(napi_env env, napi_value exports, struct shared *shared) {
    napi_value buffer;
    napi_status status = napi_create_external_arraybuffer(
        env, shared, offsetof(struct shared, text), NULL, NULL, &buffer);
    if (status == napi_ok) {
        status = napi_set_named_property(env, exports, "shared", buffer);
    }
    return status;
}

NAPI_MODULE_INIT() {
    struct shared *shared = calloc(1, sizeof *shared);
    if (shared == NULL) {
        return throw_status(env);
    }
    TRY(env, napi_set_instance_data(env, shared, free_shared, NULL));
    TRY(env, export_shared(env, exports, shared));
    TRY(env, export_calls(env, exports, shared));
    TRY(env, export_strings(env, exports, shared));
    TRY(env, export_arrays(env, exports, shared));
    TRY(env, export_structs(env, exports, shared));
    TRY(env, export_callbacks(env, exports, shared));
    TRY(env, export_handles(env, exports, shared));
    return exports;
}
