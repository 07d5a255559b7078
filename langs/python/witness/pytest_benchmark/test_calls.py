"""Times the rows in XC_ROWS by the benchmark fixture and writes what it found to XC_WITNESS."""

import json
import os
from pathlib import Path

import pytest
import rows
from pytest_benchmark.fixture import BenchmarkFixture

CALLS = 10_000
WORDS = [word.split(":") for word in os.environ["XC_ROWS"].split()]


@pytest.mark.parametrize(("case", "size"), [(case, int(size)) for case, size in WORDS])
def test_calls(benchmark: BenchmarkFixture, case: str, size: int) -> None:
    calls = getattr(rows, case)(size)
    value = calls(1)
    benchmark(calls, CALLS)
    ns = [seconds / CALLS * 1e9 for seconds in benchmark.stats.stats.data]
    with Path(os.environ["XC_WITNESS"]).open("a", encoding="utf-8") as out:
        out.write(json.dumps({"case": case, "size": size, "ns": ns, "value": value}) + "\n")
