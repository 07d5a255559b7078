"""The callback of the lab's loops."""

from binding import ffi

NULL = ffi.NULL


@ffi.callback("xc_map_i64")
def plus_one(value, user):
    return value + 1
