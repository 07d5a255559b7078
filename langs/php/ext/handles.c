/* Handles: freed when the last reference goes. */
#include "binding.h"

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
