"""The cost model over lines that one can draw by hand, against numpy's and scipy's own least squares."""

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest
from scipy import stats as scipy_stats

from harness.analysis.absence import why_not_measured
from harness.analysis.cost_model import PriceLine, as_dicts, cost_model, cost_models, least_squares
from harness.analysis.prices import PRICES
from harness.analysis.results import Analysis
from harness.runfile.records import Run, Samples
from harness.suite.profiles import FULL, QUICK, Profile
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.tests.builders import group, header, samples, worker_record

Times = Mapping[str, Mapping[Row, Sequence[float]]]

CALLS, STRINGS, ARRAYS = ([own.row for own in part.rows] for part in PRICES)
SIZES = (0, 8, 32, 256, 1024, 4096, 65536)


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


def one_line(
    part: str,
    above_c_ns: Mapping[Row, Sequence[float]],
    c_ns: float = 1,
    floors_ns: Mapping[Row, float] | None = None,
    **options: Any,
) -> PriceLine:
    """The part's line of x/a, whose calls take so much more than c/linked's. floors_ns: by row what
    c/replica differs by, and with it what the run cannot tell apart there; without: no control."""
    times = {
        BASELINE: {row: [c_ns] * len(over) for row, over in above_c_ns.items()},
        "x/a": {row: [c_ns + ns for ns in over] for row, over in above_c_ns.items()},
    }
    if floors_ns is not None:
        times[REPLICA] = {row: six(c_ns + floors_ns.get(row, 0)) for row in above_c_ns}
    analysis = analysis_of(times, **options)
    return next(line for line in cost_models(analysis) if (line.mechanism, line.part) == ("x/a", part))


def six(value: float) -> list[float]:
    return [value] * 6


def calls(*above_c_ns: float) -> dict[Row, list[float]]:
    """The overheads of noop and of the functions of 1, 2, 4, 6, 8 and 12 arguments."""
    return dict(zip(CALLS, map(six, above_c_ns), strict=True))


def strings(*above_c_ns: float) -> dict[Row, list[float]]:
    """The overheads of str_len by rising size."""
    return dict(zip(STRINGS, map(six, above_c_ns), strict=True))


# 20 fixed, 5 for a result, 3 per argument
STRAIGHT = (20, 28, 31, 37, 43, 49, 61)


def test_a_call_is_fixed_a_result_and_its_arguments() -> None:
    line = one_line("arguments", calls(*STRAIGHT))
    assert line.reason == ""
    assert line.fixed_ns and line.result_ns and line.slope_ns
    assert [round(v.estimate, 9) for v in (line.fixed_ns, line.result_ns, line.slope_ns)] == [20, 5, 3]
    assert line.words == "20.0 ns, 5.00 ns for a result, 3.00 ns per integer argument"
    assert line.largest_residual is not None
    assert line.largest_residual.relative < 1e-9


def test_the_body_of_the_c_function_is_no_part_of_the_price() -> None:
    # c/linked itself takes a tenth of a ns per byte; the mechanism copies at half of that on top
    linked = {row: six(1 + row.size / 10) for row in STRINGS}
    own = {row: six(1 + row.size / 10 + 40 + row.size / 20) for row in STRINGS}
    line = cost_model(analysis_of({BASELINE: linked, "x/a": own}), "x/a")[1]
    assert line.fixed_ns and line.slope_ns
    assert line.fixed_ns.estimate == pytest.approx(40)
    assert line.slope_ns.estimate == pytest.approx(0.05)
    assert [point.units for point in line.points] == list(SIZES)


