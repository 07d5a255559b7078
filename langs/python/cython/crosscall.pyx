# cython: language_level=3
"""libcrosscall as an extension module, compiled from Cython.

https://cython.readthedocs.io/en/latest/src/tutorial/clibraries.html
"""

from libc.stdint cimport int32_t, int64_t, uint8_t

from declarations cimport *


class CrosscallError(Exception):
    """A call failed; the text is the library's message."""


cdef object failure():
    return CrosscallError(xc_last_error().decode())


cdef int check(xc_status status) except -1:
    if status != XC_OK:
        raise failure()
    return 0


# ---- calls


def abi_version():
    return xc_abi_version()


def noop():
    xc_noop()


def add_i32(int32_t a, int32_t b):
    return xc_add_i32(a, b)


def inc_i64(int64_t value):
    return xc_inc_i64(value)


def sum2_i64(int64_t a, int64_t b):
    return xc_sum2_i64(a, b)


def sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d):
    return xc_sum4_i64(a, b, c, d)


def sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f):
    return xc_sum6_i64(a, b, c, d, e, f)


def sum8_i64(
    int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g, int64_t h
):
    return xc_sum8_i64(a, b, c, d, e, f, g, h)


def sum12_i64(
    int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
    int64_t g, int64_t h, int64_t i, int64_t j, int64_t k, int64_t l,
):
    return xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l)


def sum8_f64(double a, double b, double c, double d, double e, double f, double g, double h):
    return xc_sum8_f64(a, b, c, d, e, f, g, h)


# ---- strings


cdef str take_text(char *text):
    """The str of a text of the library's, which is freed."""
    if text is NULL:
        raise failure()
    try:
        return text.decode()
    finally:
        xc_str_free(text)


def str_len(str text not None):
    cdef bytes encoded = text.encode()
    return xc_str_len(encoded)


def str_upper(str text not None):
    cdef bytes encoded = text.encode()
    return take_text(xc_str_upper(encoded))


def str_copy(bytearray buffer not None, str text not None):
    cdef bytes encoded = text.encode()
    cdef int64_t length = xc_str_copy(buffer, len(buffer), encoded)
    if length < 0:
        raise failure()
    return length


def person_json(str name not None, int64_t id, int32_t age):
    cdef bytes encoded = name.encode()
    cdef xc_person person = xc_person(encoded, id, age)
    return take_text(xc_person_json(&person))


# ---- arrays: a memoryview that is empty has no first element


def sum_f64(const double[::1] values not None):
    return xc_sum_f64(&values[0] if values.shape[0] else NULL, values.shape[0])


def scale_f64(double[::1] values not None, double factor):
    check(xc_scale_f64(&values[0] if values.shape[0] else NULL, values.shape[0], factor))


# ---- structs


cdef class Point:
    cdef xc_point value

    def __init__(self, double x, double y):
        self.value = xc_point(x, y)

    @property
    def x(self):
        return self.value.x

    @property
    def y(self):
        return self.value.y


cdef class Mat4:
    cdef xc_mat4 value

    def __init__(self, *values):
        if len(values) != 16:
            raise TypeError("expected 16 numbers")
        for i in range(16):
            self.value.m[i] = values[i]

    def __len__(self):
        return 16

    def __getitem__(self, Py_ssize_t i):
        if not 0 <= i < 16:
            raise IndexError("Mat4 index out of range")
        return self.value.m[i]


def point_dist(Point a not None, Point b not None):
    return xc_point_dist(&a.value, &b.value)


def point_add(Point a not None, Point b not None):
    cdef Point total = Point.__new__(Point)
    total.value = xc_point_add(a.value, b.value)
    return total


def mat4_scale(Mat4 matrix not None, double factor):
    cdef Mat4 scaled = Mat4.__new__(Mat4)
    scaled.value = xc_mat4_scale(matrix.value, factor)
    return scaled


# ---- callbacks: an exception must not pass through C, so it waits until C has returned


cdef class Upcall:
    cdef object function
    cdef object user
    cdef object exception

    cdef int rethrow(self) except -1:
        if self.exception is not None:
            raise self.exception
        return 0


