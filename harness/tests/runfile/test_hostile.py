"""Run files from strangers: every number in range, every name of its form, every file bounded; one line."""

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from harness.core.errors import UsageError
from harness.core.paths import RESULTS
from harness.runfile import file
from harness.runfile.file import RunWriter, read_run
from harness.runfile.records import Failure
from harness.suite.reference import BASELINE, REPLICA
from harness.tests.builders import group, header, samples, worker_record

Lines = list[Any]


@pytest.fixture
def lines(tmp_path: Path) -> Lines:
    """A header and one group, as JSON."""
    path = tmp_path / "whole.jsonl"
    writer = RunWriter(path, header([BASELINE, REPLICA]))
    heated = {"heat_loops": [1, 2], "heat_ns": [9, 8]}
    rows = samples("add_i32", 10, 100, 110, waited_ns=[0, 5]).model_copy(update=heated)
    whole = group(0, worker_record(BASELINE, rows), steal_ns=1)
    failure = Failure(mechanism=REPLICA, case="add_i32", size=1, reason="it died")
    writer.append(whole.model_copy(update={"failures": [failure]}))
    writer.close()
    return [json.loads(line) for line in path.read_text().splitlines()]


def refusal(path: Path, lines: Lines) -> str:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    with pytest.raises(UsageError) as caught:
        read_run(path)
    assert str(caught.value).isprintable()
    return str(caught.value)


def row(lines: Lines) -> Any:
    return lines[1]["workers"][0]["rows"][0]


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("elapsed_ns", [0, 1], "elapsed_ns.0: Input should be greater than or equal to 1"),
        ("elapsed_ns", [1, -5], "elapsed_ns.1: Input should be greater"),
        ("elapsed_ns", [10**16, 1], "elapsed_ns.0: Input should be less"),
        ("elapsed_ns", [10**400, 1], "elapsed_ns.0: Input should be less"),
        ("elapsed_ns", [float("nan"), 1], "not JSON"),
        ("elapsed_ns", [1, 2, 3], "waited_ns and elapsed_ns are not of one length"),
        ("waited_ns", [-1, 1], "waited_ns.0: Input should be greater"),
        ("heat_ns", [1], "heat_loops and heat_ns are not of one length"),
        ("heat_loops", [0, 1], "heat_loops.0: Input should be greater"),
        ("loops", 2**31, "loops: Input should be less than 2147483648"),
        ("size", -1, "size: Input should be greater"),
        ("size", 2**40, "size: Input should be less"),
        ("case", "", "case: String should match"),
        ("case", "[/bold]", "case: String should match"),
        ("case", "a" * 71, "case: String should have at most 70"),
    ],
)
def test_a_sample_that_cannot_be_is_refused(
    tmp_path: Path, lines: Lines, key: str, value: Any, says: str
) -> None:
    row(lines)[key] = value
    assert says in refusal(tmp_path / "run.jsonl", lines)


@pytest.mark.parametrize(
    "name", ["a/b/c", "", "a", "/", "../../../etc/passwd", "[red]x", "A/b", "a/" + "b" * 70]
)
@pytest.mark.parametrize("where", ["mechanisms", "absent", "workers", "failures"])
def test_a_mechanism_has_one_form_of_name_wherever_it_stands(
    tmp_path: Path, lines: Lines, where: str, name: str
) -> None:
    head, first = lines
    match where:
        case "mechanisms":
            head["mechanisms"][0]["id"] = name
        case "absent":
            head["absent"] = {name: "why"}
        case _:
            first[where][0]["mechanism"] = name
    assert "String should" in refusal(tmp_path / "run.jsonl", lines)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda head, first: first.update(execution=1000), "execution: Input should be less than 1000"),
        (lambda head, first: first.update(steal_ns=10**18), "steal_ns: Input should be less"),
        (lambda head, first: first.update(load_milli=-1), "load_milli: Input should be greater"),
        (lambda head, first: head.update(seed=2**60), "seed: Input should be less"),
        (lambda head, first: head.update(run_spread_ppm=-1), "run_spread_ppm: Input should be greater"),
        (lambda head, first: head["profile"].update(stages=[]), "profile.stages: List should have"),
        (lambda head, first: head["profile"].update(stages=[20_000]), "stages.0: Input should be less"),
        (lambda head, first: head["cases"].append(head["cases"][0]), "cases: noop stands twice"),
        (lambda head, first: first["workers"].append(first["workers"][0]), "workers: c/linked stands twice"),
        (lambda head, first: first.update({"\x1b[2J": 1}), r"\x1b[2J: unknown key"),
        (lambda head, first: first.update(workers=[[]] * 10), "workers.0: Input should be a valid"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_its_place(
    tmp_path: Path, lines: Lines, change: Callable[[Any, Any], None], says: str
) -> None:
    change(*lines)
    assert says in refusal(tmp_path / "run.jsonl", lines)


def test_what_programs_said_is_read_with_its_control_characters_as_escapes(
    tmp_path: Path, lines: Lines
) -> None:
    lines[0]["machine"]["cpu"] = "a\x1b[2Jb"
    lines[0]["absent"] = {"x/gone": "first\nsecond\x07" + "z" * 10_000}
    path = tmp_path / "run.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    head = read_run(path).header
    assert head.machine.cpu == r"a\x1b[2Jb"
    assert head.absent["x/gone"].startswith(r"first" + "\n" + r"second\x07zzz")
    assert len(head.absent["x/gone"]) < 4200


def test_a_stage_is_known_however_its_line_is_spaced(tmp_path: Path, lines: Lines) -> None:
    stage = {"record": "stage", "after": 6, "until": 9, "rows": {}}
    path = tmp_path / "run.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in [*lines, stage]))
    assert [(s.after, s.until) for s in read_run(path).stages] == [(6, 9)]


@pytest.mark.parametrize("deep", ["[" * 200_000, '{"a":' * 200_000, '"\\ud800"', "9" * 10_000])
def test_what_pythons_own_reader_stumbles_over_is_refused(tmp_path: Path, lines: Lines, deep: str) -> None:
    path = tmp_path / "run.jsonl"
    path.write_text(json.dumps(lines[0]) + "\n" + deep + "\n")
    with pytest.raises(UsageError, match="line 2: not JSON"):
        read_run(path)


# ---- files ------------------------------------------------------------------------------------------


def test_a_packed_file_is_counted_as_it_unpacks(
    tmp_path: Path, lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(lines[0]).encode() + b" " * (1 << 20) + b"\n"))
    assert path.stat().st_size < 1 << 16
    assert read_run(path).groups == []
    monkeypatch.setattr(file, "MOST_BYTES", 1 << 16)
    with pytest.raises(UsageError, match=r"more than 64\.0 KiB, as it is or unpacked"):
        read_run(path)


def test_a_line_that_never_ends_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "line.jsonl"
    path.write_bytes(b" " * 2000)
    monkeypatch.setattr(file, "LONGEST_LINE_BYTES", 1024)
    with pytest.raises(UsageError, match=r"a line of more than 1\.00 KiB"):
        read_run(path)


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, says in (
        (pipe, "a pipe or a device"),
        (tmp_path, "Is a directory"),
        (Path("/dev/zero"), "device"),
    ):
        with pytest.raises(UsageError, match=says):
            read_run(path)


def test_the_reference_is_read_as_it_was_written() -> None:
    assert read_run(RESULTS / "reference.jsonl.xz").executions == 6
