"""Many additions by one call."""

from array import array
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import exports, failure, library, memory, store
from library import Place


# case: add_batch
def add_batch(size: int, loops: int) -> tuple[int, str]:
    xc_add_batch = exports["xc_add_batch"]
    a, b = inputs.addends(size)
    each = 4 * size
    sums = array("i", bytes(each))
    with Place(library, 3 * each) as place:
        second, result = place + each, place + 2 * each
        start = clock()
        for _ in repeat(None, loops):
            memory(place, each)[:] = memoryview(a).cast("B")
            memory(second, each)[:] = memoryview(b).cast("B")
            if xc_add_batch(store, place, second, result, size):
                raise failure()
            memoryview(sums).cast("B")[:] = memory(result, each)
        return clock() - start, str(sums[-1])


# end of cases

CASES = (add_batch,)
