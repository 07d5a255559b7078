"""Turns of the suite and the harnesses, and what the command makes of them: exact fakes on both sides."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from harness.analysis.agreement import AGREES, EXPLAINED, OPEN, agreement
from harness.core.errors import Wrong
from harness.core.paths import LANGS
from harness.crosscheck import __main__ as entry
from harness.crosscheck import passes, turns
from harness.crosscheck.asking import Asked
from harness.crosscheck.programs import Side
from harness.runfile.crosschecked import (
    Crosscheck,
    HarnessInfo,
    Witnessed,
    read_crosscheck,
    with_newer,
    write_crosscheck,
)
from harness.runfile.records import Run
from harness.suite.cases import Case, load_cases
from harness.suite.layouts import Layout, layout_of
from harness.suite.mechanisms import Mechanism
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.witnesses import Witness, WitnessManifest
from harness.tests.builders import ADD, MACHINE, mechanism, run_of
from harness.toolchain.stamp import Built
from harness.verify.prepare import Ready

BUILT = Built(key="k", build_ns=1, artifact_bytes=1, versions=[])
EXPLAINS = [{"cases": ["add_i32"], "variant": "bare", "how": "instead", "why": "its own loop"}]
Told = Mapping[str, Sequence[float]]  # what the harness says of each word, round after round


class FakeSession:
    """A session in which every execution has the next of the chosen times."""

    def __init__(self, run: Run, done: list[str]) -> None:
        self.run, self._done = run, done
        self._groups = list(run.groups)
        run.groups.clear()

    def measure(self, first: int, until: int, steps: Any) -> None:
        assert until == first + 1
        self._done.append(f"suite {first}")
        self.run.groups.append(self._groups[first])

    def close(self) -> None:
        self._done.append("closed")


class Silent:
    def __init__(self) -> None:
        self.advanced = 0

    def say(self, text: str) -> None: ...
    def advance(self, text: str = "") -> None:
        self.advanced += 1


class Bench:
    """x/a by x/clock: the suite's times of each session, and what the harness says."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, suite_ns: Sequence[Sequence[int]], said: Told
    ) -> None:
        self.done: list[str] = []
        self.layouts: list[Layout] = []
        self.sessions: list[Run] = []
        self._suite, self._said = list(suite_ns), {word: list(times) for word, times in said.items()}
        monkeypatch.setattr(turns, "new_session", self._session)
        monkeypatch.setattr(turns, "ask", self._ask)
        of = mechanism("x/a")
        manifest = WitnessManifest(
            title="Clock",
            docs="https://example.org",
            witnesses=["a"],
            statistic="s",
            run=["x"],
            explains=EXPLAINS,  # type: ignore[arg-type]
        )
        self.sides = {"x/clock": Side(Witness("x/clock", LANGS, manifest), of)}
        self.ready = Ready(of, BUILT)
        self.references = [Ready(mechanism(name), BUILT) for name in (BASELINE, REPLICA)]

    def _session(self, prepared: Any, cases: Any, profile: Any, rows: Any, path: Path, words: Any) -> Any:
        own = self._suite.pop(0)
        assert profile.stages == [len(own)] and profile.layouts == len(own)
        run = run_of({BASELINE: [30] * len(own), REPLICA: [30] * len(own), "x/a": own})
        self.sessions.append(run)
        return FakeSession(run, self.done)

    def _ask(
        self, of: Mechanism, layout: Layout, asked: Sequence[Asked], cases: Mapping[str, Case]
    ) -> dict[Asked, float]:
        self.done.append(f"harness {' '.join(one.word for one in asked)}")
        self.layouts.append(layout)
        found = {one: self._said[one.word].pop(0) for one in asked}
        if min(found.values()) < 0:
            raise Wrong("x/a by clock: signal SIGSEGV")
        return found

    def found(self, rounds: int = 2) -> tuple[list[Witnessed], dict[str, str], int]:
        progress = Silent()
        rows, lost = passes.crosschecked(
            self.references, (self.ready, self.sides), load_cases(), [ADD], rounds, progress
        )
        return rows, lost, progress.advanced


