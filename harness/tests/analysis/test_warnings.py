"""Every warning, raised by exactly its symptom and silent without it."""

from collections.abc import Mapping, Sequence

import pytest

from harness.analysis.results import Analysis, Key
from harness.analysis.warnings import row_warnings, warnings_of, with_warnings
from harness.analysis.warnings.builds import debug_build, plain_interpreter
from harness.runfile.records import MechanismInfo, Run
from harness.suite.cases import load_cases
from harness.suite.mechanisms import load_mechanisms
from harness.suite.reference import BASELINE, BY_POINTER, REPLICA
from harness.tests.builders import MACHINE, group, header, info, run_of, samples, worker_record

SSB_OFF = "Mitigation: Speculative Store Bypass disabled"
QUIET = {BASELINE: [100] * 6, REPLICA: [100] * 6}


def run_warnings(run: Run) -> list[str]:
    return [warning.name for warning in warnings_of(Analysis(run))]


def test_a_quiet_run_has_no_warnings() -> None:
    assert run_warnings(run_of(QUIET)) == []


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
        ({"turbo": "on"}, ["turbo"]),
        ({"turbo": "off"}, []),
        ({"mitigations": {"spectre_v2": "Mitigation: Retpolines; IBPB"}}, ["mitigations"]),
        ({"mitigations": {"meltdown": "Mitigation: PTI"}}, ["mitigations"]),
        ({"mitigations": {"mds": "Mitigation: Clear CPU buffers; SMT vulnerable"}}, ["mitigations"]),
        ({"mitigations": {"spec_store_bypass": SSB_OFF}}, ["store bypass"]),
        ({"mitigations": {"spec_store_bypass": f"{SSB_OFF} via prctl"}}, []),
        ({"mitigations": {"spectre_v2": "Mitigation: Enhanced IBRS"}}, []),
    ],
)
def test_the_machine_is_warned_of_for_its_symptom(change: Mapping[str, object], expected: list[str]) -> None:
    assert run_warnings(run_of(QUIET, machine=MACHINE.model_copy(update=change))) == expected


def test_a_failing_control_comes_first() -> None:
    few = {BASELINE: [100] * 5, REPLICA: [200] * 5, "x/a": [1] * 5}
    assert run_warnings(run_of(few)) == ["control", "few executions"]
    assert run_warnings(three_bad_rows()) == ["control"]


def test_the_control_says_how_many_rows_it_told_apart() -> None:
    (warning,) = warnings_of(Analysis(three_bad_rows()))
    assert warning.symptom == "c/replica was separated from c/linked in 3 of 3 rows"


def three_bad_rows() -> Run:
    groups = []
    for e in range(6):
        linked = [samples(case, 1, 100) for case in ("noop", "add_i32", "inc_i64")]
        replica = [samples(case, 1, 200) for case in ("noop", "add_i32", "inc_i64")]
        groups.append(group(e, worker_record(BASELINE, *linked), worker_record(REPLICA, *replica)))
    return Run(path="t", header=header([BASELINE, REPLICA]), groups=groups)


def test_the_mitigations_are_named_once_each() -> None:
    says = {"spectre_v2": "Mitigation: Retpolines", "mds": "Mitigation: Clear CPU buffers"}
    says["tsa"] = "Mitigation: Clear CPU buffers"
    machine = MACHINE.model_copy(update={"mitigations": says})
    (warning,) = warnings_of(Analysis(run_of(QUIET, machine=machine)))
    assert warning.symptom.endswith(": retpolines, cleared buffers")


def disturbed(
    loads: Sequence[int] = (0,) * 6, steal_ns: int = 0, threads: tuple[str, int, int] = ("", 2, 2)
) -> Run:
    """Six groups; threads: SMT control, logical cores, physical cores."""
    workers = [worker_record(name, samples("add_i32", 1000, 100000)) for name in (BASELINE, REPLICA)]
    groups = [group(e, *workers, load_milli=load, steal_ns=steal_ns) for e, load in enumerate(loads)]
    facts = dict(zip(("smt", "cores_logical", "cores_physical"), threads, strict=True))
    machine = MACHINE.model_copy(update=facts)
    return Run(path="t", header=header([BASELINE, REPLICA], machine=machine), groups=groups)


