/* What the files of this extension share: errors, arguments converted by hand, objects.
 *
 * Arguments are taken by the fast parameter parsing macros, which inline the checks of their types:
 * https://wiki.php.net/rfc/fast_zpp
 * Arrays are PHP's own, copied number by number: PHP has no array of C numbers.
 */
#ifndef BINDING_H
#define BINDING_H

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

/* ---- objects -------------------------------------------------------------------------------------- */

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

#endif
