"""Single calls in a histogram: what the mean hides.

The clock's own reading is measured in the same way, with nothing between its two readings. A call that takes
less than a few of those is timed in batches: what is then seen is the worst batch, and the table says how
many calls that is. Under load the host allocates 1 KiB after each sample, outside the time, and keeps the
last 1,024 of them: what its collector then adds to calls is the same work for every language.
"""

from collections.abc import Iterator
from typing import Final

from harness.core.histogram import quantile_ns
from harness.lab.asking import TIMEOUT_S, Histogram
from harness.lab.bench import Bench
from harness.runfile.labs import Lab

NAME: Final = "tails"
SAMPLES = 170_000  # of each row in each of six executions: a million
LOAD_BYTES = 1024
_CLOCK = ("clock", 1)
_TRIAL_SAMPLES, _TRIAL_BATCH = 200, 1000
_CLOCK_READINGS = 4  # that a sample is to last at least


def _mid(buckets: dict[str, int]) -> float:
    """The median sample in ns, to a bucket."""
    return quantile_ns({int(k): n for k, n in buckets.items()}, 0.5)


def measure(bench: Bench) -> Iterator[Lab]:
    """The clock's histogram, then each row's, idle and under an allocation load."""
    worker, _ = bench.lab_worker(NAME)
    with worker:

        def ask(case: str, size: int, samples: int, batch: int, load: int) -> dict[str, int]:
            request = f"tails {case} {size} {samples} {batch} {load}"
            return worker.ask(request, Histogram, TIMEOUT_S).buckets

        ask(*_CLOCK, SAMPLES, 1, 0)
        clock = ask(*_CLOCK, SAMPLES, 1, 0)
        yield bench.reading(NAME, case="clock", size=1, setting={"batch": 1, "load": 0}, buckets=clock)
        for case, size in bench.rows:
            ask(case, size, _TRIAL_SAMPLES, _TRIAL_BATCH, 0)  # also the warm-up of what compiles
            call_ns = _mid(ask(case, size, _TRIAL_SAMPLES, _TRIAL_BATCH, 0)) / _TRIAL_BATCH
            batch = max(1, round(_CLOCK_READINGS * _mid(clock) / max(call_ns, 0.1)))
            for load in (0, LOAD_BYTES):
                found = ask(case, size, SAMPLES, batch, load)
                setting = {"batch": batch, "load": load}
                yield bench.reading(NAME, case=case, size=size, setting=setting, buckets=found)
