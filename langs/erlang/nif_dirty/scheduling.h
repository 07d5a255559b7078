/* Where the NIFs run: all on dirty CPU schedulers, which each call goes to and comes back from.
 * https://www.erlang.org/doc/man/erl_nif.html#lengthy_work */
#ifndef SCHEDULING_H
#define SCHEDULING_H

#define NIF_FLAGS ERL_NIF_DIRTY_JOB_CPU_BOUND

/* A dirty NIF may take as long as it wants. */
static int is_lengthy(double expected_ns) {
    (void)expected_ns;
    return 0;
}

#endif
