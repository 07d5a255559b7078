"""Texts, converted at every call."""

from itertools import cycle, islice, repeat
from time import perf_counter_ns as clock

import inputs
from binding import failure, ffi, lib


# case: str_len
def str_len(size: int, loops: int) -> tuple[int, str]:
    xc_str_len = lib.xc_str_len
    text = inputs.text(size)
    start = clock()
    for _ in repeat(None, loops):
        r = xc_str_len(text.encode())
    return clock() - start, str(r)


# case: str_upper
def str_upper(size: int, loops: int) -> tuple[int, str]:
    xc_str_upper, xc_str_free, string = lib.xc_str_upper, lib.xc_str_free, ffi.string
    texts = inputs.texts(size)
    start = clock()
    for text in islice(cycle(texts), loops):
        result = xc_str_upper(text.encode())
        if not result:
            raise failure()
        upper = string(result).decode()
        xc_str_free(result)
    return clock() - start, upper


# case: str_copy
def str_copy(size: int, loops: int) -> tuple[int, str]:
    xc_str_copy, string = lib.xc_str_copy, ffi.string
    texts = inputs.texts(size)
    capacity = size + 1
    buffer = ffi.new("char[]", capacity)
    start = clock()
    for text in islice(cycle(texts), loops):
        if xc_str_copy(buffer, capacity, text.encode()) < 0:
            raise failure()
        copy = string(buffer).decode()
    return clock() - start, copy


# case: person_json
def person_json(size: int, loops: int) -> tuple[int, str]:
    xc_person_json, xc_str_free, string = lib.xc_person_json, lib.xc_str_free, ffi.string
    name, id, age = "Zoë", 9007199254740993, 41
    new = ffi.new
    start = clock()
    for _ in repeat(None, loops):
        c_name = new("char[]", name.encode())
        result = xc_person_json(new("xc_person *", (c_name, id, age)))
        if not result:
            raise failure()
        json = string(result).decode()
        xc_str_free(result)
    return clock() - start, json


# end of cases

CASES = (str_len, str_upper, str_copy, person_json)
