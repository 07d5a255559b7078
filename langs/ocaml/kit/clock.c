/* The monotonic clock, which OCaml's standard library has not. */
#include <caml/mlvalues.h>
#include <time.h>

intnat crosscall_clock_ns(value unit);
value crosscall_clock_ns_bytecode(value unit);

intnat crosscall_clock_ns(value unit) {
    struct timespec now;
    (void)unit;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (intnat)now.tv_sec * 1000000000 + now.tv_nsec;
}

value crosscall_clock_ns_bytecode(value unit) {
    return Val_long(crosscall_clock_ns(unit));
}
