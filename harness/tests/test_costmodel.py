"""The cost model over lines that one can draw by hand, against numpy's and scipy's own least squares."""

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest
from scipy import stats as scipy_stats

from harness.costmodel import (
    PARTS,
    Line,
    as_dicts,
    cost_model,
    cost_models,
    least_squares,
    why_not_measured,
)
from harness.mechanisms import BASELINE, REPLICA
from harness.records import Run, Samples
from harness.rows import Analysis
from harness.schedule import FULL, QUICK, Profile, Row
from harness.tests.fakes import group, header, samples, worker_record

Times = Mapping[str, Mapping[Row, Sequence[float]]]

CALLS = [row for row, _ in PARTS[0].rows]
STRINGS = [Row("str_len", size) for size in (8, 256, 4096)]


def analysis_of(
    times_ns: Times,
    profile: Profile = FULL,
    skip: Mapping[str, str] | None = None,
    probe_ns: Sequence[float] = (3,) * 25,
) -> Analysis:
    """A run in which everything shares one group: time per call in ns by mechanism, row and execution,
    exact to a thousandth; nan where an execution lacks the row. x/host is a host row."""
    executions = max(len(times) for rows in times_ns.values() for times in rows.values())
    groups = []
    for e in range(executions):
        workers = []
        for name, rows in times_ns.items():
            own = [
                Samples(case=row.case, size=row.size, loops=1000, elapsed_ns=[round(times[e] * 1000)] * 3)
                for row, times in rows.items()
                if e < len(times) and not math.isnan(times[e])
            ]
            if name == BASELINE and probe_ns:
                own.append(samples("clock_probe", 1000, round(probe_ns[e] * 1000)))
            workers.append(worker_record(name, *own))
        groups.append(group(e, *workers))
    head = header(list(times_ns), profile=profile)
    infos = [
        info.model_copy(
            update={"tier": "host" if info.id.endswith("/host") else "default", "skip": dict(skip or {})}
        )
        for info in head.mechanisms
    ]
    return Analysis(Run(path="t", header=head.model_copy(update={"mechanisms": infos}), groups=groups))


def in_two_groups(first: Analysis, second: Analysis) -> Analysis:
    """One run of both: in each execution the first's processes, then, as another group, the second's."""
    infos = {**first.infos, **second.infos}
    head = first.run.header.model_copy(update={"mechanisms": list(infos.values())})
    later = [group.model_copy(update={"group": 1}) for group in second.run.groups]
    return Analysis(Run(path="t", header=head, groups=first.run.groups + later))


def one_line(part: str, above_c_ns: Mapping[Row, Sequence[float]], c_ns: float = 1, **options: Any) -> Line:
    """The part's line of x/a, whose calls take so much more than c/linked's."""
    linked = {row: [c_ns] * len(over) for row, over in above_c_ns.items()}
    own = {row: [c_ns + ns for ns in over] for row, over in above_c_ns.items()}
    analysis = analysis_of({BASELINE: linked, "x/a": own}, **options)
    return next(line for line in cost_models(analysis) if line.part == part)


def six(value: float) -> list[float]:
    return [value] * 6


def test_a_call_is_fixed_a_result_and_its_arguments() -> None:
    # 20 fixed, 5 for a result, 3 per argument
    line = one_line("arguments", dict(zip(CALLS, map(six, (20, 28, 43, 61)), strict=True)))
    assert line.reason == ""
    assert line.fixed_ns and line.result_ns and line.slope_ns
    assert [round(v.estimate, 9) for v in (line.fixed_ns, line.result_ns, line.slope_ns)] == [20, 5, 3]
    assert line.words == "20.0 ns, 5.00 ns for a result, 3.00 ns per integer argument"
    assert line.largest_residual is not None
    assert line.largest_residual.relative < 1e-9


