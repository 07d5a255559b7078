"""Objects and memory as Python has them, in place of the library's."""

from itertools import repeat
from time import perf_counter_ns as clock

import crosscall
from crosscall import Counter


# case: counter_add
def counter_add(size: int, loops: int) -> tuple[int, str]:
    counter = Counter(5)
    start = clock()
    for _ in repeat(None, loops):
        r = counter.add(3)
    return clock() - start, str(r)


# case: counter_cycle
def counter_cycle(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        counter = Counter(5)
        r = counter.add(3)
        del counter
    return clock() - start, str(r)


# case: buffer_adopt
def buffer_adopt(size: int, loops: int) -> tuple[int, str]:
    xc_buffer_new = crosscall.buffer_new
    start = clock()
    for _ in repeat(None, loops):
        buffer = xc_buffer_new(size)
        first = buffer[0]
        last = buffer[size - 1]
        del buffer
    return clock() - start, f"{first},{last}"


# end of cases

CASES = (counter_add, counter_cycle, buffer_adopt)
