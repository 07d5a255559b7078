"""Arguments that are memory: bytes, arrays, places for a number, structs."""

import ctypes
from collections.abc import Mapping
from typing import Any

from harness.core.errors import UsageError
from harness.core.format import printable
from harness.price.call import Array, Out, Scalar, Struct, StructPointer, StructValue, Void, Way
from harness.price.forms import Form, way_of
from harness.price.kinds import Address, Parameter, Unfit
from harness.price.numbers import number, shown
from harness.suite.selection import near

MOST_BYTES = 16 << 20
_INT, _SIZE = 8 * ctypes.sizeof(ctypes.c_int), 8 * ctypes.sizeof(ctypes.c_size_t)
# What the elements behind a void pointer may be said to be.
_ELEMENTS: dict[str, str] = {
    **{f"{sign}int{bits}_t": f"{sign or 'i'}{bits}" for sign in ("", "u") for bits in (16, 32, 64)},
    **{"int": f"i{_INT}", "unsigned int": f"u{_INT}", "size_t": f"u{_SIZE}"},
    **{"float": "f32", "double": "f64"},
}


def _count(count: int, element: Scalar, address: Address, where: str) -> int:
    if count < 1:
        raise UsageError(f"{where}: at least one element; for a null pointer write {{ null = true }}")
    if count * element.bits > MOST_BYTES * 8:
        raise UsageError(f"{where}: {shown(count)} × {element.c} is more than {MOST_BYTES >> 20} MiB")
    if count < address.least:
        raise UsageError(f"{where}: {count} elements, and the header asks for {address.least}")
    return count


def _array(
    parameter: Parameter, element: Scalar, values: list[int | float] | int, form: Form, where: str
) -> Array:
    address = parameter.type
    assert isinstance(address, Address)
    way = way_of(form, address, where)
    count = _count(values if isinstance(values, int) else len(values), element, address, where)
    if way == "out" and not isinstance(values, int):
        raise UsageError(
            f'{where}: {form.which}: nothing goes in with way = "out"; write {form.which} = {count}, '
            f'or way = "inout"'
        )
    kept = None if isinstance(values, int) else tuple(values)
    return Array(parameter.name, address.c, element, count, kept, way)


def bytes_of(form: Form, parameter: Parameter, where: str) -> Array:
    """`{ bytes = … }`. Its element is unsigned, 0 … 255, whatever the header's char is."""
    address, value = parameter.type, form.value
    if not (isinstance(address, Address) and address.is_bytes):
        raise UsageError(
            f"{where}: bytes: `{printable(address.c, 80)}` is no pointer to char, unsigned char or void"
        )
    element = Scalar("unsigned char", "u8")
    if isinstance(value, str):
        value = list(value.encode("utf-8", "surrogatepass"))
    if isinstance(value, list):
        value = [number(one, element, {}, f"{where}: bytes: element {i}") for i, one in enumerate(value, 1)]
    elif not isinstance(value, int) or isinstance(value, bool):
        raise UsageError(f'{where}: bytes: write their number, a text, or their values: 4096, "text", [1, 2]')
    return _array(parameter, element, value, form, where)


def _element(form: Form, address: Address, where: str) -> Scalar:
    if isinstance(address.to, Void):
        if not form.element:
            raise UsageError(
                f"{where}: `{address.c}` does not say what it points to; write bytes, or the type: "
                f'{{ type = "double", array = … }}'
            )
        if form.element not in _ELEMENTS:
            hint = near(form.element, _ELEMENTS)
            raise UsageError(f"{where}: type: write one of {', '.join(_ELEMENTS)}{hint}")
        kind: Any = _ELEMENTS[form.element]
        return Scalar(form.element, kind)
    if form.element:
        raise UsageError(f"{where}: type: the header says it, `{printable(address.c, 80)}`; leave it out")
    if address.is_bytes:
        raise UsageError(f"{where}: array: `{printable(address.c, 80)}` points to bytes; write bytes = …")
    assert isinstance(address.to, Scalar)
    return address.to


def array_of(form: Form, parameter: Parameter, constants: Mapping[str, int], where: str) -> Array:
    """`{ array = … }`."""
    address, value = parameter.type, form.value
    if not isinstance(address, Address) or not isinstance(address.to, Void | Scalar):
        raise UsageError(f"{where}: array: `{printable(address.c, 80)}` is no pointer to numbers")
    element = _element(form, address, where)
    if isinstance(value, list):
        value = [
            number(one, element, constants, f"{where}: array: element {i}") for i, one in enumerate(value, 1)
        ]
    elif not isinstance(value, int) or isinstance(value, bool):
        raise UsageError(f"{where}: array: write the number of elements, or their values: 100, [1, 2]")
    return _array(parameter, element, value, form, where)


def out_of(parameter: Parameter, where: str) -> Out:
    """`{ out = true }`."""
    address = parameter.type
    c = printable(address.c, 80)
    if not isinstance(address, Address) or not isinstance(address.to, Scalar):
        hint = (
            '; write { struct = {}, way = "out" }' if isinstance(getattr(address, "to", None), Struct) else ""
        )
        raise UsageError(f"{where}: out: `{c}` is no pointer to one number{hint}")
    if address.is_const:
        raise UsageError(f"{where}: out: C does not write to `{c}`")
    if address.least > 1:
        raise UsageError(f"{where}: out: the header asks for {address.least} elements; write array or bytes")
    return Out(parameter.name, address.c, address.to)


def _fields(
    value: Any, struct: Struct, way: Way, constants: Mapping[str, int], where: str
) -> tuple[int | float, ...]:
    names = [field.name for field in struct.fields]
    example = ", ".join(f"{name} = …" for name in names)
    if not isinstance(value, dict):
        raise UsageError(f"{where}: struct: write its fields: {{ struct = {{ {example} }} }}")
    for name in value:
        if name not in names:
            raise UsageError(
                f"{where}: struct: {struct.c} has no field {printable(name, 60)}{near(name, names)}"
            )
    if way == "out":
        if value:
            raise UsageError(
                f'{where}: struct: nothing goes in with way = "out"; write {{ struct = {{}}, way = "out" }}'
            )
        value = dict.fromkeys(names, 0)
    if missing := [name for name in names if name not in value]:
        raise UsageError(f"{where}: struct: {missing[0]} is missing; write {{ struct = {{ {example} }} }}")
    return tuple(
        number(value[field.name], field.type, constants, f"{where}: struct: {field.name}")
        for field in struct.fields
    )


def struct_of(
    form: Form, parameter: Parameter, constants: Mapping[str, int], where: str
) -> StructValue | StructPointer:
    """`{ struct = … }`, by value or by pointer as the header says."""
    type_ = parameter.type
    if isinstance(type_, Struct):
        if form.way:
            raise UsageError(f"{where}: way: `{type_.c}` is handed over by value; leave way out")
        return StructValue(parameter.name, type_, _fields(form.value, type_, "in", constants, where))
    if isinstance(type_, Address) and isinstance(type_.to, Struct):
        way = way_of(form, type_, where)
        values = _fields(form.value, type_.to, way, constants, where)
        return StructPointer(parameter.name, type_.c, type_.to, values, way)
    if isinstance(type_, Address) and isinstance(type_.to, Unfit):
        raise UsageError(f"{where}: struct: `{printable(type_.c, 80)}` points to {type_.to.why}")
    raise UsageError(f"{where}: struct: `{printable(type_.c, 80)}` is no struct and no pointer to one")
