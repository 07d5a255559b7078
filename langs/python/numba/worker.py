"""Calls libcrosscall from loops that Numba compiles."""

import arrays
import batch
import calls
import threads
import work
from binding import lib
from protocol import serve

GROUPS = (calls, arrays, work, batch, threads)
CASES = tuple(case for group in GROUPS for case in group.CASES)

if __name__ == "__main__":
    serve(CASES, lib.xc_abi_version())
