"""What pyperf is told of a row."""

from typing import NamedTuple


class Row(NamedTuple):
    """stmt is timed, setup runs before it in the same function, value is an expression for the result."""

    setup: str
    stmt: str
    value: str = "r"
