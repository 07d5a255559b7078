"""A call as it is priced: a C function, what it is called with, what comes back and how that is printed.

This is all that the templates of kits see (langs/README.md, "Your own function"). What a worker prints, so
that all of them print the same: the result, unless it is void, then every argument that C writes to, in their
order, joined by commas; `0` where there is none of these.

    integers        in decimal, bool as 0 or 1
    float, double   the 8 or 16 lower-case hexadecimal digits of its bits, the sign first
    strings         as they are, `NULL` where the pointer is null
    structs         their fields in order, joined by commas
    arrays          the first and the last element, joined by a comma
    pointers        `null` or `pointer`

float: an argument is handed over as its 32 bits, a result is printed as those.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

# Integers by sign and width on this machine, which a header's `unsigned long` does not say.
Kind = Literal["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "bool", "f32", "f64"]
# What C does with memory that it is given.
Way = Literal["in", "out", "inout"]


@dataclass(frozen=True)
class Scalar:
    """A number's type. c: as the header spells it, `unsigned long`; an enum's or typedef's own name there."""

    how: ClassVar = "scalar"
    c: str
    kind: Kind

    @property
    def bits(self) -> int:
        return 8 if self.kind == "bool" else int(self.kind[1:])

    @property
    def is_float(self) -> bool:
        return self.kind in ("f32", "f64")


@dataclass(frozen=True)
class Field:
    name: str
    type: Scalar


@dataclass(frozen=True)
class Struct:
    """A flat struct. c: its type as code says it, `struct point` or `point_t`; name: a word for it."""

    how: ClassVar = "struct"
    c: str
    name: str
    fields: tuple[Field, ...]
    size_bytes: int


@dataclass(frozen=True)
class Void:
    how: ClassVar = "void"
    c: str = "void"


@dataclass(frozen=True)
class Text:
    """`const char *` that becomes the host's own string."""

    how: ClassVar = "string"
    c: str


@dataclass(frozen=True)
class Pointer:
    """An address that the host only keeps and hands over: an opaque handle."""

    how: ClassVar = "pointer"
    c: str


Result = Void | Scalar | Text | Struct | Pointer


@dataclass(frozen=True)
class Number:
    """A number, by value; of bool, value is 0 or 1."""

    how: ClassVar = "number"
    name: str
    type: Scalar
    value: int | float


@dataclass(frozen=True)
class String:
    """`const char *` made from the host's own string at every call, NUL-terminated UTF-8."""

    how: ClassVar = "string"
    name: str
    c: str
    text: str


@dataclass(frozen=True)
class Array:
    """A pointer to the elements of the host's natural array or byte type, which is made once; the pointer is
    taken at every call. values: None for the rule: element i, from 0, is i as its type holds it (i mod 256
    in bytes). c: the pointer's type."""

    how: ClassVar = "array"
    name: str
    c: str
    element: Scalar
    count: int
    values: tuple[int | float, ...] | None
    way: Way

    @property
    def is_bytes(self) -> bool:
        return self.element.kind in ("i8", "u8")


@dataclass(frozen=True)
class Out:
    """A pointer to one number that C writes: a place made anew at every call, 0 before it."""

    how: ClassVar = "out"
    name: str
    c: str
    type: Scalar


@dataclass(frozen=True)
class StructValue:
    """A struct by value, made of its fields' values once, before the clock."""

    how: ClassVar = "struct"
    name: str
    struct: Struct
    values: tuple[int | float, ...]


@dataclass(frozen=True)
class StructPointer:
    """A pointer to a struct made once, before the clock."""

    how: ClassVar = "struct_pointer"
    name: str
    c: str
    struct: Struct
    values: tuple[int | float, ...]
    way: Way


@dataclass(frozen=True)
class Handle:
    """The pointer that `before` made. In before itself: a pointer to it, which C fills in."""

    how: ClassVar = "handle"
    name: str
    c: str


@dataclass(frozen=True)
class Null:
    """A null pointer."""

    how: ClassVar = "null"
    name: str
    c: str


Argument = Number | String | Array | Out | StructValue | StructPointer | Handle | Null


@dataclass(frozen=True)
class Function:
    """A C function with the types of its parameters as the header spells them."""

    name: str
    result: Result
    parameters: tuple[str, ...]


@dataclass(frozen=True)
class Once:
    """A call outside the clock: before makes a handle, after releases it. gives: the result is the handle, or
    the argument at this place is a pointer to it; None where there is none."""

    function: Function
    arguments: tuple[Argument, ...]
    gives: Literal["result"] | int | None


@dataclass(frozen=True)
class Call:
    """What one loop does. Arguments are called a0, a1 …, those of before b0 … and of after c0 …. id: the
    case's; handle: the C type of what `before` makes, "" without one."""

    id: str
    function: Function
    arguments: tuple[Argument, ...]
    before: Once | None
    after: Once | None
    handle: str
    line: int

    @property
    def written(self) -> tuple[Argument, ...]:
        """The arguments that are printed, because C writes to them."""
        return tuple(
            one for one in self.arguments if isinstance(one, Out) or getattr(one, "way", "in") != "in"
        )

    @property
    def structs(self) -> tuple[Struct, ...]:
        found = [one.struct for one in self.arguments if isinstance(one, StructValue | StructPointer)]
        found += [self.function.result] if isinstance(self.function.result, Struct) else []
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True)
class Probe:
    """A whole probe. library: the file; include: what C code says to have the declarations, as
    `#include <zlib.h>` or the declarations themselves; folders: where the compiler looks for headers;
    expect: what a call must print, by id, where the user said so."""

    name: str
    library: str
    include: str
    folders: tuple[str, ...]
    calls: tuple[Call, ...]
    expect: dict[str, str]

    @property
    def structs(self) -> tuple[Struct, ...]:
        return tuple(dict.fromkeys(struct for call in self.calls for struct in call.structs))

    @property
    def functions(self) -> tuple[Function, ...]:
        """Every function that is called, once each."""
        found = [
            part.function
            for call in self.calls
            for part in (call.before, call, call.after)
            if part is not None
        ]
        return tuple({function.name: function for function in found}.values())
