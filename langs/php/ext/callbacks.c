/* Callbacks: an exception stops them and reaches the caller. */
#include "binding.h"

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
