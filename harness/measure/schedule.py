"""What is measured when: profiles, rows, and who shares a block with whom.

Samples of different mechanisms are interleaved because absolute times drift by tens of per cent within
minutes while a difference within one block does not. Fresh processes are the unit of inference because
a process keeps its alignment, and with it one of several speeds, for life.
"""

import random
from collections.abc import Iterable

from harness.suite.mechanisms import Mechanism
from harness.suite.reference import BASELINE, CLOCK_PROBE, EMPTY, REPLICA
from harness.suite.row import Row

# Live workers in a block, the baseline and its replica among them.
BLOCK = 8


def rows_of(mechanism: Mechanism, rows: Iterable[Row], offered: Iterable[str]) -> list[Row]:
    """The rows that one mechanism has: the bare loop first, the clock probe where there is one."""
    own = [r for r in rows if r.case in offered and not mechanism.skip_reason(r.case, r.size)]
    extra = [Row(name, 1) for name in (EMPTY, CLOCK_PROBE) if name in offered]
    return [*extra, *own]


def groups(mechanisms: Iterable[str], seed: int, execution: int) -> list[list[str]]:
    """This execution's groups of at most BLOCK, each with the baseline and its replica; who meets whom
    changes from execution to execution and is the same again when a run is resumed."""
    order = sorted(set(mechanisms) - {BASELINE, REPLICA})
    dice(seed, execution).shuffle(order)
    size = BLOCK - 2
    parts = [order[i : i + size] for i in range(0, len(order), size)] or [[]]
    return [[BASELINE, REPLICA, *part] for part in parts]


def dice(seed: int, *place: int) -> random.Random:
    """A random source that belongs to one place in the run: the same seed, the same order."""
    return random.Random(f"{seed}/{'/'.join(map(str, place))}")
