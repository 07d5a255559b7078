"""Bringing the rows of a case to rest, in all workers whose runtimes compile or collect while they run."""

import time

from harness.measure.crew import Crew
from harness.measure.participant import Participant
from harness.measure.warmup import Warming
from harness.suite.row import Row

# How long workers may go on compiling behind their warm-up before the samples are taken all the same, and
# how often they are looked at meanwhile.
_IDLE_CAP_S = 0.1
_IDLE_LOOK_S = 0.002
_IDLE_SHARE = 0.05


def warm_up(crew: Crew, rows: list[Row]) -> None:
    """Brings these rows to rest where a compiler or collector is at work: by rising size of the case, then in
    passes over all of them."""
    profile = crew.plan.profile

    def heat(one: Participant, row: Row) -> None:
        warming, manifest = Warming(), one.mechanism.manifest
        further = any(done.case == row.case for done in one.warmups)
        warmup_ns = manifest.warmup_ms * 1_000_000
        if warming.heat(crew.booked(one, row), row, manifest.warmup_loops, profile, further, warmup_ns):
            one.warmups[row] = warming

    def one_pass(one: Participant, row: Row) -> None:
        one.warmups[row].run_pass(crew.booked(one, row), row)

    todo = [(one, row) for one, row in crew.having(rows) if one.mechanism.warms_up]
    todo = [(one, row) for one, row in todo if not crew.is_slow_to_ask(row)]
    crew.each(sorted(todo, key=lambda pair: pair[1].size), heat)
    warming = [(one, row) for one, row in todo if row in one.warmups]
    while warming:
        crew.each(warming, one_pass)
        warming = [(one, row) for one, row in warming if crew.has(one, row)]
        warming = [(one, row) for one, row in warming if not one.warmups[row].is_over(profile.warmup_cap_ns)]


def wait_until_idle(crew: Crew) -> None:
    """Lets compilers and collectors that work in the background finish: on a machine of few processors they
    would take time, or half a core, from whoever is sampled next."""
    warm = [one.wait for one in crew.live.values() if one.mechanism.warms_up]
    for wait in warm:
        wait.refresh()
    deadline_s = time.monotonic() + _IDLE_CAP_S
    ran_ns = sum(wait.ran_ns() for wait in warm)
    while warm and time.monotonic() < deadline_s:
        time.sleep(_IDLE_LOOK_S)
        before_ns, ran_ns = ran_ns, sum(wait.ran_ns() for wait in warm)
        if ran_ns - before_ns < _IDLE_SHARE * _IDLE_LOOK_S * 1e9:
            return
