"""Mistakes with callbacks, types and the library, by cffi's API mode."""

import threading

from binding import ffi, lib
from cffi import FFI
from processes import import_without_library

REJECTED: dict[str, str] = {}


# case: throw_in_callback
def throw_in_callback() -> int:
    @ffi.def_extern(name="increment")
    def fails(value, user):
        raise ValueError("thrown in a callback")

    return lib.xc_apply_i64(lib.increment, ffi.NULL, 7, 1)


# case: foreign_thread
def foreign_thread() -> int:
    seen = []

    @ffi.def_extern(name="increment")
    def called(value, user):
        seen.append(threading.current_thread().name)
        return value

    posix = FFI()
    posix.cdef("""int pthread_create(unsigned long *thread, void *, void *(*start)(void *), void *);
                  int pthread_join(unsigned long thread, void **);""")
    pthreads, thread = posix.dlopen(None), posix.new("unsigned long *")
    start = posix.cast("void *(*)(void *)", lib.increment)
    pthreads.pthread_create(thread, posix.NULL, start, posix.NULL)
    pthreads.pthread_join(thread[0], posix.NULL)
    return len(seen)


# case: freed_callback
def freed_callback() -> int:
    """An extern "Python" function is never given up; the object that it works on can be."""

    @ffi.def_extern(name="sink")
    def collects(level, message, user):
        ffi.from_handle(user).append(level)

    handle = ffi.new_handle(["kept by nobody else"])
    user = ffi.cast("void *", int(ffi.cast("intptr_t", handle)))
    del handle
    return lib.xc_log_message(lib.sink, user, 2)


# case: wrong_type
def wrong_type() -> float:
    """Of a wrong cdef C converts the numbers, for its compiler sees the header; a cast is believed."""
    declared = ffi.cast("double (*)(double, double)", ffi.addressof(lib, "xc_add_i32"))
    return declared(1.0, 2.0)


# case: library_missing
def library_missing() -> None:
    import_without_library("_crosscall")


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
