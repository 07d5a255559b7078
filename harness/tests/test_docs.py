"""What exists stands in the docs, and what the docs name exists."""

import ast
import re
from itertools import chain
from typing import Any

import pytest
import typer.main

from harness.cli import app
from harness.core.paths import ROOT
from harness.runfile.labs import Lab
from harness.runfile.records import VERSION, Group, Header, ProbeInfo, Samples, Stage, WorkerRecord
from harness.suite.cases import load_cases
from harness.suite.manifest import Manifest
from harness.suite.placeholders import BUILD_NAMES, TOOL_NAMES
from harness.suite.reference import CLOCK_PROBE, EMPTY

README = (ROOT / "README.md").read_text(encoding="utf-8")
PROTOCOL = (ROOT / "langs" / "README.md").read_text(encoding="utf-8")
RUN_FILE = (ROOT / "results" / "README.md").read_text(encoding="utf-8")
PROSE = [*ROOT.glob("*.md"), ROOT / "langs" / "README.md", ROOT / "results" / "README.md"]


def sessions() -> set[str]:
    """The functions that noxfile.py makes sessions of."""
    tree = ast.parse((ROOT / "noxfile.py").read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return {f.name for f in functions if any("session" in ast.unparse(d) for d in f.decorator_list)}


def commands() -> dict[str, set[str]]:
    """Options by verb, those of what stands below it too."""

    def options(command: Any) -> set[str]:
        own = {option for parameter in command.params for option in parameter.opts if option[:2] == "--"}
        return own.union(*map(options, getattr(command, "commands", {}).values()))

    group: Any = typer.main.get_command(app)
    return {name: options(command) for name, command in group.commands.items()}


def test_every_session_is_documented_and_every_documented_one_exists() -> None:
    named = set(chain.from_iterable(re.findall(r"nox -s ([a-z_ ]+)", p.read_text()) for p in PROSE))
    assert {word for words in named for word in words.split()} >= sessions()
    in_table = set(re.findall(r"^\| `nox -s (\w+)", README, re.MULTILINE))
    assert in_table == sessions()


def test_every_verb_and_option_is_documented_and_every_documented_one_exists() -> None:
    documented: dict[str, set[str]] = {}
    for verb, usage in re.findall(r"^\| `python -m harness (\w+)([^`]*)`", README, re.MULTILINE):
        documented.setdefault(verb, set()).update(re.findall(r"--[a-z-]+", usage))
    assert documented == commands()


def test_every_manifest_key_is_documented() -> None:
    for key in Manifest.model_fields:
        assert f"`{key}`" in PROTOCOL or f"`[{key}]`" in PROTOCOL, key


def test_every_placeholder_is_documented() -> None:
    for name in (*TOOL_NAMES, *BUILD_NAMES):
        assert f"`{{{name}}}`" in PROTOCOL, name


def test_every_case_is_in_the_protocols_table_and_every_one_there_exists() -> None:
    table = PROTOCOL.split("| case | in the loop | printed |")[1].split("\n\n")[0]
    named = {name for line in table.splitlines() for name in re.findall(r"^\| ([^|]+) \|", line)}
    cases = {case.strip() for names in named for case in names.split(",")} - {"---"}
    assert cases == {*load_cases(), EMPTY}
    assert f"`{CLOCK_PROBE}`" in PROTOCOL


@pytest.mark.parametrize("path", PROSE, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_that_the_docs_name_exist(path) -> None:  # type: ignore[no-untyped-def]
    text = path.read_text(encoding="utf-8")
    for link in re.findall(r"\]\((?!http)([^)#]+)\)", text):
        assert (path.parent / link).exists(), link
    for name in re.findall(r"`((?:harness|native|langs|results)/[\w./-]+)`", text):
        if "*" not in name and "<" not in name and "mine" not in name:
            assert (ROOT / name).exists(), name


def test_the_run_files_keys_are_documented() -> None:
    for record in (Header, ProbeInfo, Group, WorkerRecord, Samples, Stage, Lab):
        for name, field in record.model_fields.items():
            assert (field.alias or name) in RUN_FILE, f"{record.__name__}.{name}"


def test_the_run_files_documented_version_is_the_one_that_is_written() -> None:
    assert f'"version":{VERSION},' in RUN_FILE
