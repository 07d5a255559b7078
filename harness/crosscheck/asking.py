"""One fresh process of a harness of the language, which times the rows it is asked for and writes a line of
JSON for each: langs/README.md, Witnesses."""

import json
import random
import statistics
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from harness.core.errors import Wrong
from harness.core.fields import CaseId, Size
from harness.core.files import read_text
from harness.core.format import printable
from harness.core.processes import end_with_all_it_started, how_ended
from harness.core.toml_schema import explain
from harness.runfile.crosschecked import PerCall
from harness.suite.cases import Case
from harness.suite.layouts import Layout
from harness.suite.mechanisms import Mechanism
from harness.suite.row import Row
from harness.toolchain.build import environment
from harness.toolchain.library import library_folder
from harness.toolchain.tree import source_folder
from harness.worker import limits
from harness.worker.output import last_words
from harness.worker.process import library_environment, worker_command

# JMH takes about ten seconds for a row, criterion as many.
_TIMEOUT_S_PER_ROW = 60.0
_MOST_BYTES = 16 << 20
# As harness.worker does it for workers, so that the stack lies elsewhere each time.
_PADDING_BYTES = 4096


class Asked(NamedTuple):
    """A row, or a variant of one, that a harness is to time."""

    row: Row
    variant: str = ""

    @property
    def word(self) -> str:
        variant = f":{self.variant}" if self.variant else ""
        return f"{self.row.case}:{self.row.size}{variant}"


class _Answer(BaseModel):
    """A line of what it writes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    case: CaseId
    size: Size
    variant: CaseId | None = None
    ns: Annotated[list[PerCall], Field(min_length=1)]
    value: str

    @property
    def asked(self) -> Asked:
        return Asked(Row(self.case, self.size), self.variant or "")


def read_answers(
    text: str, asked: Sequence[Asked], cases: Mapping[str, Case], who: str
) -> dict[Asked, float]:
    """Time per call of each row asked for, in ns: the median of its samples. Wrong for a row that is missing,
    stands twice or was not asked for, and for a call that gave another value."""
    found: dict[Asked, float] = {}
    for line in text.splitlines():
        try:
            answer = _Answer.model_validate(json.loads(line))
        except ValidationError as error:
            raise Wrong(f"{who}: {printable(line, 200)}: {explain(error)}") from error
        except (ValueError, RecursionError) as error:
            raise Wrong(f"{who}: {printable(line, 200)}: no JSON") from error
        if answer.asked not in asked or answer.asked in found:
            often = "twice" if answer.asked in found else "unasked"
            raise Wrong(f"{who}: {answer.asked.word} was answered {often}")
        expected = cases[answer.case].expected_value(answer.size, 1)
        if answer.value != expected:
            said = printable(answer.value, 80)
            raise Wrong(f"{who}: {answer.asked.word}: the call gave {said!r}, not {expected[:80]!r}")
        found[answer.asked] = statistics.median(answer.ns)
    if lost := [one.word for one in asked if one not in found]:
        raise Wrong(f"{who}: no answer for {', '.join(lost)}")
    return found


def environment_of(
    witness: Mechanism, layout: Layout, asked: Sequence[Asked], answers: Path
) -> dict[str, str]:
    """What a harness's program is told: its rows, its library and where to write."""
    return {
        **environment(witness, "release", layout.worker),
        **library_environment(library_folder("release", layout.library)),
        "XC_PADDING": "x" * random.randrange(_PADDING_BYTES),
        "XC_ROWS": " ".join(one.word for one in asked),
        "XC_WITNESS": str(answers),
    }


def _run(command: list[str], folder: Path, env: Mapping[str, str], timeout_s: float, who: str) -> None:
    """Wrong, with the end of what it printed, unless it ends by itself with exit code 0."""
    with tempfile.TemporaryFile() as printed:
        try:
            process = subprocess.Popen(
                command,
                cwd=folder,
                env=dict(env),
                stdin=subprocess.DEVNULL,
                stdout=printed,
                stderr=printed,
                start_new_session=True,
            )
        except OSError as error:
            raise Wrong(f"{who}: {command[0]} cannot be started: {error}") from error
        limits.bound(process.pid)
        try:
            code = process.wait(timeout_s)
            how = how_ended(code) if code else ""
        except subprocess.TimeoutExpired:
            how = f"no end within {timeout_s:g} s"
        finally:
            end_with_all_it_started(process)
        if how:
            raise Wrong(f"{who}: {how}{last_words(printed)}")


def ask(
    witness: Mechanism, layout: Layout, asked: Sequence[Asked], cases: Mapping[str, Case]
) -> dict[Asked, float]:
    """A fresh process on one layout: each row's time per call in ns. Wrong if it fails or answers wrongly."""
    who = f"{witness.id} by {witness.over.name if witness.over else 'itself'}"
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.jsonl"
        env = environment_of(witness, layout, asked, answers)
        command = worker_command(witness, "release", layout.worker)
        timeout_s = _TIMEOUT_S_PER_ROW * (1 + len(asked))
        _run(command, source_folder(witness), env, timeout_s, who)
        if not answers.exists():
            raise Wrong(f"{who}: it ended well and wrote nothing to the file named in XC_WITNESS")
        return read_answers(read_text(answers, _MOST_BYTES), asked, cases, who)
