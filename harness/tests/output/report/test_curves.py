"""The cost model and the curves say what was put in."""

from dataclasses import replace

import pytest

from harness.analysis.cost_model import PriceLine, PricePoint, cost_models
from harness.analysis.results import Analysis, Key
from harness.core.statistics import Interval
from harness.output.report.figures.costs import PART, models_of
from harness.output.report.figures.curve_figures import curve_data
from harness.output.report.figures.curves import Panel, curves_of
from harness.output.report.figures.curves import Point as Drawn
from harness.output.report.figures.plans import batching, break_even, plans, threading
from harness.output.report.sections.numbertables import cost_table, misfits, point_table
from harness.tests.analysis.test_ranking import row
from harness.tests.output.report.runs import mechanism, restless, small_full_run, small_run


def plans_of(analysis: Analysis) -> list[Panel]:
    return plans(analysis.by_key, analysis.run.header.mechanisms, cost_models(analysis))


def _exactly(value: float) -> Interval:
    return Interval(value, value, value, 0.95, 12)


def test_the_curve_is_c_and_the_line_on_top_of_it() -> None:
    analysis = Analysis(small_full_run())
    rows, part = analysis.by_key, PART["strings"]
    lines = cost_models(analysis)
    line = next(m for m in lines if m.mechanism == "python/native" and m.part == "strings")
    assert line.fixed_ns is not None
    assert line.slope_ns is not None
    curve = models_of(rows, lines, part)["python/native"]
    for size in (8, 256, 4096):
        c_ns = rows[Key("c/linked", "str_len", size)].ns.estimate
        assert curve(size) == pytest.approx(c_ns + line.fixed_ns.estimate + line.slope_ns.estimate * size)
        assert curve(size) == pytest.approx(rows[Key("python/native", "str_len", size)].ns.estimate, rel=0.05)
    assert "c/linked" not in models_of(rows, lines, part)


def test_a_result_is_paid_for_where_there_are_arguments() -> None:
    line = PriceLine(
        "go/a", "arguments", "integer argument", (), "", "",
        fixed_ns=_exactly(20), result_ns=_exactly(5), slope_ns=_exactly(2),
    )  # fmt: skip
    base = {
        Key("c/linked", "noop", 1): row("c/linked", [1.0] * 6),
        Key("c/linked", "inc_i64", 1): row("c/linked", [1.0] * 6),
    }
    curve = models_of(base, [line], PART["arguments"])["go/a"]
    assert [curve(0), curve(1)] == [21, 28]


def test_what_has_no_line_has_no_curve() -> None:
    line = PriceLine("go/a", "strings", "byte", (), "it bends", "no line: it bends")
    assert models_of({}, [line], PART["strings"]) == {}


def test_a_full_run_has_every_figure_and_a_quick_one_none() -> None:
    full, quick = Analysis(small_full_run()), Analysis(small_run())
    assert [plan.name for plan in plans_of(full)] == [
        *("arguments", "strings", "arrays"),
        *("work", "add_batch", "parallel_work"),
    ]
    assert plans_of(quick) == []
    assert cost_table(cost_models(quick), quick.run.header.mechanisms) is None


def test_the_cost_table_gives_each_mechanism_its_seven_numbers_or_a_reason() -> None:
    analysis = Analysis(small_full_run())
    table = cost_table(cost_models(analysis), analysis.run.header.mechanisms)
    assert table is not None
    assert {len(entries) for _, _, entries in table.lines} == {len(table.heads)} == {7}
    found = {info.id: entries for _, info, entries in table.lines}
    assert "c/linked" not in found
    assert float(found["python/native"][0].value) == pytest.approx(120, rel=0.05)
    assert found["c/replica"][0].text.startswith("< ")


def test_a_line_that_misses_is_listed_with_its_reason() -> None:
    point = PricePoint("str_len", 8, 8, False, _exactly(9), 1.0, _exactly(8), 0.4)
    missed = PriceLine("go/a", "strings", "byte", (point,), "it bends", "no line: it bends")
    skipped = PriceLine("go/b", "strings", "byte", (), "not measured", "no line: not measured")
    assert misfits([missed, skipped]) == [missed]


def test_readings_stand_beside_their_figures() -> None:
    analysis = Analysis(small_full_run())
    numbers = {info.id: n for n, info in enumerate(analysis.run.header.mechanisms)}
    tables = {plan.name: point_table(plan, analysis, numbers, {}) for plan in plans_of(analysis)}
    assert [name for name, kind in tables["work"].heads if kind == "words"] == [
        *("C work for < 10 %", "C work for < 1 %", "C beats the language itself"),
    ]
    entries = {info.id: found for _, info, found in tables["work"].lines}["python/native"]
    first_reading = [kind for _, kind in tables["work"].heads].index("words")
    assert entries[first_reading].text.startswith("from ")
    assert {len(found) for _, _, found in tables["add_batch"].lines} == {4}


def test_the_shares_fall_and_the_baseline_has_none() -> None:
    analysis = Analysis(small_full_run())
    found = {c.info.id: c for c in break_even(analysis.by_key, analysis.run.header.mechanisms).curves}
    assert "c/linked" not in found
    shares = [y.estimate for _, y in found["python/native"].at_rest]
    assert shares[0] > 90
    assert shares[-1] < 1
    assert found["python/native"].lead


