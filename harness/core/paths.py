"""Where things are: every path the harness knows by itself."""

import os
import sys
from pathlib import Path

from harness.core.errors import UsageError

ROOT = Path(__file__).resolve().parent.parent.parent
NATIVE = ROOT / "native"
INCLUDE = NATIVE / "include"
CASES = NATIVE / "cases.toml"
LANGS = ROOT / "langs"
RESULTS = ROOT / "results"
REPORTS = ROOT / "reports"
CLAIMS = ROOT / "harness" / "analysis" / "claims.toml"

_DEFAULT_BUILD = ROOT / "build"
# Folders that hold what was not built; nothing may be built into them.
_SOURCES = (NATIVE, LANGS, RESULTS, REPORTS, ROOT / "harness", ROOT / ".git", ROOT / ".ci")
_MARKER = ".crosscall-build"


def build_root() -> Path:
    """Everything built goes below here; XC_BUILD_DIR moves it (tests, read-only checkouts); empty is unset.

    UsageError for a place where a build would lie among sources, or above them.
    """
    root = Path(os.environ.get("XC_BUILD_DIR") or _DEFAULT_BUILD).resolve()
    among = any(root.is_relative_to(folder) for folder in _SOURCES)
    if among or ROOT.is_relative_to(root) or (root.exists() and not root.is_dir()):
        raise UsageError(f"XC_BUILD_DIR={root}: choose an empty folder of its own, outside the sources")
    return root


def claim_build_root() -> Path:
    """build_root, marked as ours: only what lies below a mark is ever deleted. UsageError for a folder that
    has other things in it."""
    root = build_root()
    marker = root / _MARKER
    if not marker.exists():
        if root != _DEFAULT_BUILD.resolve() and root.exists() and any(root.iterdir()):
            raise UsageError(f"XC_BUILD_DIR={root}: it holds other things; choose an empty folder")
        root.mkdir(parents=True, exist_ok=True)
        marker.write_text("What lies here was built by crosscall and may be deleted.\n", encoding="utf-8")
    return root


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
