"""The form of an argument in a probe's file: exactly one of its keys says what is handed over."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from harness.core.errors import UsageError
from harness.core.format import printable
from harness.price.call import Way
from harness.price.kinds import Address
from harness.price.tables import FormTable, table

_FORMS = ("bytes", "array", "out", "struct", "handle", "null")
_WITH_WAY = ("bytes", "array", "struct")
_WAYS: tuple[Way, ...] = ("in", "out", "inout")


@dataclass(frozen=True)
class Form:
    """which: the key; value: what stands behind it; element: `type`; way as it is written, "" where not."""

    which: Literal["bytes", "array", "out", "struct", "handle", "null"]
    value: Any
    element: str
    way: Way | Literal[""]


def _word(value: Any, key: str, known: tuple[str, ...], where: str) -> Any:
    if value is not None and value not in known:
        raise UsageError(f"{where}: {key}: write one of {', '.join(known)}")
    return value or ""


def form_of(data: Mapping[str, Any], where: str) -> Form:
    """The form. UsageError, beginning with where, for none, for two, and for keys that do not go with it."""
    given = table(FormTable, data, where)
    found = [name for name in _FORMS if getattr(given, name) is not None]
    if len(found) != 1:
        what = f"{' and '.join(found)} are {len(found)} forms" if found else "it has no form"
        raise UsageError(f"{where}: {what}; write one of {', '.join(_FORMS)}")
    which: Any = found[0]
    value = getattr(given, which)
    if which in ("out", "null") and value is not True:
        raise UsageError(f"{where}: {which}: write {{ {which} = true }}")
    if which == "handle" and value is not True and value != "out":
        raise UsageError(f'{where}: handle: write {{ handle = true }}, or, in before, {{ handle = "out" }}')
    if given.way is not None and which not in _WITH_WAY:
        raise UsageError(f"{where}: way: it goes with {', '.join(_WITH_WAY)}, not with {which}")
    if given.type is not None and which != "array":
        raise UsageError(f"{where}: type: it goes with array, not with {which}")
    if given.type is not None and not isinstance(given.type, str):
        raise UsageError(f'{where}: type: write the type of an element, as "double"')
    return Form(which, value, given.type or "", _word(given.way, "way", _WAYS, where))


def way_of(form: Form, address: Address, where: str) -> Way:
    """What C does with the memory: as it is written, and `in` behind const, where C cannot write."""
    if address.is_const and form.way in ("out", "inout"):
        shown = printable(address.c, 80)
        raise UsageError(
            f'{where}: way = "{form.way}": C does not write there, it is `{shown}`; leave way out'
        )
    if not address.is_const and not form.way:
        raise UsageError(
            f"{where}: `{printable(address.c, 80)}` is not const, so say what C does there: "
            f'way = "in" (it reads), "out" (it writes) or "inout" (it does both)'
        )
    return form.way or "in"
