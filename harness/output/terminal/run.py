"""A run in the terminal: the league table with bars and intervals, and its other shapes."""

import math
from collections.abc import Iterator, Sequence

from harness.analysis.aa_control import Control, control_of
from harness.analysis.ranking import by_speed, is_faster, usual_of
from harness.analysis.results import Analysis, ResultRow
from harness.analysis.warnings import run_warnings, with_warnings
from harness.analysis.wording import cycles, interval_text, over_c, time_text
from harness.core.format import significant
from harness.output.export.markdown import league
from harness.output.terminal.console import out, print_table
from harness.output.terminal.versions import print_versions
from harness.runfile.records import NOT_WRITTEN
from harness.suite.reference import BASELINE, HEADLINE, REPLICA

_BAR = 16


def _bar(value: float, least: float, most: float) -> str:
    """A bar on a logarithmic scale, because the table spans four orders of magnitude."""
    if value <= 0 or most <= least:
        return ""
    share = math.log(value / least) / math.log(most / least)
    return "█" * max(1, round(share * _BAR))


def _print_case(rows: Sequence[ResultRow], cycle_ns: float) -> None:
    times = [row.ns.estimate for row in rows if row.ns.estimate > 0]
    least, most = (min(times) / 2, max(times)) if times else (1.0, 1.0)
    cells = [
        (
            row.mechanism,
            row.info.tier,
            time_text(row),
            interval_text(row),
            over_c(row) if row.mechanism != BASELINE else "baseline",
            cycles(row, cycle_ns),
            _bar(row.ns.estimate, least, most),
            ", ".join(row.warnings),
        )
        for row in rows
    ]
    right = ("time per call", "interval", "over C", "cycles")
    print_table(("mechanism", "tier", *right, "(log scale)", "warnings"), cells, right=right)


def control_line(control: Control) -> str:
    """The A/A control in one sentence."""
    if control.rows == 0:
        return f"A/A control: not measured ({REPLICA} has no rows)"
    return (
        f"A/A control: {REPLICA} is {BASELINE} in another layout. They are not separated in "
        f"{control.share_not_separated:.0%} of {control.rows} rows. In each row, only a difference "
        "larger than theirs counts."
    )


def _factor(rows: Sequence[ResultRow]) -> str:
    """How much longer the usual way of the one language takes than its fastest, "" where that is not told
    apart or rows of several languages are shown."""
    own = [r for r in rows if r.mechanism != BASELINE and r.info.tier != "host" and not r.info.label]
    usual = usual_of(own)
    fastest = min(own, key=by_speed, default=None)
    if usual is None or fastest is None or len({row.info.language for row in own}) > 1:
        return ""
    if usual.regimes or fastest.regimes or not is_faster(fastest, usual):
        return ""
    times = significant(usual.ns.estimate / fastest.ns.estimate, 2)
    return f"{usual.mechanism}, the usual way, takes {times} times as long as {fastest.mechanism}"


def _unwritten(analysis: Analysis, shown: Sequence[ResultRow] | None) -> Iterator[str]:
    """A line per mechanism that lacks cases for now."""
    names = None if shown is None else {row.mechanism for row in shown}
    cases = None if shown is None else {row.key.case for row in shown}
    for info in analysis.run.header.mechanisms:
        if names is not None and info.id not in names:
            continue
        lacking = [case for case in info.unwritten if cases is None or case in cases]
        if lacking:
            yield f"{NOT_WRITTEN}: {info.id}: {', '.join(lacking)}"


def print_run(analysis: Analysis, shown: Sequence[ResultRow] | None = None) -> None:
    """The whole run for a person: can it be trusted, then one table per case. shown: the rows that were asked
    for, with their warnings; None for all."""
    control = control_of(analysis)
    header = analysis.run.header
    out.print(
        f"{analysis.run.path}: {header.profile.name}, {analysis.run.executions} executions, "
        f"{header.created_utc}, {header.machine.cpu}",
    )
    out.print(control_line(control))
    for warning in run_warnings(analysis, control):
        out.print(f"! {warning}")
    rows = with_warnings(analysis) if shown is None else shown
    titles = dict.fromkeys(row.key.row for row in rows)
    order = {case.id: i for i, case in enumerate(header.cases)}
    first = "" if header.probe else HEADLINE
    for title in sorted(titles, key=lambda t: (t.case != first, order[t.case], t.size)):
        own = [row for row in rows if row.key.row == title]
        out.print()
        out.heading(str(title), f" = {header.probe.calls[title.case]}" if header.probe else "")
        _print_case(league(own, title.case), analysis.cycle_ns)
        if said := _factor(own):
            out.print(said)
    print_versions(analysis, {(row.mechanism, row.key.case) for row in rows})
    for line in _unwritten(analysis, shown):
        out.print(line)