def test_load_is_the_median_over_the_groups() -> None:
    assert run_warnings(disturbed([100, 3000, 3000, 3000, 100, 3000])) == ["load"]
    assert run_warnings(disturbed([100, 3000, 100, 3000, 100, 100])) == []


def test_two_threads_of_a_core_are_warned_of_when_both_are_busy() -> None:
    assert run_warnings(disturbed([2500] * 6, threads=("on", 8, 4))) == ["SMT sharing"]
    assert run_warnings(disturbed([1500] * 6, threads=("on", 8, 4))) == []
    assert run_warnings(disturbed([2500] * 6, threads=("off", 8, 4))) == []
    assert run_warnings(disturbed([2500] * 6, threads=("on", 8, 8))) == []


def test_stolen_time_is_a_share_of_the_time_measured() -> None:
    assert run_warnings(disturbed(steal_ns=21_000)) == ["steal"]
    assert run_warnings(disturbed(steal_ns=19_000)) == []


def built_by(*command: str, versions: tuple[str, ...] = (), name: str = "x/a") -> MechanismInfo:
    return info(name).model_copy(update={"build": [list(command)], "versions": list(versions)})


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (["{cc}", "-O0", "-o", "x"], "-O0"),
        (["{cc}", "-O2", "-fsanitize=address", "x.c"], "-fsanitize=address"),
        (["gcc", "x.c"], "gcc without -O"),
        (["cargo", "build", "--locked"], "cargo build without --release"),
        (["zig", "build-exe", "x.zig"], "zig without -O Release…"),
        (["go", "build", "-gcflags=all=-N -l", "."], "-gcflags=all=-N -l"),
        (["dotnet", "build", "--configuration", "Debug"], "Debug"),
        (["{cxx}", "-O3", "x.cpp"], ""),
        (["cargo", "build", "--release"], ""),
        (["zig", "build-exe", "-O", "ReleaseFast", "x.zig"], ""),
        (["go", "build", "."], ""),
        (["rustc", "-C", "opt-level=3", "x.rs"], ""),
        (["rustc", "x.rs"], "rustc without -O"),
        (["{cc}", "-c", "-o", "x.o", "x.S"], ""),  # there is nothing to optimise about assembly
        (["{cc}", "-c", "-o", "x.o", "x.S", "y.c"], "{cc} without -O"),
        (["{cc}", "-shared", "-o", "x.so", "x.o", "-L{lib}", "-lcrosscall"], ""),  # nor about linking
        ([], ""),
    ],
)
def test_an_unoptimised_worker_is_warned_of(command: list[str], why: str) -> None:
    assert debug_build(built_by(*command), "") == (
        f"The worker was built without optimisation ({why})" if why else ""
    )


@pytest.mark.parametrize(
    ("version", "found"),
    [
        ("OpenJDK 64-Bit Server VM (fastdebug build 25-internal)", True),
        ("PHP 8.2.29 (cli) (built: Jul 2025) (NTS DEBUG)", True),
        ("PHP 8.2.29 (cli) (built: Jul 2025) (NTS)", False),
        ("rustc 1.95.0 (abc 2026-01-01)", False),
    ],
)
def test_a_debug_runtime_is_warned_of(version: str, found: bool) -> None:
    assert bool(debug_build(built_by(versions=(version,)), "")) == found


def test_a_debug_interpreter_is_warned_of_for_the_python_rows_alone() -> None:
    assert debug_build(info("python/ctypes"), "GCC 12.2.0 debug build")
    assert not debug_build(info("ruby/fiddle"), "GCC 12.2.0 debug build")


