"""The callback of the lab's loops."""

from crosscall import MapI64

NULL = None


@MapI64
def plus_one(value, user):
    return value + 1