def test_each_execution_is_fitted_by_itself_and_the_interval_is_exact() -> None:
    per_byte = [0.05, 0.046, 0.054, 0.048, 0.052, 0.051]
    line = one_line("strings", {row: [40 + ns * row.size for ns in per_byte] for row in STRINGS})
    slope = line.slope_ns
    assert slope
    assert (slope.low, slope.estimate, slope.high) == pytest.approx((0.046, 0.0505, 0.054))
    assert (slope.n, slope.coverage) == (6, 0.96875)
    assert [point.predicted_ns for point in line.points] == pytest.approx(
        [40 + 0.0505 * row.size for row in STRINGS]
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
    # 40 ns on all but one call, which has 1 µs on 130; a floor of 1 µs keeps the bend invisible. Unweighted,
    # the line through the long one would start at 35.
    linked = {row: six(10) for row in ARRAYS} | {ARRAYS[-1]: six(130_000)}
    own = {row: six(50) for row in ARRAYS} | {ARRAYS[-1]: six(131_040)}
    replica = {row: [times[0] + 1000] * 6 for row, times in linked.items()}
    arrays = cost_model(analysis_of({BASELINE: linked, REPLICA: replica, "x/a": own}), "x/a")[2]
    assert arrays.fixed_ns
    assert arrays.fixed_ns.estimate == pytest.approx(40, abs=0.5)


@pytest.mark.parametrize(
    ("part", "held_out"),
    [(0, ["sum2_i64", "sum6_i64", "sum8_i64"]), (1, [8, 256, 4096]), (2, [8, 256, 4096])],
)
def test_a_line_is_fitted_to_the_ends_and_judged_in_between(part: int, held_out: list[object]) -> None:
    rows = PRICES[part].rows
    assert [own.row.case if part == 0 else own.row.size for own in rows if own.held_out] == held_out
    assert len(rows) == 7
    assert not rows[0].held_out and not rows[-1].held_out


def test_what_is_held_out_does_not_move_the_line() -> None:
    # 40 ns and 0.05 a byte everywhere but at 256 bytes, where the line says 52.8
    line = one_line("strings", strings(40, 40.4, 41.6, 200, 91.2, 244.8, 3316.8))
    assert [point.predicted_ns for point in line.points] == pytest.approx(
        [40, 40.4, 41.6, 52.8, 91.2, 244.8, 3316.8]
    )
    assert [point.residual_ns.estimate for point in line.points] == pytest.approx([0, 0, 0, 147.2, 0, 0, 0])
    assert [point.held_out for point in line.points] == [False, True, False, True, False, True, False]
    assert line.reason == "str_len 256 takes 200 ns where a line says 52.8 ns"


def test_points_on_no_line_get_words_instead_of_a_slope() -> None:
    line = one_line("arguments", calls(20, 28, 31, 37, 200, 49, 61))
    assert (line.fixed_ns, line.result_ns, line.slope_ns) == (None, None, None)
    assert line.reason == "sum6_i64 takes 200 ns where a line says 43.0 ns"
    assert line.words == f"no line: {line.reason}"
    assert line.largest_residual is not None
    assert line.largest_residual.case == "sum6_i64"


def test_of_several_points_beside_the_line_the_farthest_is_named() -> None:
    line = one_line("arguments", calls(20, 28, 62, 37, 200, 98, 61))  # twice, 4.7 times and twice as much
    assert line.reason == "sum6_i64 takes 200 ns where a line says 43.0 ns"


def test_a_tenth_beside_the_line_is_tolerated() -> None:
    # the line says 43
    assert one_line("arguments", calls(20, 28, 31, 37, 47.2, 49, 61)).reason == ""
    assert one_line("arguments", calls(20, 28, 31, 37, 47.4, 49, 61)).reason.startswith("sum6_i64 takes")


def test_a_point_that_was_fitted_may_miss_the_line_too() -> None:
    line = one_line("strings", strings(40, 40.4, 41.6, 52.8, 500, 244.8, 3316.8))
    assert line.reason.startswith("str_len 1024 takes 500 ns where a line says ")
    assert not line.points[4].held_out


def test_a_bend_is_none_below_the_floor_of_its_own_row() -> None:
    bent, row = calls(20, 28, 31, 37, 130, 49, 61), Row("sum6_i64", 1)
    assert one_line("arguments", bent, floors_ns={}).reason.startswith("sum6_i64 takes 130 ns")
    assert one_line("arguments", bent, floors_ns={Row("sum8_i64", 1): 100}).reason.startswith("sum6_i64")
    assert one_line("arguments", bent, floors_ns={row: 100}).reason == ""


def test_a_bend_that_only_some_executions_show_is_no_bend() -> None:
    rows = calls(*STRAIGHT)
    rows[Row("sum6_i64", 1)] = [200, 200, 200, 200, 200, -150]
    line = one_line("arguments", rows, c_ns=1000)
    assert line.reason == ""
    assert [point.case for point in line.points if point.relative > 0.1] == ["sum6_i64"]


@pytest.mark.parametrize(
    ("part", "rows", "expected"),
    [
        ("strings", strings(*(40 - size / 2000 for size in SIZES)), "its slope price would be -0.000500 ns"),
        ("arguments", calls(40, 23, 26, 32, 38, 44, 56), "its result price would be -20.0 ns"),
        ("arguments", calls(-5, 3, 6, 12, 18, 24, 36), "its fixed price would be -5.00 ns"),
    ],
)
def test_no_price_is_below_zero(part: str, rows: dict[Row, list[float]], expected: str) -> None:
    line = one_line(part, rows, c_ns=10)
    assert (line.reason, line.words) == (expected, f"no line: {expected}")
    assert (line.fixed_ns, line.result_ns, line.slope_ns) == (None, None, None)


def test_a_price_below_zero_that_is_not_told_apart_from_none_is_a_limit() -> None:
    # 5 ns in the row of 65536 bytes are 0.0000763 a byte, and the slope is half of that
    rows = strings(*(40 - size * 2.5 / 65536 for size in SIZES))
    line = one_line("strings", rows, floors_ns={Row("str_len", 65536): 5})
    assert (line.reason, line.words) == ("", "40.0 ns, < 0.0000763 ns per byte")


def test_the_finest_price_is_the_floor_of_the_row_that_knows_it_best() -> None:
    floors = {row: float(i) for i, row in enumerate(CALLS, start=1)}
    assert one_line("arguments", calls(*STRAIGHT), floors_ns=floors).finest_ns == pytest.approx(
        {"fixed": 1, "result": 1, "slope": 7 / 12}
    )


def test_a_price_not_told_apart_from_none_is_a_limit() -> None:
    rows = {row: [40.0, 41, 40, 41, 39, 40] for row in STRINGS}
    # 2 ns more at most, 1 less, over 65536 bytes less the mean of 0, 32 and 1024
    rows[Row("str_len", 65536)] = [41.0, 40, 39, 40, 41, 40]
    line = one_line("strings", rows)
    assert line.reason == ""
    assert line.words.startswith("40.0 ns, < 0.0000307 ns")


def test_a_row_with_several_speeds_lies_on_no_line() -> None:
    rows = strings(40, 40.4, 41.6, 52.8, 91.2, 244.8, 3316.8)
    rows[Row("str_len", 256)] = [52.8, 100, 52.8, 100, 52.8, 100]
    line = one_line("strings", rows)
    assert (line.reason, line.points) == ("str_len 256 has several speeds", ())
    assert (line.fixed_ns, line.slope_ns) == (None, None)


def test_prices_are_at_the_runs_median_clock() -> None:
    # everything takes a tenth more in every second execution, the clock probe too; its median is 31.5
    slower = [1.0, 1.1] * 3
    linked = {row: [10 * factor for factor in slower] for row in STRINGS}
    own = {row: [(50 + row.size / 10) * factor for factor in slower] for row in STRINGS}
    probe = [30 * factor for factor in slower]
    line = cost_model(analysis_of({BASELINE: linked, "x/a": own}, probe_ns=probe), "x/a")[1]
    assert line.fixed_ns and line.slope_ns
    assert (line.fixed_ns.low, line.fixed_ns.high) == pytest.approx((42, 42))
    assert (line.slope_ns.low, line.slope_ns.high) == pytest.approx((0.105, 0.105))


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
    rows = {row: six(20) for row in STRINGS if row.size != 4096}
    line = one_line("strings", rows, skip={"str_len:4096": "no such buffer"})
    assert line.reason == "str_len 4096 was not measured: no such buffer"


def test_executions_that_never_measured_all_rows_make_no_line() -> None:
    lacks = math.nan
    rows = {row: [3.0, 3.0] for row in STRINGS} | {STRINGS[0]: [1.0, lacks], STRINGS[1]: [lacks, 2.0]}
    assert one_line("strings", rows).reason == "no execution measured all of its rows"


def test_only_executions_with_all_rows_are_fitted() -> None:
    rows = {row: [40.0 + row.size] * 7 for row in STRINGS}
    rows[Row("str_len", 32)][6] = math.nan
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
    line = one_line("arguments", calls(*STRAIGHT))
    (data,) = json.loads(json.dumps(as_dicts([line]), allow_nan=False))
    assert data["slope_ns"]["estimate"] == pytest.approx(3)
    assert [point["case"] for point in data["points"]] == [row.case for row in CALLS]
    assert [point["held_out"] for point in data["points"]] == [own.held_out for own in PRICES[0].rows]


def test_a_floor_that_the_control_lost_is_null_in_json() -> None:
    linked = {row: six(1) for row in STRINGS}
    replica = {row: six(1) for row in STRINGS if row.size != 256}
    own = {row: six(41 + row.size) for row in STRINGS}
    analysis = analysis_of({BASELINE: linked, REPLICA: replica, "x/a": own})
    line = cost_model(analysis, "x/a")[1]
    assert line.reason == ""
    (data,) = json.loads(json.dumps(as_dicts([line]), allow_nan=False))
    assert [point["resolution_ns"] for point in data["points"]] == [0, 0, 0, None, 0, 0, 0]
