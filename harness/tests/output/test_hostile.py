"""What is shown and exported of a stranger's run: no terminal, spreadsheet or reader of tables obeys it."""

import ast
import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from harness.analysis.break_even import break_evens
from harness.analysis.claim_verdicts import judge_all
from harness.analysis.claims import load_claims
from harness.analysis.compare import compare
from harness.analysis.cost_model import cost_models
from harness.analysis.results import Analysis
from harness.analysis.warnings import with_warnings
from harness.core.format import escaped
from harness.core.paths import ROOT
from harness.output.export import FORMATS
from harness.output.report.standalone import headline_image
from harness.output.terminal import console
from harness.output.terminal.catalog import print_catalog
from harness.output.terminal.comparison import print_comparison
from harness.output.terminal.doctor import print_diagnosis
from harness.output.terminal.readings import print_claims, print_costs
from harness.output.terminal.run import print_run
from harness.suite.reference import HEADLINE
from harness.tests.output.hostile import PAYLOADS, spoilt
from harness.tests.output.report.runs import small_full_run, small_run


@pytest.fixture(params=list(PAYLOADS))
def payload(request: pytest.FixtureRequest) -> str:
    return PAYLOADS[request.param]


def test_a_terminal_is_told_nothing_but_text(payload: str, capsys: pytest.CaptureFixture[str]) -> None:
    analysis = Analysis(spoilt(small_full_run(), payload))
    print_run(analysis)
    print_costs(cost_models(analysis), break_evens(analysis))
    print_claims(judge_all(analysis, load_claims()))
    print_comparison(compare([analysis], [analysis]))
    shown = capsys.readouterr().out
    assert {one for one in shown if not one.isprintable()} <= {"\n"}
    assert "\N{SMILING FACE WITH OPEN MOUTH AND SMILING EYES}" not in shown
    assert "add_i32" in shown


def test_every_line_that_is_printed_is_one_line(payload: str, capsys: pytest.CaptureFixture[str]) -> None:
    console.out.print(payload, f"[bold]{payload}")
    console.out.heading(payload, payload)
    console.err.print(payload)
    with console.steps(payload, 1) as progress:
        progress.say(payload)
        progress.advance(payload)
    printed = capsys.readouterr()
    assert [printed.out.count("\n"), printed.err.count("\n")] == [3, 2]
    assert {one for one in printed.out + printed.err if not one.isprintable()} == {"\n"}


def test_manifests_are_text_too(payload: str, capsys: pytest.CaptureFixture[str]) -> None:
    lists = {"skip": [payload], "unwritten": [payload]}
    words = dict.fromkeys(("mechanism", "tier", "title", "case", "group", "stresses"), payload)
    case = {**words, "core": True, "sizes": [1], "quick": [1]}
    print_catalog({"mechanisms": [{**words, **lists}], "cases": [case]})
    row = {"mechanism": payload, "state": "missing", "versions": [], "reason": payload, "install": [payload]}
    found = {"mechanisms": [row], "platform": payload, "compiler": payload, "install_all": payload}
    print_diagnosis(found)
    assert {one for one in capsys.readouterr().out if not one.isprintable()} == {"\n"}


def test_exports_hold_no_control_characters(payload: str) -> None:
    analysis = Analysis(spoilt(small_run(), payload))
    for name, write in FORMATS.items():
        text = write(analysis, with_warnings(analysis))
        assert {one for one in text if not one.isprintable()} <= {"\n"}, name
        text.encode()


def test_json_gives_every_text_back_as_it_was(
    payload: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    analysis = Analysis(spoilt(small_run(), payload))
    rows = json.loads(FORMATS["json"](analysis, analysis.rows))
    assert [row["mechanism"] for row in rows] == [row.mechanism for row in analysis.rows]
    benchmarks = json.loads(FORMATS["pytest-benchmark"](analysis, analysis.rows))["benchmarks"]
    assert [one["params"]["case"] for one in benchmarks] == [row.key.case for row in analysis.rows]
    console.print_json({payload: payload})
    assert json.loads(capsysbinary.readouterr().out) == {payload: payload}


def test_no_cell_of_a_sheet_is_a_formula_and_numbers_stay_numbers() -> None:
    for start in ("=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1"):
        analysis = Analysis(spoilt(small_run(), start))
        rows = list(csv.reader(io.StringIO(FORMATS["csv"](analysis, with_warnings(analysis)))))
        assert len(rows) == len(analysis.rows) + 1
        for cell in (cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r\n")):
            float(cell)
        strange = [row[0] for row in rows[1:] if not row[0].startswith("c/")]
        assert {cell[0] for cell in strange} <= {"'", "\\"}


def test_a_table_in_markdown_has_its_cells_and_no_more(payload: str) -> None:
    analysis = Analysis(spoilt(small_run(), payload))
    text = FORMATS["markdown"](analysis, analysis.rows)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    assert [token.type for token in tokens].count("td_open") == 5 * 8
    inner = [child for token in tokens for child in token.children or []]
    assert {token.type for token in inner} <= {"text", "text_special", "code_inline"}
    codes = [token.content for token in inner if token.type == "code_inline"]
    rows = [row for row in analysis.rows if row.key.case == HEADLINE]
    assert sorted(codes) == sorted(escaped(row.mechanism) for row in rows)


def test_a_picture_by_itself_is_xml_whatever_its_names(payload: str) -> None:
    rows = Analysis(spoilt(small_run(), payload)).rows
    image = headline_image([row for row in rows if row.key.row == rows[0].key.row])
    assert ElementTree.fromstring(image).tag.endswith("svg")
    assert {one for one in image if not one.isprintable()} <= {"\n", "\N{NO-BREAK SPACE}"}


def _calls(path: Path) -> Iterator[str]:
    """What a module imports of rich, and each way in which it would write to a terminal by itself."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "rich":
            yield f"{path.name} imports {node.module}"
        elif isinstance(node, ast.Import):
            yield from (f"{path.name} imports {a.name}" for a in node.names if a.name.startswith("rich"))
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in (
            *("print", "sys.stdout.write", "sys.stderr.write", "traceback.print_exc"),
            *("typer.echo", "typer.secho", "pprint"),
        ):
            yield f"{path.name}:{node.lineno} calls {ast.unparse(node.func)}"
        elif isinstance(node, ast.Attribute) and ast.unparse(node) in ("out.console", "err.console"):
            yield f"{path.name}:{node.lineno} uses {ast.unparse(node)}"


def test_only_the_console_writes_to_the_terminal() -> None:
    harness = ROOT / "harness"
    paths = [path for path in harness.rglob("*.py") if not path.is_relative_to(harness / "tests")]
    found = {path: list(_calls(path)) for path in paths}
    assert len(found.pop(harness / "output" / "terminal" / "console.py")) >= 5
    assert [line for lines in found.values() for line in lines] == []
