"""When growth is a leak.

Runtimes grow for good reasons too: heaps are sized by use, code is compiled, caches fill. That growth ends,
a leak's does not. So:

- A round is 16 stretches of equally many calls, and the worker's memory is read after each. The first
  quarter is warm-up. The growth is what lies between the least of the second quarter and the least of the
  last one, 8 stretches later. A leak raises the least as it raises all else, while garbage that comes and
  goes does not.
- At most 1 byte a call, and one page beyond that, for memory comes in pages, is no leak. The page over the
  calls is the resolution: where that is above the limit, only leaks above it can be seen.
- If it grew by more, the same worker goes through another round of twice the calls, up to five: a leak is
  what grew in all of them. What is told is the least growth, of the round that says least.
- A worker that grows by a gibibyte in a round is stopped there.

What hides: a heap that swings between collections shows a leak only once that has grown beyond the part of
the swing that no reading caught, at most the swing over half of the calls.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

LIMIT_BYTES = 1.0
STRETCHES = 16
_QUARTER, _HALF = STRETCHES // 4, STRETCHES // 2
ROUNDS = 5
_MOST_GROWTH_BYTES = 1 << 30
# The commonest one. A larger page only makes the true resolution coarser, and the verdict stricter.
_PAGE_BYTES = 4096


@dataclass(frozen=True)
class Growth:
    """What a round of so many calls grew by in its later half; bytes_a_call is negative where it shrank."""

    calls: int
    bytes_a_call: float

    @property
    def resolution_bytes(self) -> float:
        """One page over the calls between the two readings: what cannot be told from nothing."""
        return _PAGE_BYTES / max(1, self.calls // 2)

    @property
    def leaks(self) -> bool:
        return self.bytes_a_call > LIMIT_BYTES + self.resolution_bytes

    @property
    def resolved(self) -> bool:
        """Whether a leak of just above the limit would have been seen."""
        return self.resolution_bytes <= LIMIT_BYTES


def growth(resident_bytes: Sequence[int], calls_a_stretch: int) -> Growth:
    """Of one round: the memory after each of its 16 stretches."""
    early, late = min(resident_bytes[_QUARTER:_HALF]), min(resident_bytes[-_QUARTER:])
    return Growth(STRETCHES * calls_a_stretch, (late - early) / (_HALF * calls_a_stretch))


def _round(stretch: Callable[[int], None], calls: int, resident: Callable[[], int]) -> tuple[Growth, bool]:
    """One round of stretches of so many calls, and whether the worker grew so large that it was stopped."""
    start_bytes, read = resident(), list[int]()
    for done in range(1, STRETCHES + 1):
        stretch(calls)
        read.append(resident())
        if (grown := read[-1] - start_bytes) > _MOST_GROWTH_BYTES:
            return Growth(calls * done, grown / (calls * done)), True
    return growth(read, calls), False


def _fitting(stretch: Callable[[int], None], most: int, limit_s: float, now_s: Callable[[], float]) -> float:
    """About how many calls take limit_s, by doubling up to most; these calls are warm-up too."""
    calls = 1
    while True:
        start_s = now_s()
        stretch(calls)
        took_s = max(now_s() - start_s, 1e-9)
        if took_s * 2 > limit_s or calls * 2 > most:
            return calls * limit_s / took_s
        calls *= 2


def least_growth(
    stretch: Callable[[int], None],
    calls: int,
    limit_s: float,
    resident: Callable[[], int],
    now_s: Callable[[], float],
) -> Growth:
    """The round that says least. stretch(n) makes n calls; calls: of the first round, fewer where it would
    take longer than limit_s; resident: the worker's memory in bytes."""
    most = max(1, calls // STRETCHES)
    each = max(1, min(most, int(_fitting(stretch, most, limit_s / STRETCHES, now_s))))
    found = list[Growth]()
    for number in range(ROUNDS):
        one, stopped = _round(stretch, each << number, resident)
        found.append(one)
        if stopped or not one.leaks:
            break
    return min(found, key=lambda one: one.bytes_a_call)
