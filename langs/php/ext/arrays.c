/* Arrays, one way and both ways. */
#include "binding.h"

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
