"""The languages of a page: their order and their colours."""

from collections.abc import Iterable
from pathlib import Path

from harness.core.paths import LANGS
from harness.output.report.figures.palette import REFERENCE, colour, slots


class Languages:
    """Those of a run. All languages of the checkout take part in giving out colours, so that a language
    keeps its own from page to page even where others are absent."""

    def __init__(self, names: Iterable[str], langs: Path = LANGS) -> None:
        self.names = sorted(set(names), key=lambda name: (name != REFERENCE, name))
        known = {path.name for path in langs.iterdir() if path.is_dir()} if langs.is_dir() else set()
        self._slots = slots({*known, *self.names})

    @property
    def classes(self) -> dict[str, str]:
        """The CSS class of each language's colour."""
        return {n: "lc" if n == REFERENCE else f"l{self._slots[n]}" for n in self.names}

    def sheet(self) -> str:
        """Style rules for the colours in use, on a light and on a dark page."""
        used = sorted(self._slots[name] for name in self.names if name != REFERENCE)
        light = "".join(f"--l{slot}:{colour(slot).light};" for slot in used)
        dark = "".join(f"--l{slot}:{colour(slot).dark};" for slot in used)
        rules = "".join(f".l{slot}{{color:var(--l{slot})}}" for slot in used)
        return (
            f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
            f".lc{{color:var(--ink)}}{rules}"
        )
