"""python -m harness.selftest: measures, evaluates, writes down; exit 1 if a promise does not hold."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from harness.console import err, out
from harness.errors import CrosscallError, UsageError, Wrong
from harness.places import REPORTS, relative
from harness.selftest import aa, power, runs
from harness.selftest.batches import measured
from harness.selftest.plans import PLANS
from harness.selftest.table import MARKDOWN, Part, save, show

EVALUATIONS = {aa.NAME: aa.evaluate, power.NAME: power.evaluate, runs.NAME: runs.evaluate}

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def selftest(
    part: Annotated[list[str] | None, typer.Option(help="aa, power or runs; default: all")] = None,
    output: Annotated[Path, typer.Option(metavar="DIR")] = REPORTS / "selftest",
    pairs: Annotated[int, typer.Option(min=1, help="pairs of workers in aa")] = 200,
    repetitions: Annotated[int, typer.Option(min=1, help="runs in power")] = 40,
    run_pairs: Annotated[int, typer.Option(min=1, help="pairs of runs in runs")] = 10,
) -> None:
    """Whether the suite keeps quiet about equal things and finds unequal ones.

    What is measured is on disk at once: the same command goes on where it was interrupted.
    """
    counts = {aa.NAME: pairs, power.NAME: repetitions, runs.NAME: run_pairs}
    names = part or list(PLANS)
    for name in names:
        if name not in PLANS:
            raise UsageError(f"--part {name!r}: take one of {', '.join(PLANS)}")
    try:
        results = [_carried_out(name, output, counts[name]) for name in names]
    except KeyboardInterrupt:
        err.print("\ninterrupted: what is measured is kept; the same command goes on from there")
        raise typer.Exit(130) from None
    out.print(f"\nwritten to {relative(output / MARKDOWN)}", markup=False)
    if broken := [promise for result in results for promise in result.broken]:
        raise Wrong(f"{len(broken)} promises do not hold, first: {broken[0]}")


def _carried_out(name: str, output: Path, count: int) -> Part:
    """One part: measured, evaluated, written down and shown."""
    result = EVALUATIONS[name](measured(PLANS[name](output, count)))
    save(result, output)
    show(result)
    return result


def main() -> None:
    """Runs the self-test; errors become one line and their exit code."""
    try:
        app(standalone_mode=True)
    except CrosscallError as error:
        err.print(f"selftest: {error}", markup=False)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