def test_the_body_of_the_c_function_is_no_part_of_the_price() -> None:
    # c/linked itself takes a tenth of a ns per byte; the mechanism copies at half of that on top
    sizes = [row.size for row in STRINGS]
    linked = {row: six(1 + row.size / 10) for row in STRINGS}
    own = {row: six(1 + row.size / 10 + 40 + row.size / 20) for row in STRINGS}
    strings = cost_model(analysis_of({BASELINE: linked, "x/a": own}), "x/a")[1]
    assert strings.fixed_ns and strings.slope_ns
    assert strings.fixed_ns.estimate == pytest.approx(40)
    assert strings.slope_ns.estimate == pytest.approx(0.05)
    assert [point.units for point in strings.points] == sizes


def test_each_execution_is_fitted_by_itself_and_the_interval_is_exact() -> None:
    per_byte = [0.05, 0.01, 0.06, 0.02, 0.04, 0.03]
    line = one_line("strings", {row: [40 + ns * row.size for ns in per_byte] for row in STRINGS})
    slope = line.slope_ns
    assert slope
    assert (slope.low, slope.estimate, slope.high) == pytest.approx((0.01, 0.035, 0.06))
    assert (slope.n, slope.coverage) == (6, 0.96875)
    assert [point.predicted_ns for point in line.points] == pytest.approx(
        [40 + 0.035 * row.size for row in STRINGS]
    )


def test_least_squares_weighs_and_agrees_with_numpy_and_scipy() -> None:
    dice = np.random.default_rng(4)
    sizes = np.array([8.0, 256.0, 4096.0, 65536.0])
    values = dice.normal(50 + sizes[:, None] / 10, 5, size=(4, 3))
    design = np.stack([np.ones(4), sizes], axis=1)
    plain = least_squares(design, np.ones(4), values)
    for execution in range(3):
        line = scipy_stats.linregress(sizes, values[:, execution])
        assert plain[:, execution] == pytest.approx([line.intercept, line.slope])
    weights = 1 / values.mean(axis=1)
    weighted = least_squares(design, weights, values)
    for execution in range(3):
        slope, intercept = np.polyfit(sizes, values[:, execution], 1, w=weights)
        assert weighted[:, execution] == pytest.approx([intercept, slope])


def test_the_longer_a_call_the_less_it_weighs() -> None:
    # 40 ns on the short calls, 1 µs on one of 130 µs; a cycle of 1 µs keeps the bend invisible. Unweighted,
    # the line through the long one would start at 36.
    rows = [row for row, _ in PARTS[2].rows]
    linked = dict(zip(rows, map(six, (10, 1000, 130_000)), strict=True))
    own = dict(zip(rows, map(six, (50, 1040, 131_040)), strict=True))
    analysis = analysis_of({BASELINE: linked, "x/a": own}, probe_ns=six(3000))
    arrays = cost_model(analysis, "x/a")[2]
    assert arrays.fixed_ns
    assert arrays.fixed_ns.estimate == pytest.approx(40, abs=0.5)


def test_points_on_no_line_get_words_instead_of_a_slope() -> None:
    line = one_line("arguments", dict(zip(CALLS, map(six, (20, 30, 200, 60)), strict=True)))
    assert (line.fixed_ns, line.result_ns, line.slope_ns) == (None, None, None)
    assert line.reason.startswith("sum6_i64 takes 200 ns where a line says ")
    assert line.words == f"no line: {line.reason}"
    assert line.largest_residual is not None
    assert line.largest_residual.case == "sum6_i64"


def test_a_bend_of_less_than_a_cycle_is_no_bend() -> None:
    # a cycle is 1 ns: 0.8 above a line of 2 is 40 %, and invisible
    line = one_line("arguments", dict(zip(CALLS, map(six, (2, 2, 2.8, 2)), strict=True)))
    assert line.reason == ""


def test_a_bend_that_only_some_executions_show_is_no_bend() -> None:
    rows = dict(zip(CALLS, map(six, (20, 30, 200, 60)), strict=True))
    rows[Row("sum6_i64", 1)] = [200, 200, 200, 200, 200, -150]
    line = one_line("arguments", rows)
    assert line.reason == ""
    assert [point for point in line.points if point.relative > 0.1]


