"""The cross-check as Markdown: each harness in a line for README, each row for results/."""

from collections import Counter
from collections.abc import Sequence

from harness.analysis.agreement import AGREES, EXPLAINED, OPEN, Agreement, instructions_of, judged
from harness.core.format import escaped, nanoseconds
from harness.output.export.markdown import plain
from harness.runfile.crosschecked import Crosscheck
from harness.suite.row import Row


def _counts(verdicts: Sequence[Agreement]) -> str:
    counted = Counter(one.verdict for one in verdicts)
    wide = sum(one.verdict == AGREES and one.is_wide for one in verdicts)
    counts = [str(counted[verdict]) for verdict in (AGREES, EXPLAINED, OPEN)]
    counts[0] += f" ({wide} wide)" if wide else ""
    return " | ".join(counts)


def by_harness(found: Crosscheck) -> str:
    """A line for each harness that was asked: its mechanisms and how many rows agree; wide: an interval of
    theirs spans more than a quarter."""
    lines = ["| harness | mechanisms | rows | agree | explained | open |", "|---|---|--:|--:|--:|--:|"]
    verdicts = judged(found.rows)
    for info in found.harnesses:
        own = [one for one in verdicts if one.row.harness == info.id]
        if own:
            mechanisms = ", ".join(dict.fromkeys(f"`{escaped(one.row.mechanism)}`" for one in own))
            lines.append(
                f"| [{plain(info.title)}]({info.docs}) | {mechanisms} | {len(own)} | {_counts(own)} |"
            )
    return "\n".join([*lines, f"| all | | {len(verdicts)} | {_counts(verdicts)} |"]) + "\n"


def by_row(found: Crosscheck) -> str:
    """crosscheck.md: every row, every reason, and who is absent."""
    titles = {one.id: one.title for one in found.harnesses}
    machine = found.machine
    lines = [
        "# The suite beside each language's own harness\n",
        f"{found.created_utc[:10]}, {plain(machine.cpu)}, {machine.cores_logical} processors.\n",
        "| mechanism | case | harness | suite | harness's | ratio | instructions | verdict |",
        "|---|---|---|--:|--:|--:|--:|---|",
    ]
    for one in judged(found.rows):
        why = f": {plain(one.why)}" if one.why else ""
        lines.append(
            f"| `{one.row.mechanism}` | {plain(str(Row(one.row.case, one.row.size)))} "
            f"| {plain(titles[one.row.harness])} | {nanoseconds(one.suite.estimate)} "
            f"| {nanoseconds(one.witness.estimate)} | {one.ratio:.2f} "
            f"| {instructions_of(one.row)} | {one.verdict}{why} |"
        )
    lines += ["", "| harness | what its figure is, or why it is not here |", "|---|---|"]
    lines += [
        f"| [{plain(one.title)}]({one.docs}) | {plain(one.absent or one.statistic)} |"
        for one in found.harnesses
    ]
    return "\n".join(lines) + "\n"
