"""python -m harness.crosscheck: both numbers of every row; exit 1 if they disagree."""

from typing import Annotated

import typer

from harness.core.errors import Wrong
from harness.core.format import nanoseconds
from harness.crosscheck.agreement import AGREES, DISAGREES, TOLERANCE, UNDECIDED, Agreement
from harness.crosscheck.bracket import crosschecked
from harness.measure.session import require_reference
from harness.output.terminal.console import err, print_table, steps
from harness.output.terminal.ending import ending
from harness.suite.cases import load_cases
from harness.suite.mechanisms import load_mechanisms
from harness.suite.profiles import QUICK
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.selection import rows_to_measure, select
from harness.verify.prepare import prepare

# Those whose worker is the loop alone: no second interpreter, no argument that changes what it loads.
MECHANISMS = (
    "python/ctypes",
    "python/ctypes_untyped",
    "python/cffi_abi",
    "python/cffi_api",
    "python/capi",
)
CASES = ("noop", "add_i32", "str_len:256")

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def _print(found: list[Agreement]) -> None:
    rows = [
        (
            one.mechanism,
            str(one.row),
            nanoseconds(one.suite_ns),
            f"{nanoseconds(one.low_ns)} … {nanoseconds(one.high_ns)}",
            nanoseconds(one.rival_ns),
            f"{one.ratio:.2f}",
            one.verdict(),
        )
        for one in found
    ]
    numbers = ("suite", "its interval", "pytest-benchmark", "ratio")
    print_table(("mechanism", "case", *numbers, "verdict"), rows, right=numbers)


def conclude(found: list[Agreement]) -> None:
    """Wrong unless every row agrees; says what to do next."""
    if wrong := [one for one in found if one.verdict() == DISAGREES]:
        first = wrong[0]
        raise Wrong(
            f"{len(wrong)} of {len(found)} rows disagree by more than {TOLERANCE:.0%} beyond the suite's "
            f"interval, first: {first.mechanism} {first.row}, ratio {first.ratio:.2f}. Run it again; if "
            "the same rows stay, look at that worker's loop and clock and at what pytest-benchmark prints "
            "for harness/crosscheck/calls_bench.py, and report both"
        )
    if unsure := [one for one in found if one.verdict() == UNDECIDED]:
        first = unsure[0]
        raise Wrong(
            f"{len(unsure)} of {len(found)} rows are undecided, first: {first.mechanism} {first.row}: the "
            f"suite's own interval spans {first.spread:.0%}. Close what else is running and try again"
        )


@app.command()
def crosscheck(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID-GLOB]...", help="default: all five")] = None,
) -> None:
    """Time the Python mechanisms again with pytest-benchmark and compare with the suite's own numbers."""
    cases = load_cases()
    names = select(ids or [], MECHANISMS, "cross-checked mechanism")
    known = load_mechanisms(cases)
    chosen = [known[name] for name in (BASELINE, REPLICA, *names)]
    with steps("preparing", len(chosen)) as progress:
        prepared = prepare(chosen, cases, lambda name, what: progress.say(f"{name}: {what}"), QUICK.layouts)
    for name, reason in prepared.missing.items():
        err.print(f"missing  {name}: {reason}")
    if prepared.failed:
        raise Wrong(f"not checked, because wrong: {', '.join(prepared.failed)}")
    require_reference(prepared)
    # The reference rows were asked for first, and both are here.
    references, subjects = prepared.ready[:2], prepared.ready[2:]
    if not subjects:
        raise Wrong("none of the mechanisms can be timed here: python -m harness doctor says what is missing")
    rows = rows_to_measure(cases, QUICK, CASES)
    found = [one for ready in subjects for one in crosschecked(references, ready, cases, rows)]
    _print(found)
    conclude(found)
    agreeing = sum(one.verdict() == AGREES for one in found)
    err.print(f"{agreeing} of {len(found)} rows agree within {TOLERANCE:.0%} of the suite's interval")


def main() -> None:
    """Runs the cross-check."""
    with ending("crosscheck"):
        app(standalone_mode=True)


if __name__ == "__main__":
    main()
