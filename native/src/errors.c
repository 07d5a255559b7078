/* The library's version, its thread-local error message, and the case that fails on purpose. */
#include "internal.h"

#include <stdarg.h>
#include <stdio.h>

/* The longest message, xc_str_copy's with two 64-bit numbers, has 72 bytes with its NUL. */
static _Thread_local char last_error[96];

xc_status xc_fail(xc_status code, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(last_error, sizeof last_error, format, arguments);
    va_end(arguments);
    return code;
}

XC_API uint32_t xc_abi_version(void) {
    XC_COUNT(xc_abi_version);
    return XC_ABI_VERSION;
}

XC_API const char *xc_last_error(void) {
    XC_COUNT(xc_last_error);
    return last_error;
}

XC_API xc_status xc_parse_i64(const char *text, int64_t *value) {
    XC_COUNT(xc_parse_i64);
    if (text == NULL || value == NULL) {
        return xc_fail(XC_ERR_NULL, "xc_parse_i64: %s is NULL", text == NULL ? "text" : "value");
    }
    const char *at = text + (*text == '-' || *text == '+');
    int negative = *text == '-';
    uint64_t limit = (uint64_t)INT64_MAX + (uint64_t)negative;
    uint64_t magnitude = 0;
    int fits = 1;
    if (*at == '\0') {
        return xc_fail(XC_ERR_PARSE, "not a number: no digits");
    }
    for (; *at != '\0'; at++) {
        if (*at < '0' || *at > '9') {
            return xc_fail(XC_ERR_PARSE, "not a number: offset %td is no digit", at - text);
        }
        uint64_t digit = (uint64_t)(*at - '0');
        fits = fits && magnitude <= (limit - digit) / 10;
        magnitude = fits ? magnitude * 10 + digit : magnitude;
    }
    if (!fits) {
        return xc_fail(XC_ERR_RANGE, "out of range: more than 64 bits");
    }
    *value = (int64_t)(negative ? 0 - magnitude : magnitude);
    return XC_OK;
}
