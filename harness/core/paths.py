"""Where things are: every path the harness knows by itself."""

import os
import sys
from pathlib import Path

from harness.core.errors import UsageError
from harness.core.format import printable

_PACKAGE = Path(__file__).resolve().parent.parent


def _checkout() -> Path:
    """The folder with native/ and langs/: the one that this package lies in, or, where it was installed apart
    from it, the working folder or one above."""
    here = _PACKAGE.parent
    places = (here, Path.cwd(), *Path.cwd().parents) if not (here / "langs").is_dir() else (here,)
    return next((place for place in places if (place / "native" / "cases.toml").is_file()), here)


ROOT = _checkout()
NATIVE = ROOT / "native"
INCLUDE = NATIVE / "include"
CASES = NATIVE / "cases.toml"
LANGS = ROOT / "langs"
RESULTS = ROOT / "results"
REPORTS = ROOT / "reports"
CLAIMS = _PACKAGE / "analysis" / "claims.toml"

_DEFAULT_BUILD = ROOT / "build"
# Folders that hold what was not built; nothing may be built into them.
_SOURCES = (NATIVE, LANGS, RESULTS, REPORTS, ROOT / "harness", ROOT / ".git", ROOT / ".ci")
_MARKER = ".crosscall-build"


# What no quoting carries through every tool, each with who stumbles.
_UNUSABLE = {
    ":": "search paths are split there",
    ";": "search paths and CMake's lists are split there",
    '"': "compilers' flags are quoted with it",
    "\\": "compilers' flags are quoted with it",
    "$": "the loader and make put something else in its place",
    "%": "LLVM's linker makes up names of files from it",
    "|": "Ninja's files are split there",
    "*": "it stands for any name in patterns of files",
    "?": "it stands for any character in patterns of files, and for a module's name in Lua's paths",
    "[": "it begins a choice of characters in patterns of files",
}


def refuse_unusable(path: Path, what: str, instead: str) -> None:
    """UsageError for a path with a character that some toolchain would take for something else."""
    for character in str(path):
        why = _UNUSABLE.get(character) or ("" if character.isprintable() else "it cannot be printed")
        if why:
            raise UsageError(
                f"{what}{printable(str(path))}: nothing can be built below a path with "
                f"{printable(character)!r} in it ({why}): {instead}"
            )


def _resolved(root: Path, named: str) -> Path:
    """root without links. UsageError for a link that leads nowhere, and below a folder that is gone."""
    try:
        if root.is_symlink() and not root.exists():
            raise FileNotFoundError(f"it is a link to {root.readlink()}, which is not there")
        return root.resolve()
    except (OSError, RuntimeError) as error:  # Python says of links in a circle: RuntimeError
        raise UsageError(f"{named}: {printable(str(error))}; choose an empty folder") from error


def _chosen_build_root() -> tuple[Path, str]:
    """(build root as it was named, how to call it in a message)"""
    if chosen := os.environ.get("XC_BUILD_DIR"):
        return Path(chosen), f"XC_BUILD_DIR={printable(chosen)}"
    return _DEFAULT_BUILD, relative(_DEFAULT_BUILD)


def build_root() -> Path:
    """Everything built goes below here; XC_BUILD_DIR moves it (tests, read-only checkouts); empty is unset.

    UsageError for a place where a build would lie among sources or above them, and for a path, this or the
    checkout's, that some toolchain cannot read.
    """
    chosen, named = _chosen_build_root()
    root = _resolved(chosen, named)
    refuse_unusable(ROOT, "the checkout lies in ", "move it to a path without")
    refuse_unusable(root, "XC_BUILD_DIR=", "choose one without")
    if root.exists() and not root.is_dir():
        raise UsageError(f"{named}: it is no folder; choose an empty one of its own, outside the sources")
    if any(root.is_relative_to(folder) for folder in _SOURCES) or ROOT.is_relative_to(root):
        raise UsageError(f"{named}: choose an empty folder of its own, outside the sources")
    return root


def claim_build_root() -> Path:
    """build_root, marked as ours: only what lies below a mark is ever deleted. UsageError for a folder that
    has other things in it, or in which nothing can be made."""
    root, (chosen, named) = build_root(), _chosen_build_root()
    marker = root / _MARKER
    try:
        if not marker.exists():
            # What was built in the usual place before there was a mark is ours too.
            usual = chosen == _DEFAULT_BUILD and not chosen.is_symlink()
            things = not usual and root.exists() and any(root.iterdir())
            if things and not marker.exists():  # else another build has just made it, first of all
                raise UsageError(f"{named}: it holds other things; choose an empty folder")
            root.mkdir(parents=True, exist_ok=True)
            marker.write_text("What lies here was built by crosscall and may be deleted.\n", encoding="utf-8")
    except OSError as error:
        raise UsageError(
            f"{named}: nothing can be built there: {error.strerror}; name a folder of yours in XC_BUILD_DIR"
        ) from error
    return root


def relative(path: Path) -> str:
    """path as people read it: from the project's root where it lies below it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def user_home() -> Path | None:
    """The user's own folder, None for a user who has none: no HOME, and nobody in the system's list."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def _stand_ins() -> tuple[tuple[str, str], ...]:
    """(what names this machine or its user, what stands for it)"""
    return (
        (str(ROOT), "{root}"),
        (sys.prefix, "{python}"),
        (sys.base_prefix, "{python}"),
        (str(user_home() or ""), "~"),
    )


def anonymous(text: str) -> str:
    """text without what names this machine or its user: home, checkout, interpreter, names."""
    for path, stands_for in _stand_ins():
        if len(path) > 1:
            text = text.replace(path, stands_for)
    return text


def named(text: str) -> str:
    """An anonymous path as it is here."""
    for path, stands_for in _stand_ins():
        if len(path) > 1 and text.startswith(stands_for):
            return path + text[len(stands_for) :]
    return text
