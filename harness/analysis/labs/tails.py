"""Quantiles of single calls, beside the clock's own."""

from collections.abc import Sequence

from harness.analysis.labs.table import Cell, LabTable, as_figure, by_row, empty_rows, over_executions
from harness.core.format import nanoseconds
from harness.core.histogram import added, quantile_ns, worst_ns
from harness.runfile.labs import Lab
from harness.suite.row import Row

SHARES = {"p50": 0.5, "p90": 0.9, "p99": 0.99, "p99.9": 0.999}
READS = (
    "Quantiles of single calls, the clock's two readings included; the row `clock` is those alone.",
    "A call shorter than a few readings of the clock is timed in batches, whose number of calls is "
    "named; then a "
    "quantile is that of batches.",
    "Under load the host allocates 1 KiB after each sample: what its collector adds to calls is "
    "for the same work.",
    "Each quantile is the median over executions; the worst is that of all of them, and depends on "
    "how many there "
    "were and on what else the machine did.",
)


def _buckets(reading: Lab) -> dict[int, int]:
    return {int(bucket): count for bucket, count in reading.buckets.items()}


def table(readings: Sequence[Lab]) -> LabTable:
    """A row per mechanism, case and load."""
    key = by_row(
        readings, lambda one: (one.mechanism, one.case, one.size, one.setting["load"], one.setting["batch"])
    )
    merged: dict[tuple[str, str, int, int], list[Lab]] = {}
    for (mechanism, case, size, load, _), own in key.items():  # the batch may differ between executions
        merged.setdefault((mechanism, case, size, load), []).extend(own)
    columns = ("mechanism", "row", "calls a sample", "load", *SHARES, "worst", "samples")
    rows, figures = [], []
    for (mechanism, case, size, load), own in merged.items():
        each = [_buckets(one) for one in own]
        quantiles = {
            name: over_executions(quantile_ns(one, share) for one in each) for name, share in SHARES.items()
        }
        every = added(each)
        batches = sorted({one.setting["batch"] for one in own})
        batch = str(batches[0]) if len(batches) == 1 else f"{batches[0]} to {batches[-1]}"
        row = str(Row(case, size)) if case != "clock" else "clock"
        rows.append(
            [
                *(Cell(mechanism), Cell(row), Cell(batch if case != "clock" else "-")),
                Cell(f"{load} B" if load else "idle"),
                *(Cell(nanoseconds(found.estimate), found) for found in quantiles.values()),
                *(Cell(nanoseconds(worst_ns(every)), worst_ns(every)), Cell(f"{sum(every.values()):,}")),
            ]
        )
        figures.append(
            {
                **{"mechanism": mechanism, "case": case, "size": size, "load_bytes": load, "batch": batches},
                **{name: as_figure(found) for name, found in quantiles.items()},
                **{"worst_ns": worst_ns(every), "samples": sum(every.values())},
            }
        )
    empty, told = empty_rows(readings, len(columns))
    return LabTable("tails", "Single calls", READS, columns, [*rows, *empty], [*figures, *told])
