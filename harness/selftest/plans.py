"""What each part measures: which mechanisms, which rows, how many runs, on which library."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from harness.core.errors import UsageError
from harness.measure.header import make_header
from harness.measure.plan import RunPlan
from harness.measure.session import require_reference
from harness.output.terminal.console import err, steps
from harness.selftest import aa, delayed, generated, power, runs
from harness.selftest.batches import BatchPlan
from harness.selftest.copies import SUBJECTS, WARMED, starter, with_copies
from harness.suite.cases import Case, abi_version, load_cases
from harness.suite.mechanisms import Mechanism, load_mechanisms
from harness.suite.profiles import Profile
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.verify.prepare import Prepared, prepare


def _prepared(names: Iterable[str], profile: Profile) -> Prepared:
    """Those of the mechanisms that can be timed here; says which cannot."""
    cases = load_cases()
    known = load_mechanisms(cases)
    return _ready([known[name] for name in dict.fromkeys(names) if name in known], cases, profile)


def _ready(chosen: list[Mechanism], cases: dict[str, Case], profile: Profile) -> Prepared:
    """Those that can be timed here; says which cannot."""
    with steps("preparing", len(chosen)) as progress:
        found = prepare(chosen, cases, lambda name, what: progress.say(f"{name}: {what}"), profile.layouts)
    for name, reason in {**found.missing, **found.failed}.items():
        err.print(f"left out {name}: {reason}")
    return found


def _plan(
    name: str,
    folder: Path,
    count: int,
    prepared: Prepared,
    profile: Profile,
    rows: list[Row],
    libraries: Mapping[str, Path],
    arguments: Iterable[str] = (),
) -> BatchPlan:
    cases = load_cases()
    mechanisms = {one.mechanism.id: one.mechanism for one in prepared.ready}
    return BatchPlan(
        title=name,
        folder=folder / name,
        runs=count,
        run_plan=RunPlan(
            profile=profile,
            cases=cases,
            mechanisms=mechanisms,
            rows=dict.fromkeys(mechanisms, rows),
            seed=0,  # each run brings its own
            abi=abi_version(),
            start=starter(libraries),
        ),
        header=lambda: make_header(prepared, cases, profile, rows, ["selftest", name, *arguments]),
    )


def plan_aa(folder: Path, pairs: int) -> BatchPlan:
    """As many runs as give at least so many pairs."""
    copies = with_copies(_prepared((BASELINE, REPLICA, *SUBJECTS), aa.PROFILE), SUBJECTS, aa.MARKS)
    return _plan(aa.NAME, folder, -(-pairs // len(SUBJECTS)), copies, aa.PROFILE, list(aa.ROWS), {})


def plan_jit(folder: Path, pairs: int) -> BatchPlan:
    """The same over the mechanisms that warm up, those of them that are here."""
    prepared = _prepared((BASELINE, REPLICA, *WARMED), aa.JIT_PROFILE)
    here = [one.mechanism.id for one in prepared.ready if one.mechanism.id in WARMED]
    if not here:
        raise UsageError(f"--part {aa.JIT}: none of {', '.join(WARMED)} can be timed here")
    copies = with_copies(prepared, here, aa.MARKS)
    return _plan(aa.JIT, folder, -(-pairs // len(here)), copies, aa.JIT_PROFILE, list(aa.ROWS), {})


def plan_builds(folder: Path, pairs: int) -> BatchPlan:
    """As aa, with one layout a copy: each run takes others."""
    plan = replace(plan_aa(folder, pairs), title=aa.BUILDS, folder=folder / aa.BUILDS)
    return replace(plan, one_build=True)


def plan_power(folder: Path, repetitions: int) -> BatchPlan:
    """So many runs, with half of the copies on the delayed library."""
    copies = with_copies(_prepared((BASELINE, REPLICA, *SUBJECTS), power.PROFILE), SUBJECTS, power.MARKS)
    libraries = {
        power.PLAIN_MARK: delayed.build(power.PLAIN_MARK, delayed.PLAIN),
        power.DELAYED_MARK: delayed.build(power.DELAYED_MARK, delayed.DELAYED),
    }
    # In the run files, so that files of another delay are not taken for these.
    sizes = (f"{delayed.LINKS} links", f"{delayed.DELAY} more", f"1 step in {delayed.ONE_IN} more")
    return _plan(power.NAME, folder, repetitions, copies, power.PROFILE, list(power.ROWS), libraries, sizes)


def plan_runs(folder: Path, count: int) -> BatchPlan:
    """So many runs of as many executions as a run can have."""
    prepared = _prepared(runs.MECHANISMS, runs.PROFILE)
    require_reference(prepared)
    return _plan(runs.NAME, folder, count, prepared, runs.PROFILE, list(runs.ROWS), {})


# Three mechanisms of both kinds and the two reference rows are one block of eight: only in a block have two
# rows the same minute.
_PAIRS_A_BLOCK = 3


def plan_generated(folder: Path, runs_: int) -> list[BatchPlan]:
    """Runs of three hand-written workers each and of those that templates write for the same calls."""
    hand = _prepared([BASELINE, REPLICA, *(one.id for one in generated.subjects())], generated.PROFILE)
    require_reference(hand)
    written = generated.generated(one.mechanism for one in hand.ready if one.mechanism.id != REPLICA)
    both = _ready(written, generated.cases_of_both(), generated.PROFILE)
    reference = [one for one in hand.ready if one.mechanism.id in (BASELINE, REPLICA)]
    pairs = [
        (one, other)
        for one in hand.ready
        for other in both.ready
        if other.mechanism.id == one.mechanism.id + generated.MARK and one.mechanism.id != BASELINE
    ]
    plans = []
    for start in range(0, len(pairs), _PAIRS_A_BLOCK):
        some = [one for pair in pairs[start : start + _PAIRS_A_BLOCK] for one in pair]
        ready = Prepared([*reference, *some], missing={}, failed={})
        name = f"{generated.NAME}-{start // _PAIRS_A_BLOCK + 1:02}"
        plans.append(_plan(name, folder, runs_, ready, generated.PROFILE, generated.ROWS, {}))
    return plans


PLANS: Mapping[str, Callable[[Path, int], BatchPlan | list[BatchPlan]]] = {
    aa.NAME: plan_aa,
    aa.JIT: plan_jit,
    aa.BUILDS: plan_builds,
    power.NAME: plan_power,
    runs.NAME: plan_runs,
    generated.NAME: plan_generated,
}
