"""Calls libcrosscall as a WebAssembly module, by wasmtime.

C sees linear memory only, so that what Python holds is copied in, and what C wrote is copied out,
at every call. The places for it are made once.
"""

from array import array
from collections import Counter as Tally
from itertools import repeat
from struct import Struct
from time import perf_counter_ns as clock
from typing import NamedTuple

import inputs
from counts import records, saved_after
from library import Counter, CrosscallError, Library, Place, Text
from protocol import serve
from together import run_together

library = Library()
store, exports, memory = library.store, library.exports, library.memory
failure = library.failure
put = Text(library).put
counted_by_threads: Tally[bytes] = Tally()


class Point(NamedTuple):
    x: float
    y: float


POINT = Struct("<2d")
PERSON = Struct("<i4xqi4x")
NUMBER = Struct("<q")


def take_text(pointer: int) -> str:
    """A str of a text that the library gave away, which is freed."""
    if not pointer:
        raise failure()
    text = library.text(pointer)
    exports["xc_str_free"](store, pointer)
    return text


# case: empty
def empty(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        pass
    return clock() - start, "0"


# case: noop
def noop(size: int, loops: int) -> tuple[int, str]:
    xc_noop = exports["xc_noop"]
    start = clock()
    for _ in repeat(None, loops):
        xc_noop(store)
    return clock() - start, "0"


# case: add_i32
def add_i32(size: int, loops: int) -> tuple[int, str]:
    xc_add_i32 = exports["xc_add_i32"]
    a, b = 1_000_000, 2_345_678
    start = clock()
    for _ in repeat(None, loops):
        r = xc_add_i32(store, a, b)
    return clock() - start, str(r)


# case: inc_i64
def inc_i64(size: int, loops: int) -> tuple[int, str]:
    xc_inc_i64 = exports["xc_inc_i64"]
    x = 2**53
    start = clock()
    for _ in repeat(None, loops):
        x = xc_inc_i64(store, x)
    return clock() - start, str(x)


# case: sum2_i64
def sum2_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum2_i64 = exports["xc_sum2_i64"]
    a, b = (2**power for power in range(40, 42))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum2_i64(store, a, b)
    return clock() - start, str(r)


# case: sum4_i64
def sum4_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum4_i64 = exports["xc_sum4_i64"]
    a, b, c, d = (2**power for power in range(40, 44))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum4_i64(store, a, b, c, d)
    return clock() - start, str(r)


# case: sum6_i64
def sum6_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum6_i64 = exports["xc_sum6_i64"]
    a, b, c, d, e, f = (2**power for power in range(40, 46))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum6_i64(store, a, b, c, d, e, f)
    return clock() - start, str(r)


# case: sum8_i64
def sum8_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum8_i64 = exports["xc_sum8_i64"]
    a, b, c, d, e, f, g, h = (2**power for power in range(40, 48))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum8_i64(store, a, b, c, d, e, f, g, h)
    return clock() - start, str(r)


# case: sum12_i64
def sum12_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum12_i64 = exports["xc_sum12_i64"]
    a, b, c, d, e, f, g, h, i, j, k, m = (2**power for power in range(40, 52))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum12_i64(store, a, b, c, d, e, f, g, h, i, j, k, m)
    return clock() - start, str(r)


# case: sum8_f64
def sum8_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum8_f64 = exports["xc_sum8_f64"]
    a, b, c, d, e, f, g, h = (2.0**power for power in range(8))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum8_f64(store, a, b, c, d, e, f, g, h)
    return clock() - start, str(int(r))


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


# case: sum_f64
def sum_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum_f64 = exports["xc_sum_f64"]
    values = inputs.doubles(size)
    with Place(library, 8 * size) as place:
        start = clock()
        for _ in repeat(None, loops):
            memory(place, 8 * size)[:] = memoryview(values).cast("B")
            r = xc_sum_f64(store, place, size)
        return clock() - start, str(int(r))


# case: scale_f64
def scale_f64(size: int, loops: int) -> tuple[int, str]:
    xc_scale_f64 = exports["xc_scale_f64"]
    values = inputs.doubles(size)
    with Place(library, 8 * size) as place:
        start = clock()
        for _ in repeat(None, loops):
            held = memoryview(values).cast("B")
            memory(place, 8 * size)[:] = held
            if xc_scale_f64(store, place, size, -1.0):
                raise failure()
            held[:] = memory(place, 8 * size)
        return clock() - start, str(int(values[-1]))


# case: point_dist
def point_dist(size: int, loops: int) -> tuple[int, str]:
    xc_point_dist = exports["xc_point_dist"]
    a, b = Point(1, 2), Point(4, 6)
    with Place(library, 2 * POINT.size) as place:
        start = clock()
        for _ in repeat(None, loops):
            points = memory(place, 2 * POINT.size)
            POINT.pack_into(points, 0, *a)
            POINT.pack_into(points, POINT.size, *b)
            r = xc_point_dist(store, place, place + POINT.size)
        return clock() - start, str(int(r))


# case: point_add
def point_add(size: int, loops: int) -> tuple[int, str]:
    xc_point_add = exports["xc_point_add"]
    a, b = Point(1, 2), Point(3, 4)
    with Place(library, 3 * POINT.size) as place:
        second, result = place + POINT.size, place + 2 * POINT.size
        start = clock()
        for _ in repeat(None, loops):
            points = memory(place, 2 * POINT.size)
            POINT.pack_into(points, 0, *a)
            POINT.pack_into(points, POINT.size, *b)
            xc_point_add(store, result, place, second)
            x, y = POINT.unpack(memory(result, POINT.size))
        return clock() - start, f"{int(x)},{int(y)}"


# case: mat4_scale
def mat4_scale(size: int, loops: int) -> tuple[int, str]:
    xc_mat4_scale = exports["xc_mat4_scale"]
    matrix, scaled = inputs.doubles(16), array("d", bytes(128))
    with Place(library, 256) as place:
        start = clock()
        for _ in repeat(None, loops):
            memory(place, 128)[:] = memoryview(matrix).cast("B")
            xc_mat4_scale(store, place + 128, place, 2.0)
            memoryview(scaled).cast("B")[:] = memory(place + 128, 128)
        return clock() - start, str(int(sum(scaled)))


# case: apply_i64
def apply_i64(size: int, loops: int) -> tuple[int, str]:
    def increment(value: int) -> int:
        return value + 1

    xc_apply_i64 = exports["xc_apply_i64"]
    fn, user = library.call("map_i64"), library.upcall(increment)
    value = 2**53
    start = clock()
    for _ in repeat(None, loops):
        r = xc_apply_i64(store, fn, user, value, size)
    elapsed_ns = clock() - start
    library.upcalls.clear()
    return elapsed_ns, str(r)


# case: sort_i32
def sort_i32(size: int, loops: int) -> tuple[int, str]:
    def order(a: int, b: int) -> int:
        return (a > b) - (a < b)

    xc_sort_i32 = exports["xc_sort_i32"]
    compare, user = library.call("compare_i32"), library.upcall(order)
    shuffled, output = inputs.shuffled(size), array("i", bytes(4 * size))
    with Place(library, 8 * size) as place:
        result = place + 4 * size
        start = clock()
        for _ in repeat(None, loops):
            memory(place, 4 * size)[:] = memoryview(shuffled).cast("B")
            if xc_sort_i32(store, place, result, size, compare, user):
                raise failure()
            memoryview(output).cast("B")[:] = memory(result, 4 * size)
        elapsed_ns = clock() - start
    library.upcalls.clear()
    return elapsed_ns, f"{output[0]},{output[size // 2]},{output[-1]}"


# case: log_message
def log_message(size: int, loops: int) -> tuple[int, str]:
    class Keeper:
        number = 7
        level = 0
        message = ""

        def keep(self, level: int, message: int) -> None:
            self.level = level
            self.message = library.text(message)

    xc_log_message = exports["xc_log_message"]
    keeper = Keeper()
    sink, user = library.call("log_sink"), library.upcall(keeper.keep)
    start = clock()
    for _ in repeat(None, loops):
        if xc_log_message(store, sink, user, 2):
            raise failure()
    elapsed_ns = clock() - start
    library.upcalls.clear()
    return elapsed_ns, f"{keeper.level}|{keeper.message}|{keeper.number}"


# case: counter_add
def counter_add(size: int, loops: int) -> tuple[int, str]:
    with Counter(library, 5) as counter:
        start = clock()
        for _ in repeat(None, loops):
            r = counter.add(3)
        return clock() - start, str(r)


# case: counter_cycle
def counter_cycle(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        with Counter(library, 5) as counter:
            r = counter.add(3)
    return clock() - start, str(r)


# case: buffer_adopt
def buffer_adopt(size: int, loops: int) -> tuple[int, str]:
    xc_buffer_new, xc_buffer_free = exports["xc_buffer_new"], exports["xc_buffer_free"]
    start = clock()
    for _ in repeat(None, loops):
        buffer = xc_buffer_new(store, size)
        if not buffer:
            raise failure()
        held = memory(buffer, size)
        first = held[0]
        last = held[-1]
        xc_buffer_free(store, buffer)
    return clock() - start, f"{first},{last}"


# case: parse_ok
def parse_ok(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = exports["xc_parse_i64"]
    text = "123456789012"
    with Place(library, NUMBER.size) as place:
        start = clock()
        for _ in repeat(None, loops):
            if xc_parse_i64(store, put(text), place):
                raise failure()
            (number,) = NUMBER.unpack(memory(place, NUMBER.size))
        return clock() - start, str(number)


# case: parse_fail
def parse_fail(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = exports["xc_parse_i64"]
    text = "12x4567"
    message = ""
    with Place(library, NUMBER.size) as place:
        start = clock()
        for _ in repeat(None, loops):
            try:
                if xc_parse_i64(store, put(text), place):
                    raise failure()
            except CrosscallError as error:
                message = str(error)
        return clock() - start, message


# case: work
def work(size: int, loops: int) -> tuple[int, str]:
    xc_work = exports["xc_work"]
    start = clock()
    for _ in repeat(None, loops):
        r = xc_work(store, size)
    return clock() - start, str(r)


# case: sha256
def sha256(size: int, loops: int) -> tuple[int, str]:
    xc_sha256 = exports["xc_sha256"]
    data = inputs.data(size)
    with Place(library, 32 + size) as place:
        start = clock()
        for _ in repeat(None, loops):
            memory(place + 32, size)[:] = data
            if xc_sha256(store, place + 32, size, place):
                raise failure()
            digest = bytes(memory(place, 32))
        return clock() - start, digest.hex()


# case: matmul_f64
def matmul_f64(size: int, loops: int) -> tuple[int, str]:
    xc_matmul_f64 = exports["xc_matmul_f64"]
    a, b = inputs.factors(size)
    each = 8 * size * size
    product = array("d", bytes(each))
    with Place(library, 3 * each) as place:
        second, result = place + each, place + 2 * each
        start = clock()
        for _ in repeat(None, loops):
            memory(place, each)[:] = memoryview(a).cast("B")
            memory(second, each)[:] = memoryview(b).cast("B")
            if xc_matmul_f64(store, place, second, result, size):
                raise failure()
            memoryview(product).cast("B")[:] = memory(result, each)
        return clock() - start, str(int(sum(product)))


# case: add_batch
def add_batch(size: int, loops: int) -> tuple[int, str]:
    xc_add_batch = exports["xc_add_batch"]
    a, b = inputs.addends(size)
    each = 4 * size
    sums = array("i", bytes(each))
    with Place(library, 3 * each) as place:
        second, result = place + each, place + 2 * each
        start = clock()
        for _ in repeat(None, loops):
            memory(place, each)[:] = memoryview(a).cast("B")
            memory(second, each)[:] = memoryview(b).cast("B")
            if xc_add_batch(store, place, second, result, size):
                raise failure()
            memoryview(sums).cast("B")[:] = memory(result, each)
        return clock() - start, str(sums[-1])


# case: parallel_work
def parallel_work(size: int, loops: int) -> tuple[int, str]:
    # A store belongs to one thread, so each has an instance of its own.
    libraries = [Library() for _ in range(size)]
    waiting = libraries.copy()

    def calls() -> int:
        own = waiting.pop()
        own_store, xc_work = own.store, own.exports["xc_work"]
        for _ in repeat(None, loops):
            r = xc_work(own_store, 10_000)
        return r

    elapsed_ns, r = run_together(size, calls)
    for used in libraries:
        counted_by_threads.update(records(used))
    return elapsed_ns, str(r)


# end of cases

CASES = (
    empty,
    noop,
    add_i32,
    inc_i64,
    sum2_i64,
    sum4_i64,
    sum6_i64,
    sum8_i64,
    sum12_i64,
    sum8_f64,
    str_len,
    str_upper,
    str_copy,
    person_json,
    sum_f64,
    scale_f64,
    point_dist,
    point_add,
    mat4_scale,
    apply_i64,
    sort_i32,
    log_message,
    counter_add,
    counter_cycle,
    buffer_adopt,
    parse_ok,
    parse_fail,
    work,
    sha256,
    matmul_f64,
    add_batch,
    parallel_work,
)


def counted() -> Tally[bytes]:
    return records(library) + counted_by_threads


serve([saved_after(case, counted) for case in CASES], library.call("xc_abi_version"))
