"""Calls from several threads at once."""

from itertools import repeat

from binding import lib
from together import run_together


# case: parallel_work
def parallel_work(size: int, loops: int) -> tuple[int, str]:
    def calls() -> int:
        xc_work = lib.xc_work
        for _ in repeat(None, loops):
            r = xc_work(10_000)
        return r

    elapsed_ns, r = run_together(size, calls)
    return elapsed_ns, str(r)


# end of cases

CASES = (parallel_work,)
