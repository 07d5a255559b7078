"""Calls libcrosscall by ctypes without argtypes, which saves the conversion that they ask for.

ctypes then passes Python ints as C int, bytes as char *, and its own instances as what they are:
https://docs.python.org/3/library/ctypes.html#ctypes-calling-functions
So 64-bit integers and doubles are wrapped at every call, and structs handed over by a byref that is
made once. restype is declared wherever the result is no int.
"""

from array import array
from ctypes import (
    CDLL,
    byref,
    c_double,
    c_int64,
    c_size_t,
    c_ubyte,
    c_void_p,
    create_string_buffer,
    py_object,
)
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from crosscall import CompareI32, CrosscallError, LogSink, MapI64, Mat4, Person, Point, load
from protocol import serve
from together import run_together

lib = load(CDLL, check_arguments=False)


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
        x = xc_inc_i64(c_int64(x))
    return clock() - start, str(x)


# case: sum2_i64
def sum2_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum2_i64 = lib.xc_sum2_i64
    a, b = (2**power for power in range(40, 42))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum2_i64(c_int64(a), c_int64(b))
    return clock() - start, str(r)


# case: sum4_i64
def sum4_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum4_i64 = lib.xc_sum4_i64
    a, b, c, d = (2**power for power in range(40, 44))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum4_i64(c_int64(a), c_int64(b), c_int64(c), c_int64(d))
    return clock() - start, str(r)


# case: sum6_i64
def sum6_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum6_i64 = lib.xc_sum6_i64
    a, b, c, d, e, f = (2**power for power in range(40, 46))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum6_i64(c_int64(a), c_int64(b), c_int64(c), c_int64(d), c_int64(e), c_int64(f))
    return clock() - start, str(r)


# case: sum8_i64
def sum8_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum8_i64 = lib.xc_sum8_i64
    a, b, c, d, e, f, g, h = (2**power for power in range(40, 48))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum8_i64(
            c_int64(a), c_int64(b), c_int64(c), c_int64(d), c_int64(e), c_int64(f), c_int64(g), c_int64(h)
        )
    return clock() - start, str(r)


# case: sum12_i64
def sum12_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum12_i64 = lib.xc_sum12_i64
    a, b, c, d, e, f, g, h, i, j, k, m = (2**power for power in range(40, 52))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum12_i64(
            c_int64(a),
            c_int64(b),
            c_int64(c),
            c_int64(d),
            c_int64(e),
            c_int64(f),
            c_int64(g),
            c_int64(h),
            c_int64(i),
            c_int64(j),
            c_int64(k),
            c_int64(m),
        )
    return clock() - start, str(r)


# case: sum8_f64
def sum8_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum8_f64 = lib.xc_sum8_f64
    a, b, c, d, e, f, g, h = (2.0**power for power in range(8))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum8_f64(
            c_double(a),
            c_double(b),
            c_double(c),
            c_double(d),
            c_double(e),
            c_double(f),
            c_double(g),
            c_double(h),
        )
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
        if xc_str_copy(buffer, c_size_t(capacity), text.encode()) < 0:
            raise failure()
        copy = buffer.value.decode()
    return clock() - start, copy


# case: person_json
def person_json(size: int, loops: int) -> tuple[int, str]:
    xc_person_json, xc_str_free = lib.xc_person_json, lib.xc_str_free
    name, id, age = "Zoë", 9007199254740993, 41
    person = Person()
    reference = byref(person)
    start = clock()
    for _ in repeat(None, loops):
        person.name = name.encode()
        person.id = id
        person.age = age
        result = xc_person_json(reference)
        if not result:
            raise failure()
        json = result.value.decode()
        xc_str_free(result)
    return clock() - start, json


# case: sum_f64
def sum_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum_f64 = lib.xc_sum_f64
    values = inputs.doubles(size)
    start = clock()
    for _ in repeat(None, loops):
        address, count = values.buffer_info()
        r = xc_sum_f64(c_void_p(address), c_size_t(count))
    return clock() - start, str(int(r))


# case: scale_f64
def scale_f64(size: int, loops: int) -> tuple[int, str]:
    xc_scale_f64 = lib.xc_scale_f64
    values = inputs.doubles(size)
    start = clock()
    for _ in repeat(None, loops):
        address, count = values.buffer_info()
        if xc_scale_f64(c_void_p(address), c_size_t(count), c_double(-1.0)):
            raise failure()
    return clock() - start, str(int(values[-1]))


