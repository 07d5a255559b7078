"""matplotlib's SVG made small, themed and fit for a strict page.

matplotlib writes a style attribute on every element, which a content security policy without
'unsafe-inline' ignores; so each distinct style becomes one class of the page's style sheet. Colours of
the theme travel through matplotlib as colours nobody would choose and become CSS variables here.
What belongs to one mechanism carries a gid m<number> and is gathered in one group that the script can
find, title and hide.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from xml.etree import ElementTree

from markupsafe import Markup

from harness.core.format import escaped

INK, MUTED, GRID, PAPER, SERIES = "#010101", "#020202", "#030303", "#040404", "#050505"
_THEME = {
    INK: "var(--ink)",
    MUTED: "var(--muted)",
    GRID: "var(--grid)",
    PAPER: "var(--paper)",
    SERIES: "currentColor",
}
_SERIES_GID = re.compile(r"m(\d+)")
_NUMBER = re.compile(r"-?\d+\.\d+")
_REFERENCE = re.compile(r"#([\w-]+)")
_DROPPED_ELEMENTS = {"metadata", "style", "title", "clipPath"}
_DROPPED_ATTRIBUTES = {"target", "version", "type", "clip-path"}
_DROPPED_STYLES = ("font-family", "stroke-linejoin", "stroke-miterlimit")
_GEOMETRY = {"d", "x", "y", "width", "height", "transform"}


@dataclass(frozen=True)
class Mark:
    """What a mechanism's group in a picture says when hovered over, and the classes it has."""

    title: str
    classes: str


def _shorter(number: re.Match[str]) -> str:
    """Tenths of a pixel are all that can be seen."""
    text = f"{float(number[0]):.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _geometry(text: str) -> str:
    text = _NUMBER.sub(_shorter, " ".join(text.split()))
    text = re.sub(r" ?([MLCQZz]) ?", r"\1", text)
    # A point, drawn as a line without length.
    return re.sub(r"M([\d.-]+ [\d.-]+)L\1(?=M|$)", r"M\1h0", text)


class Classes:
    """Style declarations that were seen, each with its class; sheet() is their style sheet."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def name(self, style: str) -> str:
        parts = sorted(part.strip() for part in style.split(";"))
        kept = ";".join(p.replace(": ", ":") for p in parts if p and not p.startswith(_DROPPED_STYLES))
        for stand_in, meaning in _THEME.items():
            kept = kept.replace(stand_in, meaning)
        return self._names.setdefault(kept, f"p{len(self._names)}") if kept else ""

    def sheet(self) -> str:
        return "\n".join(f".{name}{{{style}}}" for style, name in self._names.items())


def _local(name: str) -> str:
    return name.rpartition("}")[2]


class _Slimmer:
    """One figure on its way from matplotlib to the page. prefix keeps its ids apart from others'."""

    def __init__(self, prefix: str, classes: Classes) -> None:
        self._prefix, self._classes = prefix, classes
        self._referred: set[str] = set()
        self.series: dict[str, list[str]] = defaultdict(list)

    def run(self, root: ElementTree.Element) -> str:
        links = (v for e in root.iter() for k, v in e.attrib.items() if _local(k) == "href")
        self._referred = {name for link in links for name in _REFERENCE.findall(link)}
        return "".join(self._element(child) for child in root)

    def _attributes(self, element: ElementTree.Element) -> Iterator[tuple[str, str]]:
        for key, value in element.attrib.items():
            name = _local(key)
            if name == "style":
                yield "class", self._classes.name(value)
            elif name == "id":
                yield name, self._prefix + value if value in self._referred else ""
                yield "class", value.removeprefix("xc-") if value.startswith("xc-") else ""
            elif name == "href":
                known = value[1:] in self._referred and "=" not in value
                yield name, f"#{self._prefix}{value[1:]}" if known else value
            elif name in _GEOMETRY:
                yield name, "" if value.startswith("rotate(-0 ") else _geometry(value)
            elif name not in _DROPPED_ATTRIBUTES:
                yield name, value

    def _element(self, element: ElementTree.Element) -> str:
        tag = _local(element.tag)
        if tag in _DROPPED_ELEMENTS:
            return ""
        inner = escape((element.text or "").strip(), quote=False)
        inner += "".join(self._element(child) for child in element)
        if (gid := element.get("id", "")) and _SERIES_GID.fullmatch(gid):
            self.series[gid].append(inner)
            return ""
        attributes = "".join(f' {k}="{escape(v)}"' for k, v in self._attributes(element) if v)
        if tag == "g" and not attributes:
            return inner
        return f"<{tag}{attributes}>{inner}</{tag}>" if inner else f"<{tag}{attributes}/>"


def slim(text: str, prefix: str, label: str, classes: Classes, groups: Mapping[str, Mark]) -> Markup:
    """The figure for the page. label is its text alternative; groups: gid → what the group says.

    Its role is group, not img: the names in it are text and may be links, and stay readable as such.
    """
    root = ElementTree.fromstring(text)
    slimmer = _Slimmer(prefix, classes)
    inner = slimmer.run(root)
    for gid, parts in slimmer.series.items():
        group = groups.get(gid, Mark("", ""))
        title = escape(escaped(group.title))
        start = f'<g data-m="{gid[1:]}" class="{escape(group.classes)}"><title>{title}</title>'
        inner += f"{start}{''.join(parts)}</g>"
    box = _NUMBER.sub(_shorter, root.attrib["viewBox"])
    return Markup(
        f'<svg class="plot" viewBox="{box}" role="group" aria-label="{escape(escaped(label))}">{inner}</svg>'
    )
