"""A live worker: started, asked, timed out, its death explained.

Life: Worker() starts the process → hello() → any number of check() and run() → (dismiss() →) close().
WorkerDied, WorkerSilent and WorkerGarbled end it early, WorkerFailed does not; errors.py says which is which.
"""

import contextlib
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self, TypeVar

from harness.core.errors import WorkerDied, WorkerFailed, WorkerGarbled, WorkerSilent
from harness.core.format import bytes_, printable
from harness.core.processes import end_with_all_it_started, how_ended
from harness.suite.layouts import FIRST, Layout
from harness.suite.mechanisms import Mechanism
from harness.toolchain.build import environment, placeholder_values
from harness.toolchain.library import LIBRARY, library_folder
from harness.toolchain.tools import expand
from harness.toolchain.tree import source_folder
from harness.worker import limits
from harness.worker.output import Lines, LineTooLong, last_words
from harness.worker.protocol import PROTOCOL, Checked, Failed, Hello, NoAnswer, Ran, Reply, Skipped, parse

HELLO_TIMEOUT_S = 30.0
ANSWER_TIMEOUT_S = 30.0
_END_TIMEOUT_S = 5.0
_LOADER_PATH = "DYLD_LIBRARY_PATH" if sys.platform == "darwin" else "LD_LIBRARY_PATH"
_PRELOAD = "DYLD_INSERT_LIBRARIES" if sys.platform == "darwin" else "LD_PRELOAD"
# An environment variable of random length moves the stack, and with it the alignment that one run of
# a program is stuck with: Mytkowicz et al., "Producing Wrong Data Without Doing Anything Obviously
# Wrong!", ASPLOS 2009. One page covers every alignment within it.
_PADDING_BYTES = 4096

A = TypeVar("A", bound=Reply)


# A worker's clock and ours may run apart by a per cent, and by a step of the coarsest of them.
_CLOCKS_AGREE, _CLOCK_STEP_NS = 1.01, 100_000
# A hundredth of a nanosecond is a fraction of a cycle: no loop takes so little.
_LOOPS_THAT_TAKE_TIME, _LEAST_PER_NS = 10_000, 100


def library_environment(folder: Path, in_front: bool = False) -> dict[str, str]:
    """What makes a process find the libcrosscall in folder, by linking or by path; in_front: before any other
    library that has its functions."""
    before = os.environ.get(_LOADER_PATH)
    search = f"{folder}{os.pathsep}{before}" if before else str(folder)
    front = {_PRELOAD: str(folder / LIBRARY)} if in_front else {}
    return {_LOADER_PATH: search, "XC_LIBRARY": str(folder / LIBRARY), **front}


def worker_command(mechanism: Mechanism, variant: str, layout: int = 0) -> list[str]:
    return expand(mechanism.manifest.run, placeholder_values(mechanism, variant, layout))


class Above(Protocol):
    """A program that starts a worker as its child and passes its stdin and stdout on."""

    @property
    def pass_fds(self) -> tuple[int, ...]: ...
    def command(self, command: list[str]) -> list[str]: ...


