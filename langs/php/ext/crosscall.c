/* libcrosscall as an extension of PHP, written by hand against the Zend API.
 *
 * Arguments are taken by the fast parameter parsing macros, which inline the checks of their types:
 * https://wiki.php.net/rfc/fast_zpp
 * Arrays are PHP's own, copied number by number: PHP has no array of C numbers.
 */
#include <php.h>

#include <Zend/zend_exceptions.h>
#include <ext/spl/spl_exceptions.h>

#include <stdint.h>

#include "crosscall.h"

#if SIZEOF_ZEND_LONG < 8
#error "64-bit integers do not fit the int of this PHP"
#endif

static zend_class_entry *error_class, *point_class, *mat4_class, *counter_class, *buffer_class;

/* Throws what the last failed call left as its message. */
static void fail(void) {
    zend_throw_exception(error_class, xc_last_error(), 0);
}

static void check(xc_status status) {
    if (UNEXPECTED(status != XC_OK)) {
        fail();
    }
}

/* False, with an exception, if number does not fit 32 bits. */
static bool to_int32(zend_long number, uint32_t argument, int32_t *value) {
    if (UNEXPECTED(number < INT32_MIN || number > INT32_MAX)) {
        zend_argument_value_error(argument, "must fit 32 bits");
        return false;
    }
    *value = (int32_t)number;
    return true;
}

