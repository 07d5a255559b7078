"""The callback of the lab's loops: the extern "Python" of apply_i64."""

from binding import ffi, lib

NULL = ffi.NULL


@ffi.def_extern()
def increment(value, user):
    return value + 1


plus_one = lib.increment
