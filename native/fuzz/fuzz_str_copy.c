/* xc_str_copy must fill a buffer right up to its end and never beyond. Input: the capacity (one
 * byte), and the rest is the text. */
#include "fuzz.h"

enum { GUARD = 8, UNTOUCHED = 0xa5 };

static void expect_copied(const char *buffer, size_t capacity, const char *text, int64_t result) {
    size_t length = strlen(text);
    size_t written = 0;
    if (length < capacity) {
        expect(result == (int64_t)length && strcmp(buffer, text) == 0);
        written = length + 1;
    } else {
        expect(result == -1 && (capacity == 0 || buffer[0] == '\0'));
        written = capacity > 0;
    }
    for (size_t i = written; i < capacity + GUARD; i++) {
        expect((unsigned char)buffer[i] == UNTOUCHED);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0) {
        return 0;
    }
    size_t capacity = data[0];
    char *buffer = malloc(capacity + GUARD);
    char *text = calloc(size, 1);
    if (buffer != NULL && text != NULL) {
        memset(buffer, UNTOUCHED, capacity + GUARD);
        memcpy(text, data + 1, size - 1);
        expect_copied(buffer, capacity, text, xc_str_copy(buffer, capacity, text));
    }
    free(text);
    free(buffer);
    return 0;
}
