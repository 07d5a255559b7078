"""Calls of the extension with what it does not expect; langs/python/kit/tests/refused.py has them."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "kit" / "tests"))
from refused import main

# A text ends at its first NUL; pybuffer.i asks a buffer for its bytes and not for its type.
main(taken={"NUL", "elements"})
