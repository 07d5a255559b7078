/* The way into the kernel, for scale: getppid, which does next to nothing there, through the bare
 * instruction. Nothing of the library is called.
 *
 * Calling conventions: man 2 syscall. */
#include "worker.h"

#include <sys/syscall.h>

#if defined(__x86_64__)
static inline long call_kernel(long number) {
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number) : "rcx", "r11", "memory");
    return result;
}
#elif defined(__aarch64__)
static inline long call_kernel(long number) {
    register long nr __asm__("x8") = number;
    register long result __asm__("x0");
    __asm__ volatile("svc #0" : "=r"(result) : "r"(nr) : "memory");
    return result;
}
#else
#error "system calls are written for x86-64 and AArch64"
#endif

const char *open_library(uint32_t *abi) {
    *abi = 1; /* the version these workers are written for: there is no library to ask */
    return NULL;
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
    long result = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && result >= 0; i++) {
        result = call_kernel(SYS_getppid);
    }
    int64_t elapsed_ns = now_ns() - start;
    if (result < 0) {
        return fail(answer, "getppid: the kernel answers %ld", result);
    }
    answer_with(answer, "0");
    return elapsed_ns;
}
// end of cases

const struct case_entry cases[] = {{"empty", empty}, {"noop", noop}};
const size_t case_count = sizeof cases / sizeof *cases;
