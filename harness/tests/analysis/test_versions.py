"""Price over version, on numbers that are chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from harness.analysis.ranking import standings, usual_of
from harness.analysis.results import Analysis
from harness.analysis.significance import FASTER, NOT_SEPARATED, SLOWER
from harness.analysis.versions import FIRST, OLDEST, ladders
from harness.output.report.sections.answers import answers
from harness.output.report.sections.versions import factor_text, version_data
from harness.output.terminal.versions import print_versions
from harness.runfile.records import Run, SettingInfo
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.tests.builders import run_of

C = {BASELINE: [10] * 12, REPLICA: [10] * 12}
ADD = Row("add_i32", 1)


def with_versions(times_ns: Mapping[str, Sequence[int]], **said: str) -> Analysis:
    """A run where a mechanism behind whose name an @ stands has that version of go; said: what go says."""
    run = run_of({**C, **times_ns})
    infos = [
        info.model_copy(
            update={
                "setting": SettingInfo(tool="go", again=info.label, version=said.get(info.label, info.label))
                if info.label
                else None
            }
        )
        for info in run.header.mechanisms
    ]
    header = run.header.model_copy(update={"mechanisms": infos})
    return Analysis(Run(path=run.path, header=header, groups=run.groups))


OLD, NEW = [200] * 12, [100] * 12
TWO = {"go/cgo": NEW, "go/cgo@1.10": NEW, "go/cgo@1.9": OLD}


def test_versions_stand_in_their_order_each_beside_the_oldest() -> None:
    (ladder,) = ladders(with_versions(TWO))
    assert (ladder.mechanism, ladder.tool, ladder.key) == ("go/cgo", "go", ADD)
    assert [(step.label, step.verdict) for step in ladder.steps] == [("1.9", OLDEST), ("1.10", FASTER)]
    assert ladder.first == OLDEST
    assert [factor_text(step) for step in ladder.steps] == ["", "0.500 × (0.500 … 0.500)"]
    assert ladder.usual is not None and ladder.usual.mechanism == "go/cgo"


def test_what_a_version_says_of_itself_orders_what_it_was_called() -> None:
    analysis = with_versions({"go/cgo@new": NEW, "go/cgo@old": OLD}, new="2.1", old="2.0")
    (ladder,) = ladders(analysis)
    assert [step.label for step in ladder.steps] == ["old", "new"]
    assert ladder.usual is None


@pytest.mark.parametrize("said", [("clang 14", "gcc 12"), ("gcc 12", "gcc 12"), ("", "gcc 12")])
def test_what_is_no_older_and_newer_stands_as_it_was_asked_for(said: tuple[str, str]) -> None:
    analysis = with_versions({"c/x@b": OLD, "c/x@a": NEW}, b=said[0], a=said[1])
    (ladder,) = ladders(analysis)
    assert [(step.label, step.verdict) for step in ladder.steps] == [("b", FIRST), ("a", FASTER)]
    assert ladder.first == FIRST


@pytest.mark.parametrize(("times", "found"), [(OLD, NOT_SEPARATED), ([400] * 12, SLOWER)])
def test_a_version_is_told_apart_by_the_rule_of_all_rows(times: list[int], found: str) -> None:
    (ladder,) = ladders(with_versions({**TWO, "go/cgo@1.10": times}))
    assert ladder.steps[1].verdict == found


def test_a_version_with_several_speeds_has_no_factor() -> None:
    (ladder,) = ladders(with_versions({**TWO, "go/cgo@1.10": [50, 100] * 6}))
    assert (ladder.steps[1].factor, ladder.steps[1].verdict) == (None, FASTER)


def test_one_version_is_nothing_to_draw() -> None:
    assert ladders(with_versions({"go/cgo": NEW, "go/cgo@1.9": OLD})) == []


def test_what_the_script_draws_is_named_by_number() -> None:
    analysis = with_versions(TWO)
    numbers = {info.id: i for i, info in enumerate(analysis.run.header.mechanisms)}
    (found,) = version_data(ladders(analysis), numbers, {ADD: 7})
    assert (found["id"], found["tool"], found["row"], found["usual"]) == ("go/cgo", "go", 7, 2)
    assert [step["mechanism"] for step in found["steps"]] == [4, 3]


def test_a_version_is_neither_usual_nor_the_best_of_its_language() -> None:
    analysis = with_versions({"go/cgo": OLD, "go/other": [300] * 12, "go/cgo@1.10": [50] * 12})
    rows = [row for row in analysis.rows if row.info.language == "go"]
    usual = usual_of(rows)
    assert usual is not None and usual.mechanism == "go/cgo"
    found = {one.row.mechanism: one for one in standings(rows)}
    assert {one.best for one in found.values()} == {"go/cgo"}
    assert (found["go/other"].verdict, found["go/cgo@1.10"].verdict) == (SLOWER, FASTER)
    shown = [one.usual.row.mechanism for one in answers(analysis.rows) if one.usual]
    assert shown == [BASELINE, "go/cgo"]


def test_versions_make_no_verdict_on_a_languages_own_ways_weaker() -> None:
    own = {"go/cgo": NEW, "go/other": [110] * 11 + [95]}
    many = {f"go/cgo@1.{i}": [101, 99] * 6 for i in range(60)}
    verdicts = [
        {one.row.mechanism: one.verdict for one in standings(with_versions(times).rows)}["go/other"]
        for times in (own, {**own, **many})
    ]
    assert verdicts == [SLOWER, SLOWER]


def test_a_version_of_a_tuned_way_is_not_what_a_language_is_fastest_by() -> None:
    rows = with_versions({"go/cgo": OLD, "go/cgo@1.10": NEW}).rows
    tuned = [
        replace(row, info=row.info.model_copy(update={"tier": "tuned"})) if row.info.label else row
        for row in rows
    ]
    assert [one.fastest for one in answers(tuned)] == [None, None]


def test_the_terminal_has_a_table_of_what_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    analysis = with_versions(TWO)
    print_versions(analysis, {(row.mechanism, row.key.case) for row in analysis.rows})
    said = capsys.readouterr().out
    assert "go/cgo over go: add_i32" in said
    assert "0.500 ×" in said and "this machine's" in said
    print_versions(analysis, {("go/cgo", "add_i32")})
    assert capsys.readouterr().out == ""
