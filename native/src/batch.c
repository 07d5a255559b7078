/* Many small calls as one. */
#include "internal.h"

XC_API xc_status xc_add_batch(const int32_t *a, const int32_t *b, int32_t *sums, size_t count) {
    XC_COUNT(xc_add_batch);
    if (count > 0 && (a == NULL || b == NULL || sums == NULL)) {
        return xc_fail(XC_ERR_NULL, "xc_add_batch: a, b or sums is NULL");
    }
    for (size_t i = 0; i < count; i++) {
        sums[i] = (int32_t)((uint32_t)a[i] + (uint32_t)b[i]);
    }
    return XC_OK;
}
