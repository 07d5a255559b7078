"""The cross-check's table in a terminal."""

from collections.abc import Sequence

from harness.analysis.agreement import instructions_of, judged
from harness.analysis.instructions import AtOdds
from harness.analysis.significance import SLOWER
from harness.core.format import nanoseconds
from harness.core.statistics import Interval
from harness.output.terminal.console import out, print_table
from harness.runfile.crosschecked import Crosscheck
from harness.suite.row import Row


def _time(one: Interval) -> str:
    """`2.47 ns ±3%`: the median, and how far the ends of its interval lie from it at the most."""
    away = max(one.high / one.estimate - 1, 1 - one.low / one.estimate)
    return f"{nanoseconds(one.estimate)} ±{away:.0%}"


def print_crosscheck(found: Crosscheck) -> None:
    """One line for each row of each harness."""
    titles = {one.id: one.title for one in found.harnesses}
    rows = []
    for one in judged(found.rows):
        row = one.row
        rows.append(
            (
                row.mechanism,
                str(Row(row.case, row.size)),
                titles[row.harness],
                _time(one.suite),
                _time(one.witness),
                f"{one.ratio:.2f}",
                instructions_of(row),
                one.verdict,
                one.why,
            )
        )
    numbers = ("suite", "harness", "ratio", "instructions")
    columns = ("mechanism", "case", "by", *numbers, "verdict", "why")
    print_table(columns, rows, right=numbers)


def print_at_odds(pairs: Sequence[AtOdds], where: str) -> None:
    """Two mechanisms of a language on a line, whose times and instructions say different things."""
    if not pairs:
        out.print("", f"{where}: in every pair, the times follow the instructions")
        return
    out.print("", f"{where}: in {len(pairs)} pairs, the times do not follow the instructions:")
    lines = [
        (
            pair.slower.mechanism,
            pair.faster.mechanism,
            str(Row(pair.slower.case, pair.slower.size)),
            f"{pair.slower.instructions:,}",
            f"{pair.faster.instructions:,}",
            "the first is slower" if pair.verdict == SLOWER else "not separated",
        )
        for pair in pairs
    ]
    columns = ("mechanism", "beside", "case", "its instructions", "the other's", "times")
    print_table(columns, lines, right=("its instructions", "the other's"))
