"""From where on a call into C is worth it: four readings of the raw data, each with its interval.

    work     how much the C function must do for the overhead to be a tenth, a hundredth of the call
    host     from how many steps on calling C is faster than doing the work in the language itself
    batch    from how many additions on one add_batch is faster than as many calls of add_i32
    threads  how many times as much 2 and 4 host threads get done

Each is computed per execution and then given the exact interval (stats.median_interval). Those are order
statistics, so "from the first step" is 0 and "never" is infinity, and either may be an interval's end.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any, NamedTuple

from harness.analysis.aa_control import control_of
from harness.analysis.absence import why_not_measured
from harness.analysis.results import Analysis, Key, ResultRow
from harness.analysis.significance import is_difference
from harness.core.format import nanoseconds, significant
from harness.core.statistics import Interval, median_interval
from harness.suite.reference import BASELINE
from harness.suite.row import Row


class Answer(NamedTuple):
    """value is None where there is no number, and then words says why. work_ns: the value in ns of C
    work, where it is one of work."""

    value: Interval | None
    words: str
    work_ns: Interval | None = None


@dataclass(frozen=True)
class Reading:
    """One answer to one question about one mechanism. value is in `unit`s."""

    mechanism: str
    question: str
    unit: str
    value: Interval | None
    words: str
    work_ns: Interval | None


def _sizes(analysis: Analysis, mechanism: str, case: str) -> list[ResultRow]:
    """The mechanism's rows of a case, by rising size."""
    found = [row for key, row in analysis.by_key.items() if key[:2] == (mechanism, case)]
    return sorted(found, key=lambda row: row.key.size)


def _common(values: Sequence[dict[int, float]]) -> list[int]:
    """The executions that all of them have."""
    return sorted(set.intersection(*map(set, values))) if values else []


def _no_answer(analysis: Analysis, mechanism: str, *rows: Row) -> Answer:
    reasons = (why_not_measured(analysis, mechanism, row) for row in rows)
    return Answer(None, next(filter(None, reasons), "no execution measured all of its rows"))


def _count(number: float) -> str:
    """A number of steps or calls, which are whole; a millionth more than whole is rounding."""
    whole = math.ceil(round(number, 6))
    return str(whole) if whole < 1000 else significant(whole)


def enough_work(analysis: Analysis, mechanism: str, share: float) -> Answer:
    """The C work per call, in steps and in ns, at which the overhead falls under `share` of the whole.

    Read from the measured sweep, per execution: between the first size whose overhead is no larger a share
    of its time and the size before it, straight in logarithms. An overhead that grows with the work, as
    where the body is other code, shows at the larger sizes: their own shares must agree.
    """
    if mechanism == BASELINE or analysis.infos[mechanism].tier == "host":
        return Answer(None, "no overhead is taken from this row")
    rows = [row for row in _sizes(analysis, mechanism, "work") if row.overhead_ns]
    executions = _common([row.values.overhead_ns for row in rows]) if len(rows) > 1 else []
    if not executions:
        return _no_answer(analysis, mechanism, *(Row("work", size) for size in (1, 100, 10000, 1000000)))
    if restless := next((row for row in rows if row.regimes), None):
        return Answer(None, f"{restless.key.row} has several speeds")
    found = [_falls_below(rows, e, share) for e in executions]
    count, needed = (median_interval([one[i] for one in found]) for i in range(2))
    if math.isinf(count.estimate):
        return Answer(None, f"not within the sweep: more than {rows[-1].key.size} steps")
    if row := _still_above(rows, needed, share):
        return Answer(None, f"the overhead grows with the work: at {row.key.row} it is still more")
    over = rows[0].overhead_ns
    assert over is not None
    words = f"from {nanoseconds(needed.estimate)} on, {_count(count.estimate)} steps"
    if over.high <= 0:
        words = "always: there is no overhead"
    elif not is_difference(over, rows[0].floor_ns):
        limit = "" if math.isinf(count.high) else f"; from {_count(count.high)} steps on in any case"
        words = f"no overhead is told apart from none{limit}"
    return Answer(count, words, needed)


def _falls_below(rows: Sequence[ResultRow], execution: int, share: float) -> tuple[float, float]:
    """(steps, ns of C's own time) at which one execution's share falls to `share`: (0, 0) if it is there at
    the first size, infinite if it never is."""
    before: tuple[float, float, float] | None = None
    for row in rows:
        own = row.values
        now = max(own.overhead_ns[execution] / (own.time_ns[execution] or math.inf), 0.0)
        steps, c_ns = float(row.key.size), own.linked_ns[execution]
        if now <= share:
            if before is None:
                return 0.0, 0.0
            last, last_steps, last_ns = before
            part = 1.0 if now <= 0 else math.log(last / share) / math.log(last / now)
            return last_steps * (steps / last_steps) ** part, last_ns * (c_ns / last_ns) ** part
        before = now, steps, c_ns
    return math.inf, math.inf


