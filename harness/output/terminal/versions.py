"""Price over version in the terminal: a small table per mechanism that has several."""

from collections.abc import Collection

from harness.analysis.results import Analysis
from harness.analysis.versions import ladders
from harness.analysis.wording import interval_text, time_text
from harness.core.format import significant
from harness.output.terminal.console import out, print_table


def print_versions(analysis: Analysis, shown: Collection[tuple[str, str]]) -> None:
    """shown: (mechanism, case) of the rows that were asked for; nothing where none of them has versions."""
    for ladder in ladders(analysis):
        steps = [step for step in ladder.steps if (step.row.mechanism, step.row.key.case) in shown]
        if len(steps) < 2:
            continue
        out.print()
        out.heading(f"{ladder.mechanism} over {ladder.tool}: {ladder.key}")
        lines = [
            (
                step.label,
                step.version,
                time_text(step.row),
                interval_text(step.row),
                f"{significant(step.factor.estimate)} ×" if step.factor else "",
                step.verdict,
            )
            for step in steps
        ]
        if ladder.usual:
            usual = ladder.usual
            lines.append(("this machine's", "", time_text(usual), interval_text(usual), "", ""))
        right = ("time per call", "interval", f"of {ladder.first}")
        print_table((ladder.tool, "version", *right, "verdict"), lines, right=right)
