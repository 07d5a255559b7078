"""A run in the terminal: the league table with bars and intervals, and its other shapes."""

import csv
import io
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from harness.compare import Comparison
from harness.console import out, print_table
from harness.control import FASTER, SLOWER, Control, control_of, row_verdict
from harness.doubts import run_doubts, with_doubts
from harness.mechanisms import BASELINE, REPLICA
from harness.numbers import cycles, interval_text, nanoseconds, over_c, time_text
from harness.rows import Analysis, ResultRow
from harness.stats import Interval

HEADLINE = "add_i32"
_BAR = 16


def _interval(value: Interval | None) -> dict[str, float] | None:
    if value is None:
        return None
    return {
        "low": value.low,
        "estimate": value.estimate,
        "high": value.high,
        "coverage": value.coverage,
    }


def as_dicts(rows: Sequence[ResultRow], cycle_ns: float) -> list[dict[str, Any]]:
    """The published rows: what --json prints."""
    return [
        {
            "mechanism": row.key.mechanism,
            "case": row.key.case,
            "size": row.key.size,
            "tier": row.info.tier,
            "executions": row.executions,
            "ns": _interval(row.ns),
            "overhead_ns": _interval(row.overhead_ns),
            "overhead_cycles": row.overhead_ns.estimate / cycle_ns if row.overhead_ns and cycle_ns else None,
            "floor_ns": row.floor_ns if math.isfinite(row.floor_ns) else None,
            "mean_ns": row.mean_ns,
            "worst_ns": row.worst_ns,
            "empty_ns": row.empty_ns,
            "verdict": row_verdict(row),
            "regimes": [asdict(regime) for regime in row.regimes],
            "layouts": len(row.values.layouts),
            "library_layouts": len(row.values.libraries),
            "loops": row.values.loops,
            "samples": row.values.samples,
            "doubts": list(row.doubts),
        }
        for row in rows
    ]


_FLAT = [
    *("mechanism", "case", "size", "tier", "executions"),
    *(f"{name}_{end}" for name in ("ns", "overhead_ns") for end in ("low", "estimate", "high")),
    *("overhead_cycles", "mean_ns", "worst_ns", "empty_ns", "verdict", "regimes", "doubts"),
]


def as_csv(rows: Sequence[ResultRow], cycle_ns: float) -> str:
    """The same rows flat; an absent number is an empty cell."""
    text = io.StringIO()
    writer = csv.DictWriter(text, _FLAT, lineterminator="\n")
    writer.writeheader()
    for row in as_dicts(rows, cycle_ns):
        flat = {key: row[key] for key in ("mechanism", "case", "size", "tier", "executions")}
        for name in ("ns", "overhead_ns"):
            for end in ("low", "estimate", "high"):
                flat[f"{name}_{end}"] = row[name][end] if row[name] else ""
        for name in ("overhead_cycles", "mean_ns", "worst_ns", "empty_ns", "verdict"):
            flat[name] = "" if row[name] is None else row[name]
        flat["regimes"] = "; ".join(f"{one['ns']} in {one['executions']}" for one in row["regimes"])
        writer.writerow({**flat, "doubts": "; ".join(row["doubts"])})
    return text.getvalue()


def as_markdown(rows: Sequence[ResultRow], case: str = HEADLINE) -> str:
    """The league table of one case, fastest first, as README shows it."""
    lines = [
        "| mechanism | tier | time per call | 95 % interval | over C |",
        "|---|---|--:|--:|--:|",
    ]
    lines += [
        f"| {row.info.title} (`{row.mechanism}`) | {row.info.tier} | {time_text(row)} "
        f"| {interval_text(row)} | {over_c(row)} |"
        for row in _league(rows, case)
    ]
    return "\n".join(lines) + "\n"


def _league(rows: Sequence[ResultRow], case: str) -> list[ResultRow]:
    return sorted((r for r in rows if r.key.case == case), key=lambda r: (r.ns.estimate, r.key))


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
            ", ".join(row.doubts),
        )
        for row in rows
    ]
    columns = ("mechanism", "tier", "time per call", "interval", "over C", "cycles", "(log scale)", "doubts")
    print_table(columns, cells, right=("time per call", "interval", "over C", "cycles"))


def control_line(control: Control) -> str:
    """The A/A control in one sentence."""
    if control.rows == 0:
        return f"A/A control: not measured ({REPLICA} has no rows)"
    return (
        f"A/A control: {REPLICA} is not separated from {BASELINE} in "
        f"{control.share_not_separated:.0%} of {control.rows} rows; they are one program in two "
        "layouts, and nothing below what they differ by in a row is called a difference there"
    )


def print_run(analysis: Analysis, cases: Sequence[str] | None = None) -> None:
    """The whole run for a person: can it be trusted, then one table per case."""
    control = control_of(analysis)
    header = analysis.run.header
    out.print(
        f"{analysis.run.path}: {header.profile.name}, {analysis.run.executions} executions, "
        f"{header.created_utc}, {header.machine.cpu}",
        markup=False,
    )
    out.print(control_line(control), markup=False)
    for doubt in run_doubts(analysis, control):
        out.print(f"! {doubt}", markup=False)
    rows = with_doubts(analysis)
    titles = dict.fromkeys(row.key.row for row in rows)
    order = {case.id: i for i, case in enumerate(header.cases)}
    for title in sorted(titles, key=lambda t: (t.case != HEADLINE, order[t.case], t.size)):
        if cases is None or title.case in cases:
            out.print(f"\n[bold]{title}[/bold]")
            _print_case(_league([r for r in rows if r.key.row == title], title.case), analysis.cycle_ns)


def print_comparison(comparison: Comparison) -> None:
    """What stands between the runs, then every row that differs, then how many do not."""
    out.print(
        f"{comparison.after} against {comparison.before}, normalised by {comparison.normalised_by}",
        markup=False,
    )
    for guard in comparison.guards:
        out.print(f"! {guard}", markup=False)
    verdicts = Counter(row.verdict for row in comparison.rows)
    differing = [row for row in comparison.rows if row.verdict in (FASTER, SLOWER)]
    cells = [
        (
            row.key.mechanism,
            str(row.key.row),
            nanoseconds(row.before_ns),
            nanoseconds(row.after_ns),
            f"{row.ratio.estimate:.3f}",
            f"{row.ratio.low:.3f} … {row.ratio.high:.3f}",
            row.verdict,
        )
        for row in differing
    ]
    columns = ("mechanism", "case", "before", "after", "ratio", "interval", "verdict")
    if cells:
        print_table(columns, cells, right=("before", "after", "ratio"))
    out.print(", ".join(f"{n} {verdict}" for verdict, n in sorted(verdicts.items())) or "no common rows")
