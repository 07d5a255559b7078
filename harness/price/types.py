"""From libclang's types to a probe's."""

from pathlib import Path
from typing import Any

from harness.core.paths import relative
from harness.price.call import Field, Kind, Scalar, Struct, Void
from harness.price.kinds import Address, Opaque, Type, Unfit

# The name of the file that a probe's own declarations are parsed as, beside the probe.
DECLARED = ".declare.c"

# The names of libclang's TypeKind.
_SIGNED = ("CHAR_S", "SCHAR", "SHORT", "INT", "LONG", "LONGLONG")
_UNSIGNED = ("CHAR_U", "UCHAR", "USHORT", "UINT", "ULONG", "ULONGLONG")
_OTHER: dict[str, Kind] = {"BOOL": "bool", "FLOAT": "f32", "DOUBLE": "f64"}
_ARRAYS = ("CONSTANTARRAY", "INCOMPLETEARRAY", "VARIABLEARRAY")
_FUNCTIONS = ("FUNCTIONPROTO", "FUNCTIONNOPROTO")
_UNFIT = {
    "LONGDOUBLE": "long double, which no two languages have alike",
    "INT128": "an integer of 128 bits",
    "UINT128": "an integer of 128 bits",
    "COMPLEX": "a complex number",
    "VECTOR": "a vector",
    "EXTVECTOR": "a vector",
    "ATOMIC": "atomic",
}
_OTHERWISE = "of a kind that a probe cannot hand over"


def kind_of(type_: Any) -> str:
    """The name of a type's kind; "" for one that this libclang's bindings have no name for, as _Float16."""
    try:
        return str(type_.kind.name)
    except ValueError:
        return ""


def spelling(type_: Any) -> str:
    """As the header says it, without what binds only its own code: const and restrict of the type itself."""
    text = str(type_.spelling)
    if _unnamed(text):
        return f"{text.removeprefix('const ').partition(' ')[0]} {{ … }}{' *' if text.endswith('*') else ''}"
    if "(*" in text:
        return text
    if text.endswith(("const", "volatile", "restrict")):
        words = text.replace("*", " * ").split()
        while words[-1] in ("const", "volatile", "restrict", "__restrict"):
            words.pop()
        text = " ".join(words)
    elif "*" not in text:
        text = " ".join(word for word in text.split(" ") if word not in ("const", "volatile"))
    return text.replace("* *", "**").replace(" * ", " *").strip()


def _unnamed(text: str) -> bool:
    """Whether clang has made a spelling up for what has no name: `enum (unnamed at shop.h:3:1)`."""
    return "(unnamed" in text or "(anonymous" in text


def declared(type_: Any, name: str) -> str:
    """A type with a name as C declares it: `int (*name)(int)`, `double name[3]`."""
    text = str(type_.spelling)
    if _unnamed(text):
        return f"{spelling(type_)} {'' if _unnamed(name) else name}".strip().replace("* ", "*")
    if not name:
        return text
    if "(*" in text:
        return text.replace("(*", f"(*{name}", 1)
    mark = "[" if "[" in text else "(" if kind_of(type_.get_canonical()) in _FUNCTIONS else ""
    if mark and mark in text:
        before, _, after = text.partition(mark)
        return f"{before.rstrip()} {name}{mark}{after}"
    return f"{text} {name}".replace("* ", "*")


def place_of(location: Any) -> str:
    """file:line, where what the probe itself declares lies in the file `declare`."""
    path = Path(str(location.file))
    return f"{'declare' if path.name == DECLARED else relative(path)}:{location.line}"


def scalar_of(type_: Any) -> Scalar | None:
    """A number's type; an enum is the integer that the compiler chose for it."""
    plain = type_.get_canonical()
    c = spelling(type_)
    if kind_of(plain) == "ENUM":
        plain = plain.get_declaration().enum_type.get_canonical()
    name = kind_of(plain)
    c = spelling(plain) if _unnamed(type_.spelling) else c
    if name in _SIGNED or name in _UNSIGNED:
        kind: Any = f"{'i' if name in _SIGNED else 'u'}{8 * plain.get_size()}"
        return Scalar(c, kind)
    return Scalar(c, _OTHER[name]) if name in _OTHER else None


