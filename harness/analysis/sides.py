"""One side of a comparison in one row: its runs' log times, normalised, with what they are uncertain by."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from harness.analysis.executions import Executions
from harness.analysis.results import Analysis, Key
from harness.core.statistics import CONFIDENCE, Z_95, median_interval
from harness.runfile.records import USUAL

Normalise = Literal["clock", "linked", "none"]
NORMALISATIONS: tuple[Normalise, ...] = ("clock", "linked", "none")
_NORMAL = statistics.NormalDist()


def normalised(values: Executions, by: Normalise) -> list[float]:
    """Log times of the executions, the machine's speed divided out; [] where it is not known."""
    unit_ns = {
        "clock": values.probe_ns,
        "linked": values.linked_ns,
        "none": dict.fromkeys(values.time_ns, 1.0),
    }
    return [math.log(units) for units in values.over(unit_ns[by]).values() if units > 0]


@dataclass(frozen=True)
class Side:
    """One row over the runs of a side: the mean of their log times, and its uncertainty at 95 %."""

    log_time: float
    half_width: float
    executions: int


def _half_width(logs: Sequence[float]) -> float:
    """Of a run's exact interval, stretched to 95 % where its executions cover less."""
    interval = median_interval(logs)
    if interval.coverage >= CONFIDENCE:
        return interval.half_width
    if interval.coverage <= 0:
        return math.inf
    return interval.half_width * Z_95 / _NORMAL.inv_cdf((1 + interval.coverage) / 2)


def run_spread(run: Analysis) -> float:
    """As the run's file has it; files older than version 3 do not say."""
    header = run.run.header
    return header.run_spread if header.version >= 3 else USUAL


def side_of(runs: Sequence[Analysis], key: Key, by: Normalise) -> Side | None:
    """None where no run of the side has the row."""
    logs = [normalised(run.values[key], by) for run in runs if key in run.values]
    logs = [own for own in logs if own]
    if not logs:
        return None
    medians = [float(np.median(own)) for own in logs]
    known = statistics.fmean(_half_width(own) ** 2 for own in logs)
    known += (Z_95 * max(run_spread(run) for run in runs)) ** 2
    seen = (Z_95 * statistics.stdev(medians)) ** 2 if len(medians) > 1 else 0.0
    half_width = math.sqrt(max(known, seen) / len(logs))
    return Side(statistics.fmean(medians), half_width, sum(map(len, logs)))
