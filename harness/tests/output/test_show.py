"""Numbers on the page: rounded there only, with units, never finer than they are known."""

import csv
import io
import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from harness.analysis.aa_control import control_of
from harness.analysis.compare import compare
from harness.analysis.results import Analysis, Key
from harness.analysis.warnings import with_warnings
from harness.analysis.wording import cycles, interval_text, overhead, time_text
from harness.core.format import bytes_, interval, nanoseconds
from harness.core.statistics import Interval
from harness.measure import machine_probe as machine
from harness.measure.schedstat import waited_ns
from harness.output.columns import TITLED, figures
from harness.output.export import FORMATS
from harness.output.export.csv import as_csv
from harness.output.export.json import as_dicts
from harness.output.export.markdown import as_markdown
from harness.output.terminal.comparison import print_comparison
from harness.output.terminal.run import control_line, print_run
from harness.runfile.records import Run
from harness.suite.reference import BASELINE, REPLICA
from harness.tests.builders import group, header, run_of, samples, worker_record

KEY = Key("x/a", "add_i32", 1)


@pytest.mark.parametrize(
    ("ns", "expected"),
    [
        (0.2345, "0.234 ns"),
        (1.0, "1.00 ns"),
        (12.345, "12.3 ns"),
        (999.4, "999 ns"),
        (1234.5, "1.23 µs"),
        (2_500_000, "2.50 ms"),
        (3e9, "3.00 s"),
        (-4.5, "-4.50 ns"),
        (0, "0 ns"),
    ],
)
def test_times_have_three_digits_and_a_unit(ns: float, expected: str) -> None:
    assert nanoseconds(ns) == expected


def test_an_interval_is_in_the_unit_of_its_estimate() -> None:
    assert interval(Interval(900, 1100, 1300, 0.97, 6)) == "0.900 … 1.30 µs"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Interval(4, 5, 6, 0.97, 6), "5.00 ns"),
        (Interval(-6, -5, -4, 0.97, 6), "-5.00 ns"),
        (Interval(-0.1, 0.1, 0.2, 0.97, 6), "< 0.300 ns"),
        (Interval(-0.1, 0.4, 0.9, 0.97, 6), "< 0.900 ns"),
        (Interval(0.1, 0.2, 0.3, 0.97, 6), "< 0.300 ns"),
        (Interval(-0.9, -0.2, 0.1, 0.97, 6), "< 0.900 ns"),
        (None, "-"),
    ],
)
def test_an_overhead_below_the_floor_of_its_row_is_no_number(value: Interval | None, expected: str) -> None:
    assert overhead(value, floor_ns=0.3) == expected


def test_an_overhead_without_a_floor_is_bounded_by_its_interval() -> None:
    assert overhead(Interval(4, 5, 6, 0.97, 6), math.inf) == "< 6.00 ns"


def table(times_ns: Mapping[str, Sequence[int]]) -> Analysis:
    """The reference rows at 10 ns, their floor at 5, a cycle of 1 ns, and the given rows."""
    return Analysis(run_of({BASELINE: [10] * 6, REPLICA: [15] * 6, **times_ns}))


@pytest.mark.parametrize(
    ("ours_ns", "cycle_ns", "expected"),
    [
        (30, 1.0, "20.0"),
        (30, 0.25, "80.0"),
        (4, 1.0, "-6.00"),
        (14, 1.0, "-"),  # below the floor of 5
        (30, 0.0, "-"),  # no clock probe
    ],
)
def test_an_overhead_in_cycles_is_shown_where_it_is_one(ours_ns: int, cycle_ns: float, expected: str) -> None:
    assert cycles(table({"x/a": [ours_ns] * 6}).by_key[KEY], cycle_ns) == expected


def test_a_row_without_an_overhead_has_no_cycles() -> None:
    assert cycles(table({}).by_key[Key(BASELINE, "add_i32", 1)], 1.0) == "-"


