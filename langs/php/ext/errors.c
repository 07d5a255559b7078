/* A failure of the library as an exception. */
#include "binding.h"

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
