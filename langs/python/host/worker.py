"""Calls the functions of crosscall.py: the same loops with no border to cross, for scale."""

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
from protocol import serve

GROUPS = (calls, strings, arrays, structs, callbacks, handles, errors, work, batch, threads)
CASES = tuple(case for group in GROUPS for case in group.CASES)

if __name__ == "__main__":
    serve(CASES)
