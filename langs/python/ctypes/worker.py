"""Calls libcrosscall by ctypes. With `PyDLL` as argument it keeps the GIL, without it lets it go.

Functions are bound to locals, so that the loop does not look them up in lib. An instance stands
where a pointer to it is wanted: ctypes then takes its address itself, faster than byref does.
https://docs.python.org/3/library/ctypes.html#ctypes-type-conversions
"""

import ctypes
import sys
from array import array
from ctypes import c_double, c_int32, c_int64, c_ubyte, create_string_buffer
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from crosscall import CompareI32, CrosscallError, LogSink, MapI64, Mat4, Person, Point, load
from protocol import serve
from together import run_together

lib = load(ctypes.PyDLL if "PyDLL" in sys.argv else ctypes.CDLL)


def failure() -> CrosscallError:
    """What the last failed call left as its message."""
    return CrosscallError(lib.xc_last_error().decode())


# case: empty
def empty(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        pass
    return clock() - start, "0"


# case: noop
def noop(size: int, loops: int) -> tuple[int, str]:
    xc_noop = lib.xc_noop
    start = clock()
    for _ in repeat(None, loops):
        xc_noop()
    return clock() - start, "0"


# case: add_i32
def add_i32(size: int, loops: int) -> tuple[int, str]:
    xc_add_i32 = lib.xc_add_i32
    a, b = 1_000_000, 2_345_678
    start = clock()
    for _ in repeat(None, loops):
        r = xc_add_i32(a, b)
    return clock() - start, str(r)


# case: inc_i64
def inc_i64(size: int, loops: int) -> tuple[int, str]:
    xc_inc_i64 = lib.xc_inc_i64
    x = 2**53
    start = clock()
    for _ in repeat(None, loops):
        x = xc_inc_i64(x)
    return clock() - start, str(x)


# case: sum2_i64
def sum2_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum2_i64 = lib.xc_sum2_i64
    a, b = (2**power for power in range(40, 42))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum2_i64(a, b)
    return clock() - start, str(r)


# case: sum4_i64
def sum4_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum4_i64 = lib.xc_sum4_i64
    a, b, c, d = (2**power for power in range(40, 44))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum4_i64(a, b, c, d)
    return clock() - start, str(r)


# case: sum6_i64
def sum6_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum6_i64 = lib.xc_sum6_i64
    a, b, c, d, e, f = (2**power for power in range(40, 46))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum6_i64(a, b, c, d, e, f)
    return clock() - start, str(r)


# case: sum8_i64
def sum8_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum8_i64 = lib.xc_sum8_i64
    a, b, c, d, e, f, g, h = (2**power for power in range(40, 48))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum8_i64(a, b, c, d, e, f, g, h)
    return clock() - start, str(r)


# case: sum12_i64
def sum12_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum12_i64 = lib.xc_sum12_i64
    a, b, c, d, e, f, g, h, i, j, k, m = (2**power for power in range(40, 52))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, m)
    return clock() - start, str(r)


# case: sum8_f64
def sum8_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum8_f64 = lib.xc_sum8_f64
    a, b, c, d, e, f, g, h = (2.0**power for power in range(8))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum8_f64(a, b, c, d, e, f, g, h)
    return clock() - start, str(int(r))


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
    xc_str_upper, xc_str_free = lib.xc_str_upper, lib.xc_str_free
    text = inputs.text(size)
    start = clock()
    for _ in repeat(None, loops):
        result = xc_str_upper(text.encode())
        if not result:
            raise failure()
        upper = result.value.decode()
        xc_str_free(result)
    return clock() - start, upper


# case: str_copy
def str_copy(size: int, loops: int) -> tuple[int, str]:
    xc_str_copy = lib.xc_str_copy
    text = inputs.text(size)
    capacity = size + 1
    buffer = create_string_buffer(capacity)
    start = clock()
    for _ in repeat(None, loops):
        if xc_str_copy(buffer, capacity, text.encode()) < 0:
            raise failure()
        copy = buffer.value.decode()
    return clock() - start, copy


