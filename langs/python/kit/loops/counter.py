"""A handle of the library's as a class."""

import binding
from binding import failure

# Not imported by name: CPython has one instruction for lib.f() where lib may be an object with methods,
# and another where an import may have made it a module. A program that loads its library has the first.
# is_import_originated in https://github.com/python/cpython/blob/3.13/Python/compile.c
lib = binding.lib


# case: counter_add
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

    # case: counter_cycle
    def __exit__(self, *exception: object) -> None:
        lib.xc_counter_free(self.handle)
        self.handle = None


# end of cases
