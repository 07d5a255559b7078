"""What runs differ by on this machine: kept by the self-test, else the usual, and written into each run."""

import json
from pathlib import Path

import pytest

from harness.measure import header, run_spread
from harness.measure.machine_probe import host_hash
from harness.measure.run_spread import keep_run_spread
from harness.runfile.records import USUAL
from harness.suite.cases import load_cases
from harness.suite.profiles import QUICK
from harness.toolchain.stamp import Built
from harness.verify.prepare import Prepared


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the figure is kept, in a build folder that is not there yet."""
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path / "build"))
    return tmp_path / "build" / "run-spread.json"


def test_a_machine_that_was_never_measured_has_the_usual_spread() -> None:
    assert run_spread.run_spread() == USUAL


def test_what_the_self_test_found_is_kept_and_replaced() -> None:
    keep_run_spread(0.03)
    assert run_spread.run_spread() == 0.03
    keep_run_spread(0.0)
    assert run_spread.run_spread() == 0.0


@pytest.mark.parametrize(
    "content",
    [
        json.dumps({"host_hash": "another", "spread": 0.03}),
        json.dumps({"host_hash": host_hash(), "spread": -0.03}),
        json.dumps({"host_hash": host_hash(), "spread": 1.0}),
        json.dumps({"host_hash": host_hash(), "spread": float("nan")}),
        json.dumps({"host_hash": host_hash(), "spread": "wide"}),
        json.dumps({"host_hash": host_hash(), "spread": None}),
        json.dumps({"host_hash": host_hash()}),
        json.dumps([0.03]),
        "{",
        "",
    ],
)
def test_what_is_not_this_machines_figure_is_not_used(kept: Path, content: str) -> None:
    kept.parent.mkdir()
    kept.write_text(content)
    assert run_spread.run_spread() == USUAL


def test_a_run_carries_the_figure_that_held_when_it_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(header, "build_library", lambda *_: Built("k", 1, 2, ["cc 1"]))
    keep_run_spread(0.03)
    made = header.make_header(Prepared([], {}, {}), load_cases(), QUICK, [], [])
    keep_run_spread(0.05)
    assert made.run_spread == 0.03
