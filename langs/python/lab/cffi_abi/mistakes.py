"""Mistakes with callbacks, types and the library, by cffi's ABI mode."""

import os
import threading

from binding import ffi, lib
from cffi import FFI

REJECTED: dict[str, str] = {}


# case: throw_in_callback
def throw_in_callback() -> int:
    @ffi.callback("xc_map_i64")
    def fails(value, user):
        raise ValueError("thrown in a callback")

    return lib.xc_apply_i64(fails, ffi.NULL, 7, 1)


# case: foreign_thread
def foreign_thread() -> int:
    seen = []
    posix = FFI()
    posix.cdef("""int pthread_create(unsigned long *thread, void *, void *(*start)(void *), void *);
                  int pthread_join(unsigned long thread, void **);""")

    @posix.callback("void *(void *)")
    def called(argument):
        seen.append(threading.current_thread().name)
        return posix.NULL

    pthreads, thread = posix.dlopen(None), posix.new("unsigned long *")
    pthreads.pthread_create(thread, posix.NULL, called, posix.NULL)
    pthreads.pthread_join(thread[0], posix.NULL)
    return len(seen)


# case: freed_callback
def freed_callback() -> int:
    callback = ffi.callback("xc_map_i64", lambda value, user: value + 1)
    address = int(ffi.cast("intptr_t", callback))
    del callback
    return lib.xc_apply_i64(ffi.cast("xc_map_i64", address), ffi.NULL, 7, 1)


# case: wrong_type
def wrong_type() -> float:
    declared = FFI()
    declared.cdef("double xc_add_i32(double a, double b);")
    return declared.dlopen(os.environ["XC_LIBRARY"]).xc_add_i32(1.0, 2.0)


# case: library_missing
def library_missing() -> None:
    ffi.dlopen("libnosuchthing.so")


# case: symbol_missing
def symbol_missing() -> None:
    declared = FFI()
    declared.cdef("void xc_no_such_function(int);")
    declared.dlopen(os.environ["XC_LIBRARY"]).xc_no_such_function(1)


# end of cases

MISTAKES = (
    throw_in_callback,
    foreign_thread,
    freed_callback,
    wrong_type,
    library_missing,
    symbol_missing,
)
