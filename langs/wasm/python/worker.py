"""Calls libcrosscall as a WebAssembly module, by wasmtime."""

from collections import Counter as Tally

import arrays
import batch
import callbacks
import calls
import errors
import handles
import strings
import structs
import threads
import work
from binding import counted_by_threads, library
from counts import records, saved_after
from protocol import serve

GROUPS = (calls, strings, arrays, structs, callbacks, handles, errors, work, batch, threads)
CASES = tuple(case for group in GROUPS for case in group.CASES)


def counted() -> Tally[bytes]:
    return records(library) + counted_by_threads


serve([saved_after(case, counted) for case in CASES], library.call("xc_abi_version"))
