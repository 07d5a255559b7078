"""Calls from several threads at once."""

from itertools import repeat

from binding import counted_by_threads
from counts import records
from library import Library
from together import run_together


# case: parallel_work
def parallel_work(size: int, loops: int) -> tuple[int, str]:
    # A store belongs to one thread, so each has an instance of its own.
    libraries = [Library() for _ in range(size)]
    waiting = libraries.copy()

    def calls() -> int:
        own = waiting.pop()
        own_store, xc_work = own.store, own.exports["xc_work"]
        for _ in repeat(None, loops):
            r = xc_work(own_store, 10_000)
        return r

    elapsed_ns, r = run_together(size, calls)
    for used in libraries:
        counted_by_threads.update(records(used))
    return elapsed_ns, str(r)


# end of cases

CASES = (parallel_work,)
