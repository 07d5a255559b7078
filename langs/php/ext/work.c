/* What takes time in C itself. */
#include "binding.h"

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
