/* Where the NIFs run: on the caller's own scheduler, which a NIF must give back within a millisecond. What
 * its arguments show to take longer goes on as a dirty NIF.
 * https://www.erlang.org/doc/man/erl_nif.html#lengthy_work */
#ifndef SCHEDULING_H
#define SCHEDULING_H

#define NIF_FLAGS 0

static int is_lengthy(double expected_ns) {
    return expected_ns > 1e6;
}

#endif