def test_a_bend_within_what_the_control_tells_apart_is_no_bend() -> None:
    over = dict(zip(CALLS, map(six, (20, 30, 130, 60)), strict=True))
    linked = {row: six(1000) for row in CALLS}
    own = {row: [1000 + ns for ns in times] for row, times in over.items()}
    unsteady = {row: six(1300) for row in CALLS}
    assert cost_model(analysis_of({BASELINE: linked, "x/a": own}), "x/a")[0].reason
    assert not cost_model(analysis_of({BASELINE: linked, REPLICA: unsteady, "x/a": own}), "x/a")[0].reason


def test_a_price_not_told_apart_from_none_is_a_limit() -> None:
    line = one_line("strings", {row: [40.0, 41, 40, 41, 39, 40] for row in STRINGS})
    assert line.words.startswith("40.0 ns, < 0.0002")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"profile": QUICK}, "sum6_i64 was not measured: the quick profile leaves it out"),
        ({"profile": FULL}, "sum6_i64 was not measured: it is not in this run"),
        ({"skip": {"sum6_i64": "too wide"}}, "sum6_i64 was not measured: too wide"),
    ],
)
def test_a_missing_row_is_named_with_its_reason(options: Mapping[str, Any], expected: str) -> None:
    rows = {row: six(20) for row in CALLS if row.case != "sum6_i64"}
    line = one_line("arguments", rows, **options)
    assert (line.slope_ns, line.reason, line.points) == (None, expected, ())


def test_a_skipped_size_is_named_by_its_size() -> None:
    rows = {row: six(20) for row in STRINGS[:2]}
    line = one_line("strings", rows, skip={"str_len:4096": "no such buffer"})
    assert line.reason == "str_len 4096 was not measured: no such buffer"


def test_executions_that_never_measured_all_rows_make_no_line() -> None:
    lacks = math.nan
    rows = dict(zip(STRINGS, ([1.0, lacks], [lacks, 2.0], [3.0, 3.0]), strict=True))
    assert one_line("strings", rows).reason == "no execution measured all of its rows"


def test_only_executions_with_all_rows_are_fitted() -> None:
    rows = dict(zip(STRINGS, ([40.0] * 7, [40.0] * 7, [40.0] * 6 + [math.nan]), strict=True))
    line = one_line("strings", rows)
    assert line.fixed_ns
    assert line.fixed_ns.n == 6


def test_one_execution_gives_numbers_that_claim_no_coverage() -> None:
    line = one_line("strings", {row: [40 + row.size] for row in STRINGS})
    assert line.fixed_ns
    assert (line.fixed_ns.n, line.fixed_ns.coverage) == (1, 0.0)
    assert line.fixed_ns.estimate == pytest.approx(40)


def test_the_baseline_and_host_rows_have_no_price() -> None:
    rows = {row: six(20) for row in CALLS}
    analysis = analysis_of({BASELINE: rows, "x/host": rows, "x/a": rows})
    assert {line.mechanism for line in cost_models(analysis)} == {"x/a"}
    assert cost_model(analysis, BASELINE)[0].reason == "overheads are taken from this row"
    assert cost_model(analysis, "x/host")[0].reason == "a host row calls no C"


def test_a_run_without_rows_has_no_lines() -> None:
    analysis = Analysis(Run(path="t", header=header(["x/a"]), groups=[]))
    assert [line.slope_ns for line in cost_models(analysis)] == [None, None, None]


def test_an_absent_mechanism_says_why() -> None:
    head = header([BASELINE]).model_copy(update={"absent": {"x/a": "no x here"}})
    analysis = Analysis(Run(path="t", header=head, groups=[]))
    assert why_not_measured(analysis, "x/a", Row("noop", 1)) == "no x here"
    assert why_not_measured(analysis, "x/b", Row("noop", 1)) == "x/b is not in this run"


def test_lines_are_json() -> None:
    line = one_line("arguments", dict(zip(CALLS, map(six, (20, 28, 43, 61)), strict=True)))
    (data,) = json.loads(json.dumps(as_dicts([line]), allow_nan=False))
    assert data["slope_ns"]["estimate"] == pytest.approx(3)
    assert [point["case"] for point in data["points"]] == ["noop", "inc_i64", "sum6_i64", "sum12_i64"]
