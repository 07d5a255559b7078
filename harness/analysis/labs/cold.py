"""Cold starts: the phases until a worker is ready, its first calls, and how many it takes until they are
steady."""

from collections.abc import Mapping, Sequence

from harness.analysis.labs.table import (
    Cell,
    LabTable,
    as_figure,
    by_row,
    empty_rows,
    over_executions,
    time_cell,
)
from harness.core.format import bytes_, nanoseconds
from harness.runfile.labs import Lab

PHASES = {"start_ns": "process", "import_ns": "imports", "load_ns": "library", "ready_ns": "ready"}
# A level is steady when it and all later ones lie so near to the last ones.
_NEAR, _LAST = 1.25, 3
READS = (
    "From the start of the process to the worker's first own line, its imports, the library; ready "
    "is its first "
    "answer. Then the first and the second call of add_i32, the clock's reading included.",
    "Steady is the number of calls from which on every request of calls took at most 25 % longer "
    "for each than the "
    "last three did.",
    "Every execution is a new process; files are in the system's cache, as on a machine that runs it often.",
    "Built in is the time of a build from nothing, size what is shipped besides the runtime.",
)


def calls_until_steady(numbers: Mapping[str, int]) -> int:
    """From the requests `atN`, each of N / 2 calls."""
    levels = sorted((int(key[2:]), ns) for key, ns in numbers.items() if key.startswith("at"))
    each = [(total // 2, ns / (total // 2)) for total, ns in levels]
    final = sorted(ns for _, ns in each[-_LAST:])[len(each[-_LAST:]) // 2]
    steady = each[-1][0]
    for calls, ns in reversed(each):
        if ns > _NEAR * final:
            break
        steady = calls
    return steady


def table(readings: Sequence[Lab], built: Mapping[str, tuple[int, int]]) -> LabTable:
    """A row per mechanism. built: (build time in ns, bytes that are shipped) by mechanism."""
    starts = by_row([one for one in readings if one.outcome == "start"], lambda one: (one.mechanism,))
    calls = by_row([one for one in readings if one.outcome == "calls"], lambda one: (one.mechanism,))
    columns = ("mechanism", *PHASES.values(), "first call", "second call", "steady after", "built in", "size")
    rows, figures = [], []
    for (mechanism,), own in sorted(calls.items()):
        phases = {
            key: over_executions(one.numbers[key] for one in starts[mechanism,])
            for key in PHASES
            if (mechanism,) in starts
        }
        first, second = (over_executions(one.numbers[key] for one in own) for key in ("n1", "n2"))
        steady = over_executions(calls_until_steady(one.numbers) for one in own)
        build_ns, size_bytes = built.get(mechanism, (0, 0))
        why = next((one.why for one in readings if one.mechanism == mechanism and one.why), "")
        rows.append(
            [
                Cell(mechanism),
                *(time_cell(phases[key]) if key in phases else Cell("-", why=why) for key in PHASES),
                *(time_cell(first), time_cell(second), Cell(f"{steady.estimate:,.0f} calls", steady)),
                Cell(nanoseconds(build_ns) if build_ns else "-"),
                Cell(bytes_(size_bytes) if size_bytes else "-"),
            ]
        )
        figures.append(
            {
                "mechanism": mechanism,
                **{key: as_figure(value) for key, value in phases.items()},
                **{"first_call_ns": as_figure(first), "second_call_ns": as_figure(second)},
                "steady_calls": as_figure(steady),
                **{"build_ns": build_ns, "size_bytes": size_bytes, "why": why},
            }
        )
    empty, told = empty_rows(readings, len(columns))
    return LabTable("cold", "Cold starts", READS, columns, [*rows, *empty], [*figures, *told])
