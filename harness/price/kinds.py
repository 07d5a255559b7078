"""What a header's types are to a probe, before it is known what an argument hands over.

A type that no argument form can hand over is Unfit and says why. It is refused where it is used, for a
pointer to it may well be passed as a handle or as null.
"""

from dataclasses import dataclass

from harness.price.call import Scalar, Struct, Void


@dataclass(frozen=True)
class Unfit:
    """A type that no form fits. c: as the header spells it; is_callback: a pointer to a function."""

    c: str
    why: str
    is_callback: bool = False


@dataclass(frozen=True)
class Opaque:
    """A struct that the header declares and does not define."""

    c: str


@dataclass(frozen=True)
class Address:
    """A pointer. canonical: what it points to, without typedefs and qualifiers; is_text: to plain char;
    least: the elements that the header asks for, as in `double a[3]`, else 0."""

    c: str
    to: "Type"
    canonical: str
    is_const: bool
    is_text: bool
    least: int = 0

    @property
    def is_bytes(self) -> bool:
        """Whether it points to what a host has a byte type for."""
        return isinstance(self.to, Void) or (isinstance(self.to, Scalar) and self.to.kind in ("i8", "u8"))


Type = Void | Scalar | Struct | Opaque | Address | Unfit


@dataclass(frozen=True)
class Parameter:
    """name: what templates call the argument."""

    name: str
    type: Type


@dataclass(frozen=True)
class Declaration:
    """A function as the header declares it. where: file:line; text: the declaration."""

    name: str
    result: Type
    parameters: tuple[Type, ...]
    where: str
    text: str

    def __str__(self) -> str:
        return f"{self.where}: `{self.text}`"