# case: person_json
def person_json(size: int, loops: int) -> tuple[int, str]:
    xc_person_json, xc_str_free = lib.xc_person_json, lib.xc_str_free
    name, id, age = "Zoë", 9007199254740993, 41
    person = Person()
    start = clock()
    for _ in repeat(None, loops):
        person.name = name.encode()
        person.id = id
        person.age = age
        result = xc_person_json(person)
        if not result:
            raise failure()
        json = result.value.decode()
        xc_str_free(result)
    return clock() - start, json


# case: sum_f64
def sum_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum_f64 = lib.xc_sum_f64
    values = inputs.doubles(size)
    doubles = c_double * size
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum_f64(doubles.from_buffer(values), size)
    return clock() - start, str(int(r))


# case: scale_f64
def scale_f64(size: int, loops: int) -> tuple[int, str]:
    xc_scale_f64 = lib.xc_scale_f64
    values = inputs.doubles(size)
    doubles = c_double * size
    start = clock()
    for _ in repeat(None, loops):
        if xc_scale_f64(doubles.from_buffer(values), size, -1.0):
            raise failure()
    return clock() - start, str(int(values[-1]))


# case: point_dist
def point_dist(size: int, loops: int) -> tuple[int, str]:
    xc_point_dist = lib.xc_point_dist
    a, b = Point(1, 2), Point(4, 6)
    start = clock()
    for _ in repeat(None, loops):
        r = xc_point_dist(a, b)
    return clock() - start, str(int(r))


# case: point_add
def point_add(size: int, loops: int) -> tuple[int, str]:
    xc_point_add = lib.xc_point_add
    a, b = Point(1, 2), Point(3, 4)
    start = clock()
    for _ in repeat(None, loops):
        p = xc_point_add(a, b)
        x = p.x
        y = p.y
    return clock() - start, f"{int(x)},{int(y)}"


# case: mat4_scale
def mat4_scale(size: int, loops: int) -> tuple[int, str]:
    xc_mat4_scale = lib.xc_mat4_scale
    m = Mat4(tuple(range(16)))
    start = clock()
    for _ in repeat(None, loops):
        m2 = xc_mat4_scale(m, 2.0)
    return clock() - start, str(int(sum(m2.m)))


# case: apply_i64
def apply_i64(size: int, loops: int) -> tuple[int, str]:
    @MapI64
    def increment(value, user):
        return value + 1

    xc_apply_i64 = lib.xc_apply_i64
    value = 2**53
    start = clock()
    for _ in repeat(None, loops):
        r = xc_apply_i64(increment, None, value, size)
    return clock() - start, str(r)


# case: sort_i32
def sort_i32(size: int, loops: int) -> tuple[int, str]:
    @CompareI32
    def compare(a, b, user):
        return (a > b) - (a < b)

    xc_sort_i32 = lib.xc_sort_i32
    shuffled = inputs.shuffled(size)
    output = array("i", bytes(4 * size))
    integers = c_int32 * size
    start = clock()
    for _ in repeat(None, loops):
        if xc_sort_i32(integers.from_buffer(shuffled), integers.from_buffer(output), size, compare, None):
            raise failure()
    return clock() - start, f"{output[0]},{output[size // 2]},{output[-1]}"


# case: log_message
def log_message(size: int, loops: int) -> tuple[int, str]:
    class Keeper:
        number = 7
        level = 0
        message = ""

    @LogSink
    def sink(level, message, user):
        user.level = level
        user.message = message.decode()

    xc_log_message = lib.xc_log_message
    keeper = Keeper()
    start = clock()
    for _ in repeat(None, loops):
        if xc_log_message(sink, keeper, 2):
            raise failure()
    return clock() - start, f"{keeper.level}|{keeper.message}|{keeper.number}"


