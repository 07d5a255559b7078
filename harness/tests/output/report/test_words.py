"""The page's own words: short sentences, one word for one thing, and files that exist."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from harness.core.paths import ROOT
from harness.tests.output.report.runs import restless, small_full_run, small_run
from harness.tests.output.report.test_page import rendered

REPORT = ROOT / "harness" / "output" / "report"
MOST_WORDS = 40
# Words that have a better one, which README explains or which people say.
RETIRED = {
    "told apart": "separated",
    "not separated from nothing": "not separated from 0",
    "wobble": "vary",
    "stops mattering*": "C work for < 10 %",
    "gives up": "restriction",
    "nine times the overhead": "under 10 % of the total",
    "come to rest": "reach a steady state",
    "drowns": "cannot be seen",
}


class Prose(HTMLParser):
    """The text of a page's paragraphs, captions and summaries; what a card or a script holds is left out."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.paragraphs: list[str] = []
        self._open, self._left_out = "", 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._left_out or ("class", "card") in attrs:
            self._left_out += tag == "details"
        elif tag in ("p", "figcaption", "caption", "summary"):
            self._open = tag
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        self._left_out -= self._left_out > 0 and tag == "details"
        self._open = "" if tag == self._open else self._open

    def handle_data(self, data: str) -> None:
        if self._open and not self._left_out:
            self.paragraphs[-1] += data


@pytest.fixture(scope="module")
def prose() -> list[str]:
    """Of pages that show every section and every remark."""
    before, now = small_run(path="a/before.jsonl"), restless(small_run(version=2), "java/ffi")
    pages = [rendered([small_full_run()]), rendered([before, now])]
    return [" ".join(one.split()) for page in pages for one in Prose(page).paragraphs]


def sources() -> list[Path]:
    return [*sorted(REPORT.glob("templates/*.html")), *sorted(REPORT.glob("static/*.js"))]


def test_no_sentence_of_the_page_is_long(prose: list[str]) -> None:
    sentences = [one for text in prose for one in re.split(r"(?<=[.:?!])\s+(?=[^a-z])", text)]
    assert len(sentences) > 100
    assert [one for one in sentences if len(one.split()) > MOST_WORDS] == []


@pytest.mark.parametrize("word", RETIRED)
def test_one_thing_has_one_word(prose: list[str], word: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    scripts = [re.sub(r"^\s*//.*$", "", path.read_text(encoding="utf-8"), flags=re.M) for path in sources()]
    assert [text for text in (*prose, *scripts, readme) if word in text] == [], RETIRED[word]


def test_the_page_says_how_verdicts_on_claims_are_corrected(prose: list[str]) -> None:
    told = next(text for text in prose if text.startswith("How to read this. Most claims"))
    assert "corrected (Holm) for their number" in told
    assert "nothing corrects" not in told


def test_files_that_the_page_names_exist() -> None:
    named = {
        (path.name, name)
        for path in sources()
        for name in re.findall(r"\b(?:harness|native|langs|results)/[\w./]+\.\w+", path.read_text())
    }
    assert len(named) > 3
    assert [(where, name) for where, name in sorted(named) if not (ROOT / name).exists()] == []