@pytest.mark.parametrize(
    ("ours_ns", "time", "range_"),
    [
        ([20, 20, 20, 20, 20, 26], "20.0 ns", "20.0 … 26.0 ns"),
        ([90, 230] * 3, "90.0 or 230 ns", "seen 3 and 3 times in 6 executions"),
        ([900, 2300] * 3, "900 or 2300 ns", "seen 3 and 3 times in 6 executions"),
        ([1000, 2500] * 3, "1.00 or 2.50 µs", "seen 3 and 3 times in 6 executions"),
        ([90, 230, 500] * 2, "90.0, 230 or 500 ns", "seen 2, 2 and 2 times in 6 executions"),
        ([90, 500, 230, 90, 90, 230], "90.0 or 230 ns", "seen 3 and 2 times in 6 executions"),
    ],
)
def test_a_row_with_several_speeds_is_shown_by_them(ours_ns: Sequence[int], time: str, range_: str) -> None:
    row = table({"x/a": ours_ns}).by_key[KEY]
    assert (time_text(row), interval_text(row)) == (time, range_)


def test_sizes_are_binary() -> None:
    assert [bytes_(n) for n in (12, 2048, 3 << 20)] == ["12 B", "2.00 KiB", "3.00 MiB"]


def test_the_league_table_is_sorted_and_names_the_baselines_distance() -> None:
    analysis = table({"x/slow": [40] * 6, "x/a": [20] * 6, "x/near": [14] * 6})
    lines = as_markdown(analysis.rows).splitlines()[2:]
    assert [line.split("`")[1] for line in lines] == [BASELINE, "x/near", REPLICA, "x/a", "x/slow"]
    assert lines[3] == "| X/A (`x/a`) | default | 20.0 ns | 20.0 … 20.0 ns | 10.0 ns |"
    assert lines[1] == "| X/Near (`x/near`) | default | 14.0 ns | 14.0 … 14.0 ns | < 5.00 ns |"


def test_the_league_table_gives_each_speed_of_a_row_that_has_several() -> None:
    lines = as_markdown(table({"x/a": [90, 230] * 3}).rows).splitlines()
    assert lines[-1].startswith(
        "| X/A (`x/a`) | default | 90.0 or 230 ns | seen 3 and 3 times in 6 executions |"
    )


# ---- for programs -----------------------------------------------------------------------------------


def as_json(analysis: Analysis) -> dict[str, dict[str, Any]]:
    """What --json prints, by mechanism."""
    printed = json.loads(json.dumps(as_dicts(with_warnings(analysis), analysis.cycle_ns), allow_nan=False))
    return {row["mechanism"]: row for row in printed}


def test_json_holds_all_that_a_row_says() -> None:
    groups = []
    for execution in range(6):
        linked = [samples("add_i32", 1000, *[10_000] * 4), samples("clock_probe", 1000, 6000)]
        replica = samples("add_i32", 1000, *[11_000] * 4)
        ours = samples("add_i32", 1000, 30_000, 30_000, 46_000, 30_000)
        own = worker_record("x/a", ours, samples("empty", 1000, 2000))
        own = own.model_copy(update={"layout": execution, "library_layout": execution % 2})
        groups.append(
            group(execution, worker_record(BASELINE, *linked), worker_record(REPLICA, replica), own)
        )
    names = [BASELINE, REPLICA, "x/a"]
    rows = as_json(Analysis(Run(path="t", header=header(names), groups=groups)))
    assert rows["x/a"] == {
        "mechanism": "x/a",
        "case": "add_i32",
        "size": 1,
        "tier": "default",
        "executions": 6,
        "ns": {"low": 30, "estimate": 30, "high": 30, "coverage": 0.96875},
        "overhead_ns": {"low": 20, "estimate": 20, "high": 20, "coverage": 0.96875},
        "overhead_cycles": 10,
        "floor_ns": 1,
        "mean_ns": 34,
        "worst_ns": 46,
        "empty_ns": 2,
        "verdict": "slower",
        "regimes": [],
        "layouts": 6,
        "library_layouts": 2,
        "loops": 1000,
        "samples": 24,
        "waited": 0,
        "warnings": ["pauses"],
        "doubts": ["pauses"],
    }


