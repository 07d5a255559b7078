"""Pairs whose times and instructions say different things, and the run that they are taken from."""

from pathlib import Path

import pytest

from harness.analysis.instructions import AtOdds
from harness.analysis.significance import NOT_SEPARATED, SLOWER
from harness.core.errors import UsageError
from harness.crosscheck import __main__ as program
from harness.output.terminal.crosscheck import print_at_odds
from harness.runfile import recent
from harness.runfile.anatomies import Anatomy
from harness.runfile.file import RunWriter
from harness.suite.reference import BASELINE, REPLICA
from harness.tests.builders import run_of


def counted(mechanism: str, calls: int) -> Anatomy:
    return Anatomy(mechanism=mechanism, case="add_i32", size=1, calls=[calls] * 3)


def test_each_pair_has_a_line_with_what_its_times_say(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("harness.output.terminal.console.out.console.width", 200)
    pairs = [
        AtOdds(counted("go/a", 300), counted("go/b", 300), SLOWER),
        AtOdds(counted("lua/a", 90), counted("lua/b", 40), NOT_SEPARATED),
    ]
    print_at_odds(pairs, "run.jsonl")
    shown = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "run.jsonl: in 2 pairs, the times do not follow the instructions:" in shown
    assert "go/a go/b add_i32 300 300 the first is slower" in shown
    assert "lua/a lua/b add_i32 90 40 not separated" in shown
    print_at_odds([], "run.jsonl")
    assert "in every pair, the times follow the instructions" in capsys.readouterr().out


def written(path: Path, *anatomies: Anatomy) -> Path:
    run = run_of({BASELINE: [100] * 6, REPLICA: [100] * 6})
    writer = RunWriter(path, run.header)
    for group in run.groups:
        writer.append(group)
    for anatomy in anatomies:
        writer.append(anatomy)
    writer.close()
    return path


def test_the_newest_run_with_counts_is_taken_or_the_given_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recent, "RESULTS", tmp_path)
    assert program._counted_run(None) is None
    bare = written(tmp_path / "bare.jsonl")
    assert program._counted_run(None) is None
    with pytest.raises(UsageError, match="no instructions were counted; run --anatomy counts them"):
        program._counted_run(bare)
    full = written(tmp_path / "full.jsonl", counted(BASELINE, 10))
    for run in (program._counted_run(None), program._counted_run(full)):
        assert run and run.path.endswith("full.jsonl")
