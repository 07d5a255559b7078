"""Calls libcrosscall by the extension module that crosscall.c is compiled to, but where HPy has no way."""

import arrays
import batch
import callbacks
import calls
import crosscall
import errors
import handles
import strings
import structs
import threads
import work
from protocol import serve

GROUPS = (calls, strings, arrays, structs, callbacks, handles, errors, work, batch, threads)
NEED_BUFFERS = ("str_copy", "sha256")  # [skip] in mechanism.toml says why
CASES = tuple(case for group in GROUPS for case in group.CASES if case.__name__ not in NEED_BUFFERS)

if __name__ == "__main__":
    serve(CASES, crosscall.abi_version())
