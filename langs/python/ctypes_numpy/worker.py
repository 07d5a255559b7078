"""Calls libcrosscall by ctypes with NumPy's arrays."""

import arrays
import batch
import callbacks
import calls
import work
from binding import lib
from protocol import serve

CASES = (calls.empty, *arrays.CASES, *callbacks.CASES, *work.CASES, *batch.CASES)

if __name__ == "__main__":
    serve(CASES, lib.xc_abi_version())
