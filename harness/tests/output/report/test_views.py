"""What the sections say, in words and numbers."""

from dataclasses import replace

import pytest

from harness.analysis.aa_control import Control
from harness.analysis.claims import load_claims
from harness.analysis.overhead_share import enough_ns
from harness.analysis.results import Analysis, Key
from harness.analysis.warnings import QualityWarning
from harness.core.statistics import Interval
from harness.output.report.links import row_link, web_link
from harness.output.report.sections.answers import answers, headline_case
from harness.output.report.sections.claimed import MEANINGS, claims_beside
from harness.output.report.sections.environment import as_text
from harness.output.report.sections.heat import heat_map, legend, level, short, short_speeds
from harness.output.report.sections.trust import trust
from harness.output.report.speeds import overhead_cycles
from harness.suite.profiles import QUICK
from harness.suite.row import Row
from harness.tests.analysis.test_ranking import row
from harness.tests.output.report.runs import mechanism, small_run, synthetic_run

_GOOD = Control(rows=40, separated=2, floor_ratio=0.02)
_WARNING = QualityWarning("load", "busy", "others", "stop them")


def over(low: float, estimate: float, high: float) -> Interval:
    return Interval(low, estimate, high, 0.95, 12)


def test_a_crossing_stops_mattering_at_nine_times_its_overhead() -> None:
    one = replace(row("go/a", [41.0] * 6), overhead_ns=over(39, 40, 41), floor_ns=0.4)
    assert enough_ns(one) == pytest.approx(360)
    assert enough_ns(replace(one, overhead_ns=over(-1, 40, 41))) == 0
    assert enough_ns(replace(one, overhead_ns=over(0.1, 0.3, 0.5))) == 0
    assert enough_ns(replace(one, overhead_ns=over(-5, -4, -3))) == 0
    assert enough_ns(replace(one, overhead_ns=None)) == 0


def test_the_answer_names_the_documented_way_and_what_is_faster_at_a_price() -> None:
    rows = [
        row("c/linked", [2.0] * 6),
        row("c/dlopen", [1.9] * 6),
        row("go/a", [40.0] * 6),
        row("go/b", [50.0] * 6),
        row("go/fast", [30.0] * 6, tier="unsafe"),
        row("go/slow", [90.0] * 6, tier="tuned"),
        row("go/host", [1.0] * 6, tier="host"),
        row("rust/a", [2.1] * 6),
        row("rust/slow", [9.0] * 6, tier="tuned"),
    ]
    found = [
        (a.language, a.usual and a.usual.row.mechanism, a.fastest and a.fastest.row.mechanism)
        for a in answers(rows)
    ]
    assert found == [("c", "c/linked", None), ("rust", "rust/a", None), ("go", "go/a", "go/fast")]


def test_the_first_picture_is_add_i32_or_what_there_is() -> None:
    rows = Analysis(small_run()).rows
    assert headline_case(rows) == ("add_i32", 1)
    assert headline_case([r for r in rows if r.key.case != "add_i32"]) == ("noop", 1)
    assert headline_case([]) == ("add_i32", 1)


def test_levels_of_the_heat_map() -> None:
    assert level(over(-0.1, 0.5, 0.9), 0.4) == "s"
    assert level(over(0.2, 0.3, 0.4), 0.4) == "s"
    assert level(over(-3, -2, -1), 0.4) == "f"
    assert [level(over(v, v, v), 0.4) for v in (0.9, 1, 2, 30, 31, 2e6)] == ["0", "0", "1", "3", "4", "8"]
    assert [name for name, _ in legend()] == ["f", "s", *map(str, range(9)), "m"]


def test_a_cell_of_the_heat_map_says_what_the_case_table_says() -> None:
    infos = [mechanism("c/linked"), mechanism("go/a"), mechanism("go/b"), mechanism("go/c")]
    below = replace(row("go/a", [2.0] * 6), overhead_ns=over(0.1, 0.3, 0.5), floor_ns=0.7)
    above = replace(row("go/b", [9.0] * 6), overhead_ns=over(6, 7, 8), floor_ns=0.7)
    several = replace(row("go/c", [90.0, 230.0] * 3), overhead_ns=over(80, 150, 220))
    base = row("c/linked", [2.0, 6.0] * 3)
    rows = {one.key: one for one in (base, below, above, several)}
    found = {
        line.info.id: (line.cells[0].text, line.cells[0].level)
        for line in heat_map(infos, [Row("noop", 1)], rows)
        if line.cells[0]
    }
    assert found == {
        "c/linked": ("2.0 or 6.0\N{NO-BREAK SPACE}ns", "m"),
        "go/a": ("< 0.70 ns", "s"),
        "go/b": ("7.0 ns", "2"),
        "go/c": ("90 or 230\N{NO-BREAK SPACE}ns", "m"),
    }
    assert dict(legend())["m"] == "several speeds"


def test_speeds_of_several_units_keep_the_first_ones_unit() -> None:
    assert short_speeds([0.123, 9.96, 1234]) == "0.12, 10 or 1200\N{NO-BREAK SPACE}ns"
    assert short_speeds([1500, 4444]) == "1.5 or 4.4\N{NO-BREAK SPACE}µs"