def test_json_says_what_a_row_has_not() -> None:
    rows = as_json(Analysis(run_of({BASELINE: [10] * 6, "x/a": [90, 230] * 3}, probe_ns=0)))
    linked = rows[BASELINE]
    assert (linked["overhead_ns"], linked["overhead_cycles"], linked["verdict"]) == (None, None, "baseline")
    own = rows["x/a"]
    assert own["regimes"] == [{"ns": 90, "executions": 3}, {"ns": 230, "executions": 3}]
    assert (own["overhead_cycles"], own["floor_ns"], own["verdict"]) == (None, 0, "slower")  # no clock probe
    assert (own["layouts"], own["library_layouts"], own["warnings"]) == (0, 0, ["several speeds"])


def test_json_has_no_floor_where_the_control_lost_the_row() -> None:
    times = {BASELINE: ("noop", "add_i32"), REPLICA: ("noop",), "x/a": ("noop", "add_i32")}
    workers = [
        worker_record(name, *(samples(case, 10, 100) for case in cases)) for name, cases in times.items()
    ]
    groups = [group(execution, *workers) for execution in range(6)]
    analysis = Analysis(Run(path="t", header=header(list(times)), groups=groups))
    found = [
        (row["case"], row["floor_ns"]) for row in as_dicts(analysis.rows, 1.0) if row["mechanism"] == "x/a"
    ]
    assert found == [("noop", 0), ("add_i32", None)]


def test_csv_is_the_same_rows_flat() -> None:
    analysis = table({"x/a": [90, 230] * 3})
    lines = list(csv.DictReader(io.StringIO(as_csv(with_warnings(analysis), analysis.cycle_ns))))
    printed = as_json(analysis)["x/a"]
    flat = {
        **{key: str(printed[key]) for key in ("mechanism", "case", "size", "tier", "executions", "verdict")},
        **{f"ns_{end}": str(printed["ns"][end]) for end in ("low", "estimate", "high")},
        **{f"overhead_ns_{end}": str(printed["overhead_ns"][end]) for end in ("low", "estimate", "high")},
        **{key: str(printed[key]) for key in ("overhead_cycles", "floor_ns", "mean_ns", "worst_ns")},
        **{key: str(printed[key]) for key in ("layouts", "library_layouts", "loops", "samples", "waited")},
        "empty_ns": "",
        "regimes": "90.0 in 3; 230.0 in 3",
        "warnings": "several speeds",
    }
    assert lines[2] == flat


def test_csv_leaves_what_is_absent_empty() -> None:
    analysis = Analysis(run_of({BASELINE: [10] * 6}))
    head, first = as_csv(analysis.rows, analysis.cycle_ns).splitlines()
    assert head == (
        "mechanism,case,size,tier,executions,ns_low,ns_estimate,ns_high,"
        "overhead_ns_low,overhead_ns_estimate,overhead_ns_high,"
        "overhead_cycles,floor_ns,mean_ns,worst_ns,empty_ns,verdict,regimes,"
        "layouts,library_layouts,loops,samples,waited,warnings"
    )
    assert (
        first == "c/linked,add_i32,1,default,6,10.0,10.0,10.0,,,,,0.0,10.0,10.0,0.2,baseline,,0,0,1000,18,0,"
    )


def test_every_format_is_found_and_writes_every_row() -> None:
    analysis = table({"x/a": [20] * 6})
    assert list(FORMATS) == ["csv", "json", "markdown", "pytest-benchmark"]
    for write in FORMATS.values():
        text = write(analysis, analysis.rows)
        assert all(row.mechanism in text for row in analysis.rows)
        assert text.endswith(("\n", "}"))


def test_a_column_with_a_title_is_worded_for_the_page() -> None:
    analysis = table({"x/a": [20] * 6})
    row = analysis.by_key[KEY]
    titles = [column.title for column in TITLED]
    worded = dict(zip(titles, figures(row, analysis.cycle_ns), strict=True))
    assert worded["the floor (what two layouts of one C program may differ by)"] == "5.00 ns"
    assert worded["calls per sample"] == str(row.values.loops)


