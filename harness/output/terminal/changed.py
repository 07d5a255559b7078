"""One mechanism before and after a change, in the terminal."""

from collections.abc import Mapping, Sequence

from harness.analysis.aa_control import control_of
from harness.analysis.changed import Changed, sentence
from harness.analysis.guards import GATE_EXECUTIONS
from harness.analysis.results import Analysis
from harness.core.format import nanoseconds
from harness.output.terminal.console import out, print_table
from harness.suite.row import Row


def print_changed(
    analysis: Analysis, rows: Sequence[Changed], mechanism: str, label: str, left_out: Mapping[Row, str]
) -> None:
    """Every row, what was left out, and what came of it in one sentence."""
    cells = [
        (
            str(one.row),
            nanoseconds(one.other_ns),
            nanoseconds(one.this_ns),
            f"{one.ratio.estimate:.3f}",
            f"{one.ratio.low:.3f} … {one.ratio.high:.3f}",
            one.verdict,
            "several speeds" if one.several_speeds else "",
        )
        for one in rows
    ]
    columns = ("case", label, "here", "ratio", "95 % interval", "verdict", "warnings")
    print_table(columns, cells, right=(label, "here", "ratio"))
    for row, why in left_out.items():
        out.print(f"left out  {row}: {why}")
    control = control_of(analysis)
    if not control.good:
        out.print(f"! a bad A/A control: c/replica differs from c/linked in {control.separated} of its rows")
    out.print("", sentence(rows, mechanism, label))
    if any(one.ratio.n < GATE_EXECUTIONS for one in rows):
        out.print(f"Fewer than {GATE_EXECUTIONS} executions: no row is called slower by the exit code.")
