"""Which layout each worker of each execution runs on, of its own program and of the library.

The address of a loop decides whether it fits a fetch block, which branches share a predictor's entry,
which lines share a cache set: the same C program takes 3.2 or 5.7 ns for one str_copy by nothing but 16
bytes of padding. Who builds again gets other addresses. So an execution's processes differ in their
layouts as well, and the interval over executions covers both. Every worker draws by itself, its program
and the library each; within an execution the baseline and its replica never share either, so that the
control differs by what a rebuild changes. The replica takes any other than the baseline's, and may meet one
more than once: were it always the next one, the differences of a cycle would add up to nothing.
"""

import random
from typing import NamedTuple

from harness.suite.reference import BASELINE, REPLICA

# As many as the executions that a full run is to reach: no mechanism but the replica sees one twice there.
LAYOUTS = 12


class Layout(NamedTuple):
    """The number of a worker's layout and of the library's, from 0."""

    worker: int
    library: int


FIRST = Layout(0, 0)


def _drawn(seed: int, name: str, execution: int, count: int) -> int:
    """Each layout once, in random order, before any comes again."""
    cycle, place = divmod(execution, count)
    order = list(range(count))
    random.Random(f"{seed}/layout/{name}/{cycle}").shuffle(order)
    return order[place]


def layout_of(seed: int, mechanism: str, execution: int, count: int) -> Layout:
    """The layout of one mechanism in one execution, out of `count`; the same again for a resumed run."""
    name, shift = mechanism, 0
    if mechanism == REPLICA and count > 1:
        name = BASELINE
        shift = 1 + random.Random(f"{seed}/shift/{execution}").randrange(count - 1)
    worker, library = (_drawn(seed, f"{name}/{part}", execution, count) for part in ("worker", "library"))
    return Layout((worker + shift) % count, (library + shift) % count)
