/* libcrosscall as an addon by node-addon-api, the C++ classes over Node-API: what its files share.
 *
 * Every JavaScript function here has the name of the C function it calls. Failures are C++
 * exceptions, which node-addon-api turns into JavaScript's:
 * https://github.com/nodejs/node-addon-api/blob/main/doc/error_handling.md */
#ifndef GLUE_H
#define GLUE_H

#include <napi.h>

#include "crosscall.h"

/* The library's last failure. */
Napi::Error failure(Napi::Env env);

/* Throws it if the status says so. */
void check(Napi::Env env, xc_status status);

/* An int64_t from a BigInt that fits one. */
int64_t int64_from(const Napi::Value &value);

/* A string of what the library gave away, which is freed. */
Napi::Value take_text(Napi::Env env, char *text);

/* A typed array of that very type: As does not look. */
template <typename Array> Array array_from(const Napi::Value &value, napi_typedarray_type type) {
    if (!value.IsTypedArray() || value.As<Napi::TypedArray>().TypedArrayType() != type) {
        throw Napi::TypeError::New(value.Env(), "a typed array of another type was expected");
    }
    return value.As<Array>();
}

inline Napi::Float64Array doubles_from(const Napi::Value &value) {
    return array_from<Napi::Float64Array>(value, napi_float64_array);
}

inline Napi::Int32Array int32s_from(const Napi::Value &value) {
    return array_from<Napi::Int32Array>(value, napi_int32_array);
}

inline Napi::Uint8Array bytes_from(const Napi::Value &value) {
    return array_from<Napi::Uint8Array>(value, napi_uint8_array);
}

/* Throws where an argument is shorter than another one says. */
inline void require(Napi::Env env, bool enough) {
    if (!enough) {
        throw Napi::TypeError::New(env, "an array is too short");
    }
}

void export_calls(Napi::Env env, Napi::Object exports);
void export_strings(Napi::Env env, Napi::Object exports);
void export_arrays(Napi::Env env, Napi::Object exports);
void export_structs(Napi::Env env, Napi::Object exports);
void export_callbacks(Napi::Env env, Napi::Object exports);
void export_handles(Napi::Env env, Napi::Object exports);

#endif
