/* Many additions by one call. */
#include "binding.h"

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