# case: point_dist
def point_dist(size: int, loops: int) -> tuple[int, str]:
    xc_point_dist = lib.xc_point_dist
    a, b = byref(Point(1, 2)), byref(Point(4, 6))
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
        m2 = xc_mat4_scale(m, c_double(2.0))
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
        r = xc_apply_i64(increment, None, c_int64(value), c_size_t(size))
    return clock() - start, str(r)


# case: sort_i32
def sort_i32(size: int, loops: int) -> tuple[int, str]:
    @CompareI32
    def compare(a, b, user):
        return (a > b) - (a < b)

    xc_sort_i32 = lib.xc_sort_i32
    shuffled = inputs.shuffled(size)
    output = array("i", bytes(4 * size))
    start = clock()
    for _ in repeat(None, loops):
        if xc_sort_i32(
            c_void_p(shuffled.buffer_info()[0]),
            c_void_p(output.buffer_info()[0]),
            c_size_t(size),
            compare,
            None,
        ):
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
    user = py_object(keeper)
    start = clock()
    for _ in repeat(None, loops):
        if xc_log_message(sink, user, 2):
            raise failure()
    return clock() - start, f"{keeper.level}|{keeper.message}|{keeper.number}"


# case: counter_add
def counter_add(size: int, loops: int) -> tuple[int, str]:
    xc_counter_add = lib.xc_counter_add
    with Counter(5) as counter:
        handle = counter.handle
        start = clock()
        for _ in repeat(None, loops):
            r = xc_counter_add(handle, c_int64(3))
        elapsed_ns = clock() - start
    return elapsed_ns, str(r)


# case: counter_cycle
class Counter:
    """A handle as Python users expect one: closed at the end of a with block."""

    __slots__ = ("handle",)

    def __init__(self, value: int) -> None:
        self.handle = lib.xc_counter_new(c_int64(value))
        if not self.handle:
            raise failure()

    def add(self, amount: int) -> int:
        return lib.xc_counter_add(self.handle, c_int64(amount))

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
        buffer = xc_buffer_new(c_size_t(size))
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
    reference = byref(value)
    start = clock()
    for _ in repeat(None, loops):
        if xc_parse_i64(text.encode(), reference):
            raise failure()
        number = value.value
    return clock() - start, str(number)


# case: parse_fail
def parse_fail(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = lib.xc_parse_i64
    text = "12x4567"
    value = c_int64()
    reference = byref(value)
    message = ""
    start = clock()
    for _ in repeat(None, loops):
        try:
            if xc_parse_i64(text.encode(), reference):
                raise failure()
        except CrosscallError as error:
            message = str(error)
    return clock() - start, message


# case: work
def work(size: int, loops: int) -> tuple[int, str]:
    xc_work = lib.xc_work
    start = clock()
    for _ in repeat(None, loops):
        r = xc_work(c_int64(size))
    return clock() - start, str(r)


# case: sha256
def sha256(size: int, loops: int) -> tuple[int, str]:
    xc_sha256 = lib.xc_sha256
    data = inputs.data(size)
    digest = (c_ubyte * 32)()
    start = clock()
    for _ in repeat(None, loops):
        if xc_sha256(data, c_size_t(size), digest):
            raise failure()
    return clock() - start, bytes(digest).hex()


# case: matmul_f64
def matmul_f64(size: int, loops: int) -> tuple[int, str]:
    xc_matmul_f64 = lib.xc_matmul_f64
    a, b = inputs.factors(size)
    product = array("d", bytes(8 * size * size))
    start = clock()
    for _ in repeat(None, loops):
        if xc_matmul_f64(
            c_void_p(a.buffer_info()[0]),
            c_void_p(b.buffer_info()[0]),
            c_void_p(product.buffer_info()[0]),
            c_size_t(size),
        ):
            raise failure()
    return clock() - start, str(int(sum(product)))


# case: add_batch
def add_batch(size: int, loops: int) -> tuple[int, str]:
    xc_add_batch = lib.xc_add_batch
    a, b = inputs.addends(size)
    sums = array("i", bytes(4 * size))
    start = clock()
    for _ in repeat(None, loops):
        if xc_add_batch(
            c_void_p(a.buffer_info()[0]),
            c_void_p(b.buffer_info()[0]),
            c_void_p(sums.buffer_info()[0]),
            c_size_t(size),
        ):
            raise failure()
    return clock() - start, str(sums[-1])


# case: parallel_work
def parallel_work(size: int, loops: int) -> tuple[int, str]:
    def calls() -> int:
        xc_work = lib.xc_work
        for _ in repeat(None, loops):
            r = xc_work(c_int64(10_000))
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
