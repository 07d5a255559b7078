"""Manifests and cases that nobody would write: each fault is one line with file and key."""

import os
from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.suite.cases import load_cases
from harness.suite.mechanisms import load_mechanism
from harness.suite.profiles import profile_named
from harness.tests.suite.test_cases import CASE

MANIFEST = 'title = "t"\ndocs = "https://example.org"\ntier = "default"\nrun = ["x"]\n'


def fault_of(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    with pytest.raises(UsageError) as caught:
        load_cases(path) if path.name == "cases.toml" else load_mechanism(path, load_cases())
    assert str(caught.value).isprintable()
    return str(caught.value)


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("[[]]", "not valid TOML"),
        ("x = " + "[" * 5000, "nested too deeply"),
        ("x = " + "9" * 5000, "not valid TOML"),
        ('gives_up = "a\\u0000b"', "gives_up: control characters in"),
        ('gives_up = "a\\u001b[2J"', "gives_up: control characters in"),
        ('gives_up = "a\\nb"', "gives_up: control characters in"),
        ('extends = "\\u0000"', "extends"),
        ('[env]\n"A=B" = "c"', "env.A=B.[key]: String should match"),
        ('[env]\nA = "\\u0000"', "env.A: control characters in"),
        ('artifacts = ["/etc/*"]', "artifacts.0: '/etc/*' is no path inside"),
        ('artifacts = ["../*"]', "artifacts.0: '../*' is no path inside"),
        ('sources = ["/etc"]', "sources.0: '/etc' is no path from"),
        ('alone = ["a/b"]', "alone.0: String should match"),
        ("warmup_loops = 99999999999", "warmup_loops: Input should be less"),
        ('[skip]\n"../x" = "y"', "skip.../x.[key]: String should match"),
        ('"\\u001b[2J" = 1', r"\x1b[2J: unknown key"),
    ],
)
def test_a_manifest_that_cannot_be_is_refused(tmp_path: Path, more: str, says: str) -> None:
    assert says in fault_of(tmp_path / "x" / "mine" / "mechanism.toml", MANIFEST + more)


@pytest.mark.parametrize("place", ["x/Mine", "x/my mine", "x y/mine", "x/[red]"])
def test_a_folder_that_is_no_id_is_refused(tmp_path: Path, place: str) -> None:
    assert "id: String should match" in fault_of(tmp_path / place / "mechanism.toml", MANIFEST)


@pytest.mark.parametrize(
    ("change", "to", "says"),
    [
        ('value = "3"', 'value = "{1//0}"', "divides by zero"),
        ('value = "3"', 'value = "{1%0}"', "divides by zero"),
        ('value = "3"', 'value = "{9**9**9}"', "is out of range"),
        ('value = "3"', 'value = "{2**-1}"', "2 ** -1 is out of range"),
        ('value = "3"', 'value = "{2**64 * 2**64}"', "is out of range"),
        ('value = "3"', 'value = "{True}"', "'True' is not a number"),
        ('value = "3"', 'value = "{' + "-" * 300 + '1}"', "is too long"),
        ('value = "3"', 'value = "a\\u0000"', "value: control characters"),
        ('value = "3"', 'value = "{text}"\nsizes = [60000000]', "'text' is too long"),
        ('value = "3"', 'value = "3"\nsizes = [-1]', "sizes.0: Input should be greater"),
        ('value = "3"', 'value = "3"\nsizes = [99999999999]', "sizes.0: Input should be less"),
        ('value = "3"', 'value = "3"\nsample_ms = 99999999', "sample_ms: Input should be less"),
        ("xc_add_i32 = 1", "xc_add_i32 = -1", "calls.xc_add_i32"),
        ("xc_add_i32 = 1", 'xc_add_i32 = "{0 - 1}"', "-1 calls of xc_add_i32 a loop"),
        ("xc_add_i32 = 1", '"a b" = 1', "calls.a b.[key]: String should match"),
        ('id = "add"', 'id = "\\u001b[2J"', r"case \x1b[2J: id: String should match"),
        ('id = "add"', f'id = "{"a" * 71}"', "id: String should have at most 70"),
    ],
)
def test_a_case_that_cannot_be_is_refused(tmp_path: Path, change: str, to: str, says: str) -> None:
    assert says in fault_of(tmp_path / "cases.toml", CASE.replace(change, to))


def test_what_is_no_file_or_too_long_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "cases.toml"
    os.mkfifo(pipe)
    with pytest.raises(UsageError, match="it is a pipe or a device"):
        load_cases(pipe)
    long = tmp_path / "long.toml"
    long.write_text("#" * (1 << 21))
    with pytest.raises(UsageError, match="it has more than 1048576 bytes"):
        load_cases(long)


def test_executions_have_a_ceiling() -> None:
    assert profile_named("quick", 1000).stages == [1000]
    with pytest.raises(UsageError, match="--executions 1001: at most 1000"):
        profile_named("quick", 1001)