/* ---- calls ------------------------------------------------------------------------------------ */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_abi_version, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(abi_version) {
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(xc_abi_version());
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_noop, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(noop) {
    ZEND_PARSE_PARAMETERS_NONE();
    xc_noop();
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_add_i32, 0, 2, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, a, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, b, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(add_i32) {
    zend_long a, b;
    int32_t a32, b32;
    ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_LONG(a)
    Z_PARAM_LONG(b)
    ZEND_PARSE_PARAMETERS_END();
    if (to_int32(a, 1, &a32) && to_int32(b, 2, &b32)) {
        RETURN_LONG(xc_add_i32(a32, b32));
    }
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_inc_i64, 0, 1, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, value, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(inc_i64) {
    zend_long value;
    ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_LONG(value)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_LONG(xc_inc_i64(value));
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_sum2_i64, 0, 2, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, a, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, b, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(sum2_i64) {
    zend_long a, b;
    ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_LONG(a)
    Z_PARAM_LONG(b)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_LONG(xc_sum2_i64(a, b));
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_sum4_i64, 0, 4, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, a, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, b, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, c, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, d, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(sum4_i64) {
    zend_long a, b, c, d;
    ZEND_PARSE_PARAMETERS_START(4, 4)
    Z_PARAM_LONG(a)
    Z_PARAM_LONG(b)
    Z_PARAM_LONG(c)
    Z_PARAM_LONG(d)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_LONG(xc_sum4_i64(a, b, c, d));
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_sum6_i64, 0, 6, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, a, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, b, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, c, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, d, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, e, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, f, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(sum6_i64) {
    zend_long a, b, c, d, e, f;
    ZEND_PARSE_PARAMETERS_START(6, 6)
    Z_PARAM_LONG(a)
    Z_PARAM_LONG(b)
    Z_PARAM_LONG(c)
    Z_PARAM_LONG(d)
    Z_PARAM_LONG(e)
    Z_PARAM_LONG(f)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_LONG(xc_sum6_i64(a, b, c, d, e, f));
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_sum8_i64, 0, 8, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, a, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, b, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, c, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, d, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, e, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, f, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, g, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, h, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(sum8_i64) {
    zend_long a, b, c, d, e, f, g, h;
    ZEND_PARSE_PARAMETERS_START(8, 8)
    Z_PARAM_LONG(a)
    Z_PARAM_LONG(b)
    Z_PARAM_LONG(c)
    Z_PARAM_LONG(d)
    Z_PARAM_LONG(e)
    Z_PARAM_LONG(f)
    Z_PARAM_LONG(g)
    Z_PARAM_LONG(h)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_LONG(xc_sum8_i64(a, b, c, d, e, f, g, h));
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_sum12_i64, 0, 12, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, a, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, b, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, c, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, d, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, e, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, f, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, g, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, h, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, i, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, j, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, k, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, l, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(sum12_i64) {
    zend_long a, b, c, d, e, f, g, h, i, j, k, l;
    ZEND_PARSE_PARAMETERS_START(12, 12)
    Z_PARAM_LONG(a)
    Z_PARAM_LONG(b)
    Z_PARAM_LONG(c)
    Z_PARAM_LONG(d)
    Z_PARAM_LONG(e)
    Z_PARAM_LONG(f)
    Z_PARAM_LONG(g)
    Z_PARAM_LONG(h)
    Z_PARAM_LONG(i)
    Z_PARAM_LONG(j)
    Z_PARAM_LONG(k)
    Z_PARAM_LONG(l)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_LONG(xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l));
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_sum8_f64, 0, 8, IS_DOUBLE, 0)
ZEND_ARG_TYPE_INFO(0, a, IS_DOUBLE, 0)
ZEND_ARG_TYPE_INFO(0, b, IS_DOUBLE, 0)
ZEND_ARG_TYPE_INFO(0, c, IS_DOUBLE, 0)
ZEND_ARG_TYPE_INFO(0, d, IS_DOUBLE, 0)
ZEND_ARG_TYPE_INFO(0, e, IS_DOUBLE, 0)
ZEND_ARG_TYPE_INFO(0, f, IS_DOUBLE, 0)
ZEND_ARG_TYPE_INFO(0, g, IS_DOUBLE, 0)
ZEND_ARG_TYPE_INFO(0, h, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(sum8_f64) {
    double a, b, c, d, e, f, g, h;
    ZEND_PARSE_PARAMETERS_START(8, 8)
    Z_PARAM_DOUBLE(a)
    Z_PARAM_DOUBLE(b)
    Z_PARAM_DOUBLE(c)
    Z_PARAM_DOUBLE(d)
    Z_PARAM_DOUBLE(e)
    Z_PARAM_DOUBLE(f)
    Z_PARAM_DOUBLE(g)
    Z_PARAM_DOUBLE(h)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_DOUBLE(xc_sum8_f64(a, b, c, d, e, f, g, h));
}

/* ---- strings: PHP's own bytes, which end in a NUL; Z_PARAM_PATH refuses one inside --------------- */

/* Returns the string of a text of the library's, which is freed. */
static void return_text(zval *return_value, char *text) {
    if (UNEXPECTED(text == NULL)) {
        fail();
        return;
    }
    ZVAL_STRING(return_value, text);
    xc_str_free(text);
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_str_len, 0, 1, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(str_len) {
    char *text;
    size_t length;
    ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_PATH(text, length)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_LONG(xc_str_len(text));
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_str_upper, 0, 1, IS_STRING, 0)
ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(str_upper) {
    char *text;
    size_t length;
    ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_PATH(text, length)
    ZEND_PARSE_PARAMETERS_END();
    return_text(return_value, xc_str_upper(text));
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_str_copy, 0, 2, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(1, buffer, IS_STRING, 0)
ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

/* Overwrites the bytes of buffer, as many as it has. */
ZEND_FUNCTION(str_copy) {
    zval *buffer;
    char *text;
    size_t length;
    ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_ZVAL(buffer)
    Z_PARAM_PATH(text, length)
    ZEND_PARSE_PARAMETERS_END();
    ZVAL_DEREF(buffer);
    if (UNEXPECTED(Z_TYPE_P(buffer) != IS_STRING)) {
        zend_argument_type_error(1, "must be of type string, %s given",
                                 zend_zval_type_name(buffer));
        RETURN_THROWS();
    }
    /* The string may be a literal or held by others too, and a changed one has another hash. */
    ZVAL_STR(buffer, zend_string_separate(Z_STR_P(buffer), 0));
    int64_t copied = xc_str_copy(Z_STRVAL_P(buffer), Z_STRLEN_P(buffer), text);
    if (UNEXPECTED(copied < 0)) {
        fail();
        RETURN_THROWS();
    }
    RETURN_LONG(copied);
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_person_json, 0, 3, IS_STRING, 0)
ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
ZEND_ARG_TYPE_INFO(0, id, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, age, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(person_json) {
    char *name;
    size_t length;
    zend_long id, age;
    ZEND_PARSE_PARAMETERS_START(3, 3)
    Z_PARAM_PATH(name, length)
    Z_PARAM_LONG(id)
    Z_PARAM_LONG(age)
    ZEND_PARSE_PARAMETERS_END();
    xc_person person = {.name = name, .id = id};
    if (to_int32(age, 3, &person.age)) {
        return_text(return_value, xc_person_json(&person));
    }
}

/* ---- arrays: copied to the C stack while they are short, else to the heap ------------------------- */

/* False, with an exception, if an element is no number. */
static bool read_doubles(HashTable *array, double *values) {
    zval *element;
    ZEND_HASH_FOREACH_VAL(array, element) {
        ZVAL_DEREF(element);
        if (EXPECTED(Z_TYPE_P(element) == IS_DOUBLE)) {
            *values++ = Z_DVAL_P(element);
        } else if (Z_TYPE_P(element) == IS_LONG) {
            *values++ = (double)Z_LVAL_P(element);
        } else {
            zend_type_error("An element is %s, not a number", zend_zval_type_name(element));
            return false;
        }
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

/* False, with an exception, if an element is no int or does not fit 32 bits. */
static bool read_integers(HashTable *array, int32_t *values) {
    zval *element;
    ZEND_HASH_FOREACH_VAL(array, element) {
        ZVAL_DEREF(element);
        if (UNEXPECTED(Z_TYPE_P(element) != IS_LONG)) {
            zend_type_error("An element is %s, not an int", zend_zval_type_name(element));
            return false;
        }
        if (UNEXPECTED(Z_LVAL_P(element) < INT32_MIN || Z_LVAL_P(element) > INT32_MAX)) {
            zend_value_error("An element does not fit 32 bits");
            return false;
        }
        *values++ = (int32_t)Z_LVAL_P(element);
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static void return_doubles(zval *return_value, const double *values, uint32_t count) {
    array_init_size(return_value, count);
    zend_hash_real_init_packed(Z_ARRVAL_P(return_value));
    ZEND_HASH_FILL_PACKED(Z_ARRVAL_P(return_value)) {
        for (uint32_t i = 0; i < count; i++) {
            ZEND_HASH_FILL_SET_DOUBLE(values[i]);
            ZEND_HASH_FILL_NEXT();
        }
    }
    ZEND_HASH_FILL_END();
}

static void return_integers(zval *return_value, const int32_t *values, uint32_t count) {
    array_init_size(return_value, count);
    zend_hash_real_init_packed(Z_ARRVAL_P(return_value));
    ZEND_HASH_FILL_PACKED(Z_ARRVAL_P(return_value)) {
        for (uint32_t i = 0; i < count; i++) {
            ZEND_HASH_FILL_SET_LONG(values[i]);
            ZEND_HASH_FILL_NEXT();
        }
    }
    ZEND_HASH_FILL_END();
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_sum_f64, 0, 1, IS_DOUBLE, 0)
ZEND_ARG_TYPE_INFO(0, values, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(sum_f64) {
    HashTable *array;
    ALLOCA_FLAG(use_heap)
    ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_ARRAY_HT(array)
    ZEND_PARSE_PARAMETERS_END();
    uint32_t count = zend_hash_num_elements(array);
    double *values = do_alloca(count * sizeof *values, use_heap);
    if (read_doubles(array, values)) {
        RETVAL_DOUBLE(xc_sum_f64(values, count));
    }
    free_alloca(values, use_heap);
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_scale_f64, 0, 2, IS_VOID, 0)
ZEND_ARG_TYPE_INFO(1, values, IS_ARRAY, 0)
ZEND_ARG_TYPE_INFO(0, factor, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(scale_f64) {
    HashTable *array;
    double factor;
    ALLOCA_FLAG(use_heap)
    ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_ARRAY_HT_EX(array, 0, 1)
    Z_PARAM_DOUBLE(factor)
    ZEND_PARSE_PARAMETERS_END();
    uint32_t count = zend_hash_num_elements(array);
    double *values = do_alloca(count * sizeof *values, use_heap);
    if (read_doubles(array, values)) {
        check(xc_scale_f64(values, count, factor));
        const double *scaled = values;
        zval *element;
        ZEND_HASH_FOREACH_VAL(array, element) {
            ZVAL_DEREF(element);
            ZVAL_DOUBLE(element, *scaled++);
        }
        ZEND_HASH_FOREACH_END();
    }
    free_alloca(values, use_heap);
}

/* ---- structs: Point has PHP's own properties, Mat4 holds the C struct ----------------------------- */

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

/* An object that holds C data has it in front of the zend_object, at a fixed offset. */
#define HOLDER(type, object) ((type *)((char *)(object) - XtOffsetOf(type, std)))

#define DEFINE_CREATE(name, type)                                                                  \
    static zend_object_handlers name##_handlers;                                                   \
    static zend_object *name##_create(zend_class_entry *class) {                                   \
        type *holder = zend_object_alloc(sizeof *holder, class);                                   \
        zend_object_std_init(&holder->std, class);                                                 \
        object_properties_init(&holder->std, class);                                               \
        holder->std.handlers = &name##_handlers;                                                   \
        return &holder->std;                                                                       \
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

/* ---- callbacks: an exception stops them and reaches the caller ------------------------------------ */

typedef struct {
    zend_fcall_info function;
    zend_fcall_info_cache cache;
    zval *user;
} Upcall;

/* Calls the function with count arguments. False, and nothing in result, if it threw. */
static bool call_function(Upcall *upcall, zval *arguments, uint32_t count, zval *result) {
    upcall->function.params = arguments;
    upcall->function.param_count = count;
    upcall->function.retval = result;
    return zend_call_function(&upcall->function, &upcall->cache) == SUCCESS &&
           EG(exception) == NULL;
}

static int64_t map_upcall(int64_t value, void *user) {
    zval argument, result;
    if (UNEXPECTED(EG(exception) != NULL)) {
        return 0;
    }
    ZVAL_LONG(&argument, value);
    if (!call_function(user, &argument, 1, &result)) {
        return 0;
    }
    value = zval_get_long(&result);
    zval_ptr_dtor(&result);
    return value;
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_apply_i64, 0, 3, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, function, IS_CALLABLE, 0)
ZEND_ARG_TYPE_INFO(0, value, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, count, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(apply_i64) {
    Upcall upcall;
    zend_long value, count;
    ZEND_PARSE_PARAMETERS_START(3, 3)
    Z_PARAM_FUNC(upcall.function, upcall.cache)
    Z_PARAM_LONG(value)
    Z_PARAM_LONG(count)
    ZEND_PARSE_PARAMETERS_END();
    if (count < 0) {
        zend_argument_value_error(3, "must not be negative");
        RETURN_THROWS();
    }
    RETURN_LONG(xc_apply_i64(map_upcall, &upcall, value, (size_t)count));
}

static int32_t compare_upcall(int32_t a, int32_t b, void *user) {
    zval pair[2], result;
    if (UNEXPECTED(EG(exception) != NULL)) {
        return 0;
    }
    ZVAL_LONG(&pair[0], a);
    ZVAL_LONG(&pair[1], b);
    if (!call_function(user, pair, 2, &result)) {
        return 0;
    }
    zend_long order = zval_get_long(&result);
    zval_ptr_dtor(&result);
    return (order > 0) - (order < 0);
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_sort_i32, 0, 2, IS_ARRAY, 0)
ZEND_ARG_TYPE_INFO(0, values, IS_ARRAY, 0)
ZEND_ARG_TYPE_INFO(0, compare, IS_CALLABLE, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(sort_i32) {
    HashTable *array;
    Upcall upcall;
    ALLOCA_FLAG(input_on_heap)
    ALLOCA_FLAG(output_on_heap)
    ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_ARRAY_HT(array)
    Z_PARAM_FUNC(upcall.function, upcall.cache)
    ZEND_PARSE_PARAMETERS_END();
    uint32_t count = zend_hash_num_elements(array);
    int32_t *input = do_alloca(count * sizeof *input, input_on_heap);
    int32_t *output = do_alloca(count * sizeof *output, output_on_heap);
    if (read_integers(array, input)) {
        check(xc_sort_i32(input, output, count, compare_upcall, &upcall));
        if (EG(exception) == NULL) {
            return_integers(return_value, output, count);
        }
    }
    free_alloca(output, output_on_heap);
    free_alloca(input, input_on_heap);
}

static void log_upcall(int32_t level, const char *message, void *user) {
    Upcall *upcall = user;
    zval arguments[3], result;
    ZVAL_LONG(&arguments[0], level);
    ZVAL_STRING(&arguments[1], message);
    ZVAL_COPY_VALUE(&arguments[2], upcall->user);
    if (call_function(upcall, arguments, 3, &result)) {
        zval_ptr_dtor(&result);
    }
    zval_ptr_dtor(&arguments[1]);
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_log_message, 0, 3, IS_VOID, 0)
ZEND_ARG_TYPE_INFO(0, sink, IS_CALLABLE, 0)
ZEND_ARG_TYPE_INFO(0, user, IS_MIXED, 0)
ZEND_ARG_TYPE_INFO(0, level, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(log_message) {
    Upcall upcall;
    zend_long number;
    int32_t level;
    ZEND_PARSE_PARAMETERS_START(3, 3)
    Z_PARAM_FUNC(upcall.function, upcall.cache)
    Z_PARAM_ZVAL(upcall.user)
    Z_PARAM_LONG(number)
    ZEND_PARSE_PARAMETERS_END();
    if (to_int32(number, 3, &level)) {
        check(xc_log_message(log_upcall, &upcall, level));
    }
}

/* ---- handles: freed when the last reference goes -------------------------------------------------- */

typedef struct {
    xc_counter *counter; /* NULL until it is constructed */
    zend_object std;
} Counter;

DEFINE_CREATE(counter, Counter)

static void counter_free(zend_object *object) {
    Counter *holder = HOLDER(Counter, object);
    if (holder->counter != NULL) {
        xc_counter_free(holder->counter);
    }
    zend_object_std_dtor(object);
}

ZEND_BEGIN_ARG_INFO_EX(arginfo_counter_construct, 0, 0, 1)
ZEND_ARG_TYPE_INFO(0, value, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_METHOD(Counter, __construct) {
    Counter *holder = HOLDER(Counter, Z_OBJ_P(ZEND_THIS));
    zend_long value;
    ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_LONG(value)
    ZEND_PARSE_PARAMETERS_END();
    if (holder->counter != NULL) {
        zend_throw_error(NULL, "The counter is already constructed");
        RETURN_THROWS();
    }
    holder->counter = xc_counter_new(value);
    if (holder->counter == NULL) {
        fail();
    }
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_counter_add, 0, 1, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, amount, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_METHOD(Counter, add) {
    Counter *holder = HOLDER(Counter, Z_OBJ_P(ZEND_THIS));
    zend_long amount;
    ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_LONG(amount)
    ZEND_PARSE_PARAMETERS_END();
    if (UNEXPECTED(holder->counter == NULL)) {
        zend_throw_error(NULL, "The counter is not constructed");
        RETURN_THROWS();
    }
    RETURN_LONG(xc_counter_add(holder->counter, amount));
}

static const zend_function_entry counter_methods[] = {
    ZEND_ME(Counter, __construct, arginfo_counter_construct, ZEND_ACC_PUBLIC)
        ZEND_ME(Counter, add, arginfo_counter_add, ZEND_ACC_PUBLIC) ZEND_FE_END};

typedef struct {
    uint8_t *bytes; /* NULL until it is constructed */
    zend_ulong size;
    zend_object std;
} Buffer;

DEFINE_CREATE(buffer, Buffer)

static void buffer_free(zend_object *object) {
    Buffer *holder = HOLDER(Buffer, object);
    if (holder->bytes != NULL) {
        xc_buffer_free(holder->bytes);
    }
    zend_object_std_dtor(object);
}

/* $buffer[$i]: the byte as an int. */
static zval *buffer_read(zend_object *object, zval *offset, int type, zval *result) {
    Buffer *holder = HOLDER(Buffer, object);
    zend_ulong at = offset != NULL ? (zend_ulong)zval_get_long(offset) : ZEND_ULONG_MAX;
    if (type != BP_VAR_R || at >= holder->size) {
        zend_throw_error(NULL, "A buffer is read only, and only where it has bytes");
        return NULL;
    }
    ZVAL_LONG(result, holder->bytes[at]);
    return result;
}

ZEND_BEGIN_ARG_INFO_EX(arginfo_buffer_construct, 0, 0, 1)
ZEND_ARG_TYPE_INFO(0, size, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_METHOD(Buffer, __construct) {
    Buffer *holder = HOLDER(Buffer, Z_OBJ_P(ZEND_THIS));
    zend_long size;
    ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_LONG(size)
    ZEND_PARSE_PARAMETERS_END();
    if (size < 0) {
        zend_argument_value_error(1, "must not be negative");
        RETURN_THROWS();
    }
    if (holder->bytes != NULL) {
        zend_throw_error(NULL, "The buffer is already constructed");
        RETURN_THROWS();
    }
    holder->bytes = xc_buffer_new((size_t)size);
    if (holder->bytes == NULL) {
        fail();
        RETURN_THROWS();
    }
    holder->size = (zend_ulong)size;
}

static const zend_function_entry buffer_methods[] = {
    ZEND_ME(Buffer, __construct, arginfo_buffer_construct, ZEND_ACC_PUBLIC) ZEND_FE_END};

/* ---- errors, work, batch -------------------------------------------------------------------------- */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_parse_i64, 0, 1, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(parse_i64) {
    char *text;
    size_t length;
    int64_t value;
    ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_PATH(text, length)
    ZEND_PARSE_PARAMETERS_END();
    if (UNEXPECTED(xc_parse_i64(text, &value) != XC_OK)) {
        fail();
        RETURN_THROWS();
    }
    RETURN_LONG(value);
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_work, 0, 1, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, steps, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(work) {
    zend_long steps;
    ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_LONG(steps)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_LONG(xc_work(steps));
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_sha256, 0, 1, IS_STRING, 0)
ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(sha256) {
    zend_string *data;
    ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_STR(data)
    ZEND_PARSE_PARAMETERS_END();
    zend_string *digest = zend_string_alloc(32, 0);
    check(xc_sha256((const uint8_t *)ZSTR_VAL(data), ZSTR_LEN(data), (uint8_t *)ZSTR_VAL(digest)));
    ZSTR_VAL(digest)[32] = '\0';
    RETURN_NEW_STR(digest);
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_matmul_f64, 0, 3, IS_ARRAY, 0)
ZEND_ARG_TYPE_INFO(0, a, IS_ARRAY, 0)
ZEND_ARG_TYPE_INFO(0, b, IS_ARRAY, 0)
ZEND_ARG_TYPE_INFO(0, n, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(matmul_f64) {
    HashTable *a, *b;
    zend_long n;
    ALLOCA_FLAG(a_on_heap)
    ALLOCA_FLAG(b_on_heap)
    ALLOCA_FLAG(product_on_heap)
    ZEND_PARSE_PARAMETERS_START(3, 3)
    Z_PARAM_ARRAY_HT(a)
    Z_PARAM_ARRAY_HT(b)
    Z_PARAM_LONG(n)
    ZEND_PARSE_PARAMETERS_END();
    uint32_t count = zend_hash_num_elements(a);
    if (n < 0 || n > UINT16_MAX || count != n * n || zend_hash_num_elements(b) != count) {
        zend_value_error("An array is no n × n matrix");
        RETURN_THROWS();
    }
    double *c_a = do_alloca(count * sizeof *c_a, a_on_heap);
    double *c_b = do_alloca(count * sizeof *c_b, b_on_heap);
    double *product = do_alloca(count * sizeof *product, product_on_heap);
    if (read_doubles(a, c_a) && read_doubles(b, c_b)) {
        check(xc_matmul_f64(c_a, c_b, product, (size_t)n));
        return_doubles(return_value, product, count);
    }
    free_alloca(product, product_on_heap);
    free_alloca(c_b, b_on_heap);
    free_alloca(c_a, a_on_heap);
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_add_batch, 0, 2, IS_ARRAY, 0)
ZEND_ARG_TYPE_INFO(0, a, IS_ARRAY, 0)
ZEND_ARG_TYPE_INFO(0, b, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(add_batch) {
    HashTable *a, *b;
    ALLOCA_FLAG(a_on_heap)
    ALLOCA_FLAG(b_on_heap)
    ALLOCA_FLAG(sums_on_heap)
    ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_ARRAY_HT(a)
    Z_PARAM_ARRAY_HT(b)
    ZEND_PARSE_PARAMETERS_END();
    uint32_t count = zend_hash_num_elements(a);
    if (zend_hash_num_elements(b) != count) {
        zend_value_error("The arrays differ in length");
        RETURN_THROWS();
    }
    int32_t *c_a = do_alloca(count * sizeof *c_a, a_on_heap);
    int32_t *c_b = do_alloca(count * sizeof *c_b, b_on_heap);
    int32_t *sums = do_alloca(count * sizeof *sums, sums_on_heap);
    if (read_integers(a, c_a) && read_integers(b, c_b)) {
        check(xc_add_batch(c_a, c_b, sums, count));
        return_integers(return_value, sums, count);
    }
    free_alloca(sums, sums_on_heap);
    free_alloca(c_b, b_on_heap);
    free_alloca(c_a, a_on_heap);
}

/* ---- module --------------------------------------------------------------------------------------- */

#define FUNCTION(name) ZEND_NS_FE("Crosscall", name, arginfo_##name)

static const zend_function_entry functions[] = {
    FUNCTION(abi_version) FUNCTION(noop) FUNCTION(add_i32) FUNCTION(inc_i64) FUNCTION(sum2_i64)
        FUNCTION(sum4_i64) FUNCTION(sum6_i64) FUNCTION(sum8_i64) FUNCTION(sum12_i64)
            FUNCTION(sum8_f64) FUNCTION(str_len) FUNCTION(str_upper) FUNCTION(str_copy)
                FUNCTION(person_json) FUNCTION(sum_f64) FUNCTION(scale_f64) FUNCTION(point_dist)
                    FUNCTION(point_add) FUNCTION(mat4_scale) FUNCTION(apply_i64) FUNCTION(sort_i32)
                        FUNCTION(log_message) FUNCTION(parse_i64) FUNCTION(work) FUNCTION(sha256)
                            FUNCTION(matmul_f64) FUNCTION(add_batch) ZEND_FE_END};

static zend_class_entry *register_class(const char *name, const zend_function_entry *methods) {
    zend_class_entry entry;
    INIT_CLASS_ENTRY_EX(entry, name, strlen(name), methods);
    zend_class_entry *class = zend_register_internal_class(&entry);
    class->ce_flags |= ZEND_ACC_FINAL | ZEND_ACC_NO_DYNAMIC_PROPERTIES | ZEND_ACC_NOT_SERIALIZABLE;
    return class;
}

static void declare_double(zend_class_entry *class, const char *property) {
    zval none;
    ZVAL_UNDEF(&none);
    zend_string *name = zend_string_init(property, strlen(property), 1);
    zend_declare_typed_property(class, name, &none, ZEND_ACC_PUBLIC, NULL,
                                (zend_type)ZEND_TYPE_INIT_MASK(MAY_BE_DOUBLE));
    zend_string_release(name);
}

/* For classes whose objects hold C data, of which no copy is made. */
static void set_handlers(zend_object_handlers *handlers, int offset, zend_object_free_obj_t free) {
    *handlers = std_object_handlers;
    handlers->offset = offset;
    handlers->free_obj = free;
    handlers->clone_obj = NULL;
}

static ZEND_MINIT_FUNCTION(crosscall) {
    zend_class_entry entry;
    INIT_CLASS_ENTRY(entry, "Crosscall\\CrosscallError", NULL);
    error_class = zend_register_internal_class_ex(&entry, spl_ce_RuntimeException);
    point_class = register_class("Crosscall\\Point", point_methods);
    declare_double(point_class, "x");
    declare_double(point_class, "y");
    mat4_class = register_class("Crosscall\\Mat4", mat4_methods);
    mat4_class->create_object = mat4_create;
    set_handlers(&mat4_handlers, XtOffsetOf(Mat4, std), zend_object_std_dtor);
    counter_class = register_class("Crosscall\\Counter", counter_methods);
    counter_class->create_object = counter_create;
    set_handlers(&counter_handlers, XtOffsetOf(Counter, std), counter_free);
    buffer_class = register_class("Crosscall\\Buffer", buffer_methods);
    buffer_class->create_object = buffer_create;
    set_handlers(&buffer_handlers, XtOffsetOf(Buffer, std), buffer_free);
    buffer_handlers.read_dimension = buffer_read;
    return SUCCESS;
}

static zend_module_entry crosscall_module_entry = {
    STANDARD_MODULE_HEADER,
    "crosscall",
    functions,
    ZEND_MINIT(crosscall),
    NULL, /* MSHUTDOWN */
    NULL, /* RINIT */
    NULL, /* RSHUTDOWN */
    NULL, /* MINFO */
    "1",
    STANDARD_MODULE_PROPERTIES,
};

ZEND_GET_MODULE(crosscall)
