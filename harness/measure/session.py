"""A whole run: from prepared mechanisms to a run file, one execution after another."""

import contextlib
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from harness.core.errors import UsageError, Wrong
from harness.measure.group import measure_group
from harness.measure.header import default_output, make_header
from harness.measure.participant import Asked
from harness.measure.plan import Learnt, RunPlan
from harness.measure.schedule import groups
from harness.runfile.anatomies import Anatomy
from harness.runfile.file import RunWriter
from harness.runfile.records import WITH_ANATOMIES, Header, ProbeInfo, Run
from harness.suite.cases import Case
from harness.suite.fingerprints import mechanism_hash
from harness.suite.layouts import Layout
from harness.suite.mechanisms import Mechanism
from harness.suite.profiles import Profile
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.verify.prepare import Prepared
from harness.worker.process import Worker
from harness.worker.protocol import Hello


class Progress(Protocol):
    """What shows how far a run is."""

    def say(self, text: str) -> None: ...
    def advance(self, text: str = "") -> None: ...


# (title, total): progress for the length of a block.
Steps = Callable[[str, int], contextlib.AbstractContextManager[Progress]]
# A mechanism's row, dissected.
Dissect = Callable[[Mechanism, Case, Row], Anatomy]
# (seconds of each execution so far, further executions, seconds left): whether to go on.
GoesOn = Callable[[Sequence[float], int, float], bool]


@dataclass(frozen=True)
class Spent:
    """Where the time of a run went. in_loops_ns: samples, calibration and warm-up, by the workers' own
    clocks."""

    wall_ns: int
    in_loops_ns: int
    executions: int

    @property
    def share(self) -> float:
        return self.in_loops_ns / self.wall_ns if self.wall_ns else 0.0


def require_reference(prepared: Prepared) -> None:
    """Without the baseline and its replica no overhead and no A/A control can be given."""
    ready = {one.mechanism.id for one in prepared.ready}
    for name in (BASELINE, REPLICA):
        if name not in ready:
            why = prepared.missing.get(name) or prepared.failed.get(name) or "it was not found"
            raise Wrong(f"{name} is the reference of every run and is not ready: {why}")


def _start(mechanism: Mechanism, layout: Layout) -> Asked:
    return Worker.of(mechanism, "release", layout=layout)


class Session:
    """The measuring of one run, which may have begun earlier."""

    def __init__(
        self,
        run: Run,
        writer: RunWriter,
        mechanisms: Mapping[str, Mechanism],
        cases: Mapping[str, Case],
        start: Callable[[Mechanism, Layout], Asked] = _start,
        introductions: Mapping[str, Hello] | None = None,
        sources: Mapping[str, str] | None = None,
    ) -> None:
        """introductions, sources: what each mechanism said when it was checked, and the hash of what it runs
        from, where that is known."""
        self.run, self._writer, self._learnt, self._sources = run, writer, Learnt(), sources or {}
        rows = [Row(row.case, row.size) for row in run.header.rows]
        self._run_plan = RunPlan(
            profile=run.header.profile,
            cases=cases,
            mechanisms=mechanisms,
            rows=dict.fromkeys(mechanisms, rows),
            seed=run.header.seed,
            abi=run.header.library.abi,
            start=start,
            introductions=introductions or {},
        )
        self._began_ns = time.monotonic_ns()

    @property
    def path(self) -> Path:
        return self._writer.path

    def _plan(self, first: int, until: int) -> list[tuple[int, int, list[str]]]:
        """(execution, group, members) of what is still to be measured."""
        done = {(group.execution, group.group) for group in self.run.groups}
        return [
            (execution, number, members)
            for execution in range(first, until)
            for number, members in enumerate(groups(self._run_plan.rows, self.run.header.seed, execution))
            if (execution, number) not in done
        ]

    def measure(self, first: int, until: int, steps: Steps) -> None:
        """Measures executions first … until - 1 and writes group after group."""
        plan = self._plan(first, until)
        # Why it begins anew: every row gets more executions, as the budget allows, and narrower intervals.
        what = f"refining all rows, executions {first + 1} to {until}" if first else "measuring"
        with steps(what, len(plan)) as progress:
            for execution, number, members in plan:
                progress.say(f"execution {execution + 1} of {until}")
                group = measure_group(self._run_plan, self._learnt, execution, number, members)
                self._require_sources(members)
                self._writer.append(group)
                self.run.groups.append(group)
                progress.advance(f"execution {execution + 1} of {until}")

    def dissect(self, rows: Sequence[Row], anatomy_of: Dissect, steps: Steps) -> None:
        """Writes the anatomies of those rows that are not in the file; nothing in files of older versions."""
        if self.run.header.version < WITH_ANATOMIES:
            return
        done = {(one.mechanism, one.case, one.size) for one in self.run.anatomies}
        missing = [
            (mechanism, row)
            for mechanism in self._run_plan.mechanisms.values()
            for row in rows
            if (mechanism.id, *row) not in done and not mechanism.skip_reason(*row)
        ]
        with steps("counting instructions", len(missing)) as progress:
            for mechanism, row in missing:
                progress.say(f"{mechanism.id}: {row}")
                found = anatomy_of(mechanism, self._run_plan.cases[row.case], row)
                self._writer.append(found)
                self.run.anatomies.append(found)
                progress.advance()

    def _require_sources(self, members: Sequence[str]) -> None:
        """Wrong if what a worker runs from is not what the header says any more. What was built beforehand is
        not looked at: it was measured as it was built."""
        for name in members:
            mechanism = self._run_plan.mechanisms[name]
            if name not in self._sources or mechanism.has_layouts:
                continue
            if mechanism_hash(mechanism) != self._sources[name]:
                raise Wrong(f"{name}: its sources were changed while it was measured; start a new run")

    @property
    def took_s(self) -> list[float]:
        """What each execution took so far, in order."""
        wall_ns: dict[int, int] = defaultdict(int)
        for group in self.run.groups:
            wall_ns[group.execution] += group.wall_ns
        return [wall_ns[execution] / 1e9 for execution in sorted(wall_ns)]

    def spent(self) -> Spent:
        wall_ns = time.monotonic_ns() - self._began_ns
        return Spent(wall_ns, self._learnt.in_loops_ns, self.run.executions)

    def close(self) -> None:
        self._writer.close()


