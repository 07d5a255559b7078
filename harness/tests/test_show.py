"""Numbers on the page: rounded there only, with units, never finer than they are known."""

from pathlib import Path

import pytest

from harness import machine
from harness.control import control_of
from harness.cpuwait import waited_ns
from harness.mechanisms import BASELINE, REPLICA
from harness.numbers import bytes_, interval, nanoseconds, overhead
from harness.rows import Analysis
from harness.show import as_csv, as_markdown, control_line
from harness.stats import Interval
from harness.tests.fakes import run_of


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
        (Interval(-0.1, 0.1, 0.2, 0.97, 6), "< 0.300 ns"),
        (Interval(-0.1, 0.4, 0.9, 0.97, 6), "< 0.900 ns"),
        (Interval(0.1, 0.2, 0.3, 0.97, 6), "< 0.300 ns"),
        (None, "-"),
    ],
)
def test_an_overhead_below_a_cycle_is_no_number(value: Interval | None, expected: str) -> None:
    assert overhead(value, cycle_ns=0.3) == expected


def test_sizes_are_binary() -> None:
    assert [bytes_(n) for n in (12, 2048, 3 << 20)] == ["12 B", "2.00 KiB", "3.00 MiB"]


def test_the_league_table_is_sorted_and_names_the_baselines_distance() -> None:
    analysis = Analysis(run_of({BASELINE: [10] * 6, REPLICA: [10] * 6, "x/slow": [40] * 6, "x/a": [20] * 6}))
    lines = as_markdown(analysis.rows, analysis.cycle_ns).splitlines()[2:]
    assert [line.split("`")[1] for line in lines] == [BASELINE, REPLICA, "x/a", "x/slow"]
    assert lines[2] == "| X/A (`x/a`) | default | 20.0 ns | 20.0 … 20.0 ns | 10.0 ns |"


def test_csv_leaves_what_is_absent_empty() -> None:
    first = as_csv(Analysis(run_of({BASELINE: [10] * 6})).rows).splitlines()[1]
    assert first == "c/linked,add_i32,1,default,6,10.0,10.0,10.0,,,,0.2,"


def test_the_control_is_said_in_one_sentence() -> None:
    analysis = Analysis(run_of({BASELINE: [10] * 6, REPLICA: [10] * 6}))
    assert control_line(control_of(analysis), analysis.cycle_ns) == (
        "A/A control: c/replica is not separated from c/linked in 100% of 1 rows "
        "(interval alone: 0 rows differ; one cycle is 1.00 ns)"
    )
    alone = Analysis(run_of({BASELINE: [10] * 6}))
    assert control_line(control_of(alone), 1.0) == "A/A control: not measured (c/replica has no rows)"


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
