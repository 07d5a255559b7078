"""Texts, converted at every call."""

from ctypes import create_string_buffer
from itertools import cycle, islice, repeat
from time import perf_counter_ns as clock

import inputs
from binding import failure, lib


# case: str_len
def str_len(size: int, loops: int) -> tuple[int, str]:
    xc_str_len = lib.xc_str_len
    text = inputs.text(size)
    start = clock()
    for _ in repeat(None, loops):
        r = xc_str_len(text)
    return clock() - start, str(r)


# case: str_upper
def str_upper(size: int, loops: int) -> tuple[int, str]:
    str_upper = lib.str_upper
    texts = inputs.texts(size)
    start = clock()
    for text in islice(cycle(texts), loops):
        upper = str(str_upper(text))
    return clock() - start, upper


# case: str_copy
def str_copy(size: int, loops: int) -> tuple[int, str]:
    xc_str_copy = lib.xc_str_copy
    texts = inputs.texts(size)
    capacity = size + 1
    buffer = create_string_buffer(capacity)
    start = clock()
    for text in islice(cycle(texts), loops):
        if xc_str_copy(buffer, capacity, text) < 0:
            raise failure()
        copy = buffer.value.decode()
    return clock() - start, copy


# case: person_json
def person_json(size: int, loops: int) -> tuple[int, str]:
    person_json, xc_person = lib.person_json, lib.xc_person
    name, id, age = "Zoë", 9007199254740993, 41
    start = clock()
    for _ in repeat(None, loops):
        json = str(person_json(xc_person(name, id, age)))
    return clock() - start, json


# end of cases

CASES = (str_len, str_upper, str_copy, person_json)
