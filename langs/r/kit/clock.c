/* now_ns(): a monotonic clock; Sys.time follows the calendar's, proc.time has steps of a millisecond. */
#include <time.h>

#define R_NO_REMAP
#include <R.h>
#include <Rinternals.h>

SEXP now_ns(void);

SEXP now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return Rf_ScalarReal((double)now.tv_sec * 1e9 + (double)now.tv_nsec);
}
