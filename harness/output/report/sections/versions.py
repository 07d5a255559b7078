"""Price over version, as the page's script draws it."""

from collections.abc import Mapping, Sequence
from typing import Any

from harness.analysis.versions import Ladder, Step
from harness.core.format import significant
from harness.suite.row import Row


def factor_text(step: Step) -> str:
    """How many times as long as the first of them it takes, in words; "" where there is no such number."""
    if step.factor is None:
        return ""
    low, estimate, high = (significant(v) for v in (step.factor.low, step.factor.estimate, step.factor.high))
    return f"{estimate} × ({low} … {high})"


def _step(step: Step, numbers: Mapping[str, int]) -> dict[str, Any]:
    return {
        "mechanism": numbers[step.row.mechanism],
        "label": step.label,
        "version": step.version,
        "factor": factor_text(step),
        "verdict": step.verdict,
    }


def version_data(
    found: Sequence[Ladder], numbers: Mapping[str, int], rows: Mapping[Row, int]
) -> list[dict[str, Any]]:
    """A picture each, in the numbers by which the page's data calls mechanisms and rows; usual: the mechanism
    as this machine has it, None where that was not measured."""
    return [
        {
            "id": ladder.mechanism,
            "tool": ladder.tool,
            "first": ladder.first,
            "row": rows[ladder.key],
            "steps": [_step(step, numbers) for step in ladder.steps],
            "usual": numbers[ladder.mechanism] if ladder.usual else None,
        }
        for ladder in found
    ]
