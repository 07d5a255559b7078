"""A row: a case at one size."""

from typing import NamedTuple


class Row(NamedTuple):
    """What is timed: a case at one size."""

    case: str
    size: int

    def __str__(self) -> str:
        return self.case if self.size == 1 else f"{self.case} {self.size}"
