/* A monotonic clock in nanoseconds: SWI-Prolog's get_time/1 follows the time of day. */
#include <SWI-Prolog.h>
#include <time.h>

static foreign_t clock_ns(term_t ns) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return PL_unify_int64(ns, (int64_t)now.tv_sec * 1000000000 + now.tv_nsec);
}

install_t install(void) {
    PL_register_foreign("clock_ns", 1, clock_ns, 0);
}
