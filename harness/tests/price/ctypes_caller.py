"""Calls what a probe says, once, and prints it by call.py's rule, so that examples are held to it."""

import ctypes
import struct
from typing import Any

from harness.price.call import (
    Argument,
    Array,
    Call,
    Handle,
    Null,
    Number,
    Once,
    Out,
    Pointer,
    Probe,
    Result,
    Scalar,
    String,
    Struct,
    StructPointer,
    StructValue,
    Text,
    Void,
)

_KINDS: dict[str, Any] = {
    **{f"i{bits}": getattr(ctypes, f"c_int{bits}") for bits in (8, 16, 32, 64)},
    **{f"u{bits}": getattr(ctypes, f"c_uint{bits}") for bits in (8, 16, 32, 64)},
    **{"bool": ctypes.c_bool, "f32": ctypes.c_float, "f64": ctypes.c_double},
}


def _struct(type_: Struct) -> Any:
    fields = [(field.name, _KINDS[field.type.kind]) for field in type_.fields]
    return type("Made", (ctypes.Structure,), {"_fields_": fields})


def _result(type_: Result) -> Any:
    if isinstance(type_, Struct):
        return _struct(type_)
    if isinstance(type_, Scalar):
        return _KINDS[type_.kind]
    return {Void: None, Text: ctypes.c_char_p, Pointer: ctypes.c_void_p}[type(type_)]


def _made(argument: Argument, handle: ctypes.c_void_p, in_before: bool) -> Any:
    """What ctypes hands over."""
    if isinstance(argument, Number):
        return _KINDS[argument.type.kind](argument.value)
    if isinstance(argument, String):
        return ctypes.c_char_p(argument.text.encode())
    if isinstance(argument, Array):
        kind = _KINDS[argument.element.kind]
        rule = (i % 256 if argument.is_bytes else i for i in range(argument.count))
        return (kind * argument.count)(*(rule if argument.values is None else argument.values))
    if isinstance(argument, Out):
        return _KINDS[argument.type.kind]()
    if isinstance(argument, StructValue | StructPointer):
        return _struct(argument.struct)(*argument.values)
    assert isinstance(argument, Handle | Null)
    if isinstance(argument, Null):
        return ctypes.c_void_p()
    return ctypes.pointer(handle) if in_before else handle


def _passed(argument: Argument, made: Any) -> Any:
    return ctypes.byref(made) if isinstance(argument, Out | StructPointer) else made


def _number(value: Any, type_: Scalar) -> str:
    if type_.is_float:
        return struct.pack(">f" if type_.bits == 32 else ">d", value).hex()
    return str(int(value))


def _printed(value: Any, type_: Result) -> list[str]:
    if isinstance(type_, Void):
        return []
    if isinstance(type_, Struct):
        return [_number(getattr(value, field.name), field.type) for field in type_.fields]
    if isinstance(type_, Scalar):
        return [_number(value, type_)]
    if isinstance(type_, Text):
        return ["NULL" if value is None else value.decode()]
    return ["pointer" if value else "null"]


def _written(argument: Argument, made: Any) -> list[str]:
    if isinstance(argument, Out):
        return [_number(made.value, argument.type)]
    if isinstance(argument, StructPointer):
        return _printed(made, argument.struct)
    assert isinstance(argument, Array)
    return [_number(made[0], argument.element), _number(made[-1], argument.element)]


def _do(library: ctypes.CDLL, part: Call | Once, handle: ctypes.c_void_p, in_before: bool) -> str:
    function = library[part.function.name]
    function.restype = _result(part.function.result)
    made = [_made(argument, handle, in_before) for argument in part.arguments]
    value = function(*map(_passed, part.arguments, made))
    if isinstance(part, Once) and part.gives == "result":
        handle.value = value
    if isinstance(part, Once):
        return ""
    said = _printed(value, part.function.result)
    for argument, memory in zip(part.arguments, made, strict=True):
        said += _written(argument, memory) if argument in part.written else []
    return ",".join(said) or "0"


def answers(probe: Probe) -> dict[str, str]:
    """What each call of the probe prints, by its id."""
    library = ctypes.CDLL(probe.library)
    found = {}
    for call in probe.calls:
        handle = ctypes.c_void_p()
        if call.before:
            _do(library, call.before, handle, True)
        found[call.id] = _do(library, call, handle, False)
        if call.after:
            _do(library, call.after, handle, False)
    return found
