"""What a probe's file expects of a call, as workers print it: call.py says how."""

import math
import re
import struct
from collections.abc import Iterator, Mapping
from typing import Any

from harness.core.errors import UsageError
from harness.core.format import printable
from harness.price.call import Argument, Array, Out, Pointer, Result, Scalar, Struct, StructPointer, Text
from harness.price.numbers import number, shown

Slot = Scalar | Pointer | Text


def _slots(result: Result, arguments: tuple[Argument, ...]) -> Iterator[Slot]:
    """What stands between the commas."""
    if isinstance(result, Struct):
        yield from (field.type for field in result.fields)
    elif isinstance(result, Scalar | Pointer | Text):
        yield result
    for one in arguments:
        if isinstance(one, Out):
            yield one.type
        elif isinstance(one, Array) and one.way != "in":
            yield from (one.element, one.element)
        elif isinstance(one, StructPointer) and one.way != "in":
            yield from (field.type for field in one.struct.fields)


def _bits(value: Any, type_: Scalar, where: str) -> str:
    """The digits of a float or double; taken as they are where they are given."""
    digits = type_.bits // 4
    if isinstance(value, str) and re.fullmatch(rf"[0-9a-f]{{{digits}}}", value):
        return value
    infinite = {"inf": math.inf, "+inf": math.inf, "-inf": -math.inf}.get(f"{value}".lower())
    if infinite is None and f"{value}".lower().lstrip("+-") == "nan":
        raise UsageError(f"{where}: a NaN has many bit patterns; write its {digits} hexadecimal digits")
    real = number(value, type_, {}, where) if infinite is None else infinite
    return struct.pack(">f" if type_.bits == 32 else ">d", real).hex()


def _printed(value: Any, slot: Slot, constants: Mapping[str, int], where: str) -> str:
    if isinstance(slot, Text):
        if not isinstance(value, str):
            raise UsageError(f"{where}: the result is a text; write it, or NULL")
        return value
    if isinstance(slot, Pointer):
        if value not in ("null", "pointer"):
            raise UsageError(f"{where}: a pointer is printed as null or pointer; write one of these")
        return str(value)
    return _bits(value, slot, where) if slot.is_float else str(number(value, slot, constants, where))


def printed(
    value: Any,
    result: Result,
    arguments: tuple[Argument, ...],
    constants: Mapping[str, int],
    where: str,
) -> str:
    """value as it must be printed. UsageError, beginning with where, for what can never be."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise UsageError(f"{where}: write a text or a number")
    if isinstance(value, int) and value.bit_length() > 64:
        raise UsageError(f"{where}: {shown(value)} is more than any type holds")
    slots = list(_slots(result, arguments))
    if not slots:
        if str(value) != "0":
            raise UsageError(f"{where}: the call gives nothing back, for which 0 is printed")
        return "0"
    # A text, which only the result can be, may hold commas of its own.
    parts = value.rsplit(",", len(slots) - 1) if isinstance(value, str) else [value]
    if len(parts) != len(slots) or (not isinstance(slots[0], Text) and "," in str(parts[0])):
        raise UsageError(
            f"{where}: the values printed, with commas between them, are {len(slots)}, and "
            f"`{printable(str(value), 80)}` has {str(value).count(',') + 1}"
        )
    stripped = [
        one.strip() if isinstance(one, str) and not isinstance(slot, Text) else one
        for one, slot in zip(parts, slots, strict=True)
    ]
    return ",".join(_printed(one, slot, constants, where) for one, slot in zip(stripped, slots, strict=True))
