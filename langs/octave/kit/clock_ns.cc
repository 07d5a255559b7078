// A monotonic clock: Octave's own tic, toc and clock follow the time of day, in microseconds.
#include <ctime>
#include <octave/oct.h>

DEFUN_DLD(clock_ns, , , "ns = clock_ns ()") {
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return octave_value(octave_int64(int64_t{now.tv_sec} * 1000000000 + now.tv_nsec));
}
