"""What a run measures, and what it learns on the way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from harness.measure.participant import Asked
from harness.suite.cases import Case
from harness.suite.layouts import Layout
from harness.suite.mechanisms import Mechanism
from harness.suite.profiles import Profile
from harness.suite.row import Row
from harness.worker.protocol import Hello


@dataclass(frozen=True)
class RunPlan:
    """What stays the same for a whole run."""

    profile: Profile
    cases: Mapping[str, Case]
    mechanisms: Mapping[str, Mechanism]
    rows: Mapping[str, list[Row]]  # by mechanism; which rows are still measured
    seed: int
    abi: int
    start: Callable[[Mechanism, Layout], Asked]
    # What each worker said of itself when it was checked; empty where nobody asked.
    introductions: Mapping[str, Hello] = field(default_factory=dict)


@dataclass
class Learnt:
    """What is learnt while measuring, by mechanism and row, and where the time went."""

    loops: dict[tuple[str, Row], int] = field(default_factory=dict)
    deadly: dict[tuple[str, Row], str] = field(default_factory=dict)  # rows that ended their worker, and how
    rounds: dict[tuple[str, Row], int] = field(default_factory=dict)
    in_loops_ns: int = 0
