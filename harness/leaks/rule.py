"""When growth is a leak.

Runtimes grow for good reasons too: heaps are sized by use, code is compiled, caches fill. That growth ends,
a leak's does not. So:

- A round is 16 stretches of equally many calls, and the worker's memory is read after each. The first
  quarter is warm-up. The growth is what lies between the least of the second quarter and the least of the
  last one, 8 stretches later. A leak raises the least as it raises all else, while garbage that comes and
  goes does not.
- At most 1 byte a call, and one page beyond that, for memory comes in pages, is no leak. The page over the
  calls is the resolution: where that is above the limit, only leaks above it can be seen.
- If it grew by more, the same worker goes through another round of twice the calls, and so on. A heap that
  was never full has no reason to be collected: Node.js alone fills up to 48 MiB with garbage before it must
  (three semi-spaces of 16: https://nodejs.org/api/cli.html#--max-semi-space-sizesize-in-mib). So it is a leak
  if it goes on when the worker has grown by 64 MiB; if the time is over before, it is growing: not known to
  be a leak, nor to be none, and told as such.
- A worker that grows by a gibibyte in a round is stopped there.

What hides: a heap that swings between collections shows a leak only once that has grown beyond the part of
the swing that no reading caught, at most the swing over half of the calls.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

LIMIT_BYTES = 1.0
STRETCHES = 16
_QUARTER, _HALF = STRETCHES // 4, STRETCHES // 2
_FULL_HEAP_BYTES = 64 << 20
# Of the time that all rounds may take: what is left is enough for two rounds of twice and four times as long.
_FIRST_ROUND_SHARE = 1 / 8
_MOST_GROWTH_BYTES = 1 << 30
# The commonest one. A larger page only makes the true resolution coarser, and the verdict stricter.
_PAGE_BYTES = 4096


@dataclass(frozen=True)
class Growth:
    """What a round of so many calls grew by in its later half; bytes_a_call is negative where it shrank.
    grown_bytes: what the worker has grown by since its first round began."""

    calls: int
    bytes_a_call: float
    grown_bytes: int = 0

    @property
    def resolution_bytes(self) -> float:
        """One page over the calls between the two readings: what cannot be told from nothing."""
        return _PAGE_BYTES / max(1, self.calls // 2)

    @property
    def goes_on(self) -> bool:
        """Whether this round grew by more than the limit."""
        return self.bytes_a_call > LIMIT_BYTES + self.resolution_bytes

    @property
    def leaks(self) -> bool:
        return self.goes_on and self.grown_bytes > _FULL_HEAP_BYTES

    @property
    def resolved(self) -> bool:
        """Whether a leak of just above the limit would have been seen."""
        return self.resolution_bytes <= LIMIT_BYTES


def _round(
    stretch: Callable[[int], None], calls: int, resident: Callable[[], int], start_bytes: int
) -> Growth:
    """One round of stretches of so many calls, shorter where the worker grows by a gibibyte."""
    read = [resident()]
    for done in range(1, STRETCHES + 1):
        stretch(calls)
        read.append(resident())
        if (grown := read[-1] - read[0]) > _MOST_GROWTH_BYTES:
            return Growth(calls * done, grown / (calls * done), read[-1] - start_bytes)
    return growth(read[1:], calls, start_bytes)


def growth(resident_bytes: Sequence[int], calls_a_stretch: int, start_bytes: int = 0) -> Growth:
    """Of one round: the memory after each of its 16 stretches, and before the first round."""
    early, late = min(resident_bytes[_QUARTER:_HALF]), min(resident_bytes[-_QUARTER:])
    a_call = (late - early) / (_HALF * calls_a_stretch)
    return Growth(STRETCHES * calls_a_stretch, a_call, resident_bytes[-1] - start_bytes)


def _fitting(stretch: Callable[[int], None], most: int, limit_s: float, now_s: Callable[[], float]) -> float:
    """About how many calls take limit_s, by doubling up to most; these calls are warm-up too. The quicker of
    two, for the first call of all may load and compile, and any may wait for the processor."""

    def took_s(calls: int) -> float:
        start_s = now_s()
        stretch(calls)
        return max(now_s() - start_s, 1e-9)

    calls = 1
    while True:
        least_s = min(took_s(calls), took_s(calls))
        if least_s * 2 > limit_s or calls * 2 > most:
            return calls * limit_s / least_s
        calls *= 2


def last_growth(
    stretch: Callable[[int], None],
    calls: int,
    limit_s: float,
    resident: Callable[[], int],
    now_s: Callable[[], float],
) -> Growth:
    """The round that decides. stretch(n) makes n calls; calls: of the first round, fewer where the time is
    short; limit_s: what all rounds may take; resident: the worker's memory in bytes."""
    begun_s, start_bytes = now_s(), resident()
    most = max(1, calls // STRETCHES)
    fitting = int(_fitting(stretch, most, limit_s * _FIRST_ROUND_SHARE / STRETCHES, now_s))
    each = max(1, min(most, fitting))
    while True:
        round_s = now_s()
        found = _round(stretch, each, resident, start_bytes)
        if not found.goes_on or found.leaks:
            return found
        each *= 2
        if now_s() + 2 * (now_s() - round_s) > begun_s + limit_s:
            return found
