"""Calls libcrosscall by the extension module that crosscall.c is compiled to.

Its types wrap what C gives: Counter and Buffer are freed when the last reference goes, at once.
"""

from array import array
from itertools import repeat
from time import perf_counter_ns as clock

import crosscall
import inputs
from crosscall import Buffer, Counter, CrosscallError, Mat4, Point
from protocol import serve
from together import run_together


# case: empty
def empty(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        pass
    return clock() - start, "0"


# case: noop
def noop(size: int, loops: int) -> tuple[int, str]:
    xc_noop = crosscall.noop
    start = clock()
    for _ in repeat(None, loops):
        xc_noop()
    return clock() - start, "0"


# case: add_i32
def add_i32(size: int, loops: int) -> tuple[int, str]:
    xc_add_i32 = crosscall.add_i32
    a, b = 1_000_000, 2_345_678
    start = clock()
    for _ in repeat(None, loops):
        r = xc_add_i32(a, b)
    return clock() - start, str(r)


# case: inc_i64
def inc_i64(size: int, loops: int) -> tuple[int, str]:
    xc_inc_i64 = crosscall.inc_i64
    x = 2**53
    start = clock()
    for _ in repeat(None, loops):
        x = xc_inc_i64(x)
    return clock() - start, str(x)


# case: sum2_i64
def sum2_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum2_i64 = crosscall.sum2_i64
    a, b = (2**power for power in range(40, 42))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum2_i64(a, b)
    return clock() - start, str(r)


# case: sum4_i64
def sum4_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum4_i64 = crosscall.sum4_i64
    a, b, c, d = (2**power for power in range(40, 44))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum4_i64(a, b, c, d)
    return clock() - start, str(r)


# case: sum6_i64
def sum6_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum6_i64 = crosscall.sum6_i64
    a, b, c, d, e, f = (2**power for power in range(40, 46))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum6_i64(a, b, c, d, e, f)
    return clock() - start, str(r)


# case: sum8_i64
def sum8_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum8_i64 = crosscall.sum8_i64
    a, b, c, d, e, f, g, h = (2**power for power in range(40, 48))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum8_i64(a, b, c, d, e, f, g, h)
    return clock() - start, str(r)


# case: sum12_i64
def sum12_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum12_i64 = crosscall.sum12_i64
    a, b, c, d, e, f, g, h, i, j, k, m = (2**power for power in range(40, 52))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, m)
    return clock() - start, str(r)


# case: sum8_f64
def sum8_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum8_f64 = crosscall.sum8_f64
    a, b, c, d, e, f, g, h = (2.0**power for power in range(8))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum8_f64(a, b, c, d, e, f, g, h)
    return clock() - start, str(int(r))


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
    text = inputs.text(size)
    start = clock()
    for _ in repeat(None, loops):
        upper = xc_str_upper(text)
    return clock() - start, upper


# case: str_copy
def str_copy(size: int, loops: int) -> tuple[int, str]:
    xc_str_copy = crosscall.str_copy
    text = inputs.text(size)
    buffer = bytearray(size + 1)
    start = clock()
    for _ in repeat(None, loops):
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


# case: sum_f64
def sum_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum_f64 = crosscall.sum_f64
    values = inputs.doubles(size)
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum_f64(values)
    return clock() - start, str(int(r))


# case: scale_f64
def scale_f64(size: int, loops: int) -> tuple[int, str]:
    xc_scale_f64 = crosscall.scale_f64
    values = inputs.doubles(size)
    start = clock()
    for _ in repeat(None, loops):
        xc_scale_f64(values, -1.0)
    return clock() - start, str(int(values[-1]))


# case: point_dist
def point_dist(size: int, loops: int) -> tuple[int, str]:
    xc_point_dist = crosscall.point_dist
    a, b = Point(1, 2), Point(4, 6)
    start = clock()
    for _ in repeat(None, loops):
        r = xc_point_dist(a, b)
    return clock() - start, str(int(r))


# case: point_add
def point_add(size: int, loops: int) -> tuple[int, str]:
    xc_point_add = crosscall.point_add
    a, b = Point(1, 2), Point(3, 4)
    start = clock()
    for _ in repeat(None, loops):
        p = xc_point_add(a, b)
        x = p.x
        y = p.y
    return clock() - start, f"{int(x)},{int(y)}"


