"""The cross-check's table in a terminal."""

from harness.analysis.agreement import instructions_of, judged
from harness.core.format import nanoseconds
from harness.core.statistics import Interval
from harness.output.terminal.console import print_table
from harness.runfile.crosschecked import Crosscheck
from harness.suite.row import Row


def _interval(one: Interval) -> str:
    return f"{nanoseconds(one.low)} … {nanoseconds(one.high)}"


def print_crosscheck(found: Crosscheck) -> None:
    """One line for each row of each harness."""
    titles = {one.id: one.title for one in found.harnesses}
    rows = []
    for one in judged(found):
        row = one.row
        rows.append(
            (
                row.mechanism,
                str(Row(row.case, row.size)),
                titles[row.harness],
                nanoseconds(one.suite.estimate),
                _interval(one.suite),
                nanoseconds(one.witness.estimate),
                _interval(one.witness),
                f"{one.ratio:.2f}",
                instructions_of(row),
                one.verdict,
                one.why,
            )
        )
    numbers = ("suite", "its interval", "harness", "that one's", "ratio", "instructions")
    columns = ("mechanism", "case", "by", *numbers, "verdict", "why")
    print_table(columns, rows, right=numbers)
