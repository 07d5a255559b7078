"""Every warning the suite can give: symptom, cause, remedy.

Each rule is a function of what was measured; it says nothing where it knows nothing. Three scopes, a
module each: the machine, the run as a whole, one row.
"""

from dataclasses import replace

from harness.analysis.aa_control import Control, control_of
from harness.analysis.results import Analysis, ResultRow
from harness.analysis.warnings.machine import machine_warnings
from harness.analysis.warnings.row import RULES
from harness.analysis.warnings.run import running_warnings
from harness.analysis.warnings.warning import QualityWarning

__all__ = ["QualityWarning", "row_warnings", "run_warnings", "warnings_of", "with_warnings"]


def run_warnings(analysis: Analysis, control: Control) -> list[QualityWarning]:
    """What a reader must know about the run as a whole, the worst first."""
    return running_warnings(analysis, control) + machine_warnings(analysis.run.header.machine)


def with_warnings(analysis: Analysis) -> list[ResultRow]:
    """All rows, each with the names of its warnings."""
    return [
        replace(row, warnings=tuple(warning.name for warning in row_warnings(analysis, row)))
        for row in analysis.rows
    ]


def row_warnings(analysis: Analysis, row: ResultRow) -> list[QualityWarning]:
    """The warnings of one row in full."""
    found = (rule(analysis, row) for rule in RULES)
    return [warning for warning in found if warning]


def warnings_of(analysis: Analysis) -> list[QualityWarning]:
    """run_warnings with the run's own control."""
    return run_warnings(analysis, control_of(analysis))
