"""libcrosscall as an instance of a WebAssembly module, by wasmtime."""

import sys
from collections.abc import Callable
from ctypes import addressof, string_at
from types import TracebackType
from typing import Any, Self
from weakref import finalize

from wasmtime import Engine, FuncType, Linker, Module, Store, ValType

I32, I64 = ValType.i32(), ValType.i64()

engine = Engine()
module = Module.from_file(engine, sys.argv[1])


class CrosscallError(Exception):
    """A call failed; the text is the library's message."""


class Library:
    """One instance with its store and its memory: what a thread of its own needs.

    C calls back with `user`, which is the index of a function in upcalls.
    """

    def __init__(self) -> None:
        self.store = Store(engine)
        self.upcalls: list[Callable[..., Any]] = []
        upcalls = self.upcalls
        linker = Linker(engine)
        for name, parameters, results, call in (
            ("map_i64", [I64, I32], [I64], lambda value, user: upcalls[user](value)),
            ("compare_i32", [I32, I32, I32], [I32], lambda a, b, user: upcalls[user](a, b)),
            ("log_sink", [I32, I32, I32], [], lambda a, text, user: upcalls[user](a, text)),
        ):
            linker.define_func("host", name, FuncType(parameters, results), call)
        self.exports = dict(linker.instantiate(self.store, module).exports(self.store))
        self._memory = self.exports["memory"]
        self.call("_initialize")

    def call(self, name: str, *arguments: int) -> Any:
        return self.exports[name](self.store, *arguments)

    def memory(self, at: int, size: int) -> memoryview:
        """Linear memory as it lies there, good until the next call, which may let it grow."""
        return memoryview(self._memory.get_buffer_ptr(self.store, size, at)).cast("B")

    def text(self, at: int) -> str:
        """The string at a pointer to a text with a NUL."""
        return string_at(addressof(self._memory.data_ptr(self.store).contents) + at).decode()

    def failure(self) -> CrosscallError:
        """The last failure as an exception."""
        return CrosscallError(self.text(self.call("xc_last_error")))

    def upcall(self, function: Callable[..., Any]) -> int:
        """The number by which C calls function back."""
        self.upcalls.append(function)
        return len(self.upcalls) - 1


class Place:
    """So many bytes of linear memory, for as long as the with statement lasts."""

    def __init__(self, library: Library, size: int) -> None:
        self._library = library
        self.size = max(size, 1)

    def __enter__(self) -> int:
        self.at = self._library.call("malloc", self.size)
        if self.at == 0:
            raise MemoryError(f"no {self.size} bytes in linear memory")
        return self.at

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._library.call("free", self.at)


class Text(Place):
    """A text as UTF-8 with a NUL, in linear memory for as long as the with statement lasts."""

    def __init__(self, library: Library, text: str) -> None:
        self._data = text.encode() + b"\0"
        super().__init__(library, len(self._data))

    def __enter__(self) -> int:
        at = super().__enter__()
        self._library.memory(at, self.size)[:] = self._data
        return at


class Counter:
    """A counter of the library's, freed when the with statement ends."""

    def __init__(self, library: Library, value: int) -> None:
        exports, self._store = library.exports, library.store
        self._add, self._free = exports["xc_counter_add"], exports["xc_counter_free"]
        self._pointer = exports["xc_counter_new"](self._store, value)
        if not self._pointer:
            raise library.failure()

    def add(self, amount: int) -> int:
        return self._add(self._store, self._pointer, amount)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._free(self._store, self._pointer)
        self._pointer = 0


class GuardedCounter(Counter):
    """One that the garbage collector frees where nobody closed it.

    https://docs.python.org/3/library/weakref.html#comparing-finalizers-with-del-methods
    """

    def __init__(self, library: Library, value: int) -> None:
        super().__init__(library, value)
        self._finalizer = finalize(self, self._free, self._store, self._pointer)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._finalizer()
        self._pointer = 0
