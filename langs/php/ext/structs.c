/* Structs: Point has PHP's own properties, Mat4 holds the C struct. */
#include "binding.h"

/* A declared property by its slot, where a reference to it may stand. */
static zval *property(zend_object *object, int slot) {
    zval *value = OBJ_PROP_NUM(object, slot);
    ZVAL_DEREF(value);
    return value;
}

/* False, with an exception, for a point that was made without its constructor. */
static bool read_point(zend_object *object, xc_point *point) {
    zval *x = property(object, 0);
    zval *y = property(object, 1);
    if (UNEXPECTED(Z_TYPE_P(x) != IS_DOUBLE || Z_TYPE_P(y) != IS_DOUBLE)) {
        zend_throw_error(NULL, "The point is not constructed");
        return false;
    }
    *point = (xc_point){Z_DVAL_P(x), Z_DVAL_P(y)};
    return true;
}

static void write_point(zend_object *object, xc_point point) {
    ZVAL_DOUBLE(property(object, 0), point.x);
    ZVAL_DOUBLE(property(object, 1), point.y);
}

ZEND_BEGIN_ARG_INFO_EX(arginfo_point_construct, 0, 0, 2)
ZEND_ARG_TYPE_INFO(0, x, IS_DOUBLE, 0)
ZEND_ARG_TYPE_INFO(0, y, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

ZEND_METHOD(Point, __construct) {
    xc_point value;
    ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_DOUBLE(value.x)
    Z_PARAM_DOUBLE(value.y)
    ZEND_PARSE_PARAMETERS_END();
    write_point(Z_OBJ_P(ZEND_THIS), value);
}

static const zend_function_entry point_methods[] = {
    ZEND_ME(Point, __construct, arginfo_point_construct, ZEND_ACC_PUBLIC) ZEND_FE_END};

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_point_dist, 0, 2, IS_DOUBLE, 0)
ZEND_ARG_OBJ_INFO(0, a, Crosscall\\Point, 0)
ZEND_ARG_OBJ_INFO(0, b, Crosscall\\Point, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(point_dist) {
    zend_object *a, *b;
    ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_OBJ_OF_CLASS(a, point_class)
    Z_PARAM_OBJ_OF_CLASS(b, point_class)
    ZEND_PARSE_PARAMETERS_END();
    xc_point from, to;
    if (read_point(a, &from) && read_point(b, &to)) {
        RETURN_DOUBLE(xc_point_dist(&from, &to));
    }
}

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_point_add, 0, 2, Crosscall\\Point, 0)
ZEND_ARG_OBJ_INFO(0, a, Crosscall\\Point, 0)
ZEND_ARG_OBJ_INFO(0, b, Crosscall\\Point, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(point_add) {
    zend_object *a, *b;
    ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_OBJ_OF_CLASS(a, point_class)
    Z_PARAM_OBJ_OF_CLASS(b, point_class)
    ZEND_PARSE_PARAMETERS_END();
    xc_point left, right;
    if (read_point(a, &left) && read_point(b, &right)) {
        object_init_ex(return_value, point_class);
        write_point(Z_OBJ_P(return_value), xc_point_add(left, right));
    }
}

typedef struct {
    xc_mat4 value;
    zend_object std;
} Mat4;

DEFINE_CREATE(mat4, Mat4)

ZEND_BEGIN_ARG_INFO_EX(arginfo_mat4_construct, 0, 0, 1)
ZEND_ARG_TYPE_INFO(0, elements, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_METHOD(Mat4, __construct) {
    HashTable *elements;
    ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_ARRAY_HT(elements)
    ZEND_PARSE_PARAMETERS_END();
    if (zend_hash_num_elements(elements) != 16) {
        zend_argument_value_error(1, "must have 16 elements");
        RETURN_THROWS();
    }
    read_doubles(elements, HOLDER(Mat4, Z_OBJ_P(ZEND_THIS))->value.m);
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_mat4_to_array, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_METHOD(Mat4, toArray) {
    ZEND_PARSE_PARAMETERS_NONE();
    return_doubles(return_value, HOLDER(Mat4, Z_OBJ_P(ZEND_THIS))->value.m, 16);
}

static const zend_function_entry mat4_methods[] = {
    ZEND_ME(Mat4, __construct, arginfo_mat4_construct, ZEND_ACC_PUBLIC)
        ZEND_ME(Mat4, toArray, arginfo_mat4_to_array, ZEND_ACC_PUBLIC) ZEND_FE_END};

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_mat4_scale, 0, 2, Crosscall\\Mat4, 0)
ZEND_ARG_OBJ_INFO(0, matrix, Crosscall\\Mat4, 0)
ZEND_ARG_TYPE_INFO(0, factor, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(mat4_scale) {
    zend_object *matrix;
    double factor;
    ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_OBJ_OF_CLASS(matrix, mat4_class)
    Z_PARAM_DOUBLE(factor)
    ZEND_PARSE_PARAMETERS_END();
    object_init_ex(return_value, mat4_class);
    HOLDER(Mat4, Z_OBJ_P(return_value))->value = xc_mat4_scale(HOLDER(Mat4, matrix)->value, factor);
}
