/* Texts: a JavaScript string becomes UTF-8 in a std::string, for the length of the call. */
#include "glue.h"

static Napi::Value str_len(const Napi::CallbackInfo &info) {
    std::string text = info[0].As<Napi::String>();
    return Napi::Number::New(info.Env(), static_cast<double>(xc_str_len(text.c_str())));
}

static Napi::Value str_upper(const Napi::CallbackInfo &info) {
    std::string text = info[0].As<Napi::String>();
    return take_text(info.Env(), xc_str_upper(text.c_str()));
}

/* xc_str_copy(buffer: Uint8Array, text: string): string */
static Napi::Value str_copy(const Napi::CallbackInfo &info) {
    Napi::Uint8Array buffer = bytes_from(info[0]);
    std::string text = info[1].As<Napi::String>();
    char *copy = reinterpret_cast<char *>(buffer.Data());
    int64_t length = xc_str_copy(copy, buffer.ElementLength(), text.c_str());
    if (length < 0) {
        throw failure(info.Env());
    }
    return Napi::String::New(info.Env(), copy, static_cast<size_t>(length));
}

/* xc_person_json({name: string, id: bigint, age: number}): string */
static Napi::Value person_json(const Napi::CallbackInfo &info) {
    Napi::Object given = info[0].As<Napi::Object>();
    std::string name = given.Get("name").As<Napi::String>();
    xc_person person = {};
    person.name = name.c_str();
    person.id = int64_from(given.Get("id"));
    person.age = given.Get("age").As<Napi::Number>().Int32Value();
    return take_text(info.Env(), xc_person_json(&person));
}

static Napi::Value parse_i64(const Napi::CallbackInfo &info) {
    std::string text = info[0].As<Napi::String>();
    int64_t number;
    check(info.Env(), xc_parse_i64(text.c_str(), &number));
    return Napi::BigInt::New(info.Env(), number);
}

void export_strings(Napi::Env env, Napi::Object exports) {
    exports.Set("xc_str_len", Napi::Function::New(env, str_len));
    exports.Set("xc_str_upper", Napi::Function::New(env, str_upper));
    exports.Set("xc_str_copy", Napi::Function::New(env, str_copy));
    exports.Set("xc_person_json", Napi::Function::New(env, person_json));
    exports.Set("xc_parse_i64", Napi::Function::New(env, parse_i64));
}
