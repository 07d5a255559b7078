"""What a probe's file becomes: every form of an argument, every type, names, and where headers are found."""

from collections.abc import Callable
from pathlib import Path

import pytest

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
    Result,
    Scalar,
    String,
    Struct,
    StructPointer,
    StructValue,
    Text,
    Void,
)
from harness.price.probe import read_probe
from harness.tests.price.conftest import Read

ReadCall = Callable[..., Call]
INT, DOUBLE, FLOAT = Scalar("int", "i32"), Scalar("double", "f64"), Scalar("float", "f32")
BYTE = Scalar("unsigned char", "u8")
PAIR = Struct("struct pair", "pair", (Field("x", INT), Field("y", DOUBLE)), 16)
_PAIR = "struct pair { int x; double y; };\n"


@pytest.mark.parametrize(
    ("c", "kind"),
    [
        ("signed char", "i8"),
        ("unsigned char", "u8"),
        ("short", "i16"),
        ("unsigned short", "u16"),
        ("int", "i32"),
        ("unsigned int", "u32"),
        ("long long", "i64"),
        ("unsigned long long", "u64"),
        ("int8_t", "i8"),
        ("uint16_t", "u16"),
        ("int32_t", "i32"),
        ("uint64_t", "u64"),
        ("_Bool", "bool"),
        ("float", "f32"),
        ("double", "f64"),
        ("enum signed_one", "i32"),
        ("enum unsigned_one", "u32"),
        ("enum large", "u64"),
        ("named", "i16"),
    ],
)
def test_a_number_keeps_its_name_and_gets_its_width(c: str, kind: str, read_call: ReadCall) -> None:
    types = (
        "enum signed_one { A = -1 }; enum unsigned_one { B }; enum large { C = 1ull << 40 };\n"
        "typedef short small; typedef small named;\n"
    )
    call = read_call(f"{types}{c} f({c} const a);", "arguments = [1]")
    assert (call.function.result, call.function.parameters) == (Scalar(c, kind), (c,))  # type: ignore[arg-type]
    assert call.arguments == (Number("a0", Scalar(c, kind), 1),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("c", "written", "value"),
    [
        ("int", "-2147483648", -(2**31)),
        ("int", '"0x10"', 16),
        ("int", '"-0b11"', -3),
        ("int", '"-1"', -1),
        ("int", '"+7"', 7),
        ("unsigned long long", '"18446744073709551615"', 2**64 - 1),
        ("_Bool", "true", 1),
        ("_Bool", '"false"', 0),
        ("_Bool", "1", 1),
        ("double", "2", 2.0),
        ("double", '"2.5"', 2.5),
        ("double", '"-.5e-3"', -0.0005),
        ("float", "0.1", 0.10000000149011612),  # as its 32 bits hold it
        ("enum colour", '"RED"', -7),
        ("unsigned long long", '"MOST"', 2**64 - 1),
        ("long long", '"LEAST"', -(2**63)),
        ("int", '"SHIFTED"', 1 << 20),
    ],
)
def test_a_number_is_written_in_many_ways(
    c: str, written: str, value: int | float, read_call: ReadCall
) -> None:
    constants = (
        "enum colour { RED = -7 };\n#define MOST 0xFFFFFFFFFFFFFFFF\n#define SHIFTED (1 << 20)\n"
        "#define LEAST (-0x7FFFFFFFFFFFFFFFLL - 1)\n"
    )
    (argument,) = read_call(f"{constants}void f({c} a);", f"arguments = [{written}]").arguments
    assert isinstance(argument, Number)
    assert (argument.value, type(argument.value)) == (value, type(value))


