"""Whether the suite and a harness of the language agree on a row.

They do if their intervals over rounds lie no further apart than 3 % or one cycle. Where they do not, and a
variant that has only the difference closes the gap, the row is explained. Else it is open. Where the
intervals are so wide that agreement would mean nothing, the instructions decide, which do not wobble.
"""

from dataclasses import dataclass
from statistics import median_low

from harness.core.statistics import Interval, median_interval
from harness.runfile.crosschecked import Crosscheck, Variant, Witnessed

AGREES, EXPLAINED, OPEN = "agrees", "explained", "open"
TOLERANCE = 0.03
# By where its code lies alone, the shortest calls take up to twice as long. An interval that is wider than
# that says neither yes nor no; what is wider than a quarter is told.
TOO_WIDE, WIDE = 2.0, 1.25
# What the loops of harnesses and workers were seen to differ by where they make the same call.
_LOOP_INSTRUCTIONS = 20


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


def _close(a: Interval, b: Interval, cycle_ns: float) -> bool:
    return apart_ns(a, b) <= max(TOLERANCE * min(a.estimate, b.estimate), cycle_ns)


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


def same_instructions(row: Witnessed) -> bool:
    """Whether both sides were counted and run as many a call, but for the harness's own loop."""
    both = _medians(row)
    return both is not None and abs(both[0] - both[1]) <= max(TOLERANCE * both[0], _LOOP_INSTRUCTIONS)


def _told_instructions(row: Witnessed) -> str:
    """`371 and 398 instructions a call`; "" where one side was not counted."""
    return f"{instructions_of(row)} instructions a call" if _medians(row) else ""


def agreement(row: Witnessed) -> Agreement:
    """The verdict on one row."""
    suite, witness = median_interval(row.suite_ns), median_interval(row.witness_ns)
    wide = _told_wide(suite, witness)
    if max(map(_span, (suite, witness))) > TOO_WIDE:
        if same_instructions(row):
            return Agreement(row, suite, witness, AGREES, f"{wide}: by its instructions")
        return Agreement(row, suite, witness, OPEN, f"{wide}: that agrees with everything")
    told = _told_instructions(row)
    if _close(suite, witness, row.cycle_ns):
        yet = f"yet {told}" if told and not same_instructions(row) else ""
        return Agreement(row, suite, witness, AGREES, "; ".join(filter(None, (wide, yet))))
    for variant in row.variants:
        corrected = _corrected(row, variant)
        if corrected and _span(corrected) <= TOO_WIDE and _close(suite, corrected, row.cycle_ns):
            return Agreement(row, suite, witness, EXPLAINED, variant.why, corrected, variant.name)
    tried = f"; {', '.join(one.name for one in row.variants)} does not explain it" if row.variants else ""
    apart = f"{apart_ns(suite, witness):.3g} ns between the intervals"
    counted = f", {told} in the suite and in the harness" if told else ""
    return Agreement(row, suite, witness, OPEN, f"{apart}{counted}{tried}")


def judged(found: Crosscheck) -> list[Agreement]:
    """The verdicts on all rows of a cross-check, in its order."""
    return [agreement(row) for row in found.rows]
