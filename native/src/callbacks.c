/* C calls the host back. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

XC_API int64_t xc_apply_i64(xc_map_i64 fn, void *user, int64_t value, size_t count) {
    XC_COUNT(xc_apply_i64);
    if (fn == NULL && count > 0) {
        xc_fail(XC_ERR_NULL, "xc_apply_i64: fn is NULL");
        return INT64_MIN;
    }
    for (size_t i = 0; i < count; i++) {
        value = fn(value, user);
    }
    return value;
}

/* Merges from[low, middle) and from[middle, high) into to[low, high); equal items keep their
 * order. */
static void merge(const int32_t *from, int32_t *to, size_t low, size_t middle, size_t high,
                  xc_compare_i32 compare, void *user) {
    size_t left = low;
    size_t right = middle;
    for (size_t i = low; i < high; i++) {
        int take_left =
            right >= high || (left < middle && compare(from[left], from[right], user) <= 0);
        to[i] = take_left ? from[left++] : from[right++];
    }
}

XC_API xc_status xc_sort_i32(const int32_t *input, int32_t *output, size_t count,
                             xc_compare_i32 compare, void *user) {
    XC_COUNT(xc_sort_i32);
    if (count == 0) {
        return XC_OK;
    }
    if (input == NULL || output == NULL || compare == NULL) {
        return xc_fail(XC_ERR_NULL, "xc_sort_i32: input, output or compare is NULL");
    }
    int32_t *scratch =
        count <= SIZE_MAX / 2 / sizeof *scratch ? malloc(count * 2 * sizeof *scratch) : NULL;
    if (scratch == NULL) {
        return xc_fail(XC_ERR_MEMORY, "xc_sort_i32: no memory for %zu items", count);
    }
    int32_t *from = scratch;
    int32_t *to = scratch + count;
    memcpy(from, input, count * sizeof *input);
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t low = 0; low < count; low += 2 * width) {
            size_t middle = low + width < count ? low + width : count;
            size_t high = low + 2 * width < count ? low + 2 * width : count;
            merge(from, to, low, middle, high, compare, user);
        }
        int32_t *swap = from;
        from = to;
        to = swap;
    }
    memcpy(output, from, count * sizeof *output);
    free(scratch);
    return XC_OK;
}

XC_API xc_status xc_log_message(xc_log_sink sink, void *user, int32_t level) {
    static const char *const messages[] = {
        "cache: 3 of 4 lookups hit",
        "listening on café-1:8080",
        "disk 91 % full – naïve retry №2",
        "connection lost: peer «мир» closed",
    };
    XC_COUNT(xc_log_message);
    if (sink == NULL) {
        return xc_fail(XC_ERR_NULL, "xc_log_message: sink is NULL");
    }
    if (level < XC_LOG_DEBUG || level > XC_LOG_ERROR) {
        return xc_fail(XC_ERR_RANGE, "xc_log_message: no level %d", (int)level);
    }
    sink(level, messages[level], user);
    return XC_OK;
}
