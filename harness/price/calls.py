"""A [[call]] of a probe's file, with what comes before and after it, to a Call."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from harness.core.errors import UsageError
from harness.core.format import printable
from harness.price.answers import printed
from harness.price.arguments import Made, arguments_of
from harness.price.call import (
    Argument,
    Call,
    Function,
    Handle,
    Once,
    Pointer,
    Result,
    Scalar,
    Struct,
    Text,
    Void,
)
from harness.price.header import Header
from harness.price.kinds import Address, Declaration, Opaque, Type, Unfit
from harness.price.library import Library
from harness.price.tables import CallTable, OnceTable, table


@dataclass(frozen=True)
class Reading:
    """What the calls of a file are read with."""

    header: Header
    library: Library

    def function(self, name: str, where: str) -> Declaration:
        found = self.header.function(name, where)
        self.library.require(name, where)
        return found


def _result(declaration: Declaration, borrowed: bool, is_clocked: bool, where: str) -> Result:
    """What the function returns. What nobody would free is refused in what is called again and again."""
    type_ = declaration.result
    if borrowed and not isinstance(type_, Address):
        raise UsageError(f"{where}: borrowed: it goes with a pointer that comes back ({declaration})")
    if isinstance(type_, Unfit | Opaque):
        why = type_.why if isinstance(type_, Unfit) else "a struct that the header does not define"
        raise UsageError(f"{where}: the result, `{printable(type_.c, 80)}`, is {why} ({declaration})")
    if isinstance(type_, Void | Scalar | Struct):
        return type_
    if is_clocked and not (borrowed or type_.is_const):
        raise UsageError(
            f"{where}: the result is `{printable(type_.c, 80)}`, which nobody would free; where the library "
            f"keeps it, write borrowed = true ({declaration})"
        )
    return Text(type_.c) if type_.is_text and (borrowed or type_.is_const) else Pointer(type_.c)


def _spelled(type_: Type) -> str:
    """A parameter's type as C code says it before a name, which it does not of `int (*)(int)`."""
    return f"__typeof__({type_.c})" if "(" in type_.c else type_.c


def _function(declaration: Declaration, result: Result) -> Function:
    return Function(declaration.name, result, tuple(map(_spelled, declaration.parameters)))


def _gives(arguments: tuple[Argument, ...], result: Result, where: str) -> Literal["result"] | int | None:
    places = [i for i, one in enumerate(arguments) if isinstance(one, Handle)]
    if len(places) > 1:
        raise UsageError(f"{where}: {len(places)} handles are made, and a call has one")
    return places[0] if places else "result" if isinstance(result, Pointer | Text) else None


def _before(data: Any, reading: Reading, where: str) -> tuple[Once, Made | None]:
    """The call that comes first, and what handle it makes, None for none."""
    once = table(OnceTable, data, where)
    declaration = reading.function(once.function, where)
    arguments = arguments_of(once.arguments, declaration, reading.header.constants, None, "before", where)
    result = _result(declaration, False, False, where)
    gives = _gives(arguments, result, where)
    made = None
    if gives is not None:
        maker = (
            declaration.result if gives == "result" else getattr(declaration.parameters[gives], "to", None)
        )
        assert isinstance(maker, Address)
        made = Made(maker.c, maker.canonical)
    return Once(_function(declaration, result), arguments, gives), made


def _settled(before: Once | None, taken: bool) -> Once | None:
    """before with its result as the handle where that is taken, and else as what it is."""
    if before is None or before.gives != "result":
        return before
    if not taken:
        return replace(before, gives=None)
    function = replace(before.function, result=Pointer(before.function.result.c))
    return replace(before, function=function)


def _after(data: Any, reading: Reading, made: Made | None, where: str) -> Once:
    once = table(OnceTable, data, where)
    declaration = reading.function(once.function, where)
    arguments = arguments_of(once.arguments, declaration, reading.header.constants, made, "after", where)
    return Once(_function(declaration, _result(declaration, False, False, where)), arguments, None)


def read_call(given: CallTable, id_: str, line: int, reading: Reading, where: str) -> tuple[Call, str | None]:
    """(the call, what it must print if the file says so)"""
    before, made = None, None
    if given.before is not None:
        before, made = _before(given.before, reading, f"{where}: before")
    declaration = reading.function(given.function, where)
    arguments = arguments_of(given.arguments, declaration, reading.header.constants, made, "call", where)
    result = _result(declaration, given.borrowed, True, where)
    after = None if given.after is None else _after(given.after, reading, made, f"{where}: after")
    expect = None
    if given.expect is not None:
        expect = printed(given.expect, result, arguments, reading.header.constants, f"{where}: expect")
    taken = any(isinstance(one, Handle) for one in (*arguments, *(after.arguments if after else ())))
    before = _settled(before, taken)
    handle = made.c if made and before and before.gives is not None else ""
    return Call(id_, _function(declaration, result), arguments, before, after, handle, line), expect
