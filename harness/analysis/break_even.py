"""From where on a call into C is worth it: four readings of the raw data, each with its interval.

    work     how much the C function must do for the overhead to be a tenth, a hundredth of the call
    host     from how many steps on calling C is faster than doing the work in the language itself
    batch    from how many additions on one add_batch is faster than as many calls of add_i32
    threads  how many times as much 2 and 4 host threads get done

Each is computed per execution and then given the exact interval (statistics.median_interval). Those are order
statistics, so "from the first step" is 0 and "never" is infinity, and either may be an interval's end.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from harness.analysis.aa_control import control_of
from harness.analysis.overhead_share import TOLERABLE_SHARE, enough_work
from harness.analysis.results import Analysis, Key
from harness.analysis.threads import speed_up
from harness.analysis.thresholds import Threshold, count_text, in_common, no_threshold, sizes_of
from harness.core.statistics import Interval, median_interval
from harness.suite.reference import BASELINE
from harness.suite.row import Row


@dataclass(frozen=True)
class Reading:
    """One answer to one question about one mechanism. value is in `unit`s."""

    mechanism: str
    question: str
    unit: str
    value: Interval | None
    words: str
    work_ns: Interval | None


def crossing(steps: Sequence[float], saved: Sequence[float], resolution: float) -> float:
    """The steps from which on C saves time, for good: 0 if from the first ones, infinity if never.

    steps rise; saved is what C saves at each, and at the last one it must be more than the resolution.
    Both times are straight lines in the steps, so between two sizes the saving is one too.
    """
    if saved[-1] <= resolution:
        return math.inf
    for i in range(len(steps) - 2, -1, -1):
        if saved[i] <= 0:
            return steps[i] - saved[i] * (steps[i + 1] - steps[i]) / (saved[i + 1] - saved[i])
    return 0.0


def host_of(analysis: Analysis, mechanism: str) -> str:
    """The row of the language itself that a mechanism is held against: where a language has several, the
    one of the same runtime (core31_pinvoke: core31_host); for WebAssembly, its embedder's."""
    language, _, name = mechanism.partition("/")
    usual = f"{language}/host"
    own = (f"{language}/{name.split('_')[0]}_host", usual, f"{name}/host")
    return next((host for host in own if host in analysis.infos), usual)


def pays_against_host(analysis: Analysis, mechanism: str) -> Threshold:
    """The steps of work from which on the call beats the language's own code, by `crossing`."""
    info = analysis.infos[mechanism]
    host = host_of(analysis, mechanism)
    if info.tier == "host" or info.language == BASELINE.split("/")[0]:
        return Threshold(None, "this is the language itself")
    theirs = {row.key.size: row for row in sizes_of(analysis, host, "work")}
    rows = [row for row in sizes_of(analysis, mechanism, "work") if row.key.size in theirs]
    own = [row.values.in_clock_ticks() for row in rows]
    other = [theirs[row.key.size].values.in_clock_ticks() for row in rows]
    executions = in_common(own + other) if len(rows) > 1 else []
    if not executions:
        missing = no_threshold(analysis, mechanism, *(Row("work", size) for size in theirs or [1]))
        return missing if theirs else no_threshold(analysis, host, Row("work", 1))
    steps = [float(row.key.size) for row in rows]
    floor = control_of(analysis).known_floor
    found = median_interval(
        [
            crossing(steps, [t[e] - o[e] for o, t in zip(own, other, strict=True)], floor * other[-1][e])
            for e in executions
        ]
    )
    return Threshold(found, _from_where(found, "steps", f" within {count_text(steps[-1])} steps"))


def batch_that_beats(analysis: Analysis, mechanism: str) -> Threshold:
    """The additions per call from which on add_batch beats as many calls of add_i32.

    Per execution: the line through add_batch's smallest and largest size, fixed + each × n, against
    single × n; n = fixed / (single - each).
    """
    if analysis.infos[mechanism].tier == "host":
        return Threshold(None, "a host row calls no C")
    rows = sizes_of(analysis, mechanism, "add_batch")
    single = analysis.by_key.get(Key(mechanism, "add_i32", 1))
    times = [row.values.time_ns for row in (rows[0], rows[-1], single) if row] if len(rows) > 1 else []
    executions = in_common(times) if len(times) == 3 else []
    if not executions:
        needed = (Row("add_i32", 1), Row("add_batch", 16), Row("add_batch", 1024))
        return no_threshold(analysis, mechanism, *needed)
    small, large = rows[0].key.size, rows[-1].key.size
    sizes = []
    for e in executions:
        few_ns, many_ns, single_ns = (own[e] for own in times)
        each_ns = (many_ns - few_ns) / (large - small)
        fixed_ns = few_ns - each_ns * small
        sizes.append(max(0.0, fixed_ns / (single_ns - each_ns)) if single_ns > each_ns else math.inf)
    found = median_interval(sizes)
    return Threshold(found, _from_where(found, "additions"))


def _from_where(found: Interval, unit: str, within: str = "") -> str:
    """An interval of thresholds in words, its ends 0 and infinity by name."""
    if found.high <= 1:
        return "always"
    if math.isinf(found.low):
        return f"never{within}"
    if math.isinf(found.high):
        low = f"{count_text(found.low)} {unit}" if found.low > 1 else "always"
        return f"undecided: between {low} and never{within}"
    if found.estimate <= 1:
        return f"always, or from {count_text(found.high)} {unit} on"
    return f"from {count_text(found.estimate)} {unit} on"


QUESTIONS: tuple[tuple[str, str, Callable[[Analysis, str], Threshold]], ...] = (
    ("C work for < 10 %", "steps", partial(enough_work, share=TOLERABLE_SHARE)),
    ("C work for < 1 %", "steps", partial(enough_work, share=0.01)),
    ("C beats the language itself", "steps", pays_against_host),
    ("a batch beats single calls", "additions", batch_that_beats),
    ("speed-up of 2 threads", "times", partial(speed_up, threads=2)),
    ("speed-up of 4 threads", "times", partial(speed_up, threads=4)),
)


def break_evens(analysis: Analysis) -> list[Reading]:
    """All answers, mechanism by mechanism in the header's order; none of a run of somebody's own calls."""
    if analysis.run.header.probe:
        return []
    return [
        Reading(mechanism, question, unit, *answer(analysis, mechanism))
        for mechanism in analysis.infos
        for question, unit, answer in QUESTIONS
    ]


def _finite(value: Interval | None) -> dict[str, float | None] | None:
    """JSON knows no infinity: an end that is never reached is null."""
    if value is None:
        return None
    return {name: None if math.isinf(own) else own for name, own in asdict(value).items()}


def as_dicts(readings: Sequence[Reading]) -> list[dict[str, Any]]:
    """The readings as JSON knows them."""
    return [{**asdict(r), "value": _finite(r.value), "work_ns": _finite(r.work_ns)} for r in readings]
