"""A program under xc_tracer: asked to count the calls of a function, and what it answers.

The tracer is the program's parent, so that tracing needs no privilege; until it is asked, it does nothing.
"""

import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from harness.anatomy.symbols import code_offset
from harness.core.errors import Wrong
from harness.core.format import printable
from harness.toolchain.tracer import build_tracer

# A step takes 3 to 40 µs: the longest calls of an interpreter have tens of thousands of instructions.
MOST_STEPS = 400_000
_WAIT_MS = 20_000
_ANSWER_S = 150.0
# So many calls tell whether they are all the same; long ones use up the budget before all were counted.
_ENOUGH = 3


@dataclass(frozen=True)
class Reading:
    """instructions: from each entry of the function to the next, in order; at: how often each of their
    addresses ran, call by call; pid: the process, which goes on."""

    instructions: tuple[int, ...]
    at: tuple[Mapping[int, int], ...] = ()
    pid: int = 0


class Tracer:
    """The control line to one tracer. command() is what to start with `pass_fds`."""

    def __init__(self) -> None:
        self._program = build_tracer()
        self._own, self._its = socket.socketpair()
        self._own.settimeout(_ANSWER_S)
        self._lines = self._own.makefile("rw", encoding="ascii", errors="replace")
        self.is_over = False

    @property
    def pass_fds(self) -> tuple[int, ...]:
        return (self._its.fileno(),)

    def command(self, command: list[str]) -> list[str]:
        return [str(self._program), str(self._its.fileno()), *command]

    def started(self) -> None:
        """To be called once the program runs: from then on its end is the end of the line."""
        self._its.close()

    def ask(self, library: Path, function: str, calls: int, settle_ms: int) -> None:
        """Asks for so many calls, settle_ms after the program has loaded the library; answer() waits."""
        words = (code_offset(library, function), calls, MOST_STEPS, _WAIT_MS, settle_ms)
        with suppress(OSError):  # one that is gone is told by answer()
            self._lines.write(f"trace {library.resolve()}\t{' '.join(map(str, words))}\n")
            self._lines.flush()

    def answer(self) -> Reading:
        """Wrong says why nothing could be counted; is_over whether nothing ever will be."""
        calls: list[int] = []
        at: list[dict[int, int]] = []
        pid = 0
        try:
            for line in self._lines:
                kind, _, rest = line.strip().partition(" ")
                if kind == "pid":
                    pid = int(rest)
                elif kind == "call":
                    calls.append(int(rest))
                    at.append({})
                elif kind == "at":
                    _, address, count = rest.split()
                    at[-1][int(address, 16)] = int(count)
                elif kind == "end" or (kind == "error" and len(calls) >= _ENOUGH):
                    return Reading(tuple(calls), tuple(at), pid)
                elif kind == "error":
                    raise Wrong(printable(rest, 200))
        except TimeoutError:
            self.is_over = True
            raise Wrong(f"the tracer gave no answer within {_ANSWER_S:g} s") from None
        except OSError as error:
            self.is_over = True
            raise Wrong(f"the tracer is gone: {error}") from error
        self.is_over = True
        raise Wrong("the program ended while it was traced")

    def close(self) -> None:
        with suppress(OSError):
            self._lines.close()
        self._own.close()
        self._its.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()
