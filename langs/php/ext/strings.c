/* Strings: PHP's own bytes, which end in a NUL; Z_PARAM_PATH refuses one inside. */
#include "binding.h"

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
