"""Names and rows that people ask for: globs over what there is, with near names for what there is not."""

import difflib
import fnmatch
from collections.abc import Iterable, Sequence

from harness.core.errors import UsageError
from harness.suite.cases import Case
from harness.suite.profiles import QUICK, Profile
from harness.suite.row import Row


def near(name: str, known: Iterable[str]) -> str:
    """`; did you mean a, b?` for a name that is not among the known ones, or nothing."""
    close = difflib.get_close_matches(name.replace("*", ""), list(known), n=3, cutoff=0.5)
    return f"; did you mean {', '.join(close)}?" if close else ""


def select(globs: Iterable[str], known: Iterable[str], what: str) -> list[str]:
    """The known names that match any of the globs, in their order; all if there are no globs.

    UsageError for a glob that matches nothing, with near names.
    """
    names, patterns = list(known), list(globs)
    for pattern in patterns:
        if not fnmatch.filter(names, pattern):
            raise UsageError(
                f"no {what} matches {pattern!r}{near(pattern, names)} (see: python -m harness list)"
            )
    return [
        name
        for name in names
        if not patterns or any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)
    ]


def rows_to_measure(cases: dict[str, Case], profile: Profile, globs: Sequence[str] = ()) -> list[Row]:
    """The profile's rows that match a glob: `case`, or `case:size`. A glob that matches only rows which the
    quick profile leaves out brings them in, whatever the others match."""
    every = [Row(case.id, size) for case in cases.values() for size in case.sizes]
    if not globs:
        return _only_quick(every, cases, profile)
    wanted: set[Row] = set()
    for glob in globs:
        pattern = glob if ":" in glob else f"{glob}:*"
        matching = [row for row in every if fnmatch.fnmatchcase(f"{row.case}:{row.size}", pattern)]
        if not matching:
            select([glob.partition(":")[0]], cases, "case")
            raise UsageError(f"no size matches {glob!r} (see: python -m harness list)")
        wanted.update(_only_quick(matching, cases, profile) or matching)
    return [row for row in every if row in wanted]


def _only_quick(rows: list[Row], cases: dict[str, Case], profile: Profile) -> list[Row]:
    if profile.name != QUICK.name:
        return rows
    return [row for row in rows if row.size in cases[row.case].quick]
