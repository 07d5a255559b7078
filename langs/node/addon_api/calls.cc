/* Numbers in, numbers out. int64_t is a BigInt, so that every value of it can cross. */
#include "glue.h"

static Napi::Value abi_version(const Napi::CallbackInfo &info) {
    return Napi::Number::New(info.Env(), xc_abi_version());
}

static void noop(const Napi::CallbackInfo &) {
    xc_noop();
}

static Napi::Value add_i32(const Napi::CallbackInfo &info) {
    int32_t a = info[0].As<Napi::Number>().Int32Value();
    int32_t b = info[1].As<Napi::Number>().Int32Value();
    return Napi::Number::New(info.Env(), xc_add_i32(a, b));
}

static Napi::Value inc_i64(const Napi::CallbackInfo &info) {
    return Napi::BigInt::New(info.Env(), xc_inc_i64(int64_from(info[0])));
}

static Napi::Value sum2_i64(const Napi::CallbackInfo &info) {
    int64_t sum = xc_sum2_i64(int64_from(info[0]), int64_from(info[1]));
    return Napi::BigInt::New(info.Env(), sum);
}

static Napi::Value sum4_i64(const Napi::CallbackInfo &info) {
    int64_t sum = xc_sum4_i64(int64_from(info[0]), int64_from(info[1]), int64_from(info[2]),
                              int64_from(info[3]));
    return Napi::BigInt::New(info.Env(), sum);
}

static Napi::Value sum6_i64(const Napi::CallbackInfo &info) {
    int64_t sum = xc_sum6_i64(int64_from(info[0]), int64_from(info[1]), int64_from(info[2]),
                              int64_from(info[3]), int64_from(info[4]), int64_from(info[5]));
    return Napi::BigInt::New(info.Env(), sum);
}

static Napi::Value sum8_i64(const Napi::CallbackInfo &info) {
    int64_t sum = xc_sum8_i64(int64_from(info[0]), int64_from(info[1]), int64_from(info[2]),
                              int64_from(info[3]), int64_from(info[4]), int64_from(info[5]),
                              int64_from(info[6]), int64_from(info[7]));
    return Napi::BigInt::New(info.Env(), sum);
}

static Napi::Value sum12_i64(const Napi::CallbackInfo &info) {
    int64_t sum = xc_sum12_i64(int64_from(info[0]), int64_from(info[1]), int64_from(info[2]),
                               int64_from(info[3]), int64_from(info[4]), int64_from(info[5]),
                               int64_from(info[6]), int64_from(info[7]), int64_from(info[8]),
                               int64_from(info[9]), int64_from(info[10]), int64_from(info[11]));
    return Napi::BigInt::New(info.Env(), sum);
}

static double double_from(const Napi::Value &value) {
    return value.As<Napi::Number>().DoubleValue();
}

static Napi::Value sum8_f64(const Napi::CallbackInfo &info) {
    double sum = xc_sum8_f64(double_from(info[0]), double_from(info[1]), double_from(info[2]),
                             double_from(info[3]), double_from(info[4]), double_from(info[5]),
                             double_from(info[6]), double_from(info[7]));
    return Napi::Number::New(info.Env(), sum);
}

static Napi::Value work(const Napi::CallbackInfo &info) {
    return Napi::BigInt::New(info.Env(), xc_work(int64_from(info[0])));
}

void export_calls(Napi::Env env, Napi::Object exports) {
    exports.Set("xc_abi_version", Napi::Function::New(env, abi_version));
    exports.Set("xc_noop", Napi::Function::New(env, noop));
    exports.Set("xc_add_i32", Napi::Function::New(env, add_i32));
    exports.Set("xc_inc_i64", Napi::Function::New(env, inc_i64));
    exports.Set("xc_sum2_i64", Napi::Function::New(env, sum2_i64));
    exports.Set("xc_sum4_i64", Napi::Function::New(env, sum4_i64));
    exports.Set("xc_sum6_i64", Napi::Function::New(env, sum6_i64));
    exports.Set("xc_sum8_i64", Napi::Function::New(env, sum8_i64));
    exports.Set("xc_sum12_i64", Napi::Function::New(env, sum12_i64));
    exports.Set("xc_sum8_f64", Napi::Function::New(env, sum8_f64));
    exports.Set("xc_work", Napi::Function::New(env, work));
}
