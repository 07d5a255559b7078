"""Lengths of time as people write them."""

import re

from harness.core.errors import UsageError

_UNITS = {"s": 1, "m": 60, "h": 3600}


def seconds(text: str) -> float:
    """`90s`, `10m`, `1.5h` or a plain number of seconds. UsageError for anything else."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([smh]?)", text.strip())
    if not match:
        raise UsageError(f"{text!r} is no length of time: write 90s, 10m or 1.5h")
    return float(match[1]) * _UNITS[match[2] or "s"]
