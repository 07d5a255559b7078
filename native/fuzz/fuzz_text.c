/* xc_str_len and xc_str_upper against the C library. Input: the text. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *text = calloc(size + 1, 1);
    expect(text != NULL);
    if (size > 0) {
        memcpy(text, data, size);
    }
    size_t length = strlen(text);
    expect(xc_str_len(text) == (int64_t)length);
    char *upper = xc_str_upper(text);
    expect(upper != NULL && strlen(upper) == length);
    for (size_t i = 0; i < length; i++) {
        int is_lower = text[i] >= 'a' && text[i] <= 'z';
        expect(upper[i] == (is_lower ? (char)(text[i] - 'a' + 'A') : text[i]));
    }
    xc_str_free(upper);
    free(text);
    return 0;
}
