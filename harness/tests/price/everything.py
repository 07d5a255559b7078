"""A probe with every kind of argument and result, made by hand, over everything.c."""

import subprocess
from dataclasses import replace
from pathlib import Path

from harness.price.call import (
    Argument,
    Array,
    Call,
    Field,
    Function,
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
from harness.toolchain.tools import tool

HERE = Path(__file__).parent

I8, U8 = Scalar("int8_t", "i8"), Scalar("uint8_t", "u8")
I16, U16 = Scalar("int16_t", "i16"), Scalar("uint16_t", "u16")
I32, U32 = Scalar("int32_t", "i32"), Scalar("uint32_t", "u32")
I64, U64 = Scalar("int64_t", "i64"), Scalar("uint64_t", "u64")
ULONG, SIZE = Scalar("unsigned long", "u64"), Scalar("size_t", "u64")
F32, F64, BOOL = Scalar("float", "f32"), Scalar("double", "f64"), Scalar("bool", "bool")
COLOUR = Scalar("enum colour", "u32")
TEXT, VOID, COUNTER = Text("const char *"), Void(), Pointer("counter *")
POINT = Struct("struct point", "point", (Field("x", F64), Field("y", F64)), 16)
MIXED = Struct(
    "mixed_t",
    "mixed_t",
    (Field("a", I8), Field("b", U16), Field("c", I32), Field("d", U64), Field("e", F32), Field("f", BOOL)),
    24,
)


def number(type_: Scalar, value: int | float) -> tuple[str, Argument]:
    return type_.c, Number("", type_, value)


def array(
    element: Scalar, count: int, way: str = "in", values: tuple[float, ...] | None = None, c: str = ""
) -> tuple[str, Argument]:
    c = c or f"{'const ' if way == 'in' else ''}{element.c} *"
    return c, Array("", c, element, count, values, way)  # type: ignore[arg-type]


def out(type_: Scalar) -> tuple[str, Argument]:
    return f"{type_.c} *", Out("", f"{type_.c} *", type_)


def text(value: str) -> tuple[str, Argument]:
    return "const char *", String("", "const char *", value)


def named(given: tuple[tuple[str, Argument], ...], letter: str = "a") -> tuple[Argument, ...]:
    return tuple(replace(one, name=f"{letter}{i}") for i, (_, one) in enumerate(given))


def once(name: str, result: Result, gives: str | int | None, *given: tuple[str, Argument]) -> Once:
    letter = "c" if name == "counter_free" else "b"
    return Once(Function(name, result, tuple(c for c, _ in given)), named(given, letter), gives)  # type: ignore[arg-type]


HANDLE = ("counter *", Handle("", "counter *"))
FREE = once("counter_free", VOID, None, HANDLE)


def call(
    name: str,
    result: Result,
    *given: tuple[str, Argument],
    before: Once | None = None,
    after: Once | None = None,
    id_: str = "",
) -> Call:
    function = Function(name, result, tuple(c for c, _ in given))
    handle = "counter *" if before and before.gives is not None else ""
    return Call(id_ or name, function, named(given), before, after, handle, 1)


def struct(values: tuple[float, ...], of: Struct) -> tuple[str, Argument]:
    return of.c, StructValue("", of, values)


def pointer(values: tuple[float, ...], of: Struct, way: str = "in") -> tuple[str, Argument]:
    c = f"{'const ' if way == 'in' else ''}{of.c} *"
    return c, StructPointer("", c, of, values, way)  # type: ignore[arg-type]


MIXED_VALUES = (-5, 65535, -2147483648, 18446744073709551615, 0.5, 1)
CALLS = (
    call("none", VOID),
    call("add_i8", I8, number(I8, -100), number(I8, -20)),
    call("add_u8", U8, number(U8, 200), number(U8, 55)),
    call("add_i16", I16, number(I16, -30000), number(I16, -2000)),
    call("add_u16", U16, number(U16, 60000), number(U16, 5000)),
    call("add_i32", I32, number(I32, -2147483648), number(I32, 2147483647)),
    call("add_u32", U32, number(U32, 4000000000), number(U32, 200000000)),
    call("add_i64", I64, number(I64, -9223372036854775808), number(I64, 9007199254740993)),
    call("add_u64", U64, number(U64, 18446744073709551614), number(U64, 1)),
    call("add_ulong", ULONG, number(ULONG, 9007199254740993), number(ULONG, 2)),
    call("add_f32", F32, number(F32, 1.5), number(F32, -0.25)),
    call("add_f64", F64, number(F64, 0.1), number(F64, 1e300)),
    call("negate", BOOL, number(BOOL, 0)),
    call("next_colour", COLOUR, number(COLOUR, 1)),
    call(
        "many",
        F64,
        *(number(I32, 1), number(F64, 2.5), number(I64, -3), number(F32, 4.5), number(U8, 255)),
        *(number(F64, 1e3), number(I64, 1 << 40), number(I32, -8)),
    ),
    call("length", SIZE, text("Grüße, €")),
    call("length", SIZE, text('quotes " and \\ and $x #{y} \n'), id_="length_2"),
    call("length", SIZE, text(""), id_="length_3"),
    call("name_of", TEXT, number(I32, 1)),
    call("nothing", TEXT),
    call("first_or", I32, ("const char *", Null("", "const char *")), number(I32, 42)),
    call("sum_bytes", U64, array(U8, 1000, c="const unsigned char *"), number(SIZE, 1000)),
    call("sum_anything", U32, array(U8, 4, values=(255, 0, 7, 128), c="const void *"), number(U32, 4)),
    call("sum_f64", F64, array(F64, 100), number(SIZE, 100)),
    call("sum_f32", F32, array(F32, 3, values=(0.5, -1.25, 8.0)), number(SIZE, 3)),
    call("sum_i32", I64, array(I32, 3, values=(-1, 2147483647, 5)), number(SIZE, 3)),
    call("sum_i64", I64, array(I64, 1000), number(SIZE, 1000)),
    call("sum_u16", I32, array(U16, 2, values=(65535, 1)), number(SIZE, 2)),
    call("fill", VOID, array(U8, 16, "out"), number(SIZE, 16), number(U8, 200)),
    call("copy_f64", I32, array(F64, 8), array(F64, 8, "out"), number(SIZE, 8)),
    call("absolute_i32", VOID, array(I32, 3, "inout", (-9, 0, -4)), number(SIZE, 3)),
    call("divide", I32, number(I32, -17), number(I32, 5), out(I32), out(I32)),
    call("half", VOID, number(F64, 0.3), out(F64)),
    call("wide", VOID, out(U64)),
    call("distance", F64, pointer((1.0, 2.0), POINT), pointer((4.0, 6.0), POINT)),
    call("middle", POINT, struct((1.0, 2.0), POINT), struct((4.0, 6.0), POINT)),
    call("same", MIXED, struct(MIXED_VALUES, MIXED)),
    call("clear", I32, pointer(MIXED_VALUES, MIXED, "out")),
    call(
        "counter_get",
        I64,
        ("const counter *", Handle("", "const counter *")),
        number(I64, 3),
        before=once("counter_new", COUNTER, "result", number(I64, 39)),
        after=FREE,
    ),
    call(
        "counter_get",
        I64,
        ("const counter *", Handle("", "const counter *")),
        number(I64, 3),
        before=once("counter_open", Scalar("int", "i32"), 1, text("four"), ("counter **", Handle("", ""))),
        after=FREE,
        id_="counter_get_2",
    ),
    # What is called before need not make a handle.
    call("remembered", I32, before=once("remember", I32, None, number(I32, 7), array(I32, 1, "out"))),
    call("sum_i16", I64, array(I16, 40000), number(SIZE, 40000)),
    call("empty_text", TEXT),
    # A C function called like a name that a loop may have.
    call("loops", I32, number(I32, 41)),
)
# What C gives, by this page and not by C.
VALUES = {
    "none": "0",
    "add_i8": "-120",
    "add_u8": "255",
    "add_i16": "-32000",
    "add_u16": "65000",
    "add_i32": "-1",
    "add_u32": "4200000000",
    "add_i64": "-9214364837600034815",
    "add_u64": "18446744073709551615",
    "add_ulong": "9007199254740995",
    "add_f32": "3fa00000",
    "add_f64": "7e37e43c8800759c",
    "negate": "1",
    "next_colour": "2",
    "many": "42700000004e4000",
    "length": "12",
    "length_2": "28",
    "length_3": "0",
    "name_of": "one €",
    "nothing": "NULL",
    "first_or": "42",
    "sum_bytes": "124716",
    "sum_anything": "390",
    "sum_f64": "40b3560000000000",
    "sum_f32": "40e80000",
    "sum_i32": "2147483651",
    "sum_i64": "499500",
    "sum_u16": "65536",
    "fill": "200,200",
    "copy_f64": "0,0000000000000000,401c000000000000",
    "absolute_i32": "9,4",
    "divide": "0,-3,-2",
    "half": "3fc3333333333333",
    "wide": "18446744073709551615",
    "distance": "4014000000000000",
    "middle": "4004000000000000,4010000000000000",
    "same": "-5,65535,-2147483648,18446744073709551615,3f000000,1",
    "clear": "1,0,0,-7,0,00000000,0",
    "counter_get": "42",
    "counter_get_2": "7",
    "remembered": "7",
    "sum_i16": "326023648",
    "empty_text": "",
    "loops": "42",
}


def everything(folder: Path) -> Probe:
    """The library built into folder, and its probe."""
    library = folder / "libeverything.so"
    command = [*tool("cc"), "-O2", "-fPIC", "-shared", "-o", str(library), str(HERE / "everything.c"), "-lm"]
    subprocess.run(command, check=True)
    include = '#include "everything.h"'
    return Probe("everything", str(library.resolve()), include, (str(HERE),), CALLS, VALUES)