# case: mat4_scale
def mat4_scale(size: int, loops: int) -> tuple[int, str]:
    xc_mat4_scale = crosscall.mat4_scale
    m = Mat4(*range(16))
    start = clock()
    for _ in repeat(None, loops):
        m2 = xc_mat4_scale(m, 2.0)
    return clock() - start, str(int(sum(m2)))


# case: apply_i64
def apply_i64(size: int, loops: int) -> tuple[int, str]:
    def increment(value):
        return value + 1

    xc_apply_i64 = crosscall.apply_i64
    value = 2**53
    start = clock()
    for _ in repeat(None, loops):
        r = xc_apply_i64(increment, value, size)
    return clock() - start, str(r)


# case: sort_i32
def sort_i32(size: int, loops: int) -> tuple[int, str]:
    def compare(a, b):
        return (a > b) - (a < b)

    xc_sort_i32 = crosscall.sort_i32
    shuffled = inputs.shuffled(size)
    output = array("i", bytes(4 * size))
    start = clock()
    for _ in repeat(None, loops):
        xc_sort_i32(shuffled, output, compare)
    return clock() - start, f"{output[0]},{output[size // 2]},{output[-1]}"


# case: log_message
def log_message(size: int, loops: int) -> tuple[int, str]:
    class Keeper:
        number = 7
        level = 0
        message = ""

    def sink(level, message, user):
        user.level = level
        user.message = message

    xc_log_message = crosscall.log_message
    keeper = Keeper()
    start = clock()
    for _ in repeat(None, loops):
        xc_log_message(sink, keeper, 2)
    return clock() - start, f"{keeper.level}|{keeper.message}|{keeper.number}"


# case: counter_add
def counter_add(size: int, loops: int) -> tuple[int, str]:
    counter = Counter(5)
    start = clock()
    for _ in repeat(None, loops):
        r = counter.add(3)
    return clock() - start, str(r)


# case: counter_cycle
def counter_cycle(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        counter = Counter(5)
        r = counter.add(3)
        del counter
    return clock() - start, str(r)


# case: buffer_adopt
def buffer_adopt(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        buffer = Buffer(size)
        first = buffer[0]
        last = buffer[size - 1]
        del buffer
    return clock() - start, f"{first},{last}"


# case: parse_ok
def parse_ok(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = crosscall.parse_i64
    text = "123456789012"
    start = clock()
    for _ in repeat(None, loops):
        number = xc_parse_i64(text)
    return clock() - start, str(number)


# case: parse_fail
def parse_fail(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = crosscall.parse_i64
    text = "12x4567"
    message = ""
    start = clock()
    for _ in repeat(None, loops):
        try:
            xc_parse_i64(text)
        except CrosscallError as error:
            message = str(error)
    return clock() - start, message


# case: work
def work(size: int, loops: int) -> tuple[int, str]:
    xc_work = crosscall.work
    start = clock()
    for _ in repeat(None, loops):
        r = xc_work(size)
    return clock() - start, str(r)


# case: sha256
def sha256(size: int, loops: int) -> tuple[int, str]:
    xc_sha256 = crosscall.sha256
    data = inputs.data(size)
    digest = bytearray(32)
    start = clock()
    for _ in repeat(None, loops):
        xc_sha256(data, digest)
    return clock() - start, digest.hex()


# case: matmul_f64
def matmul_f64(size: int, loops: int) -> tuple[int, str]:
    xc_matmul_f64 = crosscall.matmul_f64
    a, b = inputs.factors(size)
    product = array("d", bytes(8 * size * size))
    start = clock()
    for _ in repeat(None, loops):
        xc_matmul_f64(a, b, product, size)
    return clock() - start, str(int(sum(product)))


# case: add_batch
def add_batch(size: int, loops: int) -> tuple[int, str]:
    xc_add_batch = crosscall.add_batch
    a, b = inputs.addends(size)
    sums = array("i", bytes(4 * size))
    start = clock()
    for _ in repeat(None, loops):
        xc_add_batch(a, b, sums)
    return clock() - start, str(sums[-1])


# case: parallel_work
def parallel_work(size: int, loops: int) -> tuple[int, str]:
    def calls() -> int:
        xc_work = crosscall.work
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
    serve(CASES, crosscall.abi_version())
