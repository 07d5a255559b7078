"""Your own function: price."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from harness.cli.app import app, chosen
from harness.cli.budget import seconds
from harness.cli.measuring import measure, prepared, refuse_beside_resume
from harness.core.errors import UsageError, Wrong
from harness.core.files import refuse_unwritable
from harness.core.format import command
from harness.core.paths import RESULTS, relative
from harness.measure.session import new_session, resumed_session
from harness.output.terminal.console import err, steps
from harness.price.call import Probe
from harness.price.cases import call_text, case_of, declaration, learn_values
from harness.price.front import make_native
from harness.price.offer import NO_TEMPLATE, Offer, offer
from harness.price.probe import read_probe
from harness.runfile.file import read_run, refuse_existing
from harness.runfile.records import ProbeInfo
from harness.suite.cases import Case
from harness.suite.profiles import PROFILES, Profile, profile_named
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.toolchain.build import build_mechanism
from harness.toolchain.library import VARIANTS, build_library
from harness.verify.prepare import Prepared

_NAMED = 8


def _cases(probe: Probe, path: Path, offered: Offer) -> dict[str, Case]:
    """The probe's cases, with the values that C gives."""
    reference = next((one for one in offered.mechanisms if one.id == BASELINE), None)
    if reference is None:
        raise Wrong(f"{path}: {BASELINE} cannot make its calls: {offered.absent.get(BASELINE)}")
    with steps("asking C", len(VARIANTS) + 1) as progress:
        for variant in VARIANTS:
            build_library(variant, reference.native)
            progress.advance(variant)
        build_mechanism(reference)
        values = learn_values(probe, str(path), reference)
    return {call.id: case_of(call, values[call.id]) for call in probe.calls}


def _say_absent(offered: Offer, asked: bool) -> None:
    """What has no template in one line, unless it was asked for by name; every other reason."""
    without = [name for name, reason in offered.absent.items() if reason == NO_TEMPLATE]
    for name, reason in offered.absent.items():
        if asked or reason != NO_TEMPLATE:
            err.print(f"missing  {name}: {reason}")
    if without and not asked:
        names = ", ".join(without[:_NAMED]) + (" …" if len(without) > _NAMED else "")
        err.print(f"{len(without)} mechanisms have no template yet: {names}")


def _info(probe: Probe, offered: Offer) -> ProbeInfo:
    return ProbeInfo(
        name=probe.name,
        library=Path(probe.library).name,
        declarations={call.id: declaration(call) for call in probe.calls},
        calls={call.id: call_text(call) for call in probe.calls},
        loops=offered.loops,
    )


def _told(arguments: Sequence[str], probe: Path, name: str) -> list[str]:
    """The arguments as a run file keeps them: where the probe lies is nobody's business."""
    return [name if Path(word) == probe else word for word in arguments]


def _with_absent(ready: Prepared, offered: Offer) -> Prepared:
    return replace(ready, missing={**ready.missing, **offered.absent})


@app.command()
def price(
    ctx: typer.Context,
    probe: Annotated[Path, typer.Argument(metavar="PROBE.toml", help="which function, with what")],
    mechanism: Annotated[list[str] | None, typer.Option(metavar="GLOB")] = None,
    profile: Annotated[str, typer.Option(help=" or ".join(PROFILES))] = "quick",
    executions: Annotated[int | None, typer.Option(help="sets of fresh processes")] = None,
    time_budget: Annotated[str, typer.Option(help="for executions beyond the sixth")] = "10m",
    output: Annotated[Path | None, typer.Option(metavar="FILE")] = None,
    resume: Annotated[Path | None, typer.Option(metavar="FILE", help="go on with this run")] = None,
) -> None:
    """What a call of your own function costs from every language that has a template."""
    read, budget_s = read_probe(probe), seconds(time_budget)
    refuse_unwritable(resume or output or RESULTS)
    before = read_run(resume) if resume else None
    if before:
        refuse_beside_resume(ctx)
        if before.header.probe is None or before.header.probe.name != read.name:
            raise UsageError(f"{before.path}: it is no run of {read.name}; leave --resume out for a new one")
        globs: list[str] | None = [info.id for info in before.header.mechanisms]
    else:
        globs = [*mechanism, BASELINE, REPLICA] if mechanism else None
    if output:
        refuse_existing(output)
    plan: Profile = before.header.profile if before else profile_named(profile, executions)
    native = make_native(read)
    wanted = [one for one in chosen(globs) if one.manifest.tier != "host"]
    offered = offer(wanted, read, native, str(Path(native.below).parent / "langs"))
    _say_absent(offered, asked=bool(mechanism))
    cases = _cases(read, probe, offered)
    ready = _with_absent(prepared(offered.mechanisms, plan.layouts, cases), offered)
    if before and resume:
        session = resumed_session(before, resume, ready, cases)
    else:
        rows = [Row(call.id, 1) for call in read.calls]
        told = _told(sys.argv[1:], probe, read.name)
        session = new_session(ready, cases, plan, rows, output, told, _info(read, offered))
    go_on = command("price", probe, "--resume", Path(relative(session.path)))
    measure(session, budget_s, go_on=go_on)
