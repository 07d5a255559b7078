"""Lengths of time as people write them."""

import re

from harness.core.errors import UsageError

_UNITS = {"s": 1, "m": 60, "h": 3600}


def seconds(text: str) -> float:
    """`90s`, `10m` or `1.5h`. UsageError for anything else, such as a number that may mean any of them."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([smh])", text.strip())
    if not match:
        raise UsageError(f"{text!r} is no length of time: write 90s, 10m or 1.5h")
    return float(match[1]) * _UNITS[match[2]]
