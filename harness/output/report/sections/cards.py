"""One card per mechanism: what it is, what it takes to build and start, what it leaves out and why."""

import re
import shlex
import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from harness.output.report.links import web_link
from harness.runfile.records import MechanismInfo, Run
from harness.suite.snippets import Checkout, Source

# Colours and the like that some tools put into their version line: ECMA-48, 5.4.
_ESCAPES = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


@dataclass
class Starts:
    """How a mechanism's processes began, by execution in ns."""

    runtimes: set[str] = field(default_factory=set)
    startup_ns: list[int] = field(default_factory=list)
    first_call_ns: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Card:
    """A mechanism with its number in the page's data. losses: what workers could not do in this run."""

    number: int
    info: MechanismInfo
    link: str
    build: list[str]
    run: str
    runtimes: list[str]
    versions: list[str]
    starts: Starts
    startup_ns: float | None
    first_call_ns: float | None
    losses: list[str]
    source: Source


def _starts(run: Run) -> dict[str, Starts]:
    found: dict[str, Starts] = defaultdict(Starts)
    for group in sorted(run.groups, key=lambda g: (g.execution, g.group)):
        for worker in group.workers:
            own = found[worker.mechanism]
            own.runtimes.add(worker.runtime)
            own.startup_ns.append(worker.startup_ns)
            own.first_call_ns.append(worker.first_call_ns)
    return found


def _losses(run: Run) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for group in run.groups:
        for failure in group.failures:
            found[failure.mechanism][failure.reason] = None
    return {name: list(reasons) for name, reasons in found.items()}


def cards(run: Run, infos: Sequence[MechanismInfo], checkout: Checkout) -> list[Card]:
    """A card for each mechanism of the run."""
    starts, losses = _starts(run), _losses(run)
    return [
        Card(
            number=number,
            info=info,
            link=web_link(info.docs),
            build=[shlex.join(command) for command in info.build],
            run=shlex.join(info.run),
            runtimes=sorted(starts[info.id].runtimes),
            versions=[_ESCAPES.sub("", line) for line in info.versions],
            starts=starts[info.id],
            startup_ns=statistics.median(starts[info.id].startup_ns or [0]) or None,
            first_call_ns=statistics.median(starts[info.id].first_call_ns or [0]) or None,
            losses=losses.get(info.id, []),
            source=checkout.source(info.id),
        )
        for number, info in enumerate(infos)
    ]
