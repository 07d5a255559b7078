"""One mechanism between brackets: the suite, pytest-benchmark, the suite again.

Absolute times drift by tens of per cent within minutes, so the suite's own number is taken on both
sides, seconds apart.
"""

import tempfile
from pathlib import Path

from harness.analysis.results import Analysis, Key, ResultRow
from harness.core.errors import Wrong
from harness.crosscheck.agreement import UNDECIDED, Agreement
from harness.crosscheck.rival import time_again
from harness.measure.session import new_session
from harness.output.terminal.console import err, steps
from harness.suite.cases import Case
from harness.suite.profiles import QUICK
from harness.suite.row import Row
from harness.verify.prepare import Prepared, Ready

# A busy moment spoils one attempt, a busy machine all of them. Only an undecided row is tried again:
# trying until the numbers agree would be no check.
_ATTEMPTS = 3


def suite(references: list[Ready], one: Ready, cases: dict[str, Case], rows: list[Row]) -> list[ResultRow]:
    """A fresh quick run of one mechanism: its rows."""
    with tempfile.TemporaryDirectory() as folder:
        prepared = Prepared([*references, one], missing={}, failed={})
        session = new_session(prepared, cases, QUICK, rows, Path(folder) / "run.jsonl", ["crosscheck"])
        try:
            session.measure(0, QUICK.stages[0], steps)
        finally:
            session.close()
        by_key = Analysis(session.run).by_key
    wanted = [Key(one.mechanism.id, *row) for row in rows]
    if lost := [str(key.row) for key in wanted if key not in by_key]:
        reasons = [failure.reason for group in session.run.groups for failure in group.failures]
        raise Wrong(f"{one.mechanism.id}: not measured: {', '.join(lost)}; {'; '.join(reasons)}")
    return [by_key[key] for key in wanted]


def crosschecked(
    references: list[Ready], one: Ready, cases: dict[str, Case], rows: list[Row]
) -> list[Agreement]:
    """Suite, pytest-benchmark, suite: one agreement per row, tried again while the suite is unsure."""
    name = one.mechanism.id
    for _ in range(_ATTEMPTS):
        err.print(f"{name}: the suite, pytest-benchmark, the suite again")
        before = suite(references, one, cases, rows)
        again = time_again(one.mechanism, cases, {row.key.row: row.values.loops for row in before})
        after = suite(references, one, cases, rows)
        found = [
            Agreement(name, a.key.row, a.ns, b.ns, again[a.key.row])
            for a, b in zip(before, after, strict=True)
        ]
        if all(agreement.verdict() != UNDECIDED for agreement in found):
            break
    return found
