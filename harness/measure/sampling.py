"""The samples of a case: loops and rounds fixed once per run, then rounds of shuffled blocks."""

from harness.core.errors import WorkerFailed
from harness.measure.calibration import calibrate
from harness.measure.crew import Crew
from harness.measure.participant import Participant
from harness.measure.schedstat import waited_ns
from harness.suite.reference import BASELINE
from harness.suite.row import Row

# A row whose loop is heavier than this many samples is measured in fewer rounds.
_HEAVY_SAMPLES = 5


def _sample_ns(crew: Crew, one: Participant, row: Row) -> int:
    profile = crew.plan.profile
    usual = (profile.jit_sample_ns if one.mechanism.warms_up else 0) or profile.sample_ns
    return max(usual, crew.least_ns(row))


def calibrate_all(crew: Crew, rows: list[Row]) -> None:
    """Loops and rounds of each row, once per run."""
    profile, learnt = crew.plan.profile, crew.learnt

    def one_row(one: Participant, row: Row) -> None:
        key = (one.mechanism.id, row)
        if key in learnt.loops:
            return
        booked = crew.booked(one, row)
        learnt.loops[key] = calibrate(booked, row, _sample_ns(crew, one, row))
        usual = profile.jit_rounds if one.mechanism.warms_up else profile.rounds
        affordable = usual * _HEAVY_SAMPLES * profile.sample_ns // max(booked.last_ns, 1)
        learnt.rounds[key] = max(1, min(usual, affordable))

    crew.each(crew.having(rows), one_row)


def _settle(crew: Crew, one: Participant, row: Row) -> None:
    """An untimed slice, so that the sample behind it does not show what ran in between: caches, branch
    predictors and a collector's pages belong to whoever ran last."""
    if not one.mechanism.warms_up or crew.is_slow_to_ask(row):
        return
    settle_ns = max(crew.plan.profile.settle_ns, one.mechanism.manifest.settle_ms * 1_000_000)
    sample_ns = _sample_ns(crew, one, row)
    if loops := crew.learnt.loops[one.mechanism.id, row] * settle_ns // max(sample_ns, 1):
        crew.timed(one, row, loops)


def _block(crew: Crew, row: Row, round_number: int) -> None:
    """One sample of every worker that has the row and is not through with it, in random order. The baseline
    takes part as long as anyone does: each sample has its pair."""
    rounds = crew.learnt.rounds

    def sample(one: Participant, row: Row) -> None:
        _settle(crew, one, row)
        before = one.wait.read()
        ran = crew.timed(one, row, crew.learnt.loops[one.mechanism.id, row])
        if ran.ns == 0:
            raise WorkerFailed(
                f"{one.mechanism.id}: run {row}: a sample that took 0 ns by the worker's clock"
            )
        one.elapsed.setdefault(row, []).append(ran.ns)
        one.waited.setdefault(row, []).append(waited_ns(before, one.wait.read()))

    members = [
        (one, row)
        for one, row in crew.having([row])
        if one.mechanism.id == BASELINE or round_number < rounds[one.mechanism.id, row]
    ]
    others = any(one.mechanism.id != BASELINE for one, _ in members)
    if others or round_number < rounds.get((BASELINE, row), 0):
        crew.each(members, sample)


def sample_rounds(crew: Crew, rows: list[Row]) -> None:
    """All rounds of the rows of one case."""
    keys = [(one.mechanism.id, row) for one, row in crew.having(rows)]
    most = max((crew.learnt.rounds[key] for key in keys), default=0)
    for one in crew.live.values():
        one.wait.refresh()
    for round_number in range(most):
        crew.dice.shuffle(rows)
        for row in rows:
            _block(crew, row, round_number)
