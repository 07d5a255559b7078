"""Mistakes with callbacks, types and the library, by ctypes."""

import ctypes
import threading

from binding import lib
from crosscall import MapI64

REJECTED: dict[str, str] = {}


# case: throw_in_callback
def throw_in_callback() -> int:
    @MapI64
    def fails(value, user):
        raise ValueError("thrown in a callback")

    return lib.xc_apply_i64(fails, None, 7, 1)


# case: foreign_thread
def foreign_thread() -> int:
    seen = []

    @ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)
    def called(argument):
        seen.append(threading.current_thread().name)

    pthreads, thread = ctypes.CDLL(None), ctypes.c_ulong()
    pthreads.pthread_create(ctypes.byref(thread), None, called, None)
    pthreads.pthread_join(thread, None)
    return len(seen)


# case: freed_callback
def freed_callback() -> int:
    callback = MapI64(lambda value, user: value + 1)
    address = ctypes.cast(callback, ctypes.c_void_p).value
    del callback
    return lib.xc_apply_i64(MapI64(address), None, 7, 1)


# case: wrong_type
def wrong_type() -> float:
    declared = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double, ctypes.c_double)(("xc_add_i32", lib))
    return declared(1.0, 2.0)


# case: library_missing
def library_missing() -> None:
    ctypes.CDLL("libnosuchthing.so")


# case: symbol_missing
def symbol_missing() -> None:
    lib.xc_no_such_function(1)


# end of cases

MISTAKES = (
    throw_in_callback,
    foreign_thread,
    freed_callback,
    wrong_type,
    library_missing,
    symbol_missing,
)
