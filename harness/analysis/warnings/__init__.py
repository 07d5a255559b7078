"""Every warning the suite can give: symptom, cause, remedy.

Each rule is a function of what was measured; it says nothing where it knows nothing. Three scopes, a
module each: the machine, the run as a whole, one row.
"""

from dataclasses import replace

from harness.analysis.aa_control import Control, control_of
from harness.analysis.results import Analysis, ResultRow
from harness.analysis.warnings.machine import machine_doubts
from harness.analysis.warnings.row import row_rules
from harness.analysis.warnings.run import running_doubts
from harness.analysis.warnings.warning import Doubt

__all__ = ["Doubt", "doubts_of", "row_doubts", "run_doubts", "with_doubts"]


def run_doubts(analysis: Analysis, control: Control) -> list[Doubt]:
    """What a reader must know about the run as a whole, the worst first."""
    return running_doubts(analysis, control) + machine_doubts(analysis.run.header.machine)


def with_doubts(analysis: Analysis) -> list[ResultRow]:
    """All rows, each with the names of its doubts."""
    return [
        replace(row, doubts=tuple(doubt.name for doubt in row_doubts(analysis, row))) for row in analysis.rows
    ]


def row_doubts(analysis: Analysis, row: ResultRow) -> list[Doubt]:
    """The doubts of one row in full."""
    return list(row_rules(analysis, row))


def doubts_of(analysis: Analysis) -> list[Doubt]:
    """run_doubts with the run's own control."""
    return run_doubts(analysis, control_of(analysis))
