"""Calls of the extension with what it does not expect; langs/python/kit/tests/refused.py has them."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "kit" / "tests"))
from refused import main

# bytes are a text too, which ends at its first NUL.
# __new__ alone leaves a NULL pointer, which the library takes.
main(taken={"bytes", "NUL", "unmade"})
