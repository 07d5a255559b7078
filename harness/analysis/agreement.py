"""Whether the suite and a harness of the language agree on a row.

They do if their intervals over rounds lie no further apart than 3 % or one cycle. Where they do not, and a
variant that has only the difference closes the gap, the row is explained. Else it is open. Where the
intervals are so wide that agreement would mean nothing, the instructions decide, which do not wobble; and
where they are wide enough to hide what the instructions tell, a row whose instructions differ is open too.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low

from harness.core.statistics import Interval, median_interval
from harness.runfile.crosschecked import Variant, Witnessed

AGREES, EXPLAINED, OPEN = "agrees", "explained", "open"
TOLERANCE = 0.03
# By where its code lies alone, the shortest calls take up to twice as long. An interval that is wider than
# that says neither yes nor no; what is wider than a quarter is told.
TOO_WIDE, WIDE = 2.0, 1.25
# What the loops of harnesses and workers were seen to differ by where they make the same call.
_LOOP_INSTRUCTIONS = 20
# Beyond that the two run other code, such as a conversion that one of them makes once: a JIT that compiles
# the same call in two programs was seen to differ by less.
_OTHER_CODE, _OTHER_INSTRUCTIONS = 0.10, 40
# What runs as many instructions a call as the worker, to the last one, is the worker's code elsewhere in
# memory, which by itself moves times by some per cent: a JIT places it anew in each process.
_MOVED = 0.10
# So many counted rows tell what a harness's own loop costs, whatever it calls.
_ENOUGH_ROWS = 3


@dataclass(frozen=True)
class Agreement:
    """A row's verdict. corrected: the witness's interval as the variant `by` leaves it."""

    row: Witnessed
    suite: Interval
    witness: Interval
    verdict: str
    why: str = ""
    corrected: Interval | None = None
    by: str = ""

    @property
    def is_wide(self) -> bool:
        """Whether an interval spans so much that agreeing says less."""
        return max(_span(self.suite), _span(self.witness)) > WIDE

    @property
    def ratio(self) -> float:
        """The witness's time over the suite's."""
        return self.witness.estimate / self.suite.estimate


def apart_ns(a: Interval, b: Interval) -> float:
    """How far apart two intervals lie, 0 where they overlap."""
    return max(0.0, a.low - b.high, b.low - a.high)


def _close(a: Interval, b: Interval, cycle_ns: float, tolerance: float = TOLERANCE) -> bool:
    return apart_ns(a, b) <= max(tolerance * min(a.estimate, b.estimate), cycle_ns)


def _span(interval: Interval) -> float:
    """How many times its lower end the upper one is."""
    return interval.high / interval.low


def _told_wide(suite: Interval, witness: Interval) -> str:
    """Whose interval is wide, as a sentence; "" for neither."""
    sides = (("suite", suite), ("harness", witness))
    spans = [
        f"the {who}'s own interval spans {_span(one) - 1:.0%}" for who, one in sides if _span(one) > WIDE
    ]
    return ", ".join(spans)


def _corrected(row: Witnessed, variant: Variant) -> Interval | None:
    """The witness's times as the variant leaves them; None where nothing is left."""
    if not variant.ns:
        return None
    if variant.how == "instead":
        return median_interval(variant.ns)
    pairs = zip(row.witness_ns[-len(variant.ns) :], variant.ns, strict=True)
    left = [own - difference for own, difference in pairs]
    return median_interval(left) if min(left) > 0 else None


def instructions_of(row: Witnessed) -> str:
    """`371 and 398`: the median call's in the suite and in the harness; a dash for what was not counted."""
    both = (row.suite_instructions, row.witness_instructions)
    return " and ".join(str(median_low(each)) if each else "–" for each in both)


def _medians(row: Witnessed) -> tuple[int, int] | None:
    """The median call's instructions in the suite and in the harness, if both were counted."""
    if not row.suite_instructions or not row.witness_instructions:
        return None
    return median_low(row.suite_instructions), median_low(row.witness_instructions)


def own_loops(rows: Sequence[Witnessed]) -> dict[tuple[str, str], int]:
    """By mechanism and harness, the instructions that the harness's loop has more than the worker's, whatever
    the row: the median difference. Only where rows enough were counted."""
    more = defaultdict(list)
    for row in rows:
        if both := _medians(row):
            more[row.mechanism, row.harness].append(both[1] - both[0])
    return {who: median_low(each) for who, each in more.items() if len(each) >= _ENOUGH_ROWS}


