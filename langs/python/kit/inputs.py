"""The inputs that several cases share; the rules stand in native/cases.toml."""

from array import array
from string import ascii_lowercase


def text(size: int, first: int = 0) -> str:
    """A str whose UTF-8 has `size` bytes; odd sizes begin with a character of three bytes.

    first: which letter of the alphabet the letters begin with, counted from 0.
    """
    head = "€" if size % 2 == 1 and size >= 3 else ""
    letters = size - len(head.encode())
    return head + (ascii_lowercase * (letters // 26 + 2))[first : first + letters]


def texts(size: int) -> tuple[str, ...]:
    """The four that loops take by turns."""
    return tuple(text(size, first) for first in range(4))


def doubles(size: int) -> array:
    """0.0, 1.0, 2.0, … as the standard library's array of C doubles."""
    return array("d", range(size))


def shuffled(size: int) -> array:
    """The input of sort_i32."""
    return array("i", (i * 7919 % size for i in range(size)))


def data(size: int) -> bytes:
    """The input of sha256."""
    return bytes(i % 251 for i in range(size))


def factors(rows: int) -> tuple[array, array]:
    """The two matrices of matmul_f64, row by row."""
    a = array("d", (i % 7 for i in range(rows * rows)))
    b = array("d", (i % 5 for i in range(rows * rows)))
    return a, b


def addends(size: int) -> tuple[array, array]:
    """The two arrays of add_batch."""
    return array("i", range(size)), array("i", range(0, 2 * size, 2))
