"""Whatever a run file holds: it is refused with a CrosscallError, or every reading of it gives a result.

The page takes a second where the other readings take a hundredth: it has tests of its own, of fewer files.
"""

import gzip
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from harness.analysis.break_even import as_dicts as break_even_dicts
from harness.analysis.break_even import break_evens
from harness.analysis.claim_verdicts import judge_all
from harness.analysis.claims import load_claims
from harness.analysis.compare import as_dicts as compared_dicts
from harness.analysis.compare import compare
from harness.analysis.cost_model import as_dicts as cost_dicts
from harness.analysis.cost_model import cost_models
from harness.analysis.results import Analysis
from harness.analysis.sides import NORMALISATIONS
from harness.analysis.warnings import with_warnings
from harness.cli.app import app
from harness.core.errors import CrosscallError
from harness.output.export import FORMATS
from harness.output.terminal import console
from harness.output.terminal.comparison import print_comparison
from harness.output.terminal.readings import print_claims, print_costs
from harness.output.terminal.run import print_run
from harness.runfile import recent
from harness.runfile.file import RunWriter, read_run
from harness.runfile.records import Failure
from harness.suite.reference import BASELINE, REPLICA
from harness.tests.builders import group, header, samples, worker_record
from harness.tests.fuzz.mutations import everywhere, mutated

pytestmark = pytest.mark.fuzz
CLAIMS = load_claims()
CASES = ("add_i32", "noop", "empty", "clock_probe", "str_len")


def _valid(path: Path) -> list[Any]:
    """The lines of a run of three mechanisms, five cases and two executions."""
    head = header([BASELINE, REPLICA, "x/a"])
    head = head.model_copy(update={"cases": [case for case in head.cases if case.id in CASES]})
    writer = RunWriter(path, head.model_copy(update={"absent": {"x/gone": "no x here"}}))
    for execution in range(2):
        workers = []
        for nth, name in enumerate((BASELINE, REPLICA, "x/a")):
            rows = [
                samples(case, 100, *[900 + 100 * nth + at * 10 + execution] * 3)
                for at, case in enumerate(CASES)
            ]
            heated = {"heat_loops": [1, 2], "heat_ns": [9, 8], "warmup_loops": 3, "warmup_ns": [7] * 20}
            rows[0] = rows[0].model_copy(update={**heated, "waited_ns": [0, 1, 2]})
            workers.append(worker_record(name, *rows))
        whole = group(execution, *workers, load_milli=1500, steal_ns=5)
        failure = Failure(mechanism="x/b", case="add_i32", size=1, reason="x/b: it died")
        writer.append(whole.model_copy(update={"failures": [failure]}))
    writer.close()
    return [json.loads(line) for line in path.read_text().splitlines()]


def read_every_way(path: Path, other: Analysis) -> None:
    """All that the verbs make of a run file."""
    analysis = Analysis(read_run(path))
    rows = with_warnings(analysis)
    for write in FORMATS.values():
        write(analysis, rows)
    print_run(analysis)
    lines, readings = cost_models(analysis), break_evens(analysis)
    print_costs(lines, readings)
    json.dumps([cost_dicts(lines), break_even_dicts(readings)])
    print_claims(judge_all(analysis, CLAIMS))
    sides = (([other], [analysis]), ([analysis], [other]), ([analysis, other], [analysis]))
    for (before, after), by in zip(sides, NORMALISATIONS, strict=True):
        comparison = compare(before, after, by)
        print_comparison(comparison)
        json.dumps(compared_dicts(comparison))


@cache
def valid_analysis(path: Path) -> Analysis:
    return Analysis(read_run(path))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "run.jsonl"


@pytest.fixture(scope="module")
def valid(place: Path) -> list[Any]:
    return _valid(place.with_name("valid.jsonl"))


@pytest.fixture(autouse=True)
def silent() -> Iterator[None]:
    with console.out.console.capture():
        yield


def as_bytes(lines: list[Any]) -> bytes:
    return "".join(json.dumps(line) + "\n" for line in lines).encode()


def answered(path: Path, data: bytes) -> None:
    """The bytes as a run file, read in every way: CrosscallError at most."""
    path.write_bytes(data)
    try:
        read_every_way(path, valid_analysis(path.with_name("valid.jsonl")))
    except CrosscallError as error:
        assert "\n" not in str(error)
        str(error).encode()


