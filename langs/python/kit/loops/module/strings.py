"""Texts, converted at every call."""

from itertools import cycle, islice, repeat
from time import perf_counter_ns as clock

import crosscall
import inputs


# case: str_len
def str_len(size: int, loops: int) -> tuple[int, str]:
    xc_str_len = crosscall.str_len
    text = inputs.text(size)
    start = clock()
    for _ in repeat(None, loops):
        r = xc_str_len(text)
    return clock() - start, str(r)


# case: str_upper
def str_upper(size: int, loops: int) -> tuple[int, str]:
    xc_str_upper = crosscall.str_upper
    texts = inputs.texts(size)
    start = clock()
    for text in islice(cycle(texts), loops):
        upper = xc_str_upper(text)
    return clock() - start, upper


# case: str_copy
def str_copy(size: int, loops: int) -> tuple[int, str]:
    xc_str_copy = crosscall.str_copy
    texts = inputs.texts(size)
    buffer = bytearray(size + 1)
    start = clock()
    for text in islice(cycle(texts), loops):
        length = xc_str_copy(buffer, text)
        copy = buffer[:length].decode()
    return clock() - start, copy


# case: person_json
def person_json(size: int, loops: int) -> tuple[int, str]:
    xc_person_json = crosscall.person_json
    name, id, age = "Zoë", 9007199254740993, 41
    start = clock()
    for _ in repeat(None, loops):
        json = xc_person_json(name, id, age)
    return clock() - start, json


# end of cases

CASES = (str_len, str_upper, str_copy, person_json)