class Worker:
    """One worker process. startup_ns runs from before the start to the answer to hello."""

    def __init__(
        self,
        name: str,
        command: list[str],
        env: Mapping[str, str],
        folder: Path | None = None,
        pass_fds: Sequence[int] = (),
    ) -> None:
        self.name = name
        self.startup_ns = 0
        self._last_request = ""
        self._stderr = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the worker
        self._started_ns = time.monotonic_ns()
        try:
            self._process = subprocess.Popen(
                command,
                cwd=folder,
                env=dict(env),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._stderr,
                bufsize=0,
                pass_fds=pass_fds,
                start_new_session=True,  # Ctrl-C is for the orchestrator, which then ends its workers
            )
        except OSError as error:
            self._stderr.close()
            raise WorkerDied(f"{name}: {command[0]} cannot be started: {error}") from error
        limits.bound(self._process.pid)
        assert self._process.stdin and self._process.stdout
        self._stdin, self._lines = self._process.stdin, Lines(self._process.stdout)

    @classmethod
    def of(
        cls,
        mechanism: Mechanism,
        variant: str,
        extra: Mapping[str, str] | None = None,
        layout: Layout = FIRST,
        under: "Above | None" = None,
    ) -> Self:
        """A worker of a built mechanism with the library in `variant`, both in a layout of theirs; under a
        program that starts it, if one is given."""
        padding = "x" * random.randrange(_PADDING_BYTES)
        native = mechanism.native
        env = {
            **environment(mechanism, variant, layout.worker),
            **library_environment(
                library_folder(variant, layout.library, native),
                # A runtime may call a function of theirs by itself, as HotSpot does frexp: no call of ours.
                in_front=variant == "counted" and not native.is_ours and mechanism.links_library,
            ),
            "XC_PADDING": padding,
            **(extra or {}),
        }
        command = worker_command(mechanism, variant, layout.worker)
        folder = source_folder(mechanism)
        if under:
            return cls(mechanism.id, under.command(command), env, folder, under.pass_fds)
        return cls(mechanism.id, command, env, folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if kind is None:
            self.close()
        else:
            self.kill()

    @property
    def pid(self) -> int:
        return self._process.pid

    def hello(self, abi: int) -> Hello:
        """The worker's introduction. WorkerFailed for another protocol or another ABI."""
        answer = self._ask("hello", Hello, HELLO_TIMEOUT_S)
        if isinstance(answer, Skipped):
            raise WorkerFailed(f"{self.name}: skipped hello: {answer.skipped}")
        self.startup_ns = time.monotonic_ns() - self._started_ns
        if answer.protocol != PROTOCOL:
            raise WorkerFailed(f"{self.name}: speaks protocol {answer.protocol}, not {PROTOCOL}")
        if answer.abi != abi:
            raise WorkerFailed(f"{self.name}: loaded a library of ABI {answer.abi}, not {abi}")
        return answer

    def check(
        self, case: str, size: int, loops: int, timeout_s: float = ANSWER_TIMEOUT_S
    ) -> Checked | Skipped:
        return self._ask(f"check {case} {size} {loops}", Checked, timeout_s)

    def run(self, case: str, size: int, loops: int, timeout_s: float = ANSWER_TIMEOUT_S) -> Ran:
        """One timed request. WorkerFailed if it skips, since what cannot be run should not be asked, and if
        its time cannot be true by our own clock around the request."""
        request, asked_ns = f"run {case} {size} {loops}", time.monotonic_ns()
        answer = self._ask(request, Ran, timeout_s)
        took_ns = time.monotonic_ns() - asked_ns
        if isinstance(answer, Skipped):
            raise WorkerFailed(f"{self.name}: run {case} {size}: skipped: {printable(answer.skipped)}")
        if answer.ns > took_ns * _CLOCKS_AGREE + _CLOCK_STEP_NS:
            raise WorkerFailed(
                f"{self.name}: {request}: says {answer.ns} ns, yet answered after {took_ns} ns"
            )
        if loops >= _LOOPS_THAT_TAKE_TIME and answer.ns * _LEAST_PER_NS < loops:
            raise WorkerFailed(f"{self.name}: {request}: says {answer.ns} ns, which no {loops} loops take")
        return answer

    def ask(self, request: str, expected: type[A], timeout_s: float = ANSWER_TIMEOUT_S) -> A:
        """What is answered to a request beyond the protocol. WorkerFailed if it is left out."""
        answer = self._ask(request, expected, timeout_s)
        if isinstance(answer, Skipped):
            raise WorkerFailed(f"{self.name}: {request}: skipped: {printable(answer.skipped)}")
        return answer

    def _ask(self, request: str, expected: type[A], timeout_s: float) -> A | Skipped:
        if self._lines.has_more():  # an answer given twice would be taken for that to this request
            before = self._last_request or "its start"
            raise self._garbled(request, f"it said more than an answer to {before}")
        self._last_request = request
        try:
            self._stdin.write(f"{request}\n".encode())
        except (BrokenPipeError, ValueError):
            raise self._death(request) from None
        line = self._read_line(request, timeout_s)
        try:
            answer = parse(line, expected)
        except NoAnswer as error:
            # Which line belongs to which request is not known from here on.
            raise self._garbled(request, str(error)) from error
        except ValueError as error:
            raise WorkerFailed(f"{self.name}: {request}: {error}") from error
        if isinstance(answer, Failed):
            raise WorkerFailed(f"{self.name}: {request}: {printable(answer.error)}")
        assert isinstance(answer, expected | Skipped)
        return answer

    def _garbled(self, request: str, why: str) -> WorkerGarbled:
        self.kill()
        return WorkerGarbled(f"{self.name}: {request}: {why}, killed{self._said()}")

    def _read_line(self, request: str, timeout_s: float) -> str:
        try:
            return self._lines.read(timeout_s, lambda: self._look_at_memory(request))
        except TimeoutError:
            self.kill()
            why = f"no answer within {timeout_s:g} s, killed{self._said()}"
            raise WorkerSilent(f"{self.name}: {request}: {why}") from None
        except EOFError:
            raise self._death(request) from None
        except LineTooLong:
            raise self._garbled(request, "a line of more than 1 MiB") from None

    def _look_at_memory(self, request: str) -> None:
        held, most = limits.memory_bytes(self.pid), limits.most_memory_bytes()
        if held > most:
            raise self._garbled(request, f"it holds {bytes_(held)} of memory, more than {bytes_(most)}")

    def _death(self, request: str) -> WorkerDied:
        try:
            code = self._process.wait(timeout=_END_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self.kill()
            return WorkerDied(f"{self.name}: {request}: closed its output without an answer, killed")
        return WorkerDied(f"{self.name}: {request}: the worker died by {how_ended(code)}{self._said()}")

    def _said(self) -> str:
        return last_words(self._stderr)

    def dismiss(self) -> None:
        """Says bye without waiting; close() waits."""
        with contextlib.suppress(OSError, ValueError):  # dead or dismissed already
            self._stdin.write(b"bye\n")
            self._stdin.close()

    def close(self) -> None:
        """Lets the worker end by itself; kills it if it will not. WorkerDied for another exit code."""
        self.dismiss()
        try:
            code = self._process.wait(timeout=_END_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self.kill()
            raise WorkerDied(f"{self.name}: did not end after bye, killed") from None
        self.kill()  # what it started must not run while others are measured
        if code != 0:
            raise WorkerDied(f"{self.name}: {how_ended(code)} after bye{self._said()}")
        if self._lines.has_more():
            raise WorkerGarbled(f"{self.name}: bye: it said more than it was asked for{self._said()}")
        self._release()

    def kill(self) -> None:
        """Ends the worker and all it started, whatever its state."""
        end_with_all_it_started(self._process)

    def _release(self) -> None:
        self._lines.close()
        self._stderr.close()
