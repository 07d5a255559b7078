"""README shows what the committed results say, and nothing else."""

import re

from harness.analysis.results import Analysis
from harness.output.crosscheck_markdown import by_row
from harness.output.report.standalone import headline_image
from harness.output.selftest_parts import read_parts, whole
from harness.readme import (
    CROSSCHECK_TABLE,
    LEAGUE,
    PICTURE,
    QUICK,
    README,
    SELFTEST,
    SELFTEST_TABLE,
    TEN,
    blocks,
    league_page,
    usual_rows,
    with_blocks,
)
from harness.runfile.crosschecked import REFERENCE as CROSSCHECK
from harness.runfile.crosschecked import read_crosscheck
from harness.runfile.file import read_run


def test_readmes_tables_are_made_from_the_committed_results() -> None:
    readme = README.read_text(encoding="utf-8")
    assert readme == with_blocks(readme, blocks())
    assert "| C, linked (`c/linked`) |" in readme
    assert len(re.findall(r"^\| .*\(`\w+/\w+`\) \|", readme, re.MULTILINE)) == len(TEN)
    assert "| crosscall | 12 executions |" in readme
    assert "[JMH](https://github.com/openjdk/jmh" in readme


def test_readmes_picture_and_the_league_are_made_from_the_quick_run() -> None:
    analysis = Analysis(read_run(QUICK))
    rows = usual_rows(analysis)
    assert len({row.info.language for row in rows}) == len(rows) > 30
    assert PICTURE.read_text(encoding="utf-8") == headline_image(rows)
    assert LEAGUE.read_text(encoding="utf-8") == league_page(analysis)


def test_the_self_tests_table_is_made_from_its_figures_and_its_promises_held() -> None:
    parts = read_parts(SELFTEST)
    assert SELFTEST_TABLE.read_text(encoding="utf-8") == whole(parts)
    assert {part.name for part in parts} == {"aa", "builds", "coverage", "jit", "power", "runs"}
    assert not [broken for part in parts for broken in part.broken]


def test_the_cross_checks_table_is_made_from_its_figures() -> None:
    assert CROSSCHECK_TABLE.read_text(encoding="utf-8") == by_row(read_crosscheck(CROSSCHECK))
