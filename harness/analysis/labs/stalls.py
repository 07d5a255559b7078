"""The longest gaps of a heartbeat while another thread is in C, against those with nobody there."""

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
from harness.core.histogram import quantile_ns, worst_ns
from harness.core.statistics import Interval
from harness.runfile.labs import Lab
from harness.suite.reference import BASELINE

STALLS, RUNS_ON, UNCLEAR, WAITS = "stalls", "runs on", "not separated", "the collection waits"
# The heartbeat may have been about to be put off anyway when the stay began.
_MOST_OF_IT = 0.8
# A collection is asked for after a quarter of the stay, so that three quarters are left to wait for; a stay
# that is shorter than collections are tells nothing.
_LEFT_OF_IT, _LONG_MS = 0.7, 100
READS = (
    "A heartbeat of the host reads the clock as fast as it can while another thread of the host is in C.",
    "Where its longest gap is as long as the stay in C, longer than C's own and than with nobody there, "
    "other threads stand still meanwhile (`stalls`).",
    "A collection asked for meanwhile waits for the thread in C, or it does not: its own time says so.",
)


def _verdict(longest: Interval, controls: Sequence[Interval], held_ms: int) -> str:
    """Whether the heartbeat stood still for the stay in C. controls: its longest gaps with nobody in C, and
    those of C itself, whose threads never wait for each other, with one as long in C: what the system's
    scheduler does on its own. The intervals have to say it, not the estimates."""
    if not held_ms or not controls:
        return "-"
    if longest.low > max(_MOST_OF_IT * held_ms * 1e6, *(one.high for one in controls)):
        return STALLS
    return RUNS_ON if longest.high < _MOST_OF_IT * held_ms * 1e6 else UNCLEAR


def _longest(readings: Sequence[Lab]) -> Interval:
    return over_executions(worst_ns({int(b): n for b, n in one.buckets.items()}) for one in readings)


def table(readings: Sequence[Lab]) -> LabTable:
    """A row per mechanism and setting."""
    found = by_row(readings, lambda one: (one.mechanism, one.setting["held_ms"], one.setting["collect"]))
    columns = (
        "mechanism",
        "in C for",
        "collection",
        "p99 gap",
        "longest gap",
        "other threads",
        "collection took",
    )
    rows, figures = [], []
    for (mechanism, held_ms, collect), own in sorted(found.items()):
        each = [{int(bucket): count for bucket, count in one.buckets.items()} for one in own]
        longest = _longest(own)
        p99 = over_executions(quantile_ns(one, 0.99) for one in each)
        beside = [found.get((mechanism, 0, 0)), found.get((BASELINE, held_ms, collect))]
        controls = [_longest(one) for one in beside if one]
        took = over_executions(one.numbers["collect_ns"] for one in own)
        verdict = _verdict(longest, controls, held_ms) if mechanism != BASELINE and not collect else "-"
        if collect and held_ms >= _LONG_MS:
            verdict = WAITS if took.low > _LEFT_OF_IT * held_ms * 1e6 else verdict
        rows.append(
            [
                *(Cell(mechanism), Cell(f"{held_ms} ms" if held_ms else "nobody")),
                *(Cell("asked for" if collect else "-"), time_cell(p99), time_cell(longest), Cell(verdict)),
                time_cell(took) if collect and took.estimate else Cell("-"),
            ]
        )
        figures.append(
            {
                **{"mechanism": mechanism, "held_ms": held_ms, "collect": bool(collect), "verdict": verdict},
                **{"p99_ns": as_figure(p99), "longest_ns": as_figure(longest), "collect_ns": as_figure(took)},
            }
        )
    empty, told = empty_rows(readings, len(columns))
    return LabTable(
        "stalls", "Other threads while one is in C", READS, columns, [*rows, *empty], [*figures, *told]
    )