@pytest.mark.parametrize(
    ("parameter", "written", "argument"),
    [
        ("const char *t", '"a \\"b\\" Äöü 字 🎉"', String("a0", "const char *", 'a "b" Äöü 字 🎉')),
        ("const char *t", '""', String("a0", "const char *", "")),
        ("const char *", '"0"', String("a0", "const char *", "0")),
        ("const char *restrict __t", '"x"', String("a0", "const char *", "x")),
        ("char const *const t", '"x"', String("a0", "const char *", "x")),
        ("const char *t", "{ bytes = 3 }", Array("a0", "const char *", BYTE, 3, None, "in")),
        (
            "const unsigned char *t",
            '{ bytes = "é\\u0000" }',
            Array("a0", "const unsigned char *", BYTE, 3, (0xC3, 0xA9, 0), "in"),
        ),
        (
            "signed char *t",
            '{ bytes = [255, 0], way = "inout" }',
            Array("a0", "signed char *", BYTE, 2, (255, 0), "inout"),
        ),
        (
            "void *t",
            '{ bytes = 16777216, way = "out" }',
            Array("a0", "void *", BYTE, 1 << 24, None, "out"),
        ),
        (
            "const void *t",
            '{ type = "double", array = [0.5, 1] }',
            Array("a0", "const void *", DOUBLE, 2, (0.5, 1.0), "in"),
        ),
        (
            "void *t",
            '{ type = "int32_t", array = 5, way = "out" }',
            Array("a0", "void *", Scalar("int32_t", "i32"), 5, None, "out"),
        ),
        (
            "const double t[2]",
            "{ array = [1, 2] }",
            Array("a0", "const double *", DOUBLE, 2, (1.0, 2.0), "in"),
        ),
        (
            "float *t",
            '{ array = [0.1], way = "in" }',
            Array("a0", "float *", FLOAT, 1, (0.10000000149011612,), "in"),
        ),
        ("int t[restrict]", '{ array = 2, way = "inout" }', Array("a0", "int *", INT, 2, None, "inout")),
        ("volatile int *t", '{ array = 2, way = "in" }', Array("a0", "volatile int *", INT, 2, None, "in")),
        ("_Bool *t", "{ out = true }", Out("a0", "_Bool *", Scalar("_Bool", "bool"))),
        ("unsigned char *t", "{ out = true }", Out("a0", "unsigned char *", Scalar("unsigned char", "u8"))),
        ("struct pair t", "{ struct = { y = 2, x = 1 } }", StructValue("a0", PAIR, (1, 2.0))),
        ("const struct pair t", "{ struct = { y = 2, x = 1 } }", StructValue("a0", PAIR, (1, 2.0))),
        ("pair_t t", "{ struct = { y = 2, x = 1 } }", StructValue("a0", PAIR, (1, 2.0))),
        (
            "const pair_t *t",
            "{ struct = { x = 1, y = 2 } }",
            StructPointer("a0", "const pair_t *", PAIR, (1, 2.0), "in"),
        ),
        (
            "struct pair *t",
            '{ struct = { x = 1, y = 2 }, way = "inout" }',
            StructPointer("a0", "struct pair *", PAIR, (1, 2.0), "inout"),
        ),
        (
            "struct pair *t",
            '{ struct = {}, way = "out" }',
            StructPointer("a0", "struct pair *", PAIR, (0, 0.0), "out"),
        ),
        (
            "anonymous t",
            "{ struct = { a = 1 } }",
            StructValue("a0", Struct("anonymous", "anonymous", (Field("a", INT),), 4), (1,)),
        ),
        ("void *t", "{ null = true }", Null("a0", "void *")),
        ("union u *t", "{ null = true }", Null("a0", "union u *")),
        ("int (*t)(int)", "{ null = true }", Null("a0", "void *")),
        ("double t[3][3]", "{ null = true }", Null("a0", "void *")),
    ],
)
def test_each_form_of_an_argument(
    parameter: str, written: str, argument: Argument, read_call: ReadCall
) -> None:
    types = (
        f"{_PAIR}typedef struct pair pair_t; typedef struct {{ int a; }} anonymous;\n"
        "union u { int a; float b; };\n"
    )
    assert read_call(f"{types}int f({parameter});", f"arguments = [{written}]").arguments == (argument,)


@pytest.mark.parametrize(
    ("parameter", "c"),
    [
        ("int (*t)(int)", "__typeof__(int (*)(int))"),
        ("int t(int)", "__typeof__(int (int))"),
        ("double t[2][3]", "__typeof__(double (*)[3])"),
        ("callback t", "callback"),
        ("const double t[3]", "const double *"),
        ("char *t[]", "char **"),
        ("char *const *restrict t", "char *const *"),
    ],
)
def test_a_parameters_type_may_stand_before_a_name(parameter: str, c: str, read_call: ReadCall) -> None:
    call = read_call(f"typedef int (*callback)(int); void f({parameter});", "arguments = [{ null = true }]")
    assert call.function.parameters == (c,)


