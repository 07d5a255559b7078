"""Where things are: every path the harness knows by itself."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NATIVE = ROOT / "native"
INCLUDE = NATIVE / "include"
CASES = NATIVE / "cases.toml"
LANGS = ROOT / "langs"
RESULTS = ROOT / "results"
REPORTS = ROOT / "reports"
CLAIMS = ROOT / "harness" / "analysis" / "claims.toml"


def build_root() -> Path:
    """Everything built goes below here; XC_BUILD_DIR moves it (tests, read-only checkouts)."""
    return Path(os.environ.get("XC_BUILD_DIR", ROOT / "build")).resolve()


def relative(path: Path) -> str:
    """path as people read it: from the project's root where it lies below it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def anonymous(text: str) -> str:
    """text without what names this machine or its user: home, checkout, interpreter, names."""
    for path, stands_for in (
        (str(ROOT), "{root}"),
        (sys.prefix, "{python}"),
        (sys.base_prefix, "{python}"),
        (str(Path.home()), "~"),
    ):
        if len(path) > 1:
            text = text.replace(path, stands_for)
    return text