def test_batches_are_divided_by_their_size_and_threads_by_one_thread() -> None:
    analysis = Analysis(small_full_run())
    infos = analysis.run.header.mechanisms
    batch = next(c for c in batching(analysis.by_key, infos).curves if c.info.id == "python/native")
    assert [p.x for p in batch.points] == [1, 16, 1024]
    row_1024 = batch.points[-1].row
    assert batch.at_rest[-1][1].estimate == pytest.approx(row_1024.ns.estimate / 1024)
    threads = next(c for c in threading(analysis.by_key, infos).curves if c.info.id == "c/linked")
    assert [p.x for p in threads.points] == [1, 2, 4]
    assert threads.at_rest[0][1].estimate == 1


def test_only_the_fastest_of_a_language_leads_and_no_host() -> None:
    analysis = Analysis(small_full_run())
    for plan in plans_of(analysis):
        languages = [c.info.language for c in plan.curves if c.lead]
        assert len(languages) == len(set(languages))
        assert not [c for c in plan.curves if c.lead and c.info.tier == "host"]


def test_a_row_of_several_speeds_is_no_point_of_a_line() -> None:
    run = restless(small_full_run(), "go/fast")
    analysis = Analysis(run)
    numbers = {info.id: n for n, info in enumerate(run.header.mechanisms)}
    for plan in plans_of(analysis):
        curve = next(c for c in plan.curves if c.info.id == "go/fast")
        assert curve.at_rest == []
        assert not curve.lead
        assert next(c for c in plan.curves if c.info.id == "go/ffi").lead
        assert plan.has_speeds == plan.y_label.startswith("time")
        table = point_table(plan, analysis, numbers, {})
        entries = next(found for _, info, found in table.lines if info.id == "go/fast")
        shown = {
            entry.text for entry, (_, kind) in zip(entries, table.heads, strict=True) if kind == "number"
        }
        assert shown
        if plan.has_speeds:
            assert {" or " in text for text in shown} == {True}
        else:
            assert shown == {"several speeds"}


def test_batches_of_several_speeds_are_divided_like_all_others() -> None:
    analysis = Analysis(restless(small_full_run(), "go/fast"))
    curve = next(
        c for c in batching(analysis.by_key, analysis.run.header.mechanisms).curves if c.info.id == "go/fast"
    )
    last = curve.points[-1]
    assert last.speeds == tuple(regime.ns / 1024 for regime in last.row.regimes)
    assert curve.speeds[-1] == (1024, last.speeds[-1])


def test_speed_ups_over_a_thread_of_several_speeds_are_none() -> None:
    one, two = row("go/a", [10.0, 30.0] * 3), row("go/a", [11.0] * 6)
    rows = {
        Key("go/a", "parallel_work", 1): replace(one, key=Key("go/a", "parallel_work", 1)),
        Key("go/a", "parallel_work", 2): replace(two, key=Key("go/a", "parallel_work", 2)),
    }
    (curve,) = threading(rows, [mechanism("go/a")]).curves
    assert [point.y for point in curve.points] == [None, None]


def test_what_is_drawn_is_what_was_measured_and_what_the_model_says() -> None:
    analysis = Analysis(small_full_run())
    infos = analysis.run.header.mechanisms
    numbers = {info.id: n for n, info in enumerate(infos)}
    (plan,) = (plan for plan in plans_of(analysis) if plan.name == "strings")
    drawn = curve_data(plan, analysis, numbers)
    line = next(one for one in drawn["lines"] if one["mechanism"] == numbers["python/native"])
    row_256 = analysis.by_key[Key("python/native", "str_len", 256)]
    (point,) = (point for point in line["points"] if point[0] == 256)
    assert point[1:] == pytest.approx([row_256.ns.low, row_256.ns.estimate, row_256.ns.high], rel=1e-3)
    assert line["points"][0][0] == 0  # nothing handed over has a place on a logarithmic axis
    assert [line["model"][0][0], line["model"][-1][0]] == [0, line["points"][-1][0]]
    assert len(line["model"]) == 25
    assert line["model"][-1][1] == pytest.approx(line["points"][-1][2], rel=0.05)
    base = next(one for one in drawn["lines"] if one["mechanism"] == numbers["c/linked"])
    assert (base["model"], base["lead"], drawn["dots"]) == (None, True, [])


def test_the_work_that_is_needed_is_nine_and_ninety_nine_times_the_overhead() -> None:
    analysis = Analysis(small_full_run())
    infos = analysis.run.header.mechanisms
    numbers = {info.id: n for n, info in enumerate(infos)}
    (plan,) = (plan for plan in plans_of(analysis) if plan.name == "work")
    dots = {m: needed for m, *needed in curve_data(plan, analysis, numbers)["dots"]}
    overhead = analysis.by_key[Key("python/native", "work", 1)].overhead_ns
    assert overhead
    tenth, hundredth = dots[numbers["python/native"]]
    assert tenth == pytest.approx(9 * overhead.estimate, rel=0.2)
    assert hundredth == pytest.approx(99 * overhead.estimate, rel=0.2)


def test_speeds_are_drawn_apart_from_points() -> None:
    at_rest = [
        Drawn(x, _exactly(y), row("go/a", [y] * 6)) for x, y in ((1.0, 10.0), (2.0, 11.0), (8.0, 12.0))
    ]
    several = Drawn(4.0, None, row("go/a", [90.0, 230.0] * 3), (90.0, 230.0))
    curves = curves_of({"go/a": [*at_rest[:2], several, at_rest[2]]}, [mechanism("go/a")])
    plan = Panel("x", "X", "additions per call", "time per addition", "", curves)
    (line,) = curve_data(plan, Analysis(small_run()), {"go/a": 0})["lines"]
    assert [x for x, *_ in line["points"]] == [1, 2, 8]
    assert line["speeds"] == [[4, 90], [4, 230]]
