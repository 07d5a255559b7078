"""The numbers the page's script works on: every row with its raw executions, packed small.

Packed is base64 of gzip of JSON: plain, they would be half the page. Every browser since 2023 unpacks
it by itself, and the page hands it out as plain JSON and CSV. Cells are lists in the order of FIELDS; a
row of several speeds has those in speeds_ns, and nothing in ns, overhead_ns, ratio and mean_ns.
What Python has judged or worded (verdicts, the wording of an overhead) travels as it is: the script
sorts, filters, draws and copies, and decides nothing.
"""

import base64
import gzip
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from harness.analysis.executions import Executions
from harness.analysis.overhead_share import enough_ns
from harness.analysis.ranking import Standing, usual_of
from harness.analysis.results import Analysis, ResultRow
from harness.analysis.warnings import row_warnings
from harness.analysis.wording import interval_text, time_text
from harness.core.statistics import Interval
from harness.output.columns import TITLED, figures
from harness.output.report.speeds import overhead_cycles, overhead_text
from harness.runfile.records import CaseInfo, MechanismInfo, Samples
from harness.suite.row import Row
from harness.suite.snippets import Checkout

FIELDS = (
    *("mechanism", "row", "ns", "overhead_ns", "overhead_text", "ratio", "verdict"),
    *("warnings", "times_ns", "overheads_ns", "warmup_ns", "mean_ns", "worst_ns", "layouts"),
    *("cycles", "speeds_ns", "time_text", "seen_text", "figures", "usual", "enough_ns"),
)
# Files of older versions say nothing of layouts: each binary had one.
LAYOUTS_SINCE = 3
_TOLD_OF_MECHANISMS = {"id", "title", "tier", "gives_up", "skip", "unwritten", "notes", "usual", "glue"}
_DIGITS = 4
# As many as the picture of a warm-up has room for, as fine as it can be drawn.
_WARMUP_POINTS, _WARMUP_DIGITS = 60, 3


def rounded(value: float) -> float:
    """Four digits, which is more than any of these numbers is known to."""
    return float(f"{value:.{_DIGITS}g}")


def _three(value: Interval | None) -> list[float] | None:
    return [rounded(v) for v in (value.low, value.estimate, value.high)] if value else None


def _in_order(by_execution: Mapping[int, float]) -> list[float]:
    return [rounded(by_execution[e]) for e in sorted(by_execution)]


