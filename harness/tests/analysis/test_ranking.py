"""Verdicts within a language: paired, corrected, and never finer than the run can see."""

import math
from collections.abc import Mapping, Sequence

from harness.analysis.executions import Executions
from harness.analysis.ranking import ALONE, BEST, REFERENCE, Standing, standings
from harness.analysis.regimes import regimes
from harness.analysis.results import Key, ResultRow
from harness.analysis.significance import FASTER, NOT_SEPARATED, SLOWER
from harness.core.statistics import correctable, median_interval
from harness.tests.output.report.runs import mechanism

_TWELVE = [100.0, 101.0, 99.0, 100.5, 100.2, 99.7, 100.1, 100.9, 99.2, 100.4, 99.9, 100.3]


def row(
    name: str, times: Sequence[float], tier: str = "default", probe_ns: float = 1.0, floor_ns: float = 0.0
) -> ResultRow:
    values = Executions(time_ns=dict(enumerate(times)), probe_ns=dict.fromkeys(range(len(times)), probe_ns))
    return ResultRow(
        key=Key(name, "noop", 1),
        info=mechanism(name, tier),
        executions=len(times),
        ns=median_interval(times),
        overhead_ns=None,
        empty_ns=None,
        values=values,
        floor_ns=floor_ns,
        regimes=regimes(values.time_ns, {}),
    )


def judged(*rows: ResultRow) -> Mapping[str, Standing]:
    return {s.row.mechanism: s for s in standings(rows)}


def test_a_clear_difference_is_one_and_carries_its_ratio() -> None:
    found = judged(row("go/a", _TWELVE), row("go/b", [2 * t for t in _TWELVE]))
    assert found["go/a"].verdict == BEST
    assert found["go/b"].verdict == SLOWER
    ratio = found["go/b"].ratio
    assert ratio is not None
    assert round(ratio.estimate, 6) == 2.0
    assert found["go/b"].best == "go/a"


def test_a_difference_below_the_floor_of_its_row_is_none() -> None:
    more = [1.04 * t for t in _TWELVE]
    for floor_ns, found in ((5.0, NOT_SEPARATED), (3.0, SLOWER)):
        for own, best in ((floor_ns, 1.0), (1.0, floor_ns)):
            rows = row("go/a", _TWELVE, floor_ns=best), row("go/b", more, floor_ns=own)
            assert judged(*rows)["go/b"].verdict == found


def test_a_row_that_the_control_lost_is_never_separated() -> None:
    found = judged(row("go/a", _TWELVE), row("go/b", [9 * t for t in _TWELVE], floor_ns=math.inf))
    assert found["go/b"].verdict == NOT_SEPARATED


def _two_speeds(fast: float, slow: float) -> list[float]:
    return [(slow if e % 2 else fast) * t / 100 for e, t in enumerate(_TWELVE)]


def test_beside_several_speeds_there_is_a_verdict_but_no_factor() -> None:
    found = judged(row("go/a", _TWELVE), row("go/b", _two_speeds(150, 400)))
    assert found["go/b"].row.regimes
    assert (found["go/b"].verdict, found["go/b"].ratio) == (SLOWER, None)
    found = judged(row("go/a", _TWELVE), row("go/b", _two_speeds(50, 400)))
    assert (found["go/b"].verdict, found["go/b"].ratio) == (NOT_SEPARATED, None)
    found = judged(row("go/a", _two_speeds(20, 50)), row("go/b", _TWELVE))
    assert (found["go/a"].verdict, found["go/b"].verdict, found["go/b"].ratio) == (BEST, SLOWER, None)


def test_several_speeds_count_as_the_slowest_when_the_best_is_looked_for() -> None:
    median_below = row("go/b", [*(50 * t / 100 for t in _TWELVE[:8]), *(4 * t for t in _TWELVE[8:])])
    assert median_below.ns.estimate < 100
    assert judged(row("go/a", _TWELVE), median_below)["go/a"].verdict == BEST


def test_a_faster_clock_in_one_group_is_divided_out() -> None:
    slow_clock = row("go/b", [2 * t for t in _TWELVE], probe_ns=2.0)
    assert judged(row("go/a", _TWELVE), slow_clock)["go/b"].verdict == NOT_SEPARATED


def test_the_correction_takes_back_what_one_comparison_alone_would_call() -> None:
    nearly = [1.1 * t for t in _TWELVE[:10]] + [0.9 * t for t in _TWELVE[10:]]  # p = 0.04
    assert judged(row("go/a", _TWELVE), row("go/b", nearly))["go/b"].verdict == SLOWER
    to_and_fro = [t * (1.001 if e % 2 else 0.999) for e, t in enumerate(_TWELVE)]
    others = [row(f"go/m{i}", [*to_and_fro]) for i in range(3)]
    assert judged(row("go/a", _TWELVE), row("go/b", nearly), *others)["go/b"].verdict == NOT_SEPARATED


def test_six_executions_among_many_must_all_agree() -> None:
    six = _TWELVE[:6]
    others = [row(f"go/m{i}", [1.5 * t for t in six]) for i in range(5)]
    all_agree = row("go/b", [1.2 * t for t in six])
    one_differs = row("go/c", [*(1.2 * t for t in six[:5]), 0.9 * six[5]])
    found = judged(row("go/a", six), all_agree, one_differs, *others)
    assert found["go/b"].verdict == SLOWER
    assert found["go/c"].verdict == NOT_SEPARATED


def test_where_no_correction_is_possible_one_dissenter_is_enough() -> None:
    nine = _TWELVE[:9]
    one_differs = row("go/b", [*(1.2 * t for t in nine[:8]), 0.9 * nine[8]])
    assert judged(row("go/a", nine), one_differs)["go/b"].verdict == SLOWER
    many = [row(f"go/m{i}", [1.5 * t for t in nine]) for i in range(14)]
    assert judged(row("go/a", nine), one_differs, *many)["go/b"].verdict == NOT_SEPARATED


def test_host_rows_are_judged_and_never_the_best() -> None:
    found = judged(row("go/host", [0.5 * t for t in _TWELVE], tier="host"), row("go/a", _TWELVE))
    assert found["go/a"].verdict == BEST
    assert found["go/host"].verdict == FASTER


def test_c_is_judged_against_the_baseline() -> None:
    found = judged(row("c/linked", _TWELVE), row("c/inline", [0.3 * t for t in _TWELVE], tier="tuned"))
    assert found["c/linked"].verdict == REFERENCE
    assert found["c/inline"].verdict == FASTER


def test_one_mechanism_alone_and_no_common_executions_are_said_as_such() -> None:
    assert judged(row("go/a", _TWELVE))["go/a"].verdict == ALONE
    assert judged(row("go/a", [0.0, 0.0]), row("go/b", [0.0, 1.0]))["go/b"].verdict == NOT_SEPARATED


def test_languages_are_judged_apart() -> None:
    found = judged(row("go/a", _TWELVE), row("rust/a", [0.1 * t for t in _TWELVE]))
    assert {s.verdict for s in found.values()} == {ALONE}


def test_what_can_be_corrected_is_known() -> None:
    assert correctable(12, 40)
    assert not correctable(6, 2)
    assert correctable(6, 1)