@pytest.mark.parametrize(
    ("c", "call", "result"),
    [
        ("void", "", Void()),
        ("const double", "", DOUBLE),
        ("const char *", "", Text("const char *")),
        ("char *", "borrowed = true", Text("char *")),
        ("const unsigned char *", "", Pointer("const unsigned char *")),
        ("void *", "borrowed = true", Pointer("void *")),
        ("struct pair", "", PAIR),
    ],
)
def test_each_result(c: str, call: str, result: Result, read_call: ReadCall) -> None:
    assert read_call(f"{_PAIR}{c} f(void);", call).function == Function("f", result, ())


_OPEN = 'before = { function = "g", arguments = [":memory:", { handle = "out" }] }\n'
_CLOSE = 'after = { function = "release", arguments = [{ handle = true }] }\n'


def test_a_handle_that_before_fills_in(read_call: ReadCall) -> None:
    call = read_call(
        "typedef struct db db; int g(const char *name, db **out); int f(const db *); int release(db *);",
        f"arguments = [{{ handle = true }}]\n{_OPEN}{_CLOSE}",
    )
    opened = Function("g", INT, ("const char *", "db **"))
    assert call.before == Once(opened, (String("b0", "const char *", ":memory:"), Handle("b1", "db **")), 1)
    assert (call.arguments, call.handle) == ((Handle("a0", "const db *"),), "db *")
    assert call.after == Once(Function("release", INT, ("db *",)), (Handle("c0", "db *"),), None)


@pytest.mark.parametrize("type_", ["db *", "void *", "FILE_t"])
def test_a_handle_that_before_returns(type_: str, read_call: ReadCall) -> None:
    call = read_call(
        f"typedef struct db db; typedef struct f *FILE_t; {type_} g(void); int f({type_} it);",
        'arguments = [{ handle = true }]\nbefore = { function = "g" }',
    )
    assert call.before == Once(Function("g", Pointer(type_), ()), (), "result")
    assert (call.arguments, call.handle) == ((Handle("a0", type_),), type_)


def test_a_text_may_be_a_handle(read_call: ReadCall) -> None:
    call = read_call(
        "const char *g(void); void f(const char *it);",
        'arguments = [{ handle = true }]\nbefore = { function = "g" }',
    )
    assert call.before == Once(Function("g", Pointer("const char *"), ()), (), "result")


def test_a_result_of_before_that_nothing_takes_is_no_handle(read_call: ReadCall) -> None:
    call = read_call("char *g(void); void f(void);", 'before = { function = "g" }')
    assert (call.before, call.handle) == (Once(Function("g", Pointer("char *"), ()), (), None), "")


def test_a_before_need_not_make_a_handle(read_call: ReadCall) -> None:
    call = read_call("int g(int level); int f(void);", 'before = { function = "g", arguments = [3] }')
    assert call.before == Once(Function("g", INT, ("int",)), (Number("b0", INT, 3),), None)
    assert call.handle == ""


@pytest.mark.parametrize(
    ("result", "expect", "printed"),
    [
        ("int", "7", "7"),
        ("int", '"0x10"', "16"),
        ("enum e", '"ONE"', "1"),
        ("_Bool", '"true"', "1"),
        ("double", "8", "4020000000000000"),
        ("double", '"8.0"', "4020000000000000"),
        ("double", '"4020000000000000"', "4020000000000000"),
        ("double", '"4020000000000000.0"', "432c90565ffe8000"),
        ("double", "-0.0", "8000000000000000"),
        ("double", "-inf", "fff0000000000000"),
        ("float", "0.1", "3dcccccd"),
        ("float", '"7fc00000"', "7fc00000"),
        ("const char *", '"a, b"', "a, b"),
        ("const char *", '"NULL"', "NULL"),
        ("const int *", '"null"', "null"),
        ("struct pair", '"1, 8"', "1,4020000000000000"),
        ("void", '"0"', "0"),
    ],
)
def test_what_is_expected_becomes_what_workers_print(
    result: str, expect: str, printed: str, read: Read
) -> None:
    declare = f"enum e {{ ONE = 1 }}; {_PAIR}{result} f(void);"
    assert read(declare, f"expect = {expect}").expect == {"f": printed}