def test_what_is_not_written_yet_is_said_and_is_no_skip(capsys: pytest.CaptureFixture[str]) -> None:
    run = run_of({BASELINE: [10] * 6, REPLICA: [10] * 6, "x/a": [20] * 6})
    infos = [
        info.model_copy(update={"unwritten": ["sha256"] if info.id == "x/a" else []})
        for info in run.header.mechanisms
    ]
    found = run.model_copy(update={"header": run.header.model_copy(update={"mechanisms": infos})})
    print_run(Analysis(found))
    assert "not written yet: x/a: sha256\n" in capsys.readouterr().out
    assert infos[-1].absence("sha256", 1) == "not written yet"
    assert infos[-1].absence("add_i32", 1) == ""
    skipping = infos[-1].model_copy(update={"skip": {"sha256": "no buffers"}})
    assert skipping.absence("sha256", 1) == "no buffers"


# ---- for people -------------------------------------------------------------------------------------


def test_the_control_is_said_in_one_sentence() -> None:
    analysis = Analysis(run_of({BASELINE: [10] * 6, REPLICA: [10] * 6}))
    assert control_line(control_of(analysis)) == (
        "A/A control: c/replica is c/linked in another layout. They are not separated in 100% of 1 rows. "
        "In each row, only a difference larger than theirs counts."
    )
    alone = Analysis(run_of({BASELINE: [10] * 6}))
    assert control_line(control_of(alone)) == "A/A control: not measured (c/replica has no rows)"


def cells(line: str) -> str:
    """A line of a table without its padding and the bar."""
    return " ".join(word for word in line.split() if not word.startswith("█"))


def test_a_run_is_shown_with_speeds_and_cycles(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("harness.output.terminal.console.out.console.width", 200)
    print_run(table({"x/a": [30] * 6, "x/near": [14] * 6, "x/two": [90, 230] * 3}))
    shown = [cells(line) for line in capsys.readouterr().out.splitlines()]
    assert shown[-6:-1] == [
        "mechanism tier time per call interval over C cycles (log scale) warnings",
        "c/linked default 10.0 ns 10.0 … 10.0 ns baseline -",
        "x/near default 14.0 ns 14.0 … 14.0 ns < 5.00 ns -",
        "c/replica default 15.0 ns 15.0 … 15.0 ns < 5.00 ns -",
        "x/a default 30.0 ns 30.0 … 30.0 ns 20.0 ns 20.0",
    ]
    assert shown[-1].startswith("x/two default 90.0 or 230 ns seen 3 and 3 times in 6 executions ")
    assert shown[-1].endswith(" several speeds")


def test_a_comparison_shows_what_differs_and_counts_the_rest(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("harness.output.terminal.console.out.console.width", 200)
    still = {BASELINE: [100] * 6, REPLICA: [100] * 6}
    before, after = (Analysis(run_of({**still, "x/a": [ns] * 6})) for ns in (1000, 2000))
    print_comparison(compare([before], [after]))
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "test.jsonl against test.jsonl, normalised by clock"
    assert cells(shown[2]) == "x/a add_i32 1.00 µs 2.00 µs 2.00 µs 2.000 2.000 … 2.000 slower"
    assert shown[-1] == "2 not separated, 1 slower"


def test_only_the_thread_that_worked_counts_as_waiting() -> None:
    before = {"main": (0, 0), "worker": (100, 10)}
    after = {"main": (5, 900), "worker": (1100, 15), "new": (1, 7)}
    assert waited_ns(before, after) == 5
    assert waited_ns({}, {}) == 0


def test_the_host_hash_is_steady_and_is_not_the_machine_id() -> None:
    assert machine.host_hash() == machine.host_hash()
    assert len(machine.host_hash()) == 8
    assert machine.host_hash() not in machine._read(Path("/etc/machine-id"))


def test_this_machine_can_be_described() -> None:
    found = machine.this_machine()
    assert found.cores_logical >= 1
    assert found.memory_bytes > 0
    assert found.clock_resolution_ns >= 1
