"""The published rows as JSON."""

import math
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from harness.analysis.results import ResultRow
from harness.analysis.significance import row_verdict
from harness.core.statistics import Interval


def _interval(value: Interval | None) -> dict[str, float] | None:
    if value is None:
        return None
    return {
        "low": value.low,
        "estimate": value.estimate,
        "high": value.high,
        "coverage": value.coverage,
    }


def as_dicts(rows: Sequence[ResultRow], cycle_ns: float) -> list[dict[str, Any]]:
    """The published rows: what --json prints."""
    return [
        {
            "mechanism": row.key.mechanism,
            "case": row.key.case,
            "size": row.key.size,
            "tier": row.info.tier,
            "executions": row.executions,
            "ns": _interval(row.ns),
            "overhead_ns": _interval(row.overhead_ns),
            "overhead_cycles": row.overhead_ns.estimate / cycle_ns if row.overhead_ns and cycle_ns else None,
            "floor_ns": row.floor_ns if math.isfinite(row.floor_ns) else None,
            "mean_ns": row.mean_ns,
            "worst_ns": row.worst_ns,
            "empty_ns": row.empty_ns,
            "verdict": row_verdict(row),
            "regimes": [asdict(regime) for regime in row.regimes],
            "layouts": len(row.values.layouts),
            "library_layouts": len(row.values.libraries),
            "loops": row.values.loops,
            "samples": row.values.samples,
            "doubts": list(row.doubts),
        }
        for row in rows
    ]
