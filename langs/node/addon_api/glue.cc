/* The module, and what more than one of its files needs. */
#include "glue.h"

Napi::Error failure(Napi::Env env) {
    return Napi::Error::New(env, xc_last_error());
}

void check(Napi::Env env, xc_status status) {
    if (status != XC_OK) {
        throw failure(env);
    }
}

int64_t int64_from(const Napi::Value &value) {
    bool lossless = false;
    int64_t result = value.As<Napi::BigInt>().Int64Value(&lossless);
    if (!lossless) {
        throw Napi::TypeError::New(value.Env(), "more than 64 bits");
    }
    return result;
}

Napi::Value take_text(Napi::Env env, char *text) {
    if (text == nullptr) {
        throw failure(env);
    }
    std::string copy(text);
    xc_str_free(text);
    return Napi::String::New(env, copy);
}

static Napi::Object init(Napi::Env env, Napi::Object exports) {
    export_calls(env, exports);
    export_strings(env, exports);
    export_arrays(env, exports);
    export_structs(env, exports);
    export_callbacks(env, exports);
    export_handles(env, exports);
    return exports;
}

NODE_API_MODULE(crosscall, init)
