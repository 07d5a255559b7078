"""What a call's price is taken apart into: per argument, per byte of a string, per element of an array; and
the rows that each is fitted to and judged on."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from harness.suite.row import Row


class Sized(NamedTuple):
    """A row of a part, the number of `unit`s it hands over, and whether the line is judged on it instead of
    fitted to it."""

    row: Row
    units: int
    held_out: bool


@dataclass(frozen=True)
class Price:
    """One line of the model over its rows. without_result: the case that brings nothing back, "" where all
    do."""

    name: str
    unit: str
    rows: tuple[Sized, ...]
    without_result: str = ""

    @property
    def terms(self) -> tuple[str, ...]:
        return ("fixed", "slope", "result") if self.without_result else ("fixed", "slope")

    @property
    def design(self) -> NDArray[np.float64]:
        """Shape (rows, terms): what each coefficient is multiplied with."""
        columns = [(1.0, float(own.units), float(own.row.case != self.without_result)) for own in self.rows]
        return np.array(columns)[:, : len(self.terms)]

    @property
    def fitted(self) -> NDArray[np.bool_]:
        """Which rows the line is fitted to."""
        return np.array([not own.held_out for own in self.rows])


# The ends and the middle are fitted, what lies between them is held out.
_SIZES = ((0, False), (8, True), (32, False), (256, True), (1024, False), (4096, True), (65536, False))


def _sized(case: str) -> tuple[Sized, ...]:
    return tuple(Sized(Row(case, size), size, held) for size, held in _SIZES)


# How many arguments the functions take: native/include/crosscall.h; all of these have 64 bits. add_i32
# is left out: 32 bits are another type in Python's ctypes and a plain number in JavaScript, where 64 are a
# BigInt, so no price of the one is a price of the other. noop alone brings nothing back: without a term
# for that it would bend the line of the others.
PRICES = (
    Price(
        "arguments",
        "integer argument",
        (
            Sized(Row("noop", 1), 0, False),
            Sized(Row("inc_i64", 1), 1, False),
            Sized(Row("sum2_i64", 1), 2, True),
            Sized(Row("sum4_i64", 1), 4, False),
            Sized(Row("sum6_i64", 1), 6, True),
            Sized(Row("sum8_i64", 1), 8, True),
            Sized(Row("sum12_i64", 1), 12, False),
        ),
        without_result="noop",
    ),
    Price("strings", "byte", _sized("str_len")),
    Price("arrays", "element", _sized("sum_f64")),
)