def test_nothing_is_computed_from_several_speeds() -> None:
    rows = [
        row("c/linked", [2.0] * 6),
        replace(row("go/a", [30.0, 60.0] * 3), overhead_ns=over(28, 43, 58)),
        replace(row("go/fast", [10.0, 70.0] * 3, tier="tuned"), overhead_ns=over(8, 38, 68)),
        replace(row("lua/a", [50.0] * 6), overhead_ns=over(47, 48, 49)),
        replace(row("lua/fast", [49.0, 5.0] * 3, tier="tuned"), overhead_ns=over(3, 25, 47)),
    ]
    c, lua, go = answers(rows)
    assert c.usual and c.usual.overhead == "baseline"
    assert go.usual
    assert (go.language, go.usual.overhead, go.usual.enough) == ("go", "–", "–")
    assert (go.usual.overhead_ns, go.usual.enough_ns) == ("", "")
    assert enough_ns(rows[1]) == 0
    assert go.fastest is None  # its median is less, but it takes 70 ns at its slowest
    assert lua.usual and lua.usual.enough == "from 432 ns"
    assert lua.fastest and lua.fastest.row.mechanism == "lua/fast"
    assert [overhead_cycles(one, 0.25) for one in rows] == [None, None, None, 192, None]


def test_cycles_are_given_where_the_overhead_is_told_apart_from_none() -> None:
    one = replace(row("go/a", [9.0] * 6), overhead_ns=over(1.2, 1.5, 1.8), floor_ns=1.4)
    assert overhead_cycles(one, 0.25) == 6
    assert overhead_cycles(replace(one, floor_ns=1.6), 0.25) is None
    assert overhead_cycles(replace(one, overhead_ns=over(-0.1, 1.5, 1.8)), 0.25) is None
    assert overhead_cycles(one, 0.0) is None
    assert overhead_cycles(row("c/linked", [1.0] * 6), 0.25) is None


def test_two_digits_never_become_three() -> None:
    assert [short(v) for v in (9.96, 0.448, 124, 999.6, 1234.5, 1e6)] == [
        "10 ns",
        "0.45 ns",
        "120 ns",
        "1.0 µs",
        "1.2 µs",
        "1.0 ms",
    ]


def test_the_heat_map_has_a_cell_for_each_row_and_a_gap_for_each_skip() -> None:
    analysis = Analysis(small_run())
    columns = [Row("noop", 1), Row("apply_i64", 1000)]
    infos = analysis.run.header.mechanisms
    lines = {line.info.id: line for line in heat_map(infos, columns, analysis.by_key)}
    assert next(iter(lines)) == "c/linked"
    assert lines["python/native"].cells[1] is None
    cell = lines["python/ctypes"].cells[1]
    assert cell is not None
    assert cell.link == "#case=apply_i64:1000&row=python/ctypes"
    base = lines["c/linked"].cells[0]
    assert base is not None
    assert base.level == "b"


def test_trust_is_answered_in_one_sentence() -> None:
    bad = Control(rows=40, separated=9, floor_ratio=0.3)
    none = Control(rows=0, separated=0, floor_ratio=float("inf"))
    assert [
        (t.level, t.answer)
        for t in (
            trust(_GOOD, [], 0.4),
            trust(_GOOD, [_WARNING], 0.4),
            trust(_GOOD, [_WARNING, _WARNING], 0.4),
            trust(bad, [], 0.4),
            trust(none, [], 0.0),
        )
    ] == [
        ("good", "Yes."),
        ("careful", "Yes, with 1 caution."),
        ("careful", "Yes, with 2 cautions."),
        ("bad", "Not for small differences: this run finds some that do not exist."),
        ("bad", "Unknown: this run has no A/A control."),
    ]
    always = replace(_WARNING, name="virtual machine")
    noted = trust(_GOOD, [always], 0.4)
    assert (noted.answer, noted.warnings, noted.notes) == ("Yes.", [], [always])
    told = trust(_GOOD, [], 0.4)
    assert "do not separate them in 38 of 40 rows, and do in 2; about 1 row in 20 is" in told.control
    assert "below the floor of its row" in told.resolution
    assert "One processor cycle is 0.400 ns." in told.resolution


def test_claims_are_sorted_by_verdict_and_lead_to_their_row() -> None:
    names = ("c/linked", "c/replica", "rust/link", "go/cgo", "java/jni")
    analysis = Analysis(synthetic_run([mechanism(name) for name in names]))
    found = claims_beside(analysis, {"go/cgo": 3})
    assert len(found.claims) == len(load_claims())
    assert sum(count for _, count, _ in found.counts) == len(found.claims)
    order = [verdict for verdict, _ in MEANINGS]
    places = [order.index(claim.verdict) for claim in found.claims]
    assert places == sorted(places)
    assert len(found.judged) + len(found.unmeasured) == len(found.claims)
    assert [claim for claim in found.unmeasured if not claim.reason] == []
    assert found.judged
    for claim in found.judged:
        assert claim.row.startswith("#case=")
        assert claim.link.startswith("http")


def test_links_lead_to_the_web_or_nowhere() -> None:
    assert web_link("https://example.org/a") == "https://example.org/a"
    for url in ("javascript:alert(1)", "data:text/html,x", "//example.org", "https:", "http://[", ""):
        assert web_link(url) == ""


def test_a_row_is_addressed_without_room_for_more() -> None:
    assert row_link(Key("go/cgo", "noop", 1)) == "#case=noop:1&row=go/cgo"
    assert row_link(Key("a/b&c=d", "x y", 2)) == "#case=x%20y:2&row=a/b%26c%3Dd"


def test_the_environment_names_the_file_but_not_where_it_lay() -> None:
    text = as_text(synthetic_run(path="/home/someone/secret/run.jsonl", executions=1))
    assert "Run file: run.jsonl\n" in text
    assert "someone" not in text
    assert "Processor: Example CPU @ 2.50GHz (x86_64, 2 cores, 4 threads)\n" in text
    assert "Profile: quick: 1 executions × 4 rounds (4 for JITs)" in text
    assert ", 6 layouts of each binary\n" in text
    before = QUICK.model_copy(update={"layouts": 1})
    assert "layouts" not in as_text(synthetic_run(executions=1, profile=before))
