/* Structs: a point is an object with x and y, a matrix a Float64Array of sixteen. */
#include "glue.h"

#include <string.h>

static napi_status get_point(napi_env env, napi_value value, xc_point *point) {
    napi_value x, y;
    napi_status status = napi_get_named_property(env, value, "x", &x);
    if (status == napi_ok) {
        status = napi_get_named_property(env, value, "y", &y);
    }
    if (status == napi_ok) {
        status = napi_get_value_double(env, x, &point->x);
    }
    if (status == napi_ok) {
        status = napi_get_value_double(env, y, &point->y);
    }
    return status;
}

static napi_value js_xc_point_dist(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 2);
    xc_point a, b;
    TRY(env, get_point(env, arguments[0], &a));
    TRY(env, get_point(env, arguments[1], &b));
    napi_value result;
    TRY(env, napi_create_double(env, xc_point_dist(&a, &b), &result));
    return result;
}

static napi_value js_xc_point_add(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 2);
    xc_point a, b;
    TRY(env, get_point(env, arguments[0], &a));
    TRY(env, get_point(env, arguments[1], &b));
    xc_point sum = xc_point_add(a, b);
    napi_value result, x, y;
    TRY(env, napi_create_double(env, sum.x, &x));
    TRY(env, napi_create_double(env, sum.y, &y));
    TRY(env, napi_create_object(env, &result));
    TRY(env, napi_set_named_property(env, result, "x", x));
    TRY(env, napi_set_named_property(env, result, "y", y));
    return result;
}

static napi_value js_xc_mat4_scale(napi_env env, napi_callback_info info) {
    ARGUMENTS(env, info, 2);
    void *elements;
    size_t count;
    double factor;
    TRY(env, get_elements(env, arguments[0], napi_float64_array, &elements, &count));
    TRY(env, count != 16 ? napi_invalid_arg : napi_ok);
    TRY(env, napi_get_value_double(env, arguments[1], &factor));
    xc_mat4 matrix;
    memcpy(matrix.m, elements, sizeof matrix.m);
    matrix = xc_mat4_scale(matrix, factor);
    napi_value buffer, result;
    TRY(env, napi_create_arraybuffer(env, sizeof matrix.m, &elements, &buffer));
    memcpy(elements, matrix.m, sizeof matrix.m);
    TRY(env, napi_create_typedarray(env, napi_float64_array, 16, buffer, 0, &result));
    return result;
}

napi_status export_structs(napi_env env, napi_value exports) {
    static const napi_property_descriptor functions[] = {
        FUNCTION(xc_point_dist),
        FUNCTION(xc_point_add),
        FUNCTION(xc_mat4_scale),
    };
    return export_functions(env, exports, COUNT_OF(functions), functions);
}
