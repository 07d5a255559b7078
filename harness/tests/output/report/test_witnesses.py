"""Who else measured it, on the page and as Markdown."""

from typing import Any

import pytest

from harness.analysis.results import Analysis
from harness.output.crosscheck_markdown import by_harness, by_row
from harness.output.report.page import render
from harness.output.report.sections.witnesses import witnesses
from harness.runfile.crosschecked import Crosscheck, HarnessInfo, Variant, Witnessed
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.snippets import Checkout
from harness.tests.builders import MACHINE, run_of

HOSTILE = "<script>alert(1)</script> | `x` \x1b[31m"


def row(witness_ns: float, **keys: Any) -> Witnessed:
    known = {
        "mechanism": "x/a",
        "case": "add_i32",
        "size": 1,
        "harness": "x/clock",
        "cycle_ns": 0.3,
        "taken_utc": "2026-01-02T03:04:05Z",
    }
    known |= {"taken_utc": "2026-01-02T03:04:05Z"}
    return Witnessed(**{**known, **keys}, suite_ns=[100.0] * 2, witness_ns=[witness_ns] * 2)


def document(*rows: Witnessed, title: str = "Clock", absent: str = "") -> Crosscheck:
    told = [
        HarnessInfo(id="x/clock", title=title, docs="https://example.org/clock", statistic="its median"),
        HarnessInfo(id="x/other", title="Other", docs="https://example.org", absent=absent or "no package"),
    ]
    return Crosscheck(
        created_utc="2026-01-02T03:04:05Z", commit="abc", machine=MACHINE, harnesses=told, rows=list(rows)
    )


EXPLAINED = row(150, variants=[Variant(name="bare", how="instead", why="its own loop", ns=[100.0])])
RUN = run_of({BASELINE: [30] * 6, REPLICA: [30] * 6, "x/a": [100] * 6})


def test_open_rows_come_first_and_all_are_counted() -> None:
    found = witnesses(document(row(101), EXPLAINED, row(200)), Analysis(RUN), {"x/a": 2})
    assert found
    assert [(one.verdict, one.number) for one in found.lines] == [
        ("open", 2),
        ("explained", 2),
        ("agrees", 2),
    ]
    assert [(verdict, count) for verdict, count, _ in found.counts] == [
        ("agrees", 1),
        ("explained", 1),
        ("open", 1),
    ]
    assert found.absent == [("Other", "no package")]
    assert found.lines[0].row.startswith("#case=add_i32")


@pytest.mark.parametrize("found", [None, document()])
def test_where_nobody_else_measured_there_is_no_section(found: Crosscheck | None) -> None:
    assert witnesses(found, Analysis(RUN), {}) is None
    assert 'id="witnesses"' not in render([RUN], Checkout(), found)


def test_a_strangers_words_are_text_on_the_page() -> None:
    text = render([RUN], Checkout(), document(row(200), title=HOSTILE, absent=HOSTILE))
    assert 'id="witnesses"' in text
    assert "<script>alert" not in text
    assert "\x1b" not in text


def test_a_link_that_leads_elsewhere_is_none() -> None:
    told = HarnessInfo(id="x/clock", title="Clock", docs="javascript:alert(1)")
    found = document(row(200)).model_copy(update={"harnesses": [told]})
    shown = witnesses(found, Analysis(RUN), {})
    assert shown and shown.lines[0].link == ""


def test_as_markdown_each_harness_has_a_line_and_each_row_its_reason() -> None:
    found = document(row(101), EXPLAINED, title="a|b")
    assert "| [a\\|b](https://example.org/clock) | `x/a` | 2 | 1 | 1 | 0 |" in by_harness(found)
    assert "| all | | 2 | 1 | 1 | 0 |" in by_harness(found)
    whole = by_row(found)
    assert "| 1.50 | – and – | explained: its own loop |" in whole
    assert "| [Other](https://example.org) | no package |" in whole
