"""Why a run lacks a row: it was skipped for a reason, is not written yet, or was not asked for."""

from harness.analysis.results import Analysis, Key
from harness.suite.profiles import QUICK
from harness.suite.row import Row


def why_not_measured(analysis: Analysis, mechanism: str, row: Row) -> str:
    """The reason why the run has no such row, "" if it has one."""
    if Key(mechanism, *row) in analysis.by_key:
        return ""
    header = analysis.run.header
    if mechanism not in analysis.infos:
        return header.absent.get(mechanism) or f"{mechanism} is not in this run"
    quick = "the quick profile leaves it out" if header.profile.name == QUICK.name else ""
    why = analysis.infos[mechanism].absence(*row) or quick or "it is not in this run"
    return f"{row} was not measured: {why}"
