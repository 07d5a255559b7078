"""What a lab read, as a run file keeps it: raw integers of one execution of one mechanism."""

from typing import Annotated, Literal

from pydantic import Field

from harness.core.fields import MOST_EXECUTIONS, CaseId, Count, MechanismId, Size, Told
from harness.runfile.record import Record

LabName = Literal["threads", "tails", "stalls", "memory", "cold", "safety"]
LABS: tuple[LabName, ...] = ("threads", "tails", "stalls", "memory", "cold", "safety")
MOST_BUCKETS = 4096


class Lab(Record):
    """One reading. case, size: the row, or the mistake that was made; setting: what was asked for besides,
    such as the number of threads; numbers: what came back, units in the names; buckets: a histogram, counts
    by the buckets of harness/core/histogram.py; outcome: what happened, in words; code: the lines that did
    it; why: what kept it from being read, "" for nothing."""

    record: Literal["lab"] = "lab"
    lab: LabName
    mechanism: MechanismId
    execution: Annotated[int, Field(ge=0, lt=MOST_EXECUTIONS)]
    case: CaseId | Literal[""] = ""
    size: Size = 0
    setting: dict[CaseId, Count] = {}
    numbers: dict[CaseId, int] = {}
    buckets: Annotated[dict[str, Count], Field(max_length=MOST_BUCKETS)] = {}
    outcome: Told = ""
    code: Told = ""
    why: Told = ""
