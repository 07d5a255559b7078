"""Calls of the extension with what it does not expect; langs/python/kit/tests/refused.py has them."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "kit" / "tests"))
from refused import main

main()