def test_the_valid_file_is_read_in_every_way(place: Path, valid: list[Any]) -> None:
    read_every_way(place.with_name("valid.jsonl"), Analysis(read_run(place.with_name("valid.jsonl"))))


def test_every_key_is_refused_or_read_with_every_hostile_value(place: Path, valid: list[Any]) -> None:
    for what, lines in everywhere(valid):
        try:
            answered(place, as_bytes(lines))
        except Exception as error:
            raise AssertionError(what) from error


@given(data=st.data())
def test_a_mutated_file_is_refused_or_read(place: Path, valid: list[Any], data: st.DataObject) -> None:
    lines = data.draw(mutated(valid))
    answered(place, as_bytes(lines))


@given(at=st.integers(min_value=0), junk=st.binary(max_size=8), cut=st.integers(0, 8))
def test_changed_bytes_are_refused_or_read(
    place: Path, valid: list[Any], at: int, junk: bytes, cut: int
) -> None:
    whole = place.with_name("valid.jsonl").read_bytes()
    at %= len(whole)
    answered(place, whole[:at] + junk + whole[at + cut :])


@given(head=st.sampled_from([b"", b'{"schema":"crosscall-run","version":5,']), junk=st.binary(max_size=200))
@example(head=b"", junk=b"[" * 200_000 + b"\n")
@example(head=b'{"schema":"crosscall-run","version":5,"x":', junk=b'{"a":' * 100_000 + b"\n")
@example(head=b'{"schema":"crosscall-run","version":5,"seed":', junk=b"9" * 10_000 + b"}\n")
def test_any_bytes_are_refused_or_read(place: Path, valid: list[Any], head: bytes, junk: bytes) -> None:
    answered(place, head + junk)


@given(data=st.binary(max_size=200), cut=st.integers(0, 30))
def test_any_packed_bytes_are_refused_or_read(place: Path, valid: list[Any], data: bytes, cut: int) -> None:
    packed = gzip.compress(place.with_name("valid.jsonl").read_bytes())
    answered(place.with_suffix(".jsonl.gz"), packed[: len(packed) - cut] + data)
    answered(place.with_suffix(".jsonl.xz"), data)


def paged(path: Path, data: bytes, runs: list[str]) -> bool:
    """Whether report makes a page of the bytes as a run file, among others or as the newest for no name at
    all; else it ends in one line."""
    path.write_bytes(data)
    page = path.parent / "page" / "index.html"
    page.unlink(missing_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recent, "RESULTS", path.parent)
        names = [str(path.with_name(name)) for name in runs]
        done = CliRunner().invoke(app, ["report", *names, "--output", str(page.parent)])
    if done.exit_code == 0:
        assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")
        return True
    if not isinstance(done.exception, CrosscallError):
        assert done.exception
        raise done.exception
    assert "\n" not in str(done.exception)
    assert not page.exists()
    return False


beside = st.sampled_from([["run.jsonl"], ["run.jsonl", "valid.jsonl"], ["valid.jsonl", "run.jsonl"], []])
fewer = settings(max_examples=max(settings().max_examples // 4, 1))


@fewer
@given(data=st.data(), runs=beside)
def test_a_mutated_file_becomes_a_page_or_a_line(
    place: Path, valid: list[Any], data: st.DataObject, runs: list[str]
) -> None:
    paged(place, as_bytes(data.draw(mutated(valid))), runs)


@fewer
@given(junk=st.binary(max_size=200), keep=st.integers(min_value=0), runs=beside)
@example(junk=b"", keep=0, runs=["run.jsonl"])
@example(junk=b"[" * 200_000, keep=0, runs=[])
def test_any_bytes_become_a_page_or_a_line(
    place: Path, valid: list[Any], junk: bytes, keep: int, runs: list[str]
) -> None:
    whole = place.with_name("valid.jsonl").read_bytes()
    paged(place, whole[: keep % (len(whole) + 1)] + junk, runs)


def test_the_valid_file_becomes_a_page_beside_itself(place: Path, valid: list[Any]) -> None:
    for runs in (["run.jsonl"], ["run.jsonl", "valid.jsonl"], []):
        assert paged(place, as_bytes(valid), runs)
