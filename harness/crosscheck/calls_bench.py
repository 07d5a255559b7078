"""The loops of one Python worker, handed to pytest-benchmark whole.

Started by rival.py, which names the worker and the rows in XC_CROSSCHECK. A loop is benchmarked and not
the bare call: pytest-benchmark's own way of calling a function costs as much as the calls in question.
"""

import importlib.util
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

Loop = Callable[[int, int], tuple[int, str]]  # (size, loops) to (elapsed_ns, value); langs/python/kit

_TASK: dict[str, Any] = json.loads(os.environ.get("XC_CROSSCHECK", '{"worker": "", "rows": []}'))


@pytest.fixture(scope="module")
def loops_by_case() -> dict[str, Loop]:
    """The worker's cases, imported as a program finds them: its own folder first on the path."""
    path = Path(_TASK["worker"])
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location("worker", path)
    assert spec and spec.loader, path
    worker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(worker)
    return {case.__name__: case for case in worker.CASES}


@pytest.mark.parametrize("row", _TASK["rows"], ids=lambda row: f"{row['case']}-{row['size']}")
def test_call(benchmark: BenchmarkFixture, loops_by_case: dict[str, Loop], row: dict[str, Any]) -> None:
    benchmark.extra_info.update(row)
    _, value = benchmark(loops_by_case[row["case"]], row["size"], row["loops"])
    assert value == row["value"]
