"""Objects that the library allocates."""

from itertools import repeat
from time import perf_counter_ns as clock

from binding import exports, failure, library, memory, store
from library import Counter, GuardedCounter


# case: counter_add
def counter_add(size: int, loops: int) -> tuple[int, str]:
    with Counter(library, 5) as counter:
        start = clock()
        for _ in repeat(None, loops):
            r = counter.add(3)
        return clock() - start, str(r)


# case: counter_cycle
def counter_cycle(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        with Counter(library, 5) as counter:
            r = counter.add(3)
    return clock() - start, str(r)


# case: counter_guarded
def counter_guarded(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        with GuardedCounter(library, 5) as counter:
            r = counter.add(3)
    return clock() - start, str(r)


# case: buffer_adopt
def buffer_adopt(size: int, loops: int) -> tuple[int, str]:
    xc_buffer_new, xc_buffer_free = exports["xc_buffer_new"], exports["xc_buffer_free"]
    start = clock()
    for _ in repeat(None, loops):
        buffer = xc_buffer_new(store, size)
        if not buffer:
            raise failure()
        held = memory(buffer, size)
        first = held[0]
        last = held[-1]
        xc_buffer_free(store, buffer)
    return clock() - start, f"{first},{last}"


# end of cases

CASES = (counter_add, counter_cycle, counter_guarded, buffer_adopt)
