"""Whatever an argument of a probe is: it is refused with a CrosscallError, or a template can take it."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from harness.core.errors import CrosscallError, UsageError
from harness.price.answers import printed
from harness.price.arguments import Made, Part, arguments_of
from harness.price.call import Array, Number, Scalar
from harness.price.header import Header, Source
from harness.price.kinds import Declaration
from harness.price.memory import MOST_BYTES
from harness.price.numbers import limits

PARTS: tuple[Part, ...] = ("before", "call", "after")
_TYPES = (
    *("int", "unsigned char", "_Bool", "float", "double", "long", "enum e", "struct s", "long double"),
    *("const char *", "char *", "const unsigned char *", "void *", "const void *", "double *", "_Bool *"),
    *("const struct s *", "struct s *", "struct o *", "union u *", "void **", "int (*)(int)", "struct n *"),
)
_TEXT = "enum e { ONE = 1 }; struct s { int x; double y; }; union u { int a; }; struct n { struct s s; };\n"


Known = tuple[Header, list[Declaration]]


@pytest.fixture(scope="module")
def known() -> Known:
    """The functions, one of each type."""
    names = [f"f{i}" for i in range(len(_TYPES))]
    text = _TEXT + "".join(
        f"typedef __typeof__({c}) t{i}; void f{i}(t{i} a);\n" for i, c in enumerate(_TYPES)
    )
    header = Header(Source(text, (), (), Path("/"), "x.toml", "declare"), names, ["ONE"])
    return header, [header.function(name, "x.toml") for name in names]


_SCALARS = (
    st.integers()
    | st.floats()
    | st.booleans()
    | st.text(max_size=9)
    | st.sampled_from(["ONE", "0x10", "true", "in", "out", "inout", "double", "-1", 1 << 63, 1 << 24, ""])
)
_KEYS = st.sampled_from(["bytes", "array", "out", "struct", "handle", "null", "type", "way", "x", "y"])
VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=6,
)


@example(value={"bytes": 1 << 20000})
@example(value={"array": [10**5000], "way": "in"})
@example(value="\ud800")
@example(value={"bytes": "\ud800", "way": "in"})
@given(value=VALUES)
def test_any_argument_is_refused_or_fits(known: Known, value: Any) -> None:
    header, functions = known
    for declaration in functions:
        for part in PARTS:
            try:
                (one,) = arguments_of(
                    [value],
                    declaration,
                    header.constants,
                    Made("struct o *", "struct o"),
                    part,
                    "x.toml",
                )
            except UsageError as error:
                assert str(error).startswith("x.toml: argument 1: ")
                continue
            if isinstance(one, Array):
                assert 1 <= one.count * one.element.bits // 8 <= MOST_BYTES or one.element.bits < 8
                assert one.values is None or len(one.values) == one.count
            if isinstance(one, Number) and not one.type.is_float:
                low, high = limits(one.type)
                assert low <= one.value <= high


@example(value=10**5000)
@given(value=VALUES)
def test_any_expectation_is_refused_or_printed(value: Any) -> None:
    for result in (Scalar("int", "i32"), Scalar("double", "f64"), Scalar("_Bool", "bool")):
        try:
            said = printed(value, result, (), {}, "x.toml")
        except CrosscallError:
            continue
        assert said and "," not in said
