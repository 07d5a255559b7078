"""Calls libcrosscall by ctypes with what Python holds in lists; empty is there for scale."""

import arrays
import batch
from binding import lib
from calls import empty
from protocol import serve

CASES = (empty, *arrays.CASES, *batch.CASES)

if __name__ == "__main__":
    serve(CASES, lib.xc_abi_version())