class Strings:
    """Texts that occur often, each kept once and named by its number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers))

    def all(self) -> list[str]:
        return list(self._numbers)


def warmups(analysis: Analysis) -> dict[tuple[str, Row], list[float]]:
    """Time per call over a JIT's warm-up, request by request, from the first execution: the steps that
    heat it, then its samples. Many samples are thinned to every k-th."""
    found: dict[tuple[str, Row], list[float]] = {}
    for group in sorted(analysis.run.groups, key=lambda g: (g.execution, g.group)):
        for worker in group.workers:
            for samples in worker.rows:
                key = worker.mechanism, Row(samples.case, samples.size)
                if key not in found and samples.warmup_ns and samples.warmup_loops:
                    found[key] = _warmup(samples)
    return found


def _warmup(samples: Samples) -> list[float]:
    step = -(-len(samples.warmup_ns) // _WARMUP_POINTS)
    times = [ns / loops for ns, loops in zip(samples.heat_ns, samples.heat_loops, strict=True)]
    times += [ns / samples.warmup_loops for ns in samples.warmup_ns[::step]]
    return [float(f"{t:.{_WARMUP_DIGITS}g}") for t in times]


def _mechanism(info: MechanismInfo, language_class: str, empty_ns: float | None) -> dict[str, Any]:
    known = info.model_dump(include=_TOLD_OF_MECHANISMS)
    return {
        **known,
        "language": info.language,
        "class": language_class,
        "empty_ns": None if empty_ns is None else rounded(empty_ns),
    }


def _row(row: Row, info: CaseInfo, input_: str) -> dict[str, Any]:
    return {
        "case": row.case,
        "size": row.size,
        "label": str(row),
        "group": info.group,
        "unit": info.unit,
        "stresses": info.stresses,
        "version": info.version,
        "input": input_,
    }


class Payload:
    """The data of one run's page. infos and columns give the numbers that cells refer to."""

    def __init__(self, analysis: Analysis, infos: Sequence[MechanismInfo], columns: Sequence[Row]) -> None:
        self._analysis = analysis
        self.mechanisms = {info.id: number for number, info in enumerate(infos)}
        self.columns = {row: number for number, row in enumerate(columns)}
        self._warnings = Strings()
        self._figures = Strings()
        self._warmups = warmups(analysis)
        self._usual_rows = self._usual()

    def _usual(self) -> set[tuple[str, Row]]:
        """The usual row of each language in each case and size."""
        tables: dict[tuple[str, Row], list[ResultRow]] = defaultdict(list)
        for row in self._analysis.rows:
            if row.info.tier != "host":
                tables[row.info.language, row.key.row].append(row)
        usual = filter(None, map(usual_of, tables.values()))
        return {(row.mechanism, row.key.row) for row in usual}

    def _cell(self, standing: Standing) -> list[Any]:
        row = standing.row
        values: Executions = row.values
        return [
            self.mechanisms[row.mechanism],
            self.columns[row.key.row],
            None if row.regimes else _three(row.ns),
            None if row.regimes else _three(row.overhead_ns),
            overhead_text(row),
            _three(standing.ratio),
            standing.verdict,
            [self._warnings.number(f"{d.name}|{d}") for d in row_warnings(self._analysis, row)],
            _in_order(values.time_ns),
            _in_order(self._analysis.overheads_ns(values)),
            self._warmups.get((row.mechanism, row.key.row)),
            None if row.regimes else rounded(row.mean_ns),
            rounded(row.worst_ns),
            [len(values.layouts), len(values.libraries)],
            overhead_cycles(row, self._analysis.cycle_ns),
            [[rounded(regime.ns), regime.executions] for regime in row.regimes] or None,
            time_text(row) if row.regimes else None,
            interval_text(row) if row.regimes else None,
            [self._figures.number(text) for text in figures(row, self._analysis.cycle_ns)],
            (row.mechanism, row.key.row) in self._usual_rows,
            None if row.regimes or row.overhead_ns is None else rounded(enough_ns(row)),
        ]

    def data(
        self,
        standings: Sequence[Standing],
        checkout: Checkout,
        language_classes: Mapping[str, str],
    ) -> dict[str, Any]:
        header = self._analysis.run.header
        infos = {case.id: case for case in header.cases}
        cells = [self._cell(standing) for standing in standings]
        return {
            "schema": "crosscall-report",
            "version": 2,
            "created_utc": header.created_utc,
            "host_hash": header.machine.host_hash,
            "profile": header.profile.name,
            "executions": self._analysis.run.executions,
            "cycle_ns": rounded(self._analysis.cycle_ns),
            "layouts_told": header.version >= LAYOUTS_SINCE,
            "mechanisms": [
                _mechanism(info, language_classes[info.language], self._analysis.empty_ns(info.id))
                for info in header.mechanisms
            ],
            "source_troubles": [checkout.source(info.id).trouble for info in header.mechanisms],
            "rows": [_row(row, infos[row.case], checkout.inputs.get(row.case, "")) for row in self.columns],
            "fields": FIELDS,
            "warnings": self._warnings.all(),
            "figure_titles": [column.title for column in TITLED],
            "figure_texts": self._figures.all(),
            "cells": cells,
            "calls": header.probe.calls if header.probe else {},
        }


def packed(data: object) -> str:
    """data for a script element: letters and digits only, the same for the same data."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # Half a surrogate pair, as in a file's name that is no text, has no other form than JSON's own.
    return base64.b64encode(gzip.compress(text.encode(errors="backslashreplace"), mtime=0)).decode()


def code_of(infos: Sequence[MechanismInfo], checkout: Checkout) -> dict[str, Any]:
    """All binding code: {"texts": […], "code": [{case: [[place, number of text], …]}, …]} with one entry
    per mechanism. Loops that several mechanisms share stand there once."""
    texts = Strings()
    code = [
        {
            case: [[source.place(snippet), texts.number(snippet.text)] for snippet in snippets]
            for case, snippets in source.snippets.items()
        }
        for source in (checkout.source(info.id) for info in infos)
    ]
    return {"texts": texts.all(), "code": code}
