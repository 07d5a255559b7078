/* xc_parse_i64 must agree with strtoll about every text of an optional sign and digits, and refuse
 * every other one. */
#include "fuzz.h"

#include <errno.h>

static xc_status expected_status(const char *text, int64_t *value) {
    const char *digits = text + (*text == '-' || *text == '+');
    size_t count = strspn(digits, "0123456789");
    if (count == 0 || digits[count] != '\0') {
        return XC_ERR_PARSE;
    }
    errno = 0;
    *value = strtoll(text, NULL, 10);
    return errno == ERANGE ? XC_ERR_RANGE : XC_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *text = calloc(size + 1, 1);
    if (text == NULL) {
        return 0;
    }
    if (size > 0) {
        memcpy(text, data, size);
    }
    int64_t expected = 42;
    int64_t value = 42;
    xc_status status = expected_status(text, &expected);
    if (xc_parse_i64(text, &value) != status || value != (status == XC_OK ? expected : 42)) {
        abort();
    }
    if (status != XC_OK && xc_last_error()[0] == '\0') {
        abort();
    }
    free(text);
    return 0;
}
