"""Work that takes far longer than the call."""

from array import array
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import exports, failure, library, memory, store
from library import Place


# case: work
def work(size: int, loops: int) -> tuple[int, str]:
    xc_work = exports["xc_work"]
    start = clock()
    for _ in repeat(None, loops):
        r = xc_work(store, size)
    return clock() - start, str(r)


# case: sha256
def sha256(size: int, loops: int) -> tuple[int, str]:
    xc_sha256 = exports["xc_sha256"]
    data = inputs.data(size)
    with Place(library, 32 + size) as place:
        start = clock()
        for _ in repeat(None, loops):
            memory(place + 32, size)[:] = data
            if xc_sha256(store, place + 32, size, place):
                raise failure()
            digest = bytes(memory(place, 32))
        return clock() - start, digest.hex()


# case: matmul_f64
def matmul_f64(size: int, loops: int) -> tuple[int, str]:
    xc_matmul_f64 = exports["xc_matmul_f64"]
    a, b = inputs.factors(size)
    each = 8 * size * size
    product = array("d", bytes(each))
    with Place(library, 3 * each) as place:
        second, result = place + each, place + 2 * each
        start = clock()
        for _ in repeat(None, loops):
            memory(place, each)[:] = memoryview(a).cast("B")
            memory(second, each)[:] = memoryview(b).cast("B")
            if xc_matmul_f64(store, place, second, result, size):
                raise failure()
            memoryview(product).cast("B")[:] = memory(result, each)
        return clock() - start, str(int(sum(product)))


# end of cases

CASES = (work, sha256, matmul_f64)