@pytest.mark.parametrize(
    ("build", "lacks"),
    [
        ("GCC 12.2.0 without PGO without LTO --enable-shared", "PGO and LTO"),
        ("GCC 12.2.0 --enable-optimizations without LTO", "LTO"),
        ("GCC 12.2.0 --enable-optimizations --with-lto", ""),
        ("MSC v.1943 64 bit (AMD64)", ""),
    ],
)
def test_a_plain_interpreter_is_warned_of_for_the_python_rows_alone(build: str, lacks: str) -> None:
    assert plain_interpreter(info("python/ctypes"), build) == lacks
    assert plain_interpreter(info("ruby/fiddle"), build) == ""


def test_a_python_row_carries_the_warning_about_its_interpreter() -> None:
    run = run_of({**QUIET, "python/a": [100] * 6})
    machine = MACHINE.model_copy(update={"python_build": "GCC 12.2.0 without PGO without LTO"})
    run = run.model_copy(update={"header": run.header.model_copy(update={"machine": machine})})
    warnings = {row.mechanism: row.warnings for row in with_warnings(Analysis(run))}
    assert warnings == {BASELINE: (), REPLICA: (), "python/a": ("plain interpreter",)}


def test_no_mechanism_of_the_project_is_a_debug_build() -> None:
    for mechanism in load_mechanisms(load_cases()).values():
        commands = [*mechanism.manifest.build, *mechanism.manifest.layout]
        made = built_by().model_copy(update={"build": commands})
        assert debug_build(made, "") == "", mechanism.id


def test_a_row_carries_the_warning_about_its_build() -> None:
    run = run_of({**QUIET, "x/a": [100] * 6})
    built = [built_by("cc", "x.c") if m.id == "x/a" else m for m in run.header.mechanisms]
    run = run.model_copy(update={"header": run.header.model_copy(update={"mechanisms": built})})
    warnings = {row.mechanism: row.warnings for row in with_warnings(Analysis(run))}
    assert warnings == {BASELINE: (), REPLICA: (), "x/a": ("debug build",)}


def waiting(waits: list[int]) -> Run:
    rows = samples("add_i32", 1000, *[100000] * 3, waited_ns=waits)
    groups = [group(e, *(worker_record(name, rows) for name in (BASELINE, REPLICA))) for e in range(6)]
    return Run(path="t", header=header([BASELINE, REPLICA]), groups=groups)


def test_a_run_without_its_control_says_so() -> None:
    assert run_warnings(run_of({BASELINE: [100] * 6})) == ["no control"]


def test_samples_that_waited_are_marked_and_kept() -> None:
    run = waiting([0, 1001, 0])
    assert run_warnings(run) == ["waits"]
    row = with_warnings(Analysis(run))[0]
    assert row.warnings == ("waited",)
    assert row.values.samples == 18
    assert run_warnings(waiting([0, 999, 0])) == []


def warnings_of_row(run: Run) -> list[str]:
    """The names of x/a's."""
    analysis = Analysis(run)
    return [warning.name for warning in row_warnings(analysis, analysis.by_key[Key("x/a", "add_i32", 1)])]


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ([100, 101, 100, 150, 151, 150], ["several speeds"]),
        ([100, 101, 150, 151, 300, 301], ["several speeds"]),
        ([100, 110, 120, 130, 140, 150], []),
        ([100, 100, 100, 100, 100, 150], []),  # one outlier is no second speed
    ],
)
def test_several_speeds_are_seen(times: list[int], expected: list[str]) -> None:
    assert warnings_of_row(run_of({**QUIET, "x/a": times})) == expected


def test_several_speeds_are_told() -> None:
    analysis = Analysis(run_of({**QUIET, "x/a": [100, 100, 100, 100, 150, 151]}))
    (warning,) = row_warnings(analysis, analysis.by_key[Key("x/a", "add_i32", 1)])
    assert warning.symptom == "It ran at 100 or 150 ns, seen 4 and 2 times in 6 executions"


