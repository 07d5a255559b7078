"""cases.toml is read strictly, and says exactly what must come back."""

from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.suite.cases import load_cases
from harness.suite.expressions import evaluate, text, upper

CASE = """
abi_version = 1
[[case]]
id = "add"
group = "calls"
stresses = "s"
input = "i"
rule = "r"
calls = { xc_add_i32 = 1 }
value = "3"
"""


@pytest.mark.parametrize(
    ("change", "to", "says"),
    [
        ('value = "3"', 'valeu = "3"', "case add: valeu: unknown key"),
        ('input = "i"', "", "case add: input: missing, this key is required"),
        ('value = "3"', "value = 3", "case add: value: Input should be a valid string"),
        ('value = "3"', "", "case add: (top level): give either value or values"),
        ('value = "3"', 'value = "{size / 2}"', "'size / 2' is not a number, a known name or one of"),
        ('value = "3"', 'value = "{__import__}"', "'__import__' is not a number"),
        ('value = "3"', 'value = "{1 +}"', "'1 +' is no expression"),
        ('group = "calls"', 'group = "cals"', "group 'cals' is none of calls, strings"),
        ('id = "add"', 'id = "Add!"', "case Add!: id: String should match pattern"),
        ('value = "3"', 'value = "3"\nquick = [7]', "quick has sizes that are not timed: [7]"),
        ('value = "3"', 'values = { 2 = "x" }', "values has none for size 1"),
        ("abi_version = 1", "", "abi_version: missing, this key is required"),
        ("[[case]]", "[[case", "not valid TOML"),
    ],
)
def test_a_fault_is_named_with_file_case_and_key(tmp_path: Path, change: str, to: str, says: str) -> None:
    path = tmp_path / "cases.toml"
    path.write_text(CASE.replace(change, to))
    with pytest.raises(UsageError) as caught:
        load_cases(path)
    assert str(caught.value).startswith(str(path))
    assert says in str(caught.value)


def test_an_id_stands_once(tmp_path: Path) -> None:
    path = tmp_path / "cases.toml"
    path.write_text(CASE + CASE.split("abi_version = 1")[1])
    with pytest.raises(UsageError, match="case add: this id is taken"):
        load_cases(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere\.toml: cannot be read"):
        load_cases(tmp_path / "nowhere.toml")


@pytest.mark.parametrize(
    ("size", "expected"),
    [(0, ""), (1, "a"), (2, "ab"), (3, "€"), (5, "€ab"), (28, "abcdefghijklmnopqrstuvwxyzab")],
)
def test_the_input_text_has_its_size_in_bytes(size: int, expected: str) -> None:
    assert text(size) == expected
    assert len(text(size).encode()) == size


@pytest.mark.parametrize(
    ("size", "loops", "expected"), [(4, 1, "abcd"), (4, 4, "defg"), (4, 5, "abcd"), (5, 2, "€bc"), (0, 3, "")]
)
def test_texts_change_by_turns(size: int, loops: int, expected: str) -> None:
    assert text(size, loops) == expected
    assert evaluate("{text}", size, loops) == expected


def test_only_ascii_letters_are_raised() -> None:
    assert upper("€aéz{Ω") == "€AéZ{Ω"


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("plain", "plain"),
        ("{size}", "5"),
        ("{9007199254740992 + loops}", "9007199254740999"),
        ("{(size - 1) * (-1) ** loops}", "-4"),
        ("0,{size // 2},{size % 2}", "0,2,1"),
        ("{text}|{upper}", "€cd|€CD"),
    ],
)
def test_templates_are_evaluated(template: str, expected: str) -> None:
    assert evaluate(template, size=5, loops=7) == expected


def test_calls_are_those_per_loop_and_those_per_request() -> None:
    cases = load_cases()
    assert cases["counter_add"].expected_calls(1, 10) == {
        "xc_counter_new": 1,
        "xc_counter_add": 10,
        "xc_counter_free": 1,
    }
    assert cases["parallel_work"].expected_calls(4, 10) == {"xc_work": 40}
