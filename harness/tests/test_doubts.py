"""Every doubt, raised by exactly its symptom and silent without it."""

from collections.abc import Mapping

import pytest

from harness.doubts import doubts_of, row_doubts, with_doubts
from harness.mechanisms import BASELINE, REPLICA
from harness.records import Run
from harness.rows import Analysis, Key
from harness.tests.fakes import MACHINE, group, header, run_of, samples, worker_record

QUIET = {BASELINE: [100] * 6, REPLICA: [100] * 6}


def run_doubts(run: Run) -> list[str]:
    return [doubt.name for doubt in doubts_of(Analysis(run))]


def test_a_quiet_run_has_no_doubts() -> None:
    assert run_doubts(run_of(QUIET)) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"governor": "powersave"}, ["governor"]),
        ({"governor": "performance"}, []),
        ({"power": "battery"}, ["battery"]),
        ({"power": "mains"}, []),
        ({"hypervisor": "KVM"}, ["virtual machine"]),
        ({"cpu_quota_milli": 1500}, ["quota"]),
        ({"cpu_quota_milli": 2000}, []),
        ({"mitigations": {"spectre_v2": "Mitigation: Retpolines; IBPB"}}, ["retpolines"]),
        ({"mitigations": {"spectre_v2": "Mitigation: Enhanced IBRS"}}, []),
    ],
)
def test_the_machine_is_doubted_for_its_symptom(change: Mapping[str, object], expected: list[str]) -> None:
    assert run_doubts(run_of(QUIET, machine=MACHINE.model_copy(update=change))) == expected


def test_a_failing_control_comes_first() -> None:
    found = run_doubts(run_of({BASELINE: [100] * 5, REPLICA: [200] * 5, "x/a": [1] * 5}))
    assert found == ["few executions"]  # one row may fail by chance
    worse = two_bad_rows()
    assert run_doubts(worse)[0] == "control"


def two_bad_rows() -> Run:
    groups = []
    for e in range(6):
        linked = [samples(case, 1, 100) for case in ("noop", "add_i32", "inc_i64")]
        replica = [samples(case, 1, 200) for case in ("noop", "add_i32", "inc_i64")]
        groups.append(group(e, worker_record(BASELINE, *linked), worker_record(REPLICA, *replica)))
    return Run(path="t", header=header([BASELINE, REPLICA]), groups=groups)


def test_load_is_the_median_over_the_groups() -> None:
    groups = [
        group(
            e,
            *(worker_record(name, samples("add_i32", 1000, 100000)) for name in (BASELINE, REPLICA)),
            load_milli=load,
        )
        for e, load in enumerate([100, 3000, 3000, 3000, 100, 3000])
    ]
    assert run_doubts(Run(path="t", header=header([BASELINE, REPLICA]), groups=groups)) == ["load"]


def waiting(waits: list[int]) -> Run:
    rows = samples("add_i32", 1000, *[100000] * 3, waited_ns=waits)
    groups = [group(e, *(worker_record(name, rows) for name in (BASELINE, REPLICA))) for e in range(6)]
    return Run(path="t", header=header([BASELINE, REPLICA]), groups=groups)


def test_a_run_without_its_control_says_so() -> None:
    assert run_doubts(run_of({BASELINE: [100] * 6})) == ["no control"]


def test_samples_that_waited_are_marked_and_kept() -> None:
    run = waiting([0, 1001, 0])
    assert run_doubts(run) == ["waits"]
    row = with_doubts(Analysis(run))[0]
    assert row.doubts == ("waited",)
    assert row.values.samples == 18
    assert run_doubts(waiting([0, 999, 0])) == []


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ([100, 101, 100, 150, 151, 150], ["two speeds"]),
        ([100, 110, 120, 130, 140, 150], []),
        ([100, 100, 100, 100, 100, 150], []),  # one outlier is no second speed
    ],
)
def test_two_speeds_are_seen(times: list[int], expected: list[str]) -> None:
    analysis = Analysis(run_of({**QUIET, "x/a": times}))
    row = analysis.by_key[Key("x/a", "add_i32", 1)]
    assert [doubt.name for doubt in row_doubts(analysis, row)] == expected


def test_a_sample_too_short_for_the_clock_is_doubted() -> None:
    coarse = MACHINE.model_copy(update={"clock_resolution_ns": 1000})
    (row, _) = with_doubts(Analysis(run_of(QUIET, machine=coarse)))
    assert row.doubts == ("clock",)


def test_every_doubt_says_symptom_cause_and_remedy() -> None:
    for doubt in doubts_of(Analysis(two_bad_rows())):
        assert doubt.symptom and doubt.cause and doubt.remedy
