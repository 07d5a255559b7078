"""When the instructions of a harness are believed: scripted readings of a tracer."""

from pathlib import Path
from typing import Any

import pytest

from harness.anatomy.tracing import Reading
from harness.core.errors import Wrong
from harness.crosscheck.instructions import _settled

COLD, HOT = (2620,) * 11, (418,) * 11


class Readings:
    """A tracer that answers what it is given: counts, or why there are none; then the program is over."""

    def __init__(self, *said: tuple[int, ...] | str) -> None:
        self._said = list(said)
        self.is_over = False
        self.settled_ms: list[int] = []

    def ask(self, library: Path, function: str, calls: int, settle_ms: int) -> None:
        self.settled_ms.append(settle_ms)

    def answer(self) -> Reading:
        self.is_over = not self._said
        said = self._said.pop(0) if self._said else "the program ended while it was traced"
        if isinstance(said, str):
            raise Wrong(said)
        return Reading(said)


def settled(tracer: Any) -> list[int]:
    return _settled(tracer, Path("library"), "xc_noop", 2500)


def test_a_cold_reading_is_not_believed() -> None:
    readings = Readings(COLD, HOT, HOT, COLD)
    assert settled(readings) == list(HOT)
    assert readings.settled_ms == [2500, 50, 50]


def test_one_that_failed_is_taken_again() -> None:
    assert settled(Readings("not called again", HOT, HOT)) == list(HOT)


def test_of_a_program_that_ends_the_last_reading_counts() -> None:
    assert settled(Readings(COLD, HOT)) == list(HOT)


def test_where_none_came_the_reason_is_kept() -> None:
    with pytest.raises(Wrong, match="not called again"):
        settled(Readings("not called again"))
    with pytest.raises(Wrong, match="never"):
        settled(Readings(*["never"] * 20))
