"""What was found against what the manifests explain: a line per mechanism, and what is wrong."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from harness.core.errors import Wrong
from harness.core.format import significant
from harness.leaks.rows import Found
from harness.suite.mechanisms import Mechanism

NO_LEAK, GROWING, EXPLAINED, LEAKS, FAILED = "no leak", "growing", "explained", "LEAKS", "failed"
Reason = Callable[[Found], str]  # the manifest's for a row that leaks, "" for none
COLUMNS = ("mechanism", "rows", "most bytes a call", "by", "fewest calls", "verdict")


def reasons(mechanisms: Iterable[Mechanism]) -> Reason:
    known = {mechanism.id: mechanism for mechanism in mechanisms}
    return lambda one: known[one.mechanism].leak_reason(*one.row)


def verdict(one: Found, reason: Reason) -> str:
    if one.growth is None:
        return FAILED
    if not one.growth.goes_on:
        return NO_LEAK
    if reason(one):
        return EXPLAINED
    return LEAKS if one.growth.leaks else GROWING


def bytes_text(one: Found) -> str:
    """Bytes a call, or below what, where that is less than a page."""
    if one.growth is None:
        return "-"
    resolution = one.growth.resolution_bytes
    value = one.growth.bytes_a_call
    return f"< {significant(resolution, 2)}" if value < resolution else significant(value)


def described(one: Found) -> str:
    return f"{one.mechanism} {one.row} ({one.way})"


def table(found: Sequence[Found], reason: Reason) -> Iterator[tuple[str, ...]]:
    """COLUMNS of each mechanism: its worst row, and the worst verdict of all of them."""
    for name, rows in groupby(found, key=lambda one: one.mechanism):
        every = list(rows)
        told = [(one, one.growth) for one in every if one.growth]
        verdicts = [verdict(one, reason) for one in every]
        worst = max(told, key=lambda pair: pair[1].bytes_a_call, default=(every[0], None))[0]
        yield (
            name,
            str(len({one.row for one in every})),
            bytes_text(worst),
            f"{worst.row} ({worst.way})",
            str(min((growth.calls for _, growth in told), default=0)),
            next(one for one in (FAILED, LEAKS, GROWING, EXPLAINED, NO_LEAK) if one in verdicts),
        )


def _growing(name: str, rows: Sequence[Found]) -> Iterator[str]:
    """How many rows of a mechanism had not come to rest, and the one that grows most."""
    told = [(one.growth.bytes_a_call, one) for one in rows if one.growth]
    if told:
        worst = max(told, key=lambda pair: pair[0])[1]
        yield (
            f"growing  {name}: {len(told)} rows, most of all {described(worst)} by {bytes_text(worst)} B a "
            "call: the time was over before a heap would have been full; more --seconds tell"
        )


def _coarse(name: str, rows: Iterable[Found]) -> Iterator[str]:
    """How many rows of a mechanism were too heavy for the limit, and what the heaviest still tells."""
    coarse = [one.growth for one in rows if one.growth and not one.growth.resolved]
    if coarse:
        worst = max(growth.resolution_bytes for growth in coarse)
        yield (
            f"coarse  {name}: {len(coarse)} rows had too few calls for the limit; what leaks less than "
            f"{significant(worst, 2)} B a call went unseen in the heaviest"
        )


def remarks(found: Sequence[Found], reason: Reason) -> Iterator[str]:
    """What the table has no room for: failures, each leak with its reason, what was too heavy to tell."""
    for one in found:
        if one.growth is None:
            yield f"{FAILED}  {described(one)}: {one.failure}"
        elif (told := verdict(one, reason)) in (LEAKS, EXPLAINED):
            why = reason(one) or "no reason in the manifest"
            yield f"{told}  {described(one)}: {bytes_text(one)} B a call over {one.growth.calls} calls: {why}"
    for name, rows in groupby(found, key=lambda one: one.mechanism):
        every = list(rows)
        yield from _growing(name, [one for one in every if verdict(one, reason) == GROWING])
        yield from _coarse(name, every)


def as_dict(one: Found, reason: Reason) -> dict[str, Any]:
    """A row for programs; what is not known is null."""
    return {
        "mechanism": one.mechanism,
        "case": one.row.case,
        "size": one.row.size,
        "way": one.way,
        "calls": one.growth.calls if one.growth else None,
        "bytes_a_call": one.growth.bytes_a_call if one.growth else None,
        "resolution_bytes": one.growth.resolution_bytes if one.growth else None,
        "verdict": verdict(one, reason),
        "reason": one.failure or reason(one),
    }


def conclude(found: Sequence[Found], reason: Reason) -> None:
    """Wrong if a row leaks without a reason or could not be looked at, or if there was none."""
    if not found:
        raise Wrong("nothing was looked at: python -m harness doctor says what is missing")
    wrong = [one for one in found if verdict(one, reason) in (LEAKS, FAILED)]
    if wrong:
        raise Wrong(
            f"{len(wrong)} rows leak without a reason or failed: {'; '.join(map(described, wrong))}. Mend "
            "the worker; where its runtime leaks, name the reason in the manifest's [leaks] (langs/README.md)"
        )
