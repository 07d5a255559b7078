"""libcrosscall's functions as one would write them in Python: no C but what the interpreter brings.

Python's integers do not wrap around, so nothing here cuts them to 32 or 64 bits but work and
sha256, whose results depend on it.
"""

import json
import math
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cmp_to_key
from struct import Struct

MESSAGES = (
    "cache: 3 of 4 lookups hit",
    "listening on café-1:8080",
    "disk 91 % full – naïve retry №2",
    "connection lost: peer «мир» closed",
)
MASK_64 = 2**64 - 1

to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class CrosscallError(Exception):
    """A call failed; the text says why."""


@dataclass(slots=True)
class Point:
    x: float
    y: float


def noop() -> None:
    pass


def add_i32(a: int, b: int) -> int:
    return a + b


def inc_i64(value: int) -> int:
    return value + 1


def sum2_i64(a: int, b: int) -> int:
    return a + b


def sum4_i64(a: int, b: int, c: int, d: int) -> int:
    return a + b + c + d


def sum6_i64(a: int, b: int, c: int, d: int, e: int, f: int) -> int:
    return a + b + c + d + e + f


def sum8_i64(a: int, b: int, c: int, d: int, e: int, f: int, g: int, h: int) -> int:
    return a + b + c + d + e + f + g + h


def sum12_i64(
    a: int,
    b: int,
    c: int,
    d: int,
    e: int,
    f: int,
    g: int,
    h: int,
    i: int,
    j: int,
    k: int,
    m: int,
) -> int:
    return a + b + c + d + e + f + g + h + i + j + k + m


def sum8_f64(a: float, b: float, c: float, d: float, e: float, f: float, g: float, h: float) -> float:
    return a + b + c + d + e + f + g + h


def str_len(text: str) -> int:
    return len(text.encode())


def str_upper(text: str) -> str:
    return text.encode().upper().decode()  # bytes.upper knows a to z alone, as the C function does


def str_copy(buffer: bytearray, text: str) -> int:
    encoded = text.encode()
    length = len(encoded)
    if length >= len(buffer):
        raise CrosscallError(f"str_copy: {length + 1} bytes do not fit {len(buffer)}")
    buffer[:length] = encoded
    buffer[length] = 0
    return length


def person_json(name: str, id: int, age: int) -> str:
    return to_json({"name": name, "id": id, "age": age})


def sum_f64(values: array) -> float:
    return sum(values)


def scale_f64(values: array, factor: float) -> None:
    for i, value in enumerate(values):
        values[i] = value * factor


def point_dist(a: Point, b: Point) -> float:
    return math.hypot(b.x - a.x, b.y - a.y)


def point_add(a: Point, b: Point) -> Point:
    return Point(a.x + b.x, a.y + b.y)


def mat4_scale(matrix: Sequence[float], factor: float) -> list[float]:
    return [element * factor for element in matrix]


def apply_i64(fn: Callable[[int], int], value: int, count: int) -> int:
    for _ in range(count):
        value = fn(value)
    return value


def sort_i32(values: array, output: array, compare: Callable[[int, int], int]) -> None:
    output[:] = array("i", sorted(values, key=cmp_to_key(compare)))


def log_message(sink: Callable[[int, str, object], None], user: object, level: int) -> None:
    sink(level, MESSAGES[level], user)


class Counter:
    __slots__ = ("value",)

    def __init__(self, value: int) -> None:
        self.value = value

    def add(self, amount: int) -> int:
        self.value += amount
        return self.value


def buffer_new(size: int) -> bytearray:
    if size == 0:
        raise CrosscallError("buffer_new: size is 0")
    buffer = bytearray(size)
    buffer[0] = ord("X")
    buffer[-1] = ord("C")
    return buffer


def parse_i64(text: str) -> int:
    sign = text[:1] in ("-", "+")
    digits = text[sign:]
    if not digits:
        raise CrosscallError("not a number: no digits")
    if not (digits.isascii() and digits.isdecimal()):
        offset = next(i for i, digit in enumerate(digits, sign) if digit not in "0123456789")
        raise CrosscallError(f"not a number: offset {offset} is no digit")
    value = int(text)
    if not -(2**63) <= value < 2**63:
        raise CrosscallError("out of range: more than 64 bits")
    return value


def work(steps: int) -> int:
    state = 88172645463325252
    for _ in range(steps):
        state ^= state << 13 & MASK_64
        state ^= state >> 7
        state ^= state << 17 & MASK_64
    return state & 2**53 - 1


# FIPS 180-4, section 4.2.2: first 32 bits of the fractional parts of the cube roots of the first 64
# primes.
# fmt: off
SHA256_K = (
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
)
# fmt: on
SHA256_START = (  # section 5.3.3: the same of the square roots of the first eight
    0x6A09E667,
    0xBB67AE85,
    0x3C6EF372,
    0xA54FF53A,
    0x510E527F,
    0x9B05688C,
    0x1F83D9AB,
    0x5BE0CD19,
)
SHA256_BLOCK = Struct(">16I")
SHA256_DIGEST = Struct(">8I")
MASK_32 = 2**32 - 1


def sha256_block(state: tuple[int, ...], block: bytes) -> tuple[int, ...]:
    """Section 6.2.2: one block of 64 bytes into the hash value."""
    w = list(SHA256_BLOCK.unpack(block))
    for t in range(16, 64):
        x, y = w[t - 15], w[t - 2]
        s0 = (x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ x >> 3
        s1 = (y >> 17 | y << 15) ^ (y >> 19 | y << 13) ^ y >> 10
        w.append(w[t - 16] + (s0 & MASK_32) + w[t - 7] + (s1 & MASK_32) & MASK_32)
    a, b, c, d, e, f, g, h = state
    for constant, word in zip(SHA256_K, w, strict=True):
        s1 = (e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)
        t1 = h + (s1 & MASK_32) + (e & f ^ ~e & g) + constant + word
        s0 = (a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)
        t2 = (s0 & MASK_32) + (a & b ^ a & c ^ b & c)
        h, g, f, e = g, f, e, d + t1 & MASK_32
        d, c, b, a = c, b, a, t1 + t2 & MASK_32
    added = (a, b, c, d, e, f, g, h)
    return tuple(x + y & MASK_32 for x, y in zip(state, added, strict=True))


def sha256(data: bytes, digest: bytearray) -> None:
    size = len(data)
    padded = data + b"\x80" + bytes(-(size + 9) % 64) + (8 * size).to_bytes(8, "big")
    state = SHA256_START
    for at in range(0, len(padded), 64):
        state = sha256_block(state, padded[at : at + 64])
    digest[:] = SHA256_DIGEST.pack(*state)


def matmul_f64(a: array, b: array, product: array, n: int) -> None:
    for i in range(n):
        row = [0.0] * n
        for k in range(n):
            factor = a[i * n + k]
            for j, value in enumerate(b[k * n : k * n + n]):
                row[j] += factor * value
        product[i * n : i * n + n] = array("d", row)


def add_batch(a: array, b: array, sums: array) -> None:
    for i, (x, y) in enumerate(zip(a, b, strict=True)):
        sums[i] = x + y
