"""The package apart from its checkout, as `pip install .` leaves it."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from harness.core.paths import NATIVE, ROOT


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    left_out = shutil.ignore_patterns("tests", "__pycache__")
    shutil.copytree(ROOT / "harness", site / "harness", ignore=left_out)
    return site


def listed(site: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "harness", "list", "--language", "c"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
    )


def test_in_a_clone_and_below_it_the_sources_are_found(installed: Path) -> None:
    # Not in the checkout's own folder, where Python takes the package that lies there.
    done = listed(installed, NATIVE)
    assert (done.returncode, "c/linked" in done.stdout) == (0, True)


def test_elsewhere_it_is_said_where_to_run_it(installed: Path, tmp_path: Path) -> None:
    done = listed(installed, tmp_path)
    assert done.returncode == 2
    assert "there is no native/ and langs/ here or above" in done.stderr
    assert "clone crosscall's repository and run this in the clone" in done.stderr


def test_what_the_package_reads_is_packed_with_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packed = project["tool"]["setuptools"]["package-data"]["harness"]
    files = {path for pattern in packed for path in (ROOT / "harness").glob(pattern)}
    kinds = {".toml", ".js", ".css", ".html"}
    every = (path for path in (ROOT / "harness").rglob("*") if "tests" not in path.parts)
    assert files == {path for path in every if path.suffix in kinds}
