/* Structs: a point is an object with x and y, a matrix a Float64Array of sixteen. */
#include "glue.h"

#include <algorithm>

static xc_point point_from(const Napi::Value &value) {
    Napi::Object point = value.As<Napi::Object>();
    return {point.Get("x").As<Napi::Number>(), point.Get("y").As<Napi::Number>()};
}

static Napi::Value point_dist(const Napi::CallbackInfo &info) {
    xc_point a = point_from(info[0]);
    xc_point b = point_from(info[1]);
    return Napi::Number::New(info.Env(), xc_point_dist(&a, &b));
}

static Napi::Value point_add(const Napi::CallbackInfo &info) {
    xc_point sum = xc_point_add(point_from(info[0]), point_from(info[1]));
    Napi::Object result = Napi::Object::New(info.Env());
    result.Set("x", sum.x);
    result.Set("y", sum.y);
    return result;
}

static Napi::Value mat4_scale(const Napi::CallbackInfo &info) {
    Napi::Float64Array given = doubles_from(info[0]);
    double factor = info[1].As<Napi::Number>().DoubleValue();
    xc_mat4 matrix;
    require(info.Env(), given.ElementLength() >= std::size(matrix.m));
    std::copy_n(given.Data(), std::size(matrix.m), matrix.m);
    matrix = xc_mat4_scale(matrix, factor);
    Napi::Float64Array result = Napi::Float64Array::New(info.Env(), std::size(matrix.m));
    std::copy(std::begin(matrix.m), std::end(matrix.m), result.Data());
    return result;
}

void export_structs(Napi::Env env, Napi::Object exports) {
    exports.Set("xc_point_dist", Napi::Function::New(env, point_dist));
    exports.Set("xc_point_add", Napi::Function::New(env, point_add));
    exports.Set("xc_mat4_scale", Napi::Function::New(env, mat4_scale));
}
