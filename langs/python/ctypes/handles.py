"""Handles and memory that belong to the library."""

from itertools import repeat
from time import perf_counter_ns as clock

import binding
from binding import failure

# Not imported by name: CPython has one instruction for lib.f() where lib may be an object with methods,
# and another where an import may have made it a module. A program that loads its library has the first.
# is_import_originated in https://github.com/python/cpython/blob/3.13/Python/compile.c
lib = binding.lib


# case: counter_add
def counter_add(size: int, loops: int) -> tuple[int, str]:
    xc_counter_add = lib.xc_counter_add
    with Counter(5) as counter:
        handle = counter.handle
        start = clock()
        for _ in repeat(None, loops):
            r = xc_counter_add(handle, 3)
        elapsed_ns = clock() - start
    return elapsed_ns, str(r)


# case: counter_cycle
class Counter:
    """A handle as Python users expect one: closed at the end of a with block."""

    __slots__ = ("handle",)

    def __init__(self, value: int) -> None:
        self.handle = lib.xc_counter_new(value)
        if not self.handle:
            raise failure()

    def add(self, amount: int) -> int:
        return lib.xc_counter_add(self.handle, amount)

    def __enter__(self) -> "Counter":
        return self

    def __exit__(self, *exception: object) -> None:
        lib.xc_counter_free(self.handle)
        self.handle = None


def counter_cycle(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        with Counter(5) as counter:
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

CASES = (counter_add, counter_cycle, buffer_adopt)
