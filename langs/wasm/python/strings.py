"""Texts into C and back."""

from itertools import repeat
from struct import Struct
from time import perf_counter_ns as clock

import inputs
from binding import exports, failure, library, memory, put, store, take_text
from library import Place

PERSON = Struct("<i4xqi4x")


# case: str_len
def str_len(size: int, loops: int) -> tuple[int, str]:
    xc_str_len = exports["xc_str_len"]
    text = inputs.text(size)
    start = clock()
    for _ in repeat(None, loops):
        r = xc_str_len(store, put(text))
    return clock() - start, str(r)


# case: str_upper
def str_upper(size: int, loops: int) -> tuple[int, str]:
    xc_str_upper = exports["xc_str_upper"]
    text = inputs.text(size)
    start = clock()
    for _ in repeat(None, loops):
        upper = take_text(xc_str_upper(store, put(text)))
    return clock() - start, upper


# case: str_copy
def str_copy(size: int, loops: int) -> tuple[int, str]:
    xc_str_copy = exports["xc_str_copy"]
    text = inputs.text(size)
    capacity = size + 1
    with Place(library, capacity) as buffer:
        start = clock()
        for _ in repeat(None, loops):
            length = xc_str_copy(store, buffer, capacity, put(text))
            if length < 0:
                raise failure()
            copy = str(memory(buffer, length), "utf-8")
        return clock() - start, copy


# case: person_json
def person_json(size: int, loops: int) -> tuple[int, str]:
    xc_person_json = exports["xc_person_json"]
    name, id, age = "Zoë", 9007199254740993, 41
    with Place(library, PERSON.size) as person:
        start = clock()
        for _ in repeat(None, loops):
            c_name = put(name)
            PERSON.pack_into(memory(person, PERSON.size), 0, c_name, id, age)
            json = take_text(xc_person_json(store, person))
        return clock() - start, json


# end of cases

CASES = (str_len, str_upper, str_copy, person_json)
