"""Calls of the extension with what it does not expect; langs/python/kit/tests/refused.py has them."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "kit" / "tests"))
from refused import main

# An int is what int() makes of a number; a text ends at its first NUL.
# Methods of a cdef class do not check what they are called on: https://github.com/cython/cython/issues/1903
main(taken={"fraction", "NUL"}, left_out={"handle"})
