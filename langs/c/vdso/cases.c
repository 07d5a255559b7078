/* A function of the kernel's that runs without entering it, for scale: clock_gettime from the vDSO, a
 * shared object that the kernel maps into every process (man 7 vdso). libc found it at start and calls
 * it through a pointer. Nothing of the library is called. */
#include "worker.h"

#include <errno.h>
#include <string.h>
#include <sys/auxv.h>

const char *open_library(uint32_t *abi) {
    *abi = 1; /* the version these workers are written for: there is no library to ask */
    return getauxval(AT_SYSINFO_EHDR) != 0 ? NULL : "this kernel gives its processes no vDSO";
}

// case: empty
static int64_t empty(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "0");
    return elapsed_ns;
}

// case: noop
static int64_t noop(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    struct timespec now;
    int result = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && result == 0; i++) {
        result = clock_gettime(CLOCK_MONOTONIC, &now);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (result != 0) {
        return fail(answer, "clock_gettime: %s", strerror(errno));
    }
    answer_with(answer, "0");
    return elapsed_ns;
}
// end of cases

const struct case_entry cases[] = {{"empty", empty}, {"noop", noop}};
const size_t case_count = sizeof cases / sizeof *cases;