def test_the_suite_and_the_harness_take_turns_on_the_same_layouts(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench(monkeypatch, [[100, 101]], {"add_i32:1": [100, 102]})
    (row,), lost, advanced = bench.found()
    harness = "harness add_i32:1"
    assert bench.done == ["suite 0", harness, "suite 1", harness, "closed"]
    assert bench.layouts == [layout_of(bench.sessions[0].header.seed, "x/a", k, 2) for k in range(2)]
    assert (row.suite_ns, row.witness_ns) == ([100, 101], [100, 102])
    assert row.cycle_ns == 1  # the clock probe's 3 ns are three cycles
    # As many steps as two passes would have, so that the bar reaches its end.
    assert (agreement(row).verdict, lost, advanced) == (AGREES, {}, 4)


def test_what_does_not_agree_is_measured_again_with_its_variant_and_all_rounds_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = {"add_i32:1": [150, 151, 149, 150], "add_i32:1:bare": [100, 101]}
    bench = Bench(monkeypatch, [[100, 101], [100, 102]], said)
    (row,), _, advanced = bench.found()
    assert "harness add_i32:1 add_i32:1:bare" in bench.done
    assert row.suite_ns == [100, 101, 100, 102]
    assert row.witness_ns == [150, 151, 149, 150]
    assert (agreement(row).verdict, advanced) == (EXPLAINED, 4)


def test_what_nothing_explains_is_open_and_said_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"add_i32:1": [150, 151, 149, 150], "add_i32:1:bare": [130, 130]}
    (row,), _, _ = Bench(monkeypatch, [[100, 101], [100, 102]], said).found()
    assert agreement(row).verdict == OPEN
    with pytest.raises(
        Wrong, match=r"^1 of 1 rows are open, first: x/a add_i32 by x/clock: 47 ns between .*"
    ):
        entry.conclude(document([row]), {})


def test_a_harness_that_fails_once_is_not_asked_again_and_is_no_success(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bench = Bench(monkeypatch, [[100, 101]], {"add_i32:1": [-1]})
    rows, lost, _ = bench.found()
    assert (rows, lost) == ([], {"x/clock": "x/a by clock: signal SIGSEGV"})
    assert [one for one in bench.done if one.startswith("harness")] == ["harness add_i32:1"]
    with pytest.raises(Wrong, match="1 could not be measured, the first: x/a by x/clock"):
        entry.conclude(document([]), {"x/a by x/clock": "signal SIGSEGV"})


def test_a_row_that_the_suite_lost_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench(monkeypatch, [[100, 101]], {"add_i32:1": [100, 102]})
    session = bench._session

    def without(*arguments: Any) -> Any:
        made = session(*arguments)
        made._groups[1] = made._groups[1].model_copy(update={"workers": made._groups[1].workers[:2]})
        return made

    monkeypatch.setattr(turns, "new_session", without)
    with pytest.raises(Wrong, match="x/a: the suite did not measure add_i32"):
        bench.found()


def test_nothing_asked_is_no_success() -> None:
    with pytest.raises(Wrong, match="no harness is here"):
        entry.conclude(document([]), {})


# ---- the document ----------------------------------------------------------------------------------


def document(rows: list[Witnessed]) -> Crosscheck:
    told = HarnessInfo(id="x/clock", title="Clock", docs="https://example.org")
    return Crosscheck(
        created_utc="2026-01-02T03:04:05Z", commit="abc", machine=MACHINE, harnesses=[told], rows=rows
    )


def test_what_is_written_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows, _, _ = Bench(monkeypatch, [[100, 101]], {"add_i32:1": [100, 102]}).found()
    path = tmp_path / "crosscheck.json"
    write_crosscheck(path, document(rows))
    assert read_crosscheck(path) == document(rows)


def test_rows_of_other_harnesses_stay_and_those_measured_again_are_replaced(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (row,), _, _ = Bench(monkeypatch, [[100, 101]], {"add_i32:1": [100, 102]}).found()
    other = row.model_copy(update={"mechanism": "x/b"})
    newer = row.model_copy(update={"suite_ns": [7.0, 8.0]})
    assert with_newer(document([row, other]), document([newer])).rows == [newer, other]
    elsewhere = document([newer])
    elsewhere = elsewhere.model_copy(update={"machine": MACHINE.model_copy(update={"host_hash": "ffff"})})
    assert with_newer(document([row, other]), elsewhere).rows == [newer]


def test_an_explanation_of_no_mechanism_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench(monkeypatch, [[100]], {})
    words = passes._words(bench.sides["x/clock"], "x/a", [ADD], explain=True)
    assert [one.word for one in words] == ["add_i32:1", "add_i32:1:bare"]
    assert [one.word for one in passes._words(bench.sides["x/clock"], "x/a", [ADD], explain=False)] == [
        "add_i32:1"
    ]
