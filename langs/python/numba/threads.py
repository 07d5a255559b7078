"""Calls from several threads at once."""

from binding import compiled, lib
from together import run_together

# case: parallel_work
xc_work = lib.xc_work


@compiled("int64(int64, int64)", nogil=True)
def work_loop(steps, loops):
    r = 0
    for _ in range(loops):
        r = xc_work(steps)
    return r


def parallel_work(size: int, loops: int) -> tuple[int, str]:
    loop = work_loop()
    elapsed_ns, r = run_together(size, lambda: loop(10_000, loops))
    return elapsed_ns, str(r)


# end of cases

CASES = (parallel_work,)
