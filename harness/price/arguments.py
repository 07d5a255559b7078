"""An argument of a probe's file and the parameter it is for, to what a template sees."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from harness.core.errors import UsageError
from harness.core.format import printable
from harness.price.call import Argument, Handle, Null, Number, Scalar, String, Struct, Void
from harness.price.forms import Form, form_of
from harness.price.kinds import Address, Declaration, Parameter, Unfit
from harness.price.memory import array_of, bytes_of, out_of, struct_of
from harness.price.numbers import number

_MOST_TEXT_BYTES = 1 << 16


# Where a call stands in its [[call]], and the letter of its arguments' names: call.py.
Part = Literal["before", "call", "after"]
_LETTERS: dict[Part, str] = {"before": "b", "call": "a", "after": "c"}


@dataclass(frozen=True)
class Made:
    """The handle that `before` makes. c: its type; canonical: what it points to."""

    c: str
    canonical: str


def _how_long(address: Address) -> str:
    """The forms that fit a pointer, for who has given a number."""
    way = "" if address.is_const else ', way = "in", "out" or "inout"'
    if isinstance(address.to, Struct):
        fields = ", ".join(f"{field.name} = …" for field in address.to.fields)
        return f"write {{ struct = {{ {fields} }}{way} }}"
    if isinstance(address.to, Scalar | Void):
        text = ' or, ended by NUL, "a text"' if address.is_text and address.is_const else ""
        bytes_ = f"{{ bytes = N{way} }}{text}"
        numbers = f"{{ array = N{way} }}" + (" or { out = true }" if not address.is_const else "")
        typed = f'{bytes_} or {{ type = "double", array = N{way} }}'
        forms = typed if isinstance(address.to, Void) else bytes_ if address.is_bytes else numbers
        return f"how many elements does it point to? Write {forms}"
    return "a probe can hand over the handle that a `before` makes, { handle = true }"


def _string(text: str, parameter: Parameter, address: Address, where: str) -> String:
    shown = printable(address.c, 80)
    if not address.is_const:
        raise UsageError(
            f"{where}: C may write into `{shown}`, and a host's string is not for that; "
            f'write {{ bytes = {min(len(text), 99) + 1}, way = "inout" }} or another way'
        )
    if "\0" in text:
        raise UsageError(f"{where}: the text holds a NUL, where C takes it to end")
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise UsageError(
            f"{where}: the text holds half of a surrogate pair, which UTF-8 does not have"
        ) from error
    if len(data) > _MOST_TEXT_BYTES:
        raise UsageError(f"{where}: the text has {len(data)} bytes, more than {_MOST_TEXT_BYTES >> 10} KiB")
    return String(parameter.name, address.c, text)


def _handle(form: Form, parameter: Parameter, made: Made | None, part: Part, where: str) -> Handle:
    type_ = parameter.type
    shown = printable(type_.c, 80)
    if part == "before":
        if form.value != "out":
            raise UsageError(
                f'{where}: handle: in before there is none yet; {{ handle = "out" }} is a pointer to it'
            )
        if not (isinstance(type_, Address) and isinstance(type_.to, Address)) or type_.is_const:
            raise UsageError(f'{where}: handle = "out": `{shown}` is no pointer to a pointer')
        return Handle(parameter.name, type_.c)
    if form.value == "out":
        raise UsageError(f'{where}: handle = "out": that is for before, which makes the handle')
    if not isinstance(type_, Address):
        raise UsageError(f"{where}: handle: `{shown}` is no pointer")
    if made is None:
        raise UsageError(
            f"{where}: handle: no before makes one; write one whose function returns a pointer "
            f'or has an argument {{ handle = "out" }}'
        )
    if "void" not in (type_.canonical, made.canonical) and type_.canonical != made.canonical:
        raise UsageError(f"{where}: handle: before makes `{made.c}`, and this is `{shown}`")
    return Handle(parameter.name, type_.c)


def _formed(
    data: Mapping[str, Any],
    parameter: Parameter,
    constants: Mapping[str, int],
    made: Made | None,
    part: Part,
    where: str,
) -> Argument:
    form, type_ = form_of(data, where), parameter.type
    if form.which == "null":
        if isinstance(type_, Unfit) and type_.is_callback:
            return Null(parameter.name, "void *")
        if not isinstance(type_, Address):
            why = type_.why if isinstance(type_, Unfit) else "no pointer"
            raise UsageError(f"{where}: null: `{printable(type_.c, 80)}` is {why}")
        return Null(parameter.name, "void *" if "(" in type_.c else type_.c)
    if form.which == "handle":
        return _handle(form, parameter, made, part, where)
    if form.which == "bytes":
        return bytes_of(form, parameter, where)
    if form.which == "array":
        return array_of(form, parameter, constants, where)
    if form.which == "out":
        return out_of(parameter, where)
    return struct_of(form, parameter, constants, where)


def _argument(
    value: Any,
    parameter: Parameter,
    constants: Mapping[str, int],
    made: Made | None,
    part: Part,
    where: str,
) -> Argument:
    type_ = parameter.type
    is_null = isinstance(value, dict) and list(value) == ["null"]
    if isinstance(type_, Unfit) and not is_null:
        hint = "; only { null = true } can be handed over" if type_.is_callback else ""
        raise UsageError(f"{where}: `{printable(type_.c, 80)}` is {type_.why}{hint}")
    if isinstance(value, dict):
        return _formed(value, parameter, constants, made, part, where)
    if isinstance(value, list):
        raise UsageError(f"{where}: a list stands in a form: {{ array = […] }} or {{ bytes = […] }}")
    if isinstance(type_, Address):
        if isinstance(value, str) and type_.is_text:
            return _string(value, parameter, type_, where)
        null = "; for a null pointer { null = true }" if value in (0, "0", "NULL") else ""
        raise UsageError(f"{where}: `{printable(type_.c, 80)}` is a pointer: {_how_long(type_)}{null}")
    if isinstance(type_, Struct):
        fields = ", ".join(f"{field.name} = …" for field in type_.fields)
        raise UsageError(f"{where}: `{type_.c}` is a struct; write {{ struct = {{ {fields} }} }}")
    if not isinstance(type_, Scalar):
        raise UsageError(f"{where}: `{printable(type_.c, 80)}` is a struct that the header does not define")
    return Number(parameter.name, type_, number(value, type_, constants, where))


def arguments_of(
    values: list[Any],
    declaration: Declaration,
    constants: Mapping[str, int],
    made: Made | None,
    part: Part,
    where: str,
) -> tuple[Argument, ...]:
    """The arguments of one call, in their order. UsageError names the argument, counted from 1, and the
    declaration."""
    if len(values) != len(declaration.parameters):
        raise UsageError(
            f"{where}: arguments: {declaration} has {len(declaration.parameters)}, "
            f"and there are {len(values)} here"
        )
    found = []
    for i, (value, type_) in enumerate(zip(values, declaration.parameters, strict=True)):
        parameter = Parameter(f"{_LETTERS[part]}{i}", type_)
        try:
            found.append(_argument(value, parameter, constants, made, part, f"{where}: argument {i + 1}"))
        except UsageError as error:
            raise UsageError(f"{error} ({declaration})") from error
    return tuple(found)