# case: counter_add
def counter_add(size: int, loops: int) -> tuple[int, str]:
    xc_counter_add = lib.xc_counter_add
    with Counter(5) as counter:
        handle = counter.handle
        start = clock()
        for _ in repeat(None, loops):
            r = xc_counter_add(handle, 3)
        elapsed_ns = clock() - start
    return elapsed_ns, str(r)


# case: counter_cycle
class Counter:
    """A handle as Python users expect one: closed at the end of a with block."""

    __slots__ = ("handle",)

    def __init__(self, value: int) -> None:
        self.handle = lib.xc_counter_new(value)
        if not self.handle:
            raise failure()

    def add(self, amount: int) -> int:
        return lib.xc_counter_add(self.handle, amount)

    def __enter__(self) -> "Counter":
        return self

    def __exit__(self, *exception: object) -> None:
        lib.xc_counter_free(self.handle)
        self.handle = None


def counter_cycle(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        with Counter(5) as counter:
            r = counter.add(3)
    return clock() - start, str(r)


# case: buffer_adopt
def buffer_adopt(size: int, loops: int) -> tuple[int, str]:
    xc_buffer_new, xc_buffer_free = lib.xc_buffer_new, lib.xc_buffer_free
    start = clock()
    for _ in repeat(None, loops):
        buffer = xc_buffer_new(size)
        if not buffer:
            raise failure()
        first = buffer[0]
        last = buffer[size - 1]
        xc_buffer_free(buffer)
    return clock() - start, f"{first},{last}"


# case: parse_ok
def parse_ok(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = lib.xc_parse_i64
    text = "123456789012"
    value = c_int64()
    start = clock()
    for _ in repeat(None, loops):
        if xc_parse_i64(text.encode(), value):
            raise failure()
        number = value.value
    return clock() - start, str(number)


# case: parse_fail
def parse_fail(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = lib.xc_parse_i64
    text = "12x4567"
    value = c_int64()
    message = ""
    start = clock()
    for _ in repeat(None, loops):
        try:
            if xc_parse_i64(text.encode(), value):
                raise failure()
        except CrosscallError as error:
            message = str(error)
    return clock() - start, message


# case: work
def work(size: int, loops: int) -> tuple[int, str]:
    xc_work = lib.xc_work
    start = clock()
    for _ in repeat(None, loops):
        r = xc_work(size)
    return clock() - start, str(r)


# case: sha256
def sha256(size: int, loops: int) -> tuple[int, str]:
    xc_sha256 = lib.xc_sha256
    data = inputs.data(size)
    digest = (c_ubyte * 32)()
    start = clock()
    for _ in repeat(None, loops):
        if xc_sha256(data, size, digest):
            raise failure()
    return clock() - start, bytes(digest).hex()


# case: matmul_f64
def matmul_f64(size: int, loops: int) -> tuple[int, str]:
    xc_matmul_f64 = lib.xc_matmul_f64
    a, b = inputs.factors(size)
    product = array("d", bytes(8 * size * size))
    doubles = c_double * (size * size)
    start = clock()
    for _ in repeat(None, loops):
        if xc_matmul_f64(doubles.from_buffer(a), doubles.from_buffer(b), doubles.from_buffer(product), size):
            raise failure()
    return clock() - start, str(int(sum(product)))


# case: add_batch
def add_batch(size: int, loops: int) -> tuple[int, str]:
    xc_add_batch = lib.xc_add_batch
    a, b = inputs.addends(size)
    sums = array("i", bytes(4 * size))
    integers = c_int32 * size
    start = clock()
    for _ in repeat(None, loops):
        if xc_add_batch(integers.from_buffer(a), integers.from_buffer(b), integers.from_buffer(sums), size):
            raise failure()
    return clock() - start, str(sums[-1])


# case: parallel_work
def parallel_work(size: int, loops: int) -> tuple[int, str]:
    def calls() -> int:
        xc_work = lib.xc_work
        for _ in repeat(None, loops):
            r = xc_work(10_000)
        return r

    elapsed_ns, r = run_together(size, calls)
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

if __name__ == "__main__":
    serve(CASES, lib.xc_abi_version())
