"""The labs' readings, read: one module for each."""

from collections.abc import Sequence

from harness.analysis.labs import cold, memory, safety, stalls, tails, threads
from harness.analysis.labs.table import LabTable
from harness.runfile.labs import LABS, Lab, LabName
from harness.runfile.records import Run

__all__ = ["LabTable", "lab_table", "lab_tables"]


def lab_table(name: LabName, run: Run) -> LabTable:
    """What a run's readings of one lab come to."""
    own: Sequence[Lab] = [one for one in run.labs if one.lab == name]
    match name:
        case "threads":
            return threads.table(own)
        case "tails":
            return tails.table(own)
        case "stalls":
            return stalls.table(own)
        case "memory":
            return memory.table(own)
        case "safety":
            return safety.table(own)
        case "cold":
            built = {info.id: (info.build_ns, info.artifact_bytes) for info in run.header.mechanisms}
            return cold.table(own, built)


def lab_tables(run: Run) -> list[LabTable]:
    """Those of the labs that the run has readings of."""
    there = {one.lab for one in run.labs}
    return [lab_table(name, run) for name in LABS if name in there]