def _apart(suite: int, witness: int, own_loop: int) -> int:
    """What two counts differ by, be the harness's own loop in the second or not."""
    return min(abs(witness - suite - own_loop), abs(witness - suite))


def _beyond(suite: int, witness: int, own_loop: int, share: float, least: int) -> bool:
    """Whether two counts differ by more than that."""
    return _apart(suite, witness, own_loop) > max(share * suite, least)


def same_instructions(row: Witnessed, own_loop: int = 0) -> bool:
    """Whether both sides were counted and run as many a call, but for the harness's own loop."""
    both = _medians(row)
    return both is not None and not _beyond(*both, own_loop, TOLERANCE, _LOOP_INSTRUCTIONS)


def _hidden(row: Witnessed, own_loop: int, suite: Interval, witness: Interval) -> bool:
    """Whether both sides run other code and the times are too wide to show it."""
    both = _medians(row)
    if both is None or not _beyond(*both, own_loop, _OTHER_CODE, _OTHER_INSTRUCTIONS):
        return False
    return max(_span(suite), _span(witness)) > 1 + _apart(*both, own_loop) / both[0] / 2


def _counted_alike(row: Witnessed, variant: Variant, own_loop: int) -> bool:
    """Whether a variant runs the worker's code, to be believed where times are too wide to tell."""
    if not row.suite_instructions or not variant.instructions:
        return False
    both = median_low(row.suite_instructions), median_low(variant.instructions)
    return not _beyond(*both, own_loop, _OTHER_CODE, _OTHER_INSTRUCTIONS)


def _runs_the_same(row: Witnessed, variant: Variant) -> bool:
    """Whether a variant runs exactly as many instructions a call as the worker."""
    both = row.suite_instructions, variant.instructions
    return all(both) and median_low(both[0]) == median_low(both[1])


def _told_instructions(row: Witnessed, own_loop: int) -> str:
    """`371 and 398 instructions a call`; "" where one side was not counted."""
    own = f", {own_loop} of the harness's own loop" if own_loop > _LOOP_INSTRUCTIONS else ""
    return f"{instructions_of(row)} instructions a call{own}" if _medians(row) else ""


def agreement(row: Witnessed, own_loop: int = 0) -> Agreement:
    """The verdict on one row. own_loop: instructions that the harness's loop has more than the worker's."""
    suite, witness = median_interval(row.suite_ns), median_interval(row.witness_ns)
    wide = _told_wide(suite, witness)
    if max(map(_span, (suite, witness))) > TOO_WIDE:
        if same_instructions(row, own_loop):
            return Agreement(row, suite, witness, AGREES, f"{wide}: by its instructions")
        for variant in row.variants:
            if _counted_alike(row, variant, own_loop):
                why = f"{wide}; by its instructions, {variant.why}"
                return Agreement(row, suite, witness, EXPLAINED, why, by=variant.name)
        return Agreement(row, suite, witness, OPEN, f"{wide}: that agrees with everything")
    told = _told_instructions(row, own_loop)
    hidden = _hidden(row, own_loop, suite, witness)
    if _close(suite, witness, row.cycle_ns) and not hidden:
        yet = f"yet {told}" if told and not same_instructions(row, own_loop) else ""
        return Agreement(row, suite, witness, AGREES, "; ".join(filter(None, (wide, yet))))
    for variant in row.variants:
        corrected = _corrected(row, variant)
        if hidden and not _counted_alike(row, variant, own_loop):
            continue
        tolerance = _MOVED if _runs_the_same(row, variant) else TOLERANCE
        if corrected and _span(corrected) <= TOO_WIDE and _close(suite, corrected, row.cycle_ns, tolerance):
            return Agreement(row, suite, witness, EXPLAINED, variant.why, corrected, variant.name)
    tried = f"; {', '.join(one.name for one in row.variants)} does not explain it" if row.variants else ""
    if hidden:
        return Agreement(row, suite, witness, OPEN, f"{told}, which the times are too wide to show{tried}")
    apart = f"{apart_ns(suite, witness):.3g} ns between the intervals"
    counted = f", {told} in the suite and in the harness" if told else ""
    return Agreement(row, suite, witness, OPEN, f"{apart}{counted}{tried}")


def judged(rows: Sequence[Witnessed]) -> list[Agreement]:
    """The verdicts on all rows of a cross-check, in their order."""
    own = own_loops(rows)
    return [agreement(row, own.get((row.mechanism, row.harness), 0)) for row in rows]
