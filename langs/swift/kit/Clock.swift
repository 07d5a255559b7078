#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Nanoseconds of a monotonic clock.
func now() -> Int64 {
    var reading = timespec()
    clock_gettime(CLOCK_MONOTONIC, &reading)
    return Int64(reading.tv_sec) * 1_000_000_000 + Int64(reading.tv_nsec)
}
