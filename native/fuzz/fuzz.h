/* What every fuzzing harness needs: its entry, a check that cannot be compiled out, and an array of exactly
 * the bytes that are there, so that the sanitizer sees one read too many. */
#ifndef CROSSCALL_FUZZ_H
#define CROSSCALL_FUZZ_H

#include "crosscall.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void expect(int holds) {
    if (!holds) {
        abort();
    }
}

/* size bytes of data in a block of their own, aligned for anything; the caller frees it. */
static inline void *exactly(const uint8_t *data, size_t size) {
    void *copy = malloc(size > 0 ? size : 1);
    expect(copy != NULL);
    if (size > 0) {
        memcpy(copy, data, size);
    }
    return copy;
}

#endif
