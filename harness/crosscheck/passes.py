"""One mechanism's rows by all its harnesses: a pass of turns, a second one for what does not agree, and the
instructions of a call."""

from collections.abc import Sequence

from harness.analysis.agreement import AGREES, judged
from harness.crosscheck.asking import Asked
from harness.crosscheck.instructions import Counted, of_worker, with_instructions, with_variants
from harness.crosscheck.programs import Side
from harness.crosscheck.turns import rows_of, take_turns
from harness.measure.session import Progress
from harness.runfile.crosschecked import Witnessed
from harness.suite.cases import Case
from harness.suite.row import Row
from harness.verify.prepare import Ready

Subject = tuple[Ready, dict[str, Side]]


def _words(side: Side, mechanism: str, rows: Sequence[Row], explain: bool) -> list[Asked]:
    """The rows, and with explain each behind them its variants."""
    variants = [
        Asked(row, one.variant)
        for row in rows
        if explain
        for one in side.witness.explanations(mechanism, row.case)
    ]
    return [*map(Asked, rows), *variants]


def crosschecked(
    references: list[Ready],
    subject: Subject,
    cases: dict[str, Case],
    rows: Sequence[Row],
    rounds: int,
    progress: Progress,
    *,
    instructions: bool = True,
) -> tuple[list[Witnessed], dict[str, str]]:
    """One mechanism's rows by all its harnesses, and why a harness has none. What does not agree is measured
    for as many rounds again, with its variants; all rounds count."""
    ready, sides = subject
    name = ready.mechanism.id
    own = [row for row in rows if not ready.mechanism.skip_reason(*row)]
    asked = {side: _words(sides[side], name, own, explain=False) for side in sides}
    first = take_turns(references, ready, sides, asked, cases, rounds, progress)
    found, lost = rows_of(first, sides), dict(first.lost)
    if instructions:
        found = counted(found, subject, cases, progress)
    unsettled = [one.row for one in judged(found) if one.verdict != AGREES]
    if not unsettled:
        for _ in range(rounds):
            progress.advance()
        return found, lost
    again: dict[str, list[Row]] = {}
    for one in unsettled:
        again.setdefault(one.harness, []).append(Row(one.case, one.size))
    asked = {side: _words(sides[side], name, rows, explain=True) for side, rows in again.items()}
    second = take_turns(references, ready, sides, asked, cases, rounds, progress)
    anew = rows_of(second, sides, found)
    if instructions:
        anew = [with_variants(one, sides[one.harness], cases) for one in anew]
    replaced = {(one.harness, one.case, one.size): one for one in anew}
    return [replaced.get((one.harness, one.case, one.size), one) for one in found], lost | second.lost


def counted(
    rows: Sequence[Witnessed], subject: Subject, cases: dict[str, Case], progress: Progress
) -> list[Witnessed]:
    """One mechanism's rows with the instructions of a call on both sides."""
    ready, sides = subject
    name, found = ready.mechanism.id, []
    of_suite: dict[Row, Counted] = {}
    for one in rows:
        row = Row(one.case, one.size)
        progress.say(f"{name}: instructions of {row}")
        if row not in of_suite:
            of_suite[row] = of_worker(ready.mechanism, cases[row.case], row)
        found.append(with_instructions(one, sides[one.harness], cases, of_suite[row]))
    return found
