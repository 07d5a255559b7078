"""Words of commands, and texts that are shown or handed on."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from harness.core.format import command, escaped, json_text, printable, quoted

# What a file can be called: any bytes but NUL and, within a name, a slash.
NAMES = st.binary(min_size=1, max_size=30).filter(lambda name: b"\0" not in name and b"/" not in name)


def read_by_a_shell(commands: list[str]) -> list[list[bytes]]:
    """The words of each command as bash reads them."""
    script = "\n".join(f"printf '%s\\0' {one}; printf '\\0'" for one in commands)
    done = subprocess.run(["bash", "-c", script], capture_output=True, check=True)
    return [one.split(b"\0") for one in done.stdout.removesuffix(b"\0\0").split(b"\0\0")]


@given(st.lists(NAMES, min_size=1, max_size=20))
@example(
    [b"a b", b"a'b", b'a"b', b"a\nb", b"-x", b"--output", "ü".encode(), b"\xff.jsonl", b"$(x)`y`", b"\\"]
)
@example(
    [b"\x1b]0;title\x07", b"a\tb", "\u202e.jsonl".encode(), b"~", b"*", b"#", b"!1", b"a=b", b"\n'\n", b"\\"]
)
def test_a_printed_command_is_read_back_as_the_same_file(names: list[bytes]) -> None:
    paths = [Path(os.fsdecode(name)) for name in names]
    commands = [command("show", path) for path in paths]
    assert all(one.isprintable() for one in commands)
    wanted = [os.fsencode(f"./{path}" if str(path).startswith("-") else path) for path in paths]
    assert [words[-1] for words in read_by_a_shell(commands)] == wanted
    assert {tuple(words[:-1]) for words in read_by_a_shell(commands)} == {
        (b"python", b"-m", b"harness", b"show")
    }


def test_words_that_need_no_quotes_have_none() -> None:
    assert command("run", "--resume", Path("results/a.jsonl")) == (
        "python -m harness run --resume results/a.jsonl"
    )
    assert quoted("python/*") == "'python/*'"
    assert quoted(Path("-x")) == "./-x"
    assert quoted("--output") == "--output"


@given(st.text())
@example("\x1b\x9b31m\x7f\u2028\u202e\ud800\U000e0001")
def test_json_is_the_same_to_programs_and_plain_to_terminals(text: str) -> None:
    written = json_text({text: [text, 1.5, None]})
    assert {one for one in written if not one.isprintable()} <= {"\n"}
    assert json.loads(written) == {text: [text, 1.5, None]}


@given(st.text())
def test_what_is_escaped_can_be_printed_and_what_could_be_is_as_it_was(text: str) -> None:
    assert escaped(text).isprintable()
    assert escaped(text) == text or not text.isprintable()


@pytest.mark.parametrize(("text", "shown"), [("a" * 9, "a" * 9), ("a" * 11, "a" * 10 + " … (11 characters)")])
def test_a_long_text_says_how_long_it_was(text: str, shown: str) -> None:
    assert printable(text, 10) == shown
