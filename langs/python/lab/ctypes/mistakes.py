"""Mistakes by ctypes. Each returns what C gave, or None where there is nothing to see."""

import ctypes
import os
import signal
import threading
import time

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


# case: null_pointer
def null_pointer() -> int:
    return lib.xc_str_len(None)


# case: integer_too_large
def integer_too_large() -> int:
    return lib.xc_add_i32(2**40, 1)


# case: negative_to_unsigned
def negative_to_unsigned() -> float:
    one = (ctypes.c_double * 1)(1.0)
    return lib.xc_sum_f64(one, -1)


# case: nul_in_string
def nul_in_string() -> int:
    return lib.xc_str_len(b"abc\0def")


# case: lone_surrogate
def lone_surrogate() -> int:
    return lib.xc_str_len("\ud800".encode())


# case: short_buffer
def short_buffer() -> int:
    buffer = ctypes.create_string_buffer(4)
    return lib.xc_str_copy(buffer, 64, b"longer than four bytes")


# case: use_after_free
def use_after_free() -> int:
    counter = lib.xc_counter_new(5)
    lib.xc_counter_free(counter)
    return lib.xc_counter_add(counter, 3)


# case: double_free
def double_free() -> None:
    counter = lib.xc_counter_new(5)
    lib.xc_counter_free(counter)
    lib.xc_counter_free(counter)


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


# case: fork_after_load
def fork_after_load() -> int:
    child = os.fork()
    if child == 0:
        os._exit(lib.xc_add_i32(40, 2))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


# case: signal_during_call
def signal_during_call() -> str:
    handled = []
    signal.signal(signal.SIGALRM, lambda number, frame: handled.append(time.monotonic()))
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    lib.xc_work(200_000_000)
    returned = time.monotonic()
    return "handled while C ran" if handled and handled[0] < returned - 0.01 else "handled after C returned"


# end of cases

MISTAKES = {
    function.__name__: function
    for function in (
        throw_in_callback,
        foreign_thread,
        freed_callback,
        null_pointer,
        integer_too_large,
        negative_to_unsigned,
        nul_in_string,
        lone_surrogate,
        short_buffer,
        use_after_free,
        double_free,
        wrong_type,
        library_missing,
        symbol_missing,
        fork_after_load,
        signal_during_call,
    )
}
