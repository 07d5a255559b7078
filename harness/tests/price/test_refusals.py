"""What a probe is refused for: the exact words, from refusals.toml and, for files as such, from here."""

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from harness.core.errors import UsageError
from harness.price.probe import read_probe
from harness.tests.price.conftest import Read

_TABLE = Path(__file__).with_name("refusals.toml")
REFUSED: list[dict[str, Any]] = tomllib.loads(_TABLE.read_text(encoding="utf-8"))["refused"]


def _name(case: dict[str, Any]) -> str:
    return f"{case['declare']} {case.get('call', '')}"[:60]


@pytest.mark.parametrize("case", REFUSED, ids=_name)
def test_what_no_mechanism_can_call_is_refused_with_what_to_write(
    case: dict[str, Any], read: Read, tmp_path: Path, names: Path
) -> None:
    call = case.get("call", "").replace("{digits}", "f" * 6000).replace("{letters}", "a" * 65537)
    with pytest.raises(UsageError) as caught:
        read(case["declare"], call)
    said = str(caught.value).replace(str(tmp_path / "x.toml"), "{probe}").replace(str(names), "{library}")
    assert said == case["says"]


def said_of(path: Path) -> str:
    """The refusal of the file at path, without its name."""
    with pytest.raises(UsageError) as caught:
        read_probe(path)
    return str(caught.value).removeprefix(f"{path}: ")


_CALL = '[[call]]\nfunction = "f"\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "library: missing, this key is required"),
        (
            'library = "libm.so.6"\nheadr = "math.h"\n' + _CALL,
            "headr: unknown key; did you mean header?",
        ),
        ('library = 3\nheader = "math.h"\n' + _CALL, "library: Input should be a valid string"),
        ('library = ""\nheader = "a.h"\n' + _CALL, "library: String should have at least 1 character"),
        (
            'library = "a\\u0000b"\nheader = "a.h"\n' + _CALL,
            "library: control characters in 'a\\\\x00b'",
        ),
        (
            'library = "libm.so.6"\n' + _CALL,
            'header, declare: write one of the two, header = "zlib.h" or declare = "int f(int);"',
        ),
        (
            'library = "libm.so.6"\nheader = "math.h"\ndeclare = "int f(void);"\n' + _CALL,
            'header, declare: write one of the two, header = "zlib.h" or declare = "int f(int);"',
        ),
        (
            'library = "libm.so.6"\nheader = []\n' + _CALL,
            "header: List should have at least 1 item after validation, not 0",
        ),
        ('library = "libm.so.6"\nheader = 3\n' + _CALL, "header.0: Input should be a valid string"),
        (
            "library = 'libm.so.6'\nheader = '\"\\n#define x'\n" + _CALL,
            "header.0: '\"\\\\n#define x' is no header's name, as zlib.h or sys/stat.h",
        ),
        ('library = "libm.so.6"\ndeclare = "a\\u001b[2J"\n' + _CALL, "declare: control characters in it"),
        ('library = "libm.so.6"\nheader = "math.h"\n', "call: missing, this key is required"),
        (
            'library = "libm.so.6"\nheader = "math.h"\ncall = []\n',
            "call: List should have at least 1 item after validation, not 0",
        ),
        (
            'library = "libm.so.6"\nheader = "math.h"\ncall = [3]\n',
            "call 1: a table is needed here, as { function = … }",
        ),
        (
            'library = "libm.so.6"\nheader = "math.h"\nname = "../x"\n' + _CALL,
            "name: String should match pattern '^[a-z][a-z0-9_]*$'",
        ),
        (
            'library = "libm.so.6"\nheader = "math.h"\ninclude = ["nosuch"]\n' + _CALL,
            "include: there is no folder nosuch beside the probe",
        ),
        (
            'library = "libm.so.6"\nheader = "nosuch.h"\n' + _CALL,
            "nosuch.h: it does not parse as C; name the header's folder in include:\n"
            "    declare:1:10: 'nosuch.h' file not found",
        ),
        (
            'library = "libm.so.6"\nheader = "math.h"\n[[call]]\nfunction = "pwo"\n',
            "call 1 (pwo): math.h: it declares no function pwo; did you mean pow, powl, powf?",
        ),
        ("library = " + "[" * 5000, "not valid TOML: it is nested too deeply"),
        ("#" * (1 << 20) + "#", "cannot be read: it has more than 1048576 bytes"),
        (
            'library = "libm.so.6"\nheader = "math.h"\n' + _CALL * 101,
            "call: List should have at most 100 items after validation, not 101",
        ),
    ],
)
def test_a_file_that_is_no_probe_is_refused_with_its_key(text: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    assert said_of(path) == says


def test_a_half_written_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text('library = "libm.so.6"\nheader = "math.h"\n[[call]]\nfunction = "pow"\n[[cal')
    assert said_of(path).startswith("not valid TOML: ")  # what follows is Python's, by its version


def test_what_is_no_text_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b'library = "\xe4"')
    os.mkfifo(tmp_path / "pipe.toml")
    assert said_of(tmp_path / "latin.toml").startswith("cannot be read: 'utf-8' codec can't decode")
    assert said_of(tmp_path / "pipe.toml") == "cannot be read: it is a pipe or a device, not a file"
    assert said_of(tmp_path / "nosuch.toml") == "cannot be read: No such file or directory"
    assert said_of(tmp_path) == "cannot be read: Is a directory"


def test_a_header_that_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.h")
    path = tmp_path / "x.toml"
    path.write_text(f'library = "libm.so.6"\nheader = "pipe.h"\n{_CALL}')
    assert said_of(path) == f"header: {tmp_path / 'pipe.h'} is no file"


def test_a_fault_in_a_header_is_told_with_its_own_line(tmp_path: Path, names: Path) -> None:
    (tmp_path / "broken.h").write_text("int g(void);\nint f(size_tt n);\n")
    path = tmp_path / "x.toml"
    path.write_text(f'library = "{names}"\nheader = "broken.h"\n{_CALL}')
    assert said_of(path) == (
        f"broken.h: it does not parse as C:\n    {tmp_path / 'broken.h'}:2:7: unknown type name 'size_tt'"
    )
