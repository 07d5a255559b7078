/* Typed arrays: C works on the memory that JavaScript holds. */
#include "glue.h"

static Napi::Value sum_f64(const Napi::CallbackInfo &info) {
    Napi::Float64Array values = doubles_from(info[0]);
    return Napi::Number::New(info.Env(), xc_sum_f64(values.Data(), values.ElementLength()));
}

static void scale_f64(const Napi::CallbackInfo &info) {
    Napi::Float64Array values = doubles_from(info[0]);
    double factor = info[1].As<Napi::Number>().DoubleValue();
    check(info.Env(), xc_scale_f64(values.Data(), values.ElementLength(), factor));
}

static void sha256(const Napi::CallbackInfo &info) {
    Napi::Uint8Array data = bytes_from(info[0]);
    Napi::Uint8Array digest = bytes_from(info[1]);
    require(info.Env(), digest.ElementLength() >= 32);
    check(info.Env(), xc_sha256(data.Data(), data.ElementLength(), digest.Data()));
}

static void matmul_f64(const Napi::CallbackInfo &info) {
    Napi::Float64Array a = doubles_from(info[0]);
    Napi::Float64Array b = doubles_from(info[1]);
    Napi::Float64Array product = doubles_from(info[2]);
    uint64_t n = info[3].As<Napi::Number>().Uint32Value();
    for (const Napi::Float64Array &matrix : {a, b, product}) {
        require(info.Env(), matrix.ElementLength() >= n * n);
    }
    check(info.Env(), xc_matmul_f64(a.Data(), b.Data(), product.Data(), n));
}

static void add_batch(const Napi::CallbackInfo &info) {
    Napi::Int32Array a = int32s_from(info[0]);
    Napi::Int32Array b = int32s_from(info[1]);
    Napi::Int32Array sums = int32s_from(info[2]);
    size_t count = a.ElementLength();
    require(info.Env(), b.ElementLength() >= count && sums.ElementLength() >= count);
    check(info.Env(), xc_add_batch(a.Data(), b.Data(), sums.Data(), count));
}

void export_arrays(Napi::Env env, Napi::Object exports) {
    exports.Set("xc_sum_f64", Napi::Function::New(env, sum_f64));
    exports.Set("xc_scale_f64", Napi::Function::New(env, scale_f64));
    exports.Set("xc_sha256", Napi::Function::New(env, sha256));
    exports.Set("xc_matmul_f64", Napi::Function::New(env, matmul_f64));
    exports.Set("xc_add_batch", Napi::Function::New(env, add_batch));
}
