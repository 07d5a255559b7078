"""How calls scale over threads: speed-up and the price of a call at each number of threads."""

from collections.abc import Sequence

from harness.analysis.labs.table import (
    Cell,
    LabTable,
    as_figure,
    by_row,
    empty_rows,
    over_executions,
    time_cell,
)
from harness.core.format import significant
from harness.core.statistics import Interval
from harness.runfile.labs import Lab
from harness.suite.reference import BASELINE
from harness.suite.row import Row

READS = (
    "Each of n threads makes as many calls as one does alone; perfect scaling is n times the calls "
    "per second.",
    "A speed-up of 1 with several threads says that they take turns; below 1, that they get in "
    "each other's way.",
)


def _speed_ups(readings: Sequence[Lab], alone: Sequence[Lab], threads: int) -> Interval:
    """n times the time of one thread over that of n, pair by pair of one execution."""
    ns = {one.execution: one.numbers["ns"] for one in alone}
    return over_executions(
        threads * ns[one.execution] / one.numbers["ns"] for one in readings if one.execution in ns
    )


def _text(value: Interval) -> str:
    low, estimate, high = (significant(v, 2) for v in (value.low, value.estimate, value.high))
    return f"{estimate} ({low} … {high})"


def table(readings: Sequence[Lab]) -> LabTable:
    """A row per mechanism, case and number of threads."""
    found = by_row(readings, lambda one: (one.mechanism, one.case, one.size, one.setting["threads"]))
    columns = ("mechanism", "row", "threads", "time per call", "speed-up", "C's speed-up")
    rows, figures = [], []
    for (mechanism, case, size, threads), own in sorted(found.items()):
        alone = found.get((mechanism, case, size, 1), [])
        if not alone:
            continue
        call_ns = over_executions(one.numbers["ns"] / one.numbers["loops"] for one in own)
        speed_up = _speed_ups(own, alone, threads)
        c, c_alone = (found.get((BASELINE, case, size, n), []) for n in (threads, 1))
        c_speed_up = _speed_ups(c, c_alone, threads) if c and c_alone else None
        rows.append(
            [
                *(Cell(mechanism), Cell(str(Row(case, size))), Cell(str(threads)), time_cell(call_ns)),
                *(
                    Cell(_text(speed_up), speed_up),
                    Cell(_text(c_speed_up) if c_speed_up else "-", c_speed_up),
                ),
            ]
        )
        figures.append(
            {
                **{"mechanism": mechanism, "case": case, "size": size, "threads": threads},
                **{"call_ns": as_figure(call_ns), "speed_up": as_figure(speed_up)},
                "c_speed_up": as_figure(c_speed_up) if c_speed_up else None,
                "calls_per_second": threads * 1e9 / call_ns.estimate,
            }
        )
    empty, told = empty_rows(readings, len(columns))
    return LabTable(
        "threads", "Calls from several threads", READS, columns, [*rows, *empty], [*figures, *told]
    )
