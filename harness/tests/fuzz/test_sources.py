"""Whatever manifests, cases and workers say: a result, or an error of the kind that is told in a line."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from harness.core.errors import CrosscallError
from harness.core.paths import CASES, LANGS
from harness.suite.cases import load_cases
from harness.suite.expressions import evaluate
from harness.suite.mechanisms import load_mechanism
from harness.tests.fuzz.mutations import mutated
from harness.worker.protocol import Checked, Hello, Ran, parse

pytestmark = pytest.mark.fuzz
MANIFEST = tomllib.loads((LANGS / "python" / "capi" / "mechanism.toml").read_text(encoding="utf-8"))
SOME_CASES = {"abi_version": 1, "case": tomllib.loads(CASES.read_text(encoding="utf-8"))["case"][::6]}
ANSWERS = (
    {"protocol": 1, "abi": 1, "runtime": "x 1", "cases": ["noop"]},
    {"ns": 5, "value": "3"},
    {"value": "3"},
    {"skipped": "why"},
    {"error": "what"},
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("x") / "lang" / "mine" / "mechanism.toml"
    path.parent.mkdir(parents=True)
    return path


def toml(value: Any) -> str:
    """value as TOML's inline form, as far as that has one; what it has not comes out as something invalid."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value)


def document(data: dict[str, Any]) -> bytes:
    return "".join(f"{json.dumps(key)} = {toml(item)}\n" for key, item in data.items()).encode()


def answered(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    for read in (load_cases, lambda path: load_mechanism(path, load_cases())):
        try:
            read(path)
        except CrosscallError as error:
            assert str(error).isprintable()


@given(data=mutated(MANIFEST))
@example(data={**MANIFEST, "extends": "\0"})
@example(data={**MANIFEST, "env": {"A=B": "c"}})
def test_a_mutated_manifest_is_refused_or_read(place: Path, data: dict[str, Any]) -> None:
    answered(place, document(data))


@given(data=mutated(SOME_CASES))
def test_mutated_cases_are_refused_or_read(place: Path, data: dict[str, Any]) -> None:
    answered(place, document(data))


@given(data=st.binary(max_size=200) | st.text(alphabet='[]{}="\\\n.a1-', max_size=60).map(str.encode))
@example(data=b"a = " + b"[" * 5000)
@example(data=b"a" + b".a" * 5000 + b" = 1")
@example(data=b"[[]]")
@example(data=b"a = " + b"9" * 5000)
def test_any_bytes_as_toml_are_refused_or_read(place: Path, data: bytes) -> None:
    answered(place, data)


@given(
    template=st.text(max_size=40).map(lambda text: f"{{{text}}}")
    | st.text(alphabet="0123456789+-*/%() sizelops", max_size=30).map(lambda text: f"{{{text}}}"),
    size=st.integers(0, 1 << 26),
    loops=st.integers(1, 1 << 31),
)
@example(template="{1//0}", size=1, loops=1)
@example(template="{9**9**9}", size=1, loops=1)
@example(template="{2**-1}", size=1, loops=1)
@example(template="{" + "-" * 100_000 + "1}", size=1, loops=1)
@example(template="{" + "(" * 150 + "1}", size=1, loops=1)
@example(template="{text}", size=1 << 26, loops=1)
def test_any_template_is_refused_or_evaluated(template: str, size: int, loops: int) -> None:
    try:
        assert isinstance(evaluate(template, size, loops), str)
    except ValueError as error:
        assert len(str(error)) < 1000


@given(
    line=st.text(max_size=80) | st.sampled_from(ANSWERS).flatmap(mutated).map(json.dumps),
    kind=st.sampled_from([Hello, Checked, Ran]),
)
@example(line="[" * 200_000, kind=Ran)
@example(line='{"ns": 1' + "0" * 5000 + "}", kind=Ran)
@example(line='{"value": "\\ud800"}', kind=Checked)
def test_any_line_is_an_answer_or_none(line: str, kind: Any) -> None:
    try:
        parse(line, kind)
    except ValueError as error:
        str(error).encode()
