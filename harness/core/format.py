"""Numbers as people read them: rounded on the page only, with units, never finer than they are known.
And texts from strangers, made harmless where they are shown or handed on."""

import json
import math
import os
import shlex
from pathlib import Path
from typing import Any

from harness.core.statistics import Interval

_UNITS = (("s", 1e9), ("ms", 1e6), ("µs", 1e3), ("ns", 1.0))


def unit_of(ns: float) -> tuple[str, float]:
    return next((unit for unit in _UNITS if abs(ns) >= unit[1]), _UNITS[-1])


def escaped(text: str) -> str:
    """text with what no terminal may obey as Python's escapes: control characters, line ends, marks that turn
    the direction of writing, halves of surrogate pairs."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)


def printable(text: str, most: int = 2048) -> str:
    """text from a stranger for a line in a terminal: escaped, and of no more than so many characters."""
    return f"{escaped(text[:most])} … ({len(text)} characters)" if len(text) > most else escaped(text)


def json_text(data: Any, indent: int = 2) -> str:
    """data as JSON that people can read and terminals obey in nothing: what `escaped` escapes is \\uXXXX."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    # Line ends outside strings are the layout; inside of them json.dumps has escaped them.
    return "".join(one if one == "\n" or one.isprintable() else json.dumps(one)[1:-1] for one in text)


def quoted(word: str | Path) -> str:
    """word for a shell's command line. A path that begins with a dash is no option. What a terminal would not
    show as it is stands in $'…' as its bytes (POSIX.1-2024, 2.2.4)."""
    text = f"./{word}" if isinstance(word, Path) and str(word).startswith("-") else str(word)
    if text.isprintable():
        return shlex.quote(text)
    bytes_ = os.fsencode(text)
    plain = (chr(one) if 32 <= one < 127 and one not in b"'\\" else f"\\{one:03o}" for one in bytes_)
    return f"$'{''.join(plain)}'"


def command(verb: str, *words: str | Path) -> str:
    """`python -m harness verb words…` as people can paste it."""
    return " ".join(["python -m harness", verb, *map(quoted, words)])


def nanoseconds(ns: float) -> str:
    """Three significant digits in the unit that fits."""
    unit, size = unit_of(ns)
    return f"{significant(ns / size)} {unit}"


def significant(value: float, digits: int = 3) -> str:
    """value with that many significant digits and no exponent."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else str(value)
    decimals = digits - 1 - math.floor(math.log10(abs(value)))
    return f"{value:.{max(decimals, 0)}f}"


def interval(value: Interval) -> str:
    """`low … high` in the unit of the estimate."""
    unit, size = unit_of(value.estimate)
    return f"{significant(value.low / size)} … {significant(value.high / size)} {unit}"


def bytes_(size: int) -> str:
    for unit, step in (("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)):
        if size >= step:
            return f"{significant(size / step)} {unit}"
    return f"{size} B"
