"""A cross-check's file from a stranger: refused by what is wrong with it, never a traceback."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from harness.core.errors import UsageError
from harness.runfile.crosschecked import read_crosscheck
from harness.tests.builders import MACHINE


def whole() -> dict[str, Any]:
    return {
        "schema": "crosscall-crosscheck",
        "version": 1,
        "created_utc": "2026-01-02T03:04:05Z",
        "commit": "abc",
        "machine": MACHINE.model_dump(),
        "harnesses": [{"id": "x/clock", "title": "Clock", "docs": "https://example.org"}],
        "rows": [
            {
                "mechanism": "x/a",
                "case": "add_i32",
                "size": 1,
                "harness": "x/clock",
                "taken_utc": "2026-01-02T03:04:05Z",
                "suite_ns": [1.0, 2.0],
                "witness_ns": [1.0, 2.0],
                "cycle_ns": 0.3,
                "variants": [{"name": "bare", "how": "less", "why": "w", "ns": [1.0]}],
            }
        ],
    }


def read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "crosscheck.json"
    path.write_text(text, encoding="utf-8")
    read_crosscheck(path)


def test_a_whole_one_is_read(tmp_path: Path) -> None:
    read(tmp_path, json.dumps(whole()))


def row(key: str, value: Any) -> Callable[[dict[str, Any]], None]:
    return lambda data: data["rows"][0].update({key: value})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (row("suite_ns", [1.0]), "2 rounds, and 1 of the suite"),
        (row("suite_ns", []), "suite_ns"),
        (row("witness_ns", [1.0, -2.0]), "greater than 0"),
        (row("witness_ns", [1.0, 1e300]), "less than"),
        (row("cycle_ns", float("nan")), "cycle_ns"),
        (row("mechanism", "../etc"), "mechanism"),
        (row("harness", "x/other"), "x/other is not among harnesses"),
        (row("more", 1), "more: unknown key"),
        (row("variants", [{"name": "b", "how": "less", "why": "w", "ns": [1.0] * 3}]), "more rounds"),
        (lambda data: data.update(version=2), "version"),
        (lambda data: data.pop("machine"), "machine: missing"),
    ],
)
def test_what_cannot_be_is_refused(
    tmp_path: Path, change: Callable[[dict[str, Any]], None], said: str
) -> None:
    data = whole()
    change(data)
    with pytest.raises(UsageError, match="no cross-check") as refused:
        read(tmp_path, json.dumps(data))
    assert said in str(refused.value)


@pytest.mark.parametrize("text", ["", "{", "[" * 200_000, "null", "\x00", '{"a":' * 5000])
def test_what_is_no_document_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError, match=r"crosscheck\.json"):
        read(tmp_path, text)
