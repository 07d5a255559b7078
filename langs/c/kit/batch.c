/* Part of cases.c. */
#include <stdlib.h>

// case: add_batch
static int64_t add_batch(int64_t size, int64_t loops, struct answer *answer) {
    int32_t *a = allocate((size_t)size, sizeof *a);
    int32_t *b = allocate((size_t)size, sizeof *b);
    int32_t *sums = allocate((size_t)size, sizeof *sums);
    for (int64_t i = 0; i < size; i++) {
        a[i] = (int32_t)i;
        b[i] = (int32_t)(2 * i);
    }
    xc_status status = XC_OK;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        status = xc_add_batch(a, b, sums, (size_t)size);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        fail(answer, "%s", xc_last_error());
    } else {
        answer_with(answer, "%d", size > 0 ? sums[size - 1] : 0);
    }
    free(sums);
    free(b);
    free(a);
    return elapsed_ns;
}
// end of cases
