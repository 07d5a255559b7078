"""Handles and memory that belong to the library."""

from itertools import repeat
from time import perf_counter_ns as clock

from binding import failure, ffi, lib


# case: counter_add
def counter_add(size: int, loops: int) -> tuple[int, str]:
    xc_counter_add = lib.xc_counter_add
    handle = lib.xc_counter_new(5)
    if not handle:
        raise failure()
    counter = ffi.gc(handle, lib.xc_counter_free)
    start = clock()
    for _ in repeat(None, loops):
        r = xc_counter_add(counter, 3)
    elapsed_ns = clock() - start
    ffi.release(counter)
    return elapsed_ns, str(r)


# case: counter_cycle
def counter_cycle(size: int, loops: int) -> tuple[int, str]:
    new, add, free = lib.xc_counter_new, lib.xc_counter_add, lib.xc_counter_free
    gc, release = ffi.gc, ffi.release
    start = clock()
    for _ in repeat(None, loops):
        handle = new(5)
        if not handle:
            raise failure()
        counter = gc(handle, free)
        r = add(counter, 3)
        release(counter)
    return clock() - start, str(r)


# case: buffer_adopt
def buffer_adopt(size: int, loops: int) -> tuple[int, str]:
    xc_buffer_new, xc_buffer_free = lib.xc_buffer_new, lib.xc_buffer_free
    start = clock()
    for _ in repeat(None, loops):
        buffer = xc_buffer_new(size)
        if not buffer:
            raise failure()
        first = buffer[0]
        last = buffer[size - 1]
        xc_buffer_free(buffer)
    return clock() - start, f"{first},{last}"


# end of cases

CASES = (counter_add, counter_cycle, buffer_adopt)