def test_what_c_writes_is_expected_behind_the_result(read: Read) -> None:
    arguments = (
        '[{ out = true }, { array = 3, way = "inout" }, { bytes = 2, way = "in" }, '
        '{ struct = {}, way = "out" }]'
    )
    probe = read(
        f"{_PAIR}const char *f(short *a, float *b, char *c, struct pair *d);",
        f'arguments = {arguments}\nexpect = "x, y,1,0,2,3,4"',
    )
    assert probe.expect == {"f": "x, y,1,00000000,40000000,3,4010000000000000"}


def test_ids_come_from_functions_and_differ(read: Read) -> None:
    more = '[[call]]\nfunction = "f"\n[[call]]\nfunction = "f"\nname = "f_2"\n[[call]]\nfunction = "F_"\n'
    assert [call.id for call in read("int f(void); int F_(void);", more).calls] == ["f", "f_3", "f_2", "f_4"]


def test_a_call_knows_its_line(read: Read) -> None:
    probe = read("int f(void);\nint g(void);", '[[ call ]]\nfunction = "g"')
    assert [call.line for call in probe.calls] == [5, 7]


@pytest.mark.parametrize(
    ("file", "name"), [("My Probe-2.toml", "my_probe_2"), ("2.toml", "probe_2"), ("字.toml", "probe")]
)
def test_a_probe_is_named_after_its_file(file: str, name: str, read: Read) -> None:
    assert read("int f(void);", name=file).name == name


def test_declarations_come_with_the_types_that_they_may_use(read: Read) -> None:
    probe = read("bool f(size_t a, uint8_t b);", "arguments = [1, 2]")
    text = "#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\nbool f(size_t a, uint8_t b);"
    assert (probe.include, probe.folders) == (text, ())
    assert probe.calls[0].function.parameters == ("size_t", "uint8_t")


def test_reading_a_probe_twice_gives_the_same(read: Read) -> None:
    declare, call = f"{_PAIR}struct pair f(const int *p);", "arguments = [{ array = [1, 2] }]"
    assert read(declare, call) == read(declare, call)


def _with_headers(folder: Path, names: Path, *headers: str) -> Path:
    for header in headers:
        (folder / header).parent.mkdir(parents=True, exist_ok=True)
        (folder / header).write_text(f"/* {header} */ int f(void);\n")
    path = folder / "x.toml"
    path.write_text(
        f'library = "{names}"\nheader = "one.h"\ninclude = ["in clude"]\n[[call]]\nfunction = "f"\n'
    )
    return path


def test_a_header_is_looked_for_beside_the_probe_first(tmp_path: Path, names: Path) -> None:
    probe = read_probe(_with_headers(tmp_path, names, "one.h", "in clude/one.h"))
    folders = (str(tmp_path), str(tmp_path / "in clude"))
    assert (probe.include, probe.folders) == ('#include "one.h"', folders)


def test_then_in_the_folders_of_include(tmp_path: Path, names: Path) -> None:
    probe = read_probe(_with_headers(tmp_path, names, "in clude/one.h"))
    assert (probe.include, probe.folders) == ('#include "one.h"', (str(tmp_path / "in clude"),))


def test_a_list_of_headers_is_included_in_its_order(tmp_path: Path, names: Path) -> None:
    (tmp_path / "needs.h").write_text("size_t f(const char *text);\n")
    path = tmp_path / "x.toml"
    path.write_text(
        f'library = "{names}"\nheader = ["stddef.h", "needs.h"]\n'
        '[[call]]\nfunction = "f"\narguments = ["x"]\n'
    )
    probe = read_probe(path)
    assert probe.include == '#include <stddef.h>\n#include "needs.h"'
    assert probe.calls[0].function == Function("f", Scalar("size_t", "u64"), ("const char *",))