cdef int64_t map_upcall(int64_t value, void *user) noexcept:
    cdef Upcall upcall = <Upcall>user
    if upcall.exception is not None:
        return 0
    try:
        return upcall.function(value)
    except BaseException as error:
        upcall.exception = error
        return 0


def apply_i64(function, int64_t value, size_t count):
    cdef Upcall upcall = Upcall()
    upcall.function = function
    value = xc_apply_i64(map_upcall, <void *>upcall, value, count)
    upcall.rethrow()
    return value


cdef int32_t compare_upcall(int32_t a, int32_t b, void *user) noexcept:
    cdef Upcall upcall = <Upcall>user
    if upcall.exception is not None:
        return 0
    try:
        return upcall.function(a, b)
    except BaseException as error:
        upcall.exception = error
        return 0


def sort_i32(const int32_t[::1] input not None, int32_t[::1] output not None, function):
    if input.shape[0] != output.shape[0]:
        raise ValueError("input and output differ in length")
    cdef Upcall upcall = Upcall()
    upcall.function = function
    cdef size_t count = input.shape[0]
    status = xc_sort_i32(
        &input[0] if count else NULL,
        &output[0] if count else NULL,
        count,
        compare_upcall,
        <void *>upcall,
    )
    upcall.rethrow()
    check(status)


cdef void log_upcall(int32_t level, const char *message, void *user) noexcept:
    cdef Upcall upcall = <Upcall>user
    try:
        upcall.function(level, message.decode(), upcall.user)
    except BaseException as error:
        upcall.exception = error


def log_message(sink, user, int32_t level):
    cdef Upcall upcall = Upcall()
    upcall.function = sink
    upcall.user = user
    status = xc_log_message(log_upcall, <void *>upcall, level)
    upcall.rethrow()
    check(status)


# ---- handles


cdef class Counter:
    cdef xc_counter *counter

    def __cinit__(self, int64_t value):
        self.counter = xc_counter_new(value)
        if self.counter is NULL:
            raise failure()

    def __dealloc__(self):
        xc_counter_free(self.counter)

    def add(self, int64_t amount):
        return xc_counter_add(self.counter, amount)


cdef class Buffer:
    cdef uint8_t *bytes
    cdef Py_ssize_t size

    def __cinit__(self, Py_ssize_t size):
        if size < 0:
            raise ValueError("a size is not negative")
        self.bytes = xc_buffer_new(size)
        self.size = size
        if self.bytes is NULL:
            raise failure()

    def __dealloc__(self):
        xc_buffer_free(self.bytes)

    def __len__(self):
        return self.size

    def __getitem__(self, Py_ssize_t i):
        if not 0 <= i < self.size:
            raise IndexError("Buffer index out of range")
        return self.bytes[i]


# ---- errors


def parse_i64(str text not None):
    cdef bytes encoded = text.encode()
    cdef int64_t value
    check(xc_parse_i64(encoded, &value))
    return value


# ---- work


def work(int64_t steps):
    return xc_work(steps)


def sha256(const uint8_t[::1] data not None, uint8_t[::1] digest not None):
    if digest.shape[0] != 32:
        raise ValueError("a digest has 32 bytes")
    check(xc_sha256(&data[0] if data.shape[0] else NULL, data.shape[0], &digest[0]))


cdef bint is_square(size_t count, size_t n):
    return count == 0 if n == 0 else count % n == 0 and count // n == n


def matmul_f64(
    const double[::1] a not None, const double[::1] b not None, double[::1] product not None, size_t n
):
    if not (is_square(a.shape[0], n) and is_square(b.shape[0], n) and is_square(product.shape[0], n)):
        raise ValueError("an array is no n × n matrix")
    check(
        xc_matmul_f64(
            &a[0] if n else NULL, &b[0] if n else NULL, &product[0] if n else NULL, n
        )
    )


# ---- batch


def add_batch(const int32_t[::1] a not None, const int32_t[::1] b not None, int32_t[::1] sums not None):
    cdef size_t count = sums.shape[0]
    if <size_t>a.shape[0] != count or <size_t>b.shape[0] != count:
        raise ValueError("the arrays differ in length")
    check(
        xc_add_batch(
            &a[0] if count else NULL, &b[0] if count else NULL, &sums[0] if count else NULL, count
        )
    )
