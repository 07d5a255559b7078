"""Failures of the library."""

from itertools import repeat
from struct import Struct
from time import perf_counter_ns as clock

from binding import exports, failure, library, memory, store
from library import CrosscallError, Place, Text

NUMBER = Struct("<q")


# case: parse_ok
def parse_ok(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = exports["xc_parse_i64"]
    text = "123456789012"
    start = clock()
    for _ in repeat(None, loops):
        with Text(library, text) as c_text, Place(library, NUMBER.size) as place:
            if xc_parse_i64(store, c_text, place):
                raise failure()
            (number,) = NUMBER.unpack(memory(place, NUMBER.size))
    return clock() - start, str(number)


# case: parse_fail
def parse_fail(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = exports["xc_parse_i64"]
    text = "12x4567"
    message = ""
    start = clock()
    for _ in repeat(None, loops):
        try:
            with Text(library, text) as c_text, Place(library, NUMBER.size) as place:
                if xc_parse_i64(store, c_text, place):
                    raise failure()
        except CrosscallError as error:
            message = str(error)
    return clock() - start, message


# end of cases

CASES = (parse_ok, parse_fail)
