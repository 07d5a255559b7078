"""Texts into C and back."""

from itertools import cycle, islice, repeat
from struct import Struct
from time import perf_counter_ns as clock

import inputs
from binding import exports, failure, library, memory, store, take_text
from library import Place, Text

PERSON = Struct("<i4xqi4x")


# case: str_len
def str_len(size: int, loops: int) -> tuple[int, str]:
    xc_str_len = exports["xc_str_len"]
    text = inputs.text(size)
    start = clock()
    for _ in repeat(None, loops):
        with Text(library, text) as place:
            r = xc_str_len(store, place)
    return clock() - start, str(r)


# case: str_upper
def str_upper(size: int, loops: int) -> tuple[int, str]:
    xc_str_upper = exports["xc_str_upper"]
    texts = cycle(inputs.texts(size))
    start = clock()
    for text in islice(texts, loops):
        with Text(library, text) as place:
            upper = take_text(xc_str_upper(store, place))
    return clock() - start, upper


# case: str_copy
def str_copy(size: int, loops: int) -> tuple[int, str]:
    xc_str_copy = exports["xc_str_copy"]
    texts = cycle(inputs.texts(size))
    capacity = size + 1
    with Place(library, capacity) as buffer:
        start = clock()
        for text in islice(texts, loops):
            with Text(library, text) as place:
                length = xc_str_copy(store, buffer, capacity, place)
            if length < 0:
                raise failure()
            copy = str(memory(buffer, length), "utf-8")
        return clock() - start, copy


# case: person_json
def person_json(size: int, loops: int) -> tuple[int, str]:
    xc_person_json = exports["xc_person_json"]
    name, id, age = "Zoë", 9007199254740993, 41
    start = clock()
    for _ in repeat(None, loops):
        with Text(library, name) as c_name, Place(library, PERSON.size) as person:
            PERSON.pack_into(memory(person, PERSON.size), 0, c_name, id, age)
            json = take_text(xc_person_json(store, person))
    return clock() - start, json


# end of cases

CASES = (str_len, str_upper, str_copy, person_json)