def _still_above(rows: Sequence[ResultRow], needed: Interval, share: float) -> ResultRow | None:
    """The largest size whose overhead is clearly above the share though its work should be enough."""
    for row in reversed(rows):
        own = row.values
        shares = median_interval([own.overhead_ns[e] / (own.time_ns[e] or math.inf) for e in own.overhead_ns])
        enough = median_interval(list(own.linked_ns.values())).estimate >= needed.high
        seen = row.overhead_ns is not None and is_difference(row.overhead_ns, row.floor_ns)
        if enough and seen and shares.low > share:
            return row
    return None


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
    language, name = mechanism.split("/")
    usual = f"{language}/host"
    own = (f"{language}/{name.split('_')[0]}_host", usual, f"{name}/host")
    return next((host for host in own if host in analysis.infos), usual)


def pays_against_host(analysis: Analysis, mechanism: str) -> Answer:
    """The steps of work from which on the call beats the language's own code, by `crossing`."""
    info = analysis.infos[mechanism]
    host = host_of(analysis, mechanism)
    if info.tier == "host" or info.language == BASELINE.split("/")[0]:
        return Answer(None, "this is the language itself")
    theirs = {row.key.size: row for row in _sizes(analysis, host, "work")}
    rows = [row for row in _sizes(analysis, mechanism, "work") if row.key.size in theirs]
    own = [row.values.in_clock_ticks() for row in rows]
    other = [theirs[row.key.size].values.in_clock_ticks() for row in rows]
    executions = _common(own + other) if len(rows) > 1 else []
    if not executions:
        missing = _no_answer(analysis, mechanism, *(Row("work", size) for size in theirs or [1]))
        return missing if theirs else _no_answer(analysis, host, Row("work", 1))
    steps = [float(row.key.size) for row in rows]
    floor = control_of(analysis).known_floor
    found = median_interval(
        [
            crossing(steps, [t[e] - o[e] for o, t in zip(own, other, strict=True)], floor * other[-1][e])
            for e in executions
        ]
    )
    return Answer(found, _from_where(found, "steps", f" within {_count(steps[-1])} steps"))


def batch_that_beats(analysis: Analysis, mechanism: str) -> Answer:
    """The additions per call from which on add_batch beats as many calls of add_i32.

    Per execution: the line through add_batch's smallest and largest size, fixed + each × n, against
    single × n; n = fixed / (single - each).
    """
    if analysis.infos[mechanism].tier == "host":
        return Answer(None, "a host row calls no C")
    rows = _sizes(analysis, mechanism, "add_batch")
    single = analysis.by_key.get(Key(mechanism, "add_i32", 1))
    times = [row.values.time_ns for row in (rows[0], rows[-1], single) if row] if len(rows) > 1 else []
    executions = _common(times) if len(times) == 3 else []
    if not executions:
        needed = (Row("add_i32", 1), Row("add_batch", 16), Row("add_batch", 1024))
        return _no_answer(analysis, mechanism, *needed)
    small, large = rows[0].key.size, rows[-1].key.size
    sizes = []
    for e in executions:
        few_ns, many_ns, single_ns = (own[e] for own in times)
        each_ns = (many_ns - few_ns) / (large - small)
        fixed_ns = few_ns - each_ns * small
        sizes.append(max(0.0, fixed_ns / (single_ns - each_ns)) if single_ns > each_ns else math.inf)
    found = median_interval(sizes)
    return Answer(found, _from_where(found, "additions"))


def _from_where(found: Interval, unit: str, within: str = "") -> str:
    """An interval of thresholds in words, its ends 0 and infinity by name."""
    if found.high <= 1:
        return "always"
    if math.isinf(found.low):
        return f"never{within}"
    if math.isinf(found.high):
        low = f"{_count(found.low)} {unit}" if found.low > 1 else "always"
        return f"undecided: between {low} and never{within}"
    if found.estimate <= 1:
        return f"always, or from {_count(found.high)} {unit} on"
    return f"from {_count(found.estimate)} {unit} on"


def speed_up(analysis: Analysis, mechanism: str, threads: int) -> Answer:
    """How many times as many calls per second so many threads make as one: threads × t(1) / t(threads),
    since each of the threads makes as many calls."""
    rows = [analysis.by_key.get(Key(mechanism, "parallel_work", n)) for n in (1, threads)]
    times = [{e: t for e, t in row.values.time_ns.items() if t > 0} for row in rows if row]
    executions = _common(times) if len(times) == 2 else []
    if not executions:
        return _no_answer(analysis, mechanism, Row("parallel_work", 1), Row("parallel_work", threads))
    found = median_interval([threads * times[0][e] / times[1][e] for e in executions])
    possible = min(threads, analysis.run.header.machine.cores_logical)
    return Answer(found, f"{significant(found.estimate)} times as much, of {possible} possible")


QUESTIONS: tuple[tuple[str, str, Callable[[Analysis, str], Answer]], ...] = (
    ("work for an overhead of 10 %", "steps", partial(enough_work, share=0.1)),
    ("work for an overhead of 1 %", "steps", partial(enough_work, share=0.01)),
    ("work from which C pays", "steps", pays_against_host),
    ("additions from which a batch pays", "additions", batch_that_beats),
    ("speed-up of 2 threads", "times", partial(speed_up, threads=2)),
    ("speed-up of 4 threads", "times", partial(speed_up, threads=4)),
)


def break_evens(analysis: Analysis) -> list[Reading]:
    """All answers, mechanism by mechanism in the header's order."""
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