def _why_no_field(field: Any) -> str:
    """Why a field keeps its struct from being flat, "" where it does not."""
    plain = field.type.get_canonical()
    name = kind_of(plain)
    if field.is_bitfield():
        return f"its bit-field `{declared(field.type, field.spelling)} : {field.get_bitfield_width()}`"
    if scalar_of(field.type):
        return ""
    what = "an array" if name in _ARRAYS else "a pointer" if name == "POINTER" else "no number"
    if name == "RECORD":
        what = "a union" if plain.get_declaration().kind.name == "UNION_DECL" else "another struct"
    return f"its field `{declared(field.type, field.spelling)}`, which is {_UNFIT.get(name, what)}"


def _laid_out(fields: tuple[Field, ...]) -> tuple[list[int], int]:
    """Where every language puts these fields, in bits, and the size of all in bytes."""
    offsets, end, widest = [], 0, 1
    for field in fields:
        size = field.type.bits
        end = -(-end // size) * size
        offsets.append(end)
        end, widest = end + size, max(widest, size)
    return offsets, -(-end // widest) * widest // 8


def _record(plain: Any) -> Type:
    declaration, c = plain.get_declaration(), spelling(plain)
    where = place_of(declaration.location)
    if declaration.kind.name == "UNION_DECL":
        return Unfit(c, f"a union ({where})")
    if _unnamed(plain.spelling):
        return Unfit(c, f"a struct without a name ({where}): give it one by a typedef")
    if plain.get_size() < 0:
        return Opaque(c)
    members = list(plain.get_fields())
    for member in members:
        if why := _why_no_field(member):
            return Unfit(c, f"a struct that is not flat ({where}), for {why}")
    fields = tuple(Field(member.spelling, scalar) for member in members if (scalar := scalar_of(member.type)))
    if not fields:
        return Unfit(c, f"a struct without fields ({where})")
    offsets, size_bytes = _laid_out(fields)
    if (offsets, size_bytes) != ([member.get_field_offsetof() for member in members], plain.get_size()):
        return Unfit(c, f"a struct that is packed or aligned otherwise than its fields ask for ({where})")
    return Struct(c, c.removeprefix("struct "), fields, size_bytes)


def _address(type_: Any, target: Any, c: str, least: int) -> Type:
    plain = target.get_canonical()
    if kind_of(plain) in _FUNCTIONS:
        return Unfit(c, f"a callback ({type_.get_canonical().spelling})", is_callback=True)
    if _unnamed(target.spelling):
        return Unfit(c, "a pointer to what has no name: give it one by a typedef")
    return Address(
        c=c,
        to=type_of(target),
        canonical=spelling(plain),
        is_const=target.is_const_qualified() or plain.is_const_qualified(),
        is_text=kind_of(plain) in ("CHAR_S", "CHAR_U"),
        least=least,
    )


def parameter_type(type_: Any) -> Type:
    """A parameter's type: an array there is a pointer to its elements."""
    plain = type_.get_canonical()
    if kind_of(plain) not in _ARRAYS:
        return type_of(type_)
    shown = type_ if kind_of(type_) in _ARRAYS else plain
    element = shown.get_array_element_type()
    least = plain.get_array_size() if kind_of(plain) == "CONSTANTARRAY" else 0
    head, bracket, tail = str(element.spelling).partition("[")
    c = f"{head.rstrip()} (*)[{tail}" if bracket else f"{head} *".replace("* *", "**")
    return _address(type_, element, c, least)


def type_of(type_: Any) -> Type:
    """A libclang type as a probe's."""
    plain = type_.get_canonical()
    name = kind_of(plain)
    if name == "VOID":
        return Void()
    if scalar := scalar_of(type_):
        return scalar
    if name == "POINTER":
        shown = type_ if kind_of(type_) == "POINTER" else plain
        return _address(type_, shown.get_pointee(), spelling(type_), 0)
    if name == "RECORD":
        return _record(plain)
    c = spelling(type_)
    if name in _FUNCTIONS:
        return Unfit(c, f"a callback ({plain.spelling})", is_callback=True)
    return Unfit(c, "an array" if name in _ARRAYS else _UNFIT.get(name, _OTHERWISE))
