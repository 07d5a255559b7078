"""The harnesses' programs: which are asked for, which could be built, and what is told of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from harness.output.terminal.console import steps
from harness.runfile.crosschecked import HarnessInfo
from harness.suite.mechanisms import Mechanism
from harness.suite.selection import select
from harness.suite.witnesses import Witness, load_witnesses, witnessed
from harness.verify.prepare import Prepared, build_all


@dataclass(frozen=True)
class Side:
    """A harness, and its program for one mechanism."""

    witness: Witness
    built: Mechanism


def chosen(ids: Sequence[str], harness: Sequence[str]) -> tuple[list[Witness], list[str]]:
    """The harnesses that have a say in what is asked for, and the mechanisms of theirs that are."""
    known = load_witnesses()
    names = select(harness, [one.id for one in known], "harness")
    witnesses = [one for one in known if one.id in names]
    mechanisms = sorted({name for one in witnesses for name in one.mechanisms})
    chosen = select(ids, mechanisms, "cross-checked mechanism") if mechanisms else []
    return [one for one in witnesses if {*one.mechanisms} & {*chosen} or not ids], chosen


def _told(witness: Witness, done: Prepared | None) -> HarnessInfo:
    """What is told of a harness. done: what became of its programs, None where none was to be built."""
    own, versions, absent = witness.manifest, [], witness.manifest.absent
    if done and done.ready:
        versions = done.ready[0].built.versions
    elif not absent:
        reasons = [*done.missing.values(), *done.failed.values()] if done else []
        absent = next(iter(reasons), "none of its mechanisms is here")
    return HarnessInfo(
        id=witness.id,
        title=own.title,
        docs=own.docs,
        statistic=own.statistic,
        unverified=own.unverified,
        versions=versions,
        absent=absent,
    )


def built(
    witnesses: Sequence[Witness], mechanisms: dict[str, Mechanism], layouts: int
) -> tuple[dict[str, dict[str, Side]], list[HarnessInfo], dict[str, str]]:
    """By mechanism the harnesses that can time it; what is told of each harness; builds that failed."""
    sides: dict[str, dict[str, Side]] = {name: {} for name in mechanisms}
    infos: list[HarnessInfo] = []
    failed: dict[str, str] = {}
    programs = [(one, witnessed(one, mechanisms, list(mechanisms))) for one in witnesses]
    with steps("building harnesses", sum(len(of) for _, of in programs)) as progress:
        for one, of in programs:
            done = build_all(of, lambda name, what: progress.say(f"{name}: {what}"), layouts) if of else None
            for _ in of:
                progress.advance()
            infos.append(_told(one, done))
            for ready in done.ready if done else []:
                sides[ready.mechanism.id][one.id] = Side(one, ready.mechanism)
            reasons = done.failed if done else {}
            failed |= {f"{name} by {one.manifest.title}": reason for name, reason in reasons.items()}
    return sides, infos, failed