def carry_out(session: Session, budget_s: float, goes_on: GoesOn, steps: Steps) -> None:
    """As many of the profile's stages as goes_on allows within the budget, at least the first."""
    stages = session.run.header.profile.stages
    session.measure(0, stages[0], steps)
    for done, until in pairwise(stages):
        left_s = budget_s - session.spent().wall_ns / 1e9
        if session.run.executions <= done and not goes_on(session.took_s, until - done, left_s):
            break
        session.measure(done, until, steps)


def new_session(
    prepared: Prepared,
    cases: Mapping[str, Case],
    profile: Profile,
    rows: list[Row],
    output: Path | None,
    arguments: list[str],
    probe: ProbeInfo | None = None,
) -> Session:
    """A run that begins now, its file made and its header written."""
    require_reference(prepared)
    header = make_header(prepared, cases, profile, rows, arguments, probe)
    path = output or default_output()
    writer = RunWriter(path, header)
    mechanisms = {ready.mechanism.id: ready.mechanism for ready in prepared.ready}
    run = Run(path=str(path), header=header, groups=[])
    return _session(run, writer, mechanisms, cases, prepared)


def _session(
    run: Run,
    writer: RunWriter,
    mechanisms: Mapping[str, Mechanism],
    cases: Mapping[str, Case],
    prepared: Prepared,
) -> Session:
    sources = {info.id: info.source_hash for info in run.header.mechanisms}
    return Session(run, writer, mechanisms, cases, introductions=prepared.hellos, sources=sources)


def _facts(header: Header) -> dict[str, object]:
    """What must be the same for all groups of a run, by what people call it."""
    facts: dict[str, object] = {f"the machine's {k}": v for k, v in header.machine.model_dump().items()}
    facts |= {f"case {case.id}": case.version for case in header.cases}
    for info in header.mechanisms:
        facts |= {f"the versions of {info.id}": info.versions, f"the build of {info.id}": info.build}
        facts |= {f"the worker of {info.id}": info.run, f"the sources of {info.id}": info.source_hash}
    library = header.library
    return facts | {
        "the environment": header.environment,
        "the library's ABI": library.abi,
        "the library's sources": library.source_hash,
        "the C compiler": library.compiler,
    }


def resumed_session(run: Run, path: Path, prepared: Prepared, cases: Mapping[str, Case]) -> Session:
    """A run that goes on where its file ends. UsageError if it would measure something else now."""
    ready = {one.mechanism.id: one for one in prepared.ready}
    for info in run.header.mechanisms:
        if info.id not in ready:
            why = {**prepared.missing, **prepared.failed}.get(info.id, "it is gone")
            raise UsageError(f"{run.path}: cannot go on: {info.id}: {why}")
    rows = [Row(row.case, row.size) for row in run.header.rows]
    now = _facts(make_header(prepared, cases, run.header.profile, rows, [], run.header.probe))
    for what, then in _facts(run.header).items():
        if then is not None and now.get(what) != then:  # None: the file is too old to say
            changed = f"{what} was {then!r} and is {now.get(what)!r}"
            raise UsageError(f"{run.path}: cannot go on: {changed}; start a new run")
    mechanisms = {info.id: ready[info.id].mechanism for info in run.header.mechanisms}
    writer = RunWriter(path, None)
    if writer.lines != 1 + len(run.groups) + len(run.stages) + len(run.anatomies) + len(run.labs):
        writer.close()
        raise UsageError(f"{run.path}: it has changed since it was read: another run went on with it")
    return _session(run, writer, mechanisms, cases, prepared)
