"""Numbers as a probe writes them, within what their C types hold."""

import math
import re
import struct
from collections.abc import Mapping
from typing import Any

from harness.core.errors import UsageError
from harness.core.format import printable
from harness.price.call import Scalar
from harness.suite.selection import near

_INTEGER = re.compile(r"[+-]?(0[xX][0-9a-fA-F]{1,32}|0[bB][01]{1,128}|0|[1-9][0-9]{0,39})")
_DECIMAL = re.compile(r"[+-]?([0-9]{1,400}(\.[0-9]{0,400})?|\.[0-9]{1,400})([eE][+-]?[0-9]{1,5})?")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_MOST_NAMES = 200


def is_word(text: object) -> bool:
    """Whether text may be the name of a constant."""
    return isinstance(text, str) and len(text) <= _MOST_NAMES and bool(_WORD.fullmatch(text))


def shown(value: Any) -> str:
    """A value of TOML for a message; Python writes no integer of more than 4300 digits."""
    if isinstance(value, int) and value.bit_length() > 256:
        return f"a number of {value.bit_length()} bits"
    return printable(value if isinstance(value, str) else f"{value}".lower(), 60)


def _from_text(text: str, constants: Mapping[str, int], where: str) -> int | float | bool:
    if text in ("true", "false"):
        return text == "true"
    if text in constants:
        return constants[text]
    if _INTEGER.fullmatch(text):
        return int(text, 0)
    if re.fullmatch(r"[+-]?0[0-9]+", text):
        raise UsageError(f"{where}: {printable(text, 60)!r} would be octal in C; write it without the zero")
    if _DECIMAL.fullmatch(text):
        return float(text)
    why = "is no number"
    if is_word(text):
        why = f"is neither a number nor an integer constant of the header{near(text, constants)}"
    raise UsageError(f"{where}: {printable(text, 60)!r} {why}")


def limits(type_: Scalar) -> tuple[int, int]:
    """The least and the largest integer of a type."""
    if type_.kind == "bool":
        return 0, 1
    if type_.kind.startswith("u"):
        return 0, 2**type_.bits - 1
    return -(2 ** (type_.bits - 1)), 2 ** (type_.bits - 1) - 1


def _real(value: int | float, type_: Scalar, as_written: str, where: str) -> float:
    try:
        code = "<f" if type_.kind == "f32" else "<d"
        held = float(struct.unpack(code, struct.pack(code, value))[0])
    except (OverflowError, struct.error):
        held = math.inf
    if not math.isfinite(held):
        raise UsageError(f"{where}: {as_written} is no finite number that {type_.c} holds")
    return held


def number(value: Any, type_: Scalar, constants: Mapping[str, int], where: str) -> int | float:
    """value, a TOML number or a text of one, as its type holds it: an int, or a float for float and double,
    a float rounded to its 32 bits. UsageError, beginning with where, for what it cannot hold."""
    as_written = shown(value)
    if isinstance(value, str):
        value = _from_text(value, constants, where)
    if isinstance(value, bool):
        if type_.kind != "bool":
            raise UsageError(f"{where}: {as_written} is for bool, and this is {type_.c}; write 1 or 0")
        return int(value)
    if not isinstance(value, int | float):
        raise UsageError(f"{where}: a number is needed here, for {type_.c}")
    if type_.is_float:
        return _real(value, type_, as_written, where)
    if isinstance(value, float):
        raise UsageError(f"{where}: {as_written} is for float or double; {type_.c} needs an integer")
    low, high = limits(type_)
    if not low <= value <= high:
        raise UsageError(f"{where}: {as_written} is outside of {type_.c}, which holds {low} … {high}")
    return value