def sampled(
    *elapsed_ns: int,
    c_ns: int = 100,
    pointer_ns: int | None = None,
    library: int | None = None,
    unsteady: int = 0,
) -> Run:
    """Twelve executions in which x/a's samples of a thousand calls take so long, and c/linked's c_ns a call,
    c/dlopen's pointer_ns; unsteady: in how many of them the warm-up was given up."""
    groups = []
    for execution in range(12):
        still = samples("add_i32", 1000, *[c_ns * 1000] * len(elapsed_ns))
        controls = [worker_record(name, still) for name in (BASELINE, REPLICA)]
        own = samples("add_i32", 1000, *elapsed_ns).model_copy(update={"steady": execution >= unsteady})
        worker = worker_record("x/a", own).model_copy(update={"library_layout": library})
        if pointer_ns is not None:
            same = samples("add_i32", 1000, *[pointer_ns * 1000] * len(elapsed_ns))
            controls.append(worker_record(BY_POINTER, same).model_copy(update={"library_layout": library}))
        groups.append(group(execution, *controls, worker))
    return Run(path="t", header=header([BASELINE, REPLICA, BY_POINTER, "x/a"]), groups=groups)


@pytest.mark.parametrize(
    ("slowest_ns", "expected"),
    [(150_000, ["pauses"]), (140_000, [])],  # means of 112.5 and of 110
)
def test_pauses_are_seen_in_a_mean_above_the_median(slowest_ns: int, expected: list[str]) -> None:
    assert warnings_of_row(sampled(100_000, slowest_ns, 100_000, 100_000)) == expected


def test_pauses_say_how_far_the_mean_lies_above() -> None:
    analysis = Analysis(sampled(100_000, 150_000, 100_000, 100_000))
    (warning,) = row_warnings(analysis, analysis.by_key[Key("x/a", "add_i32", 1)])
    assert warning.symptom == "The mean of the samples is 1.12 times their median"


@pytest.mark.parametrize(
    ("c_ns", "pointer_ns", "library", "expected"),
    [
        (101, None, 0, ["faster than C"]),
        (101, None, None, []),  # its own copy of the library may be faster
        (100, None, 0, []),
        (99, None, 0, []),
        (103, 101, 0, ["faster than C"]),
        (103, 100, 0, []),  # no faster than a C program that calls through a pointer
    ],
)
def test_a_row_through_the_same_library_cannot_be_faster_than_c(
    c_ns: int, pointer_ns: int | None, library: int | None, expected: list[str]
) -> None:
    assert warnings_of_row(sampled(100_000, c_ns=c_ns, pointer_ns=pointer_ns, library=library)) == expected


def test_c_through_a_pointer_may_be_faster_than_c_through_the_plt() -> None:
    analysis = Analysis(sampled(100_000, c_ns=103, pointer_ns=101, library=0))
    assert row_warnings(analysis, analysis.by_key[Key(BY_POINTER, "add_i32", 1)]) == []


@pytest.mark.parametrize(("unsteady", "expected"), [(0, []), (2, []), (3, ["no steady state"])])
def test_a_row_is_unsteady_from_a_quarter_of_the_executions_on(unsteady: int, expected: list[str]) -> None:
    assert warnings_of_row(sampled(100_000, unsteady=unsteady)) == expected


def test_a_sample_too_short_for_the_clock_is_warned_of() -> None:
    coarse = MACHINE.model_copy(update={"clock_resolution_ns": 1000})
    (row, _) = with_warnings(Analysis(run_of(QUIET, machine=coarse)))
    assert row.warnings == ("clock",)


def test_every_warning_says_symptom_cause_and_remedy() -> None:
    for warning in warnings_of(Analysis(three_bad_rows())):
        assert warning.symptom and warning.cause and warning.remedy
