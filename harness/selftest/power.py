"""Power: a delay of known size, how often it is found and how well its size is told.

Each run holds two copies of each subject, one on a library as it is meant, one on the delayed library
(delayed.py). The true size does not come from the pair that is judged: it is what the C baseline, a
process with neither library, took in the same blocks for the same instructions.

    2 ns   DELAY × the clock probe's loop, which is one such multiplication
    5 %    one twentieth of the baseline's own time for the same steps

That the told size may be off is reported and breaks no promise: what fails the self-test is calling
equal things different (aa.py, runs.py).
"""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from harness.analysis.results import Analysis, Key
from harness.analysis.significance import SLOWER, verdict
from harness.core.format import nanoseconds
from harness.core.statistics import Interval
from harness.output.selftest_parts import SelftestPart, machine_line
from harness.runfile.records import Run
from harness.selftest.copies import SUBJECTS, copy_id
from harness.selftest.delayed import DELAY, ONE_IN
from harness.selftest.pairs import pairs_of
from harness.selftest.share import Share, share_of
from harness.suite.profiles import FULL
from harness.suite.reference import BASELINE, CLOCK_PROBE
from harness.suite.row import Row

NAME = "power"
PLAIN_MARK, DELAYED_MARK = "plain", "delayed"
MARKS = (PLAIN_MARK, DELAYED_MARK)
# The full profile as it is at its first stage.
PROFILE = FULL.model_copy(update={"stages": [FULL.settled]})


@dataclass(frozen=True)
class Effect:
    """A delay: the row it is in, and its true size per call in one run."""

    name: str
    row: Row
    true_ns: Callable[[Analysis], float]


def _multiplications_ns(analysis: Analysis) -> float:
    probe = analysis.values[Key(BASELINE, CLOCK_PROBE, 1)]
    return DELAY * statistics.median(probe.time_ns.values())


def _steps_ns(analysis: Analysis) -> float:
    return analysis.by_key[Key(BASELINE, *WORK)].ns.estimate / ONE_IN


WORK = Row("work", 10_000)
EFFECTS = (
    Effect("2 ns", Row("add_i32", 1), _multiplications_ns),
    Effect(f"{100 / ONE_IN:g} %", WORK, _steps_ns),
)
ROWS = tuple(effect.row for effect in EFFECTS)


@dataclass(frozen=True)
class Told:
    """What one run said about one effect on one mechanism. call_ns: the call without the delay."""

    effect: str
    mechanism: str
    true_ns: float
    call_ns: float
    difference_ns: Interval
    found: bool

    @property
    def contains_truth(self) -> bool:
        return not self.difference_ns.excludes(self.true_ns)

    @property
    def off_by(self) -> float:
        """The told size over the true one, less 1."""
        return self.difference_ns.estimate / self.true_ns - 1


def told_by(run: Run) -> list[Told]:
    """One entry per effect and subject that the run could measure."""
    analysis = Analysis(run)
    return [
        Told(
            effect=effect.name,
            mechanism=mechanism,
            true_ns=effect.true_ns(analysis),
            call_ns=statistics.median(float(statistics.median(times)) for times in pair.first_ns),
            difference_ns=pair.difference_ns,
            found=verdict(pair.difference_ns, pair.floor_ns) == SLOWER,
        )
        for effect in EFFECTS
        for mechanism in SUBJECTS
        for pair in pairs_of(
            run, copy_id(mechanism, PLAIN_MARK), copy_id(mechanism, DELAYED_MARK), [effect.row]
        )
    ]


def _share(decisions: Sequence[bool]) -> Share:
    return share_of((int(one), 1) for one in decisions)


def _summary(
    effect: Effect, mechanism: str, told: Sequence[Told]
) -> tuple[tuple[str, ...], dict[str, object]]:
    """One line of the table and its figures."""
    found, right = _share([t.found for t in told]), _share([t.contains_truth for t in told])
    true_ns = statistics.median(t.true_ns for t in told)
    call_ns = statistics.median(t.call_ns for t in told)
    told_ns = statistics.median(t.difference_ns.estimate for t in told)
    off_by = statistics.median(t.off_by for t in told)
    worst = max(abs(t.off_by) for t in told)
    line = (
        effect.name,
        mechanism,
        nanoseconds(call_ns),
        nanoseconds(true_ns),
        f"{found.hits} of {found.of}",
        found.interval,
        nanoseconds(told_ns),
        f"{off_by:+.1%}",
        f"{worst:.1%}",
        f"{right.hits} of {right.of}",
        right.interval,
    )
    figures = {"effect": effect.name, "row": str(effect.row), "mechanism": mechanism, "call_ns": call_ns}
    figures |= {"true_ns": true_ns, "told_ns": told_ns, "off_by": off_by, "off_by_at_most": worst}
    return line, {**figures, "found": asdict(found), "contains_truth": asdict(right)}


def evaluate(runs: list[Run]) -> SelftestPart:
    """The table over the measured runs."""
    told = [one for run in runs for one in told_by(run)]
    lines = [
        _summary(effect, mechanism, own)
        for effect in EFFECTS
        for mechanism in SUBJECTS
        if (own := [t for t in told if (t.effect, t.mechanism) == (effect.name, mechanism)])
    ]
    executions = runs[0].header.profile.stages[0]
    return SelftestPart(
        name=NAME,
        title="Power: a known delay found, and its size told",
        sentences=(
            f"{len(runs)} runs of {executions} executions; found means called slower by the suite's rule.",
            f"{EFFECTS[0].name}: {DELAY} dependent multiplications more in xc_add_i32, between fences that "
            f"both libraries have. {EFFECTS[1].name}: one step in {ONE_IN} more in xc_work, called with "
            f"{WORK.size} steps.",
            "The true size is what the C baseline took for the same instructions in the same blocks.",
            "Covered: runs whose interval contains the true size.",
            machine_line(runs),
        ),
        columns=(
            "delay",
            "mechanism",
            "call takes",
            "true size",
            "found",
            "that is",
            "told size",
            "off by",
            "at most",
            "covered",
            "that is",
        ),
        rows=[line for line, _ in lines],
        figures=[figures for _, figures in lines],
    )
