/* Things that live in the library and that a caller must give back. */
#include "internal.h"

#include <stdlib.h>

struct xc_counter {
    int64_t value;
};

XC_API xc_counter *xc_counter_new(int64_t value) {
    XC_COUNT(xc_counter_new);
    xc_counter *counter = malloc(sizeof *counter);
    if (counter == NULL) {
        xc_fail(XC_ERR_MEMORY, "xc_counter_new: no memory");
        return NULL;
    }
    counter->value = value;
    return counter;
}

XC_API int64_t xc_counter_add(xc_counter *counter, int64_t amount) {
    XC_COUNT(xc_counter_add);
    if (counter == NULL) {
        xc_fail(XC_ERR_NULL, "xc_counter_add: counter is NULL");
        return INT64_MIN;
    }
    counter->value = (int64_t)((uint64_t)counter->value + (uint64_t)amount);
    return counter->value;
}

XC_API void xc_counter_free(xc_counter *counter) {
    XC_COUNT(xc_counter_free);
    free(counter);
}

XC_API uint8_t *xc_buffer_new(size_t size) {
    XC_COUNT(xc_buffer_new);
    if (size == 0) {
        xc_fail(XC_ERR_RANGE, "xc_buffer_new: size is 0");
        return NULL;
    }
    uint8_t *buffer = calloc(size, 1);
    if (buffer == NULL) {
        xc_fail(XC_ERR_MEMORY, "xc_buffer_new: no memory for %zu bytes", size);
        return NULL;
    }
    buffer[0] = 'X';
    buffer[size - 1] = 'C';
    return buffer;
}

XC_API void xc_buffer_free(uint8_t *buffer) {
    XC_COUNT(xc_buffer_free);
    free(buffer);
}
