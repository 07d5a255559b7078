"""The suite and the harnesses of the language in turns: an execution of the suite, a fresh process of each
harness, the next execution. Absolute times drift by tens of per cent within minutes, and so both have each
stretch of them; both run on the same layouts."""

import contextlib
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from harness.analysis.results import Analysis, Key
from harness.core.errors import Wrong
from harness.crosscheck.asking import Asked, ask
from harness.crosscheck.programs import Side
from harness.measure.header import now_utc
from harness.measure.session import Progress, new_session
from harness.runfile.crosschecked import Variant, Witnessed
from harness.suite.cases import Case
from harness.suite.layouts import layout_of
from harness.suite.profiles import FULL
from harness.suite.row import Row
from harness.suite.witnesses import Witness
from harness.verify.prepare import Prepared, Ready


@dataclass
class Turns:
    """What the rounds of one mechanism gave. asked_ns: by harness, a mapping for each round; lost: why a
    harness has no figures, by its id."""

    suite_ns: dict[Row, list[float]] = field(default_factory=dict)
    asked_ns: dict[str, list[dict[Asked, float]]] = field(default_factory=lambda: defaultdict(list))
    lost: dict[str, str] = field(default_factory=dict)
    cycle_ns: float = 0.0
    began_utc: str = ""


class _Told:
    """Progress of an execution within a longer one: named, not counted."""

    def __init__(self, progress: Progress, name: str) -> None:
        self._progress, self._name = progress, name

    def say(self, text: str) -> None:
        self._progress.say(f"{self._name}: the suite")

    def advance(self, text: str = "") -> None:
        del text


def take_turns(
    references: list[Ready],
    subject: Ready,
    sides: Mapping[str, Side],
    asked: Mapping[str, Sequence[Asked]],
    cases: Mapping[str, Case],
    rounds: int,
    progress: Progress,
) -> Turns:
    """So many rounds of one mechanism's rows; asked: what each harness is to time. Wrong where the suite
    itself fails."""
    mechanism = subject.mechanism
    rows = sorted({one.row for words in asked.values() for one in words})
    profile = FULL.model_copy(update={"stages": [rounds], "layouts": rounds})
    others = [one for one in references if one.mechanism.id != mechanism.id]
    prepared = Prepared([*others, subject], missing={}, failed={})
    found = Turns(began_utc=now_utc())
    told = _Told(progress, mechanism.id)
    with tempfile.TemporaryDirectory() as folder:
        session = new_session(prepared, cases, profile, rows, Path(folder) / "run.jsonl", ["crosscheck"])
        try:
            for k in range(rounds):
                session.measure(k, k + 1, lambda title, total: contextlib.nullcontext(told))
                layout = layout_of(session.run.header.seed, mechanism.id, k, rounds)
                for name in [name for name in asked if name not in found.lost]:
                    progress.say(f"{mechanism.id}: {sides[name].witness.manifest.title}")
                    try:
                        found.asked_ns[name].append(ask(sides[name].built, layout, asked[name], cases))
                    except Wrong as error:
                        found.lost[name] = str(error)
                progress.advance()
        finally:
            session.close()
    analysis = Analysis(session.run)
    found.cycle_ns = analysis.cycle_ns
    for row in rows:
        own = analysis.values.get(Key(mechanism.id, *row))
        if own is None or len(own.time_ns) < rounds:
            reasons = [failure.reason for group in session.run.groups for failure in group.failures]
            raise Wrong(f"{mechanism.id}: the suite did not measure {row}: {'; '.join(reasons)}")
        found.suite_ns[row] = [own.time_ns[k] for k in range(rounds)]
    return found


def rows_of(found: Turns, sides: Mapping[str, Side], before: Sequence[Witnessed] = ()) -> list[Witnessed]:
    """One record for each row of each harness that has all its rounds, behind those it had before."""
    earlier = {(one.harness, Row(one.case, one.size)): one for one in before}
    rows = []
    for name, answers in found.asked_ns.items():
        if name in found.lost:
            continue
        for row in [one.row for one in answers[0] if not one.variant]:
            past = earlier.get((name, row))
            mechanism = sides[name].built.id
            rows.append(
                Witnessed(
                    mechanism=mechanism,
                    case=row.case,
                    size=row.size,
                    harness=name,
                    taken_utc=found.began_utc,
                    suite_ns=[*(past.suite_ns if past else []), *found.suite_ns[row]],
                    witness_ns=[*(past.witness_ns if past else []), *(each[Asked(row)] for each in answers)],
                    cycle_ns=found.cycle_ns,
                    variants=_variants(sides[name].witness, mechanism, row, answers),
                    **(_counts(past) if past else {}),
                )
            )
    return rows


def _counts(row: Witnessed) -> dict[str, Any]:
    """What a further pass does not count anew."""
    return row.model_dump(include={"suite_instructions", "witness_instructions", "uncounted"})


def _variants(
    witness: Witness, mechanism: str, row: Row, answers: Sequence[Mapping[Asked, float]]
) -> list[Variant]:
    return [
        Variant(
            name=one.variant, how=one.how, why=one.why, ns=[each[Asked(row, one.variant)] for each in answers]
        )
        for one in witness.explanations(mechanism, row.case)
        if Asked(row, one.variant) in answers[0]
    ]
