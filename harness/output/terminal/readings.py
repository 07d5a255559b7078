"""Readings of a run in the terminal: cost model, break-even points, claims."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from harness.analysis.break_even import QUESTIONS, Reading
from harness.analysis.claim_verdicts import (
    HOLDS,
    NOT_MEASURED,
    TOO_HIGH,
    TOO_LOW,
    UNDECIDED,
    Judged,
    in_words,
    measured_text,
)
from harness.analysis.claims import claimed
from harness.analysis.cost_model import PriceLine
from harness.analysis.prices import PRICES
from harness.output.terminal.console import out, print_table


def _by_mechanism(cells: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Rows of a table: the mechanism, then its cells in their order."""
    rows: dict[str, list[str]] = defaultdict(list)
    for mechanism, words in cells:
        rows[mechanism].append(words)
    return [[mechanism, *words] for mechanism, words in rows.items()]


def print_costs(lines: Sequence[PriceLine], readings: Sequence[Reading]) -> None:
    """Two tables, a row per mechanism."""
    out.print()
    out.heading("What a call costs over C", " (each figure with its interval)")
    columns = ("mechanism", *(part.name for part in PRICES))
    print_table(columns, _by_mechanism([(line.mechanism, line.words) for line in lines]))
    out.print()
    out.heading("When a call is worth it", " (a step is one dependent xorshift step in C)")
    columns = ("mechanism", *(question for question, _, _ in QUESTIONS))
    print_table(columns, _by_mechanism([(reading.mechanism, reading.words) for reading in readings]))


def print_claims(judged: Sequence[Judged]) -> None:
    """Each claim below its verdict; those that were not measured are only counted."""
    for one in judged:
        if one.verdict == NOT_MEASURED:
            continue
        claim = one.claim
        against = f" over {claim.against}" if claim.against else ""
        out.heading(f"{in_words(one.verdict):19}", f"  {claim.mechanism}{against}, {claim.row}")
        found = measured_text(one) or one.reason
        for line in (
            f"claimed {claimed(claim)}, measured {found}",
            f"{claim.claim}: {claim.source} ({claim.who})",
            claim.link,
        ):
            out.print(f"           {line}")
    counts = Counter(one.verdict for one in judged)
    every = (HOLDS, TOO_HIGH, TOO_LOW, UNDECIDED, NOT_MEASURED)
    out.print("", f"{len(judged)} claims: {', '.join(f'{counts[v]} {in_words(v)}' for v in every)}")
