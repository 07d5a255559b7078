"""Can this run be trusted? The A/A control and the warnings, in plain words."""

from dataclasses import dataclass

from harness.analysis.aa_control import Control
from harness.analysis.warnings import QualityWarning
from harness.core.format import nanoseconds
from harness.suite.reference import BASELINE, REPLICA


@dataclass(frozen=True)
class Trust:
    """answer: the first sentence of the page after its title; level: good, careful or bad; notes are always
    so on this machine, warnings weaken this run."""

    level: str
    answer: str
    control: str
    resolution: str
    warnings: list[QualityWarning]
    notes: list[QualityWarning]


def _answer(control: Control, warnings: list[QualityWarning]) -> tuple[str, str]:
    others = len([warning for warning in warnings if warning.name != "control" and not warning.is_note])
    if control.rows == 0:
        return "bad", "Unknown: this run has no A/A control."
    if not control.good:
        return "bad", "Not for small differences: this run finds some that do not exist."
    if others:
        word = "caution" if others == 1 else "cautions"
        return "careful", f"Yes, with {others} {word}."
    return "good", "Yes."


def _control(control: Control) -> str:
    if control.rows == 0:
        return f"{REPLICA} was not measured, so it is unknown how large a false difference can be here."
    same = control.rows - control.separated
    text = (
        f"One program was measured twice among all the others, as {BASELINE} and as {REPLICA}, in two "
        "layouts of its code and the library's. What differs between the two is what a rebuild changes. "
        f"Their intervals do not separate them in {same} of {control.rows} rows"
    )
    if control.separated:
        text += f", and do in {control.separated}; about 1 row in 20 is expected by chance"
    return f"{text}."


def _resolution(control: Control, cycle_ns: float) -> str:
    if not control.rows:
        return "Without the control, only the intervals decide what is called a difference."
    cycle = f" One processor cycle is {nanoseconds(cycle_ns)}." if cycle_ns else ""
    return (
        "A difference below the floor of its row is not called one on this page. The floor is the largest "
        f"difference between two layouts of one program that this run cannot rule out there.{cycle}"
    )


def trust(control: Control, warnings: list[QualityWarning], cycle_ns: float) -> Trust:
    level, answer = _answer(control, warnings)
    return Trust(
        level=level,
        answer=answer,
        control=_control(control),
        resolution=_resolution(control, cycle_ns),
        warnings=[warning for warning in warnings if not warning.is_note],
        notes=[warning for warning in warnings if warning.is_note],
    )
