"""A run as the JSON that `pytest-benchmark compare` reads."""

import platform
from collections.abc import Sequence
from typing import Any

from pytest_benchmark.stats import Stats

from harness.analysis.results import Analysis, ResultRow
from harness.core.format import json_text
from harness.core.version import __version__

NAME = "pytest-benchmark"


def _benchmark(row: ResultRow) -> dict[str, Any]:
    """One row as pytest-benchmark writes one: each execution is a round, times in seconds."""
    stats = Stats()
    for time_ns in row.values.time_ns.values():
        stats.update(time_ns / 1e9)
    name = f"{row.key.case}[{row.mechanism}-{row.key.size}]"
    return {
        "group": str(row.key.row),
        "name": name,
        "fullname": f"crosscall::{name}",
        "params": {"mechanism": row.mechanism, "case": row.key.case, "size": row.key.size},
        "param": f"{row.mechanism}-{row.key.size}",
        "extra_info": {
            "tier": row.info.tier,
            "low_ns": row.ns.low,
            "estimate_ns": row.ns.estimate,
            "high_ns": row.ns.high,
        },
        "options": {
            "disable_gc": False,
            "timer": "worker",
            "min_rounds": row.executions,
            "max_time": 0,
            "min_time": 0,
            "warmup": row.info.jit,
        },
        "stats": {**stats.as_dict(), "iterations": row.values.loops, "data": stats.data},
    }


def write(analysis: Analysis, rows: Sequence[ResultRow]) -> str:
    """A benchmark per row; the node is the anonymous host hash."""
    header = analysis.run.header
    machine = header.machine
    return json_text(
        {
            "machine_info": {
                "node": machine.host_hash,
                "processor": machine.cpu,
                "machine": machine.architecture,
                "system": machine.system,
                "release": machine.release,
                "python_implementation": platform.python_implementation(),
                "python_version": machine.python.split(" ")[-1],
                "cpu": {"brand_raw": machine.cpu, "count": machine.cores_logical},
            },
            "commit_info": {"id": header.commit, "time": header.created_utc, "dirty": False},
            "benchmarks": [_benchmark(row) for row in rows],
            "datetime": header.created_utc,
            "version": f"crosscall {__version__}",
        },
        indent=1,
    )
