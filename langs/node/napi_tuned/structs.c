/* Structs: a point lies in the shared memory, a matrix where its address says. */
#include "glue.h"

static napi_value js_xc_point_dist(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    xc_point a = {shared->f64[0], shared->f64[1]};
    xc_point b = {shared->f64[2], shared->f64[3]};
    shared->f64[0] = xc_point_dist(&a, &b);
    return NULL;
}

static napi_value js_xc_point_add(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    xc_point a = {shared->f64[0], shared->f64[1]};
    xc_point b = {shared->f64[2], shared->f64[3]};
    xc_point sum = xc_point_add(a, b);
    shared->f64[0] = sum.x;
    shared->f64[1] = sum.y;
    return NULL;
}

/* f64: address of the matrix, factor, address of the result */
static napi_value js_xc_mat4_scale(napi_env env, napi_callback_info info) {
    SHARED(env, info);
    const double *v = shared->f64;
    const xc_mat4 *matrix = pointer_from(v[0]);
    xc_mat4 *result = pointer_from(v[2]);
    *result = xc_mat4_scale(*matrix, v[1]);
    return NULL;
}

napi_status export_structs(napi_env env, napi_value exports, struct shared *shared) {
    const napi_property_descriptor functions[] = {
        FUNCTION(xc_point_dist),
        FUNCTION(xc_point_add),
        FUNCTION(xc_mat4_scale),
    };
    return napi_define_properties(env, exports, COUNT_OF(functions), functions);
}
