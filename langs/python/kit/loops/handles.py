"""Handles and memory that belong to the library."""

from itertools import repeat
from time import perf_counter_ns as clock

from binding import failure, lib
from counter import Counter
from guarded import GuardedCounter


# case: counter_add
def counter_add(size: int, loops: int) -> tuple[int, str]:
    with Counter(5) as counter:
        start = clock()
        for _ in repeat(None, loops):
            r = counter.add(3)
        elapsed_ns = clock() - start
    return elapsed_ns, str(r)


# case: counter_cycle
def counter_cycle(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        with Counter(5) as counter:
            r = counter.add(3)
    return clock() - start, str(r)


# case: counter_guarded
def counter_guarded(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        with GuardedCounter(5) as counter:
            r = counter.add(3)
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

CASES = (counter_add, counter_cycle, counter_guarded, buffer_adopt)
