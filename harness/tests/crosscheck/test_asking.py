"""One process of a harness: what it is asked, what it may answer, how it fails."""

import sys
from pathlib import Path

import pytest

from harness.core.errors import Wrong
from harness.crosscheck import asking
from harness.crosscheck.asking import Asked, ask, read_answers
from harness.suite.cases import load_cases
from harness.suite.layouts import FIRST
from harness.suite.mechanisms import Mechanism, load_mechanisms
from harness.suite.row import Row
from harness.suite.witnesses import load_witnesses, witnessed
from harness.tests.builders import ADD, mechanism
from harness.toolchain.build import build_mechanism
from harness.toolchain.tree import lay_out

CASES = load_cases()
ADDED = Asked(ADD)
LINE = '{"case":"add_i32","size":1,"ns":[3.0,1.0,2.0],"value":"3345678"}\n'


def test_a_rows_time_is_the_median_of_its_samples() -> None:
    assert read_answers(LINE, [ADDED], CASES, "x") == {ADDED: 2.0}


def test_a_variant_is_answered_by_its_name() -> None:
    batched = Asked(ADD, "batched")
    line = LINE.replace('"size":1', '"size":1,"variant":"batched"')
    assert read_answers(line, [batched], CASES, "x") == {batched: 2.0}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no answer for add_i32:1"),
        (LINE + LINE, "add_i32:1 was answered twice"),
        (LINE + LINE.replace("add_i32", "noop"), "noop:1 was answered unasked"),
        (LINE.replace("3345678", "3345679"), "the call gave '3345679', not '3345678'"),
        (LINE.replace("[3.0,1.0,2.0]", "[]"), "ns: List should have at least 1 item"),
        (LINE.replace("1.0", "0"), "ns.1: Input should be greater than 0"),
        (LINE.replace("1.0", "-1"), "ns.1: Input should be greater than 0"),
        (LINE.replace("1.0", "NaN"), "ns.1: Input should be"),
        (LINE.replace("1.0", "1e400"), "ns.1: Input should be"),
        (LINE.replace("1.0", '"a"'), "ns.1: Input should be a valid number"),
        (LINE.replace('"value"', '"worth"'), "value: missing"),
        (LINE[:40], "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("\x1b[31m\n", "no JSON"),
    ],
)
def test_anything_else_is_refused_by_what_is_wrong_with_it(text: str, said: str) -> None:
    with pytest.raises(Wrong) as refused:
        read_answers(text, [ADDED], CASES, "x/a by clock")
    assert said in str(refused.value)
    assert str(refused.value).startswith("x/a by clock: ")
    assert str(refused.value).isprintable()


# ---- processes -------------------------------------------------------------------------------------


def witness(tmp_path: Path, program: str) -> Mechanism:
    (tmp_path / "witness.py").write_text(program, encoding="utf-8")
    found = mechanism("python/fake", run=[sys.executable, "-S", "{src}/witness.py"])
    found = found.model_copy(update={"over": tmp_path})
    lay_out(found)
    return found


def told(tmp_path: Path, program: str) -> str:
    with pytest.raises(Wrong) as refused:
        ask(witness(tmp_path, program), FIRST, [ADDED], CASES)
    return str(refused.value)


def test_it_is_told_the_rows_the_library_and_where_to_write(tmp_path: Path, library: None) -> None:
    program = (
        "import os, json\n"
        "assert os.environ['XC_ROWS'] == 'str_len:256 str_len:256:twice'\n"
        "assert os.path.exists(os.environ['XC_LIBRARY'])\n"
        "with open(os.environ['XC_WITNESS'], 'w') as file:\n"
        "    for more in ({}, {'variant': 'twice'}):\n"
        "        line = {'case': 'str_len', 'size': 256, 'ns': [7], 'value': '256', **more}\n"
        "        print(json.dumps(line), file=file)\n"
    )
    row = Row("str_len", 256)
    asked = [Asked(row), Asked(row, "twice")]
    assert ask(witness(tmp_path, program), FIRST, asked, CASES) == dict.fromkeys(asked, 7.0)


def test_one_that_writes_nothing_says_so(tmp_path: Path, library: None) -> None:
    assert "wrote nothing to the file named in XC_WITNESS" in told(tmp_path, "pass")


def test_one_that_fails_says_how_and_its_last_words(tmp_path: Path, library: None) -> None:
    said = told(tmp_path, "import sys; print('no such benchmark', file=sys.stderr); sys.exit(3)")
    assert "exit code 3; it said: no such benchmark" in said


def test_one_that_dies_says_by_what(tmp_path: Path, library: None) -> None:
    assert "signal SIGSEGV" in told(tmp_path, "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")


def test_one_that_hangs_is_ended(tmp_path: Path, library: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_TIMEOUT_S_PER_ROW", 0.1)
    assert "no end within 0.2 s" in told(tmp_path, "import time; time.sleep(60)")


def test_one_that_cannot_be_started_says_so(tmp_path: Path, library: None) -> None:
    found = witness(tmp_path, "")
    manifest = found.manifest.model_copy(update={"run": ["/no/such/program"]})
    with pytest.raises(Wrong, match="/no/such/program cannot be started"):
        ask(found.model_copy(update={"manifest": manifest}), FIRST, [ADDED], CASES)


def test_a_real_one_times_the_call_of_a_real_mechanism(library: None) -> None:
    known = {one.id: one for one in load_witnesses()}
    mechanisms = load_mechanisms(CASES, globs=["python/ctypes"])
    (found,) = witnessed(known["python/pytest_benchmark"], mechanisms, ["python/ctypes"])
    build_mechanism(found)
    assert list(ask(found, FIRST, [ADDED], CASES)) == [ADDED]
