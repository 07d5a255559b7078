"""python -m harness.selftest: measures, evaluates, writes down; exit 1 if a promise does not hold."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from harness.core.errors import UsageError, Wrong
from harness.core.interrupts import Interrupted
from harness.core.paths import REPORTS, relative
from harness.output.selftest_parts import MARKDOWN, SelftestPart, save, show
from harness.output.terminal.console import err, out
from harness.output.terminal.ending import ending
from harness.runfile.records import Run
from harness.selftest import aa, generated, power, runs
from harness.selftest.batches import measured
from harness.selftest.plans import PLANS

EVALUATIONS: Mapping[str, tuple[Callable[[list[Run]], SelftestPart], ...]] = {
    **{name: (partial(aa.evaluate, part=name),) for name in (aa.NAME, aa.JIT, aa.BUILDS)},
    power.NAME: (power.evaluate,),
    runs.NAME: (runs.evaluate, runs.evaluate_coverage),
    generated.NAME: (generated.evaluate,),
}

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def selftest(
    part: Annotated[
        list[str] | None, typer.Option(help="aa, jit, builds, power, runs or generated; default: all")
    ] = None,
    output: Annotated[Path, typer.Option(metavar="DIR")] = REPORTS / "selftest",
    pairs: Annotated[int, typer.Option(min=1, help="pairs of workers in aa")] = 200,
    further_pairs: Annotated[int, typer.Option(min=1, help="pairs of workers in jit and in builds")] = 60,
    repetitions: Annotated[int, typer.Option(min=1, help="runs in power")] = 40,
    run_count: Annotated[int, typer.Option("--runs", min=2, help="runs in runs")] = 10,
) -> None:
    """Whether the suite keeps quiet about equal things and finds unequal ones.

    What is measured is on disk at once: the same command goes on where it was interrupted.
    """
    counts = {aa.NAME: pairs, power.NAME: repetitions, runs.NAME: run_count}
    counts |= {aa.JIT: further_pairs, aa.BUILDS: further_pairs, generated.NAME: 1}
    names = part or list(PLANS)
    for name in names:
        if name not in PLANS:
            raise UsageError(f"--part {name!r}: take one of {', '.join(PLANS)}")
    try:
        results = [part for name in names for part in _carried_out(name, output, counts[name])]
    except Interrupted:
        err.print("", "interrupted: what is measured is kept; the same command goes on from there")
        raise
    out.print("", f"written to {relative(output / MARKDOWN)}")
    if broken := [promise for result in results for promise in result.broken]:
        raise Wrong(f"{len(broken)} promises do not hold, first: {broken[0]}")


def _carried_out(name: str, output: Path, count: int) -> list[SelftestPart]:
    """One plan: measured, evaluated, written down and shown."""
    plans = PLANS[name](output, count)
    found = [run for plan in (plans if isinstance(plans, list) else [plans]) for run in measured(plan)]
    results = [evaluate(found) for evaluate in EVALUATIONS[name]]
    for result in results:
        save(result, output)
        show(result)
    return results


def main() -> None:
    """Runs the self-test."""
    with ending("selftest"):
        app(standalone_mode=True)


if __name__ == "__main__":
    main()
