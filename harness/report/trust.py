"""Can this run be trusted? The A/A control and the doubts, in plain words."""

import math
from dataclasses import dataclass

from harness.control import Control
from harness.doubts import Doubt
from harness.mechanisms import BASELINE, REPLICA
from harness.numbers import nanoseconds


@dataclass(frozen=True)
class Trust:
    """answer: the first sentence of the page after its title; level: good, careful or bad."""

    level: str
    answer: str
    control: str
    resolution: str
    doubts: list[Doubt]


def _answer(control: Control, doubts: list[Doubt]) -> tuple[str, str]:
    cautions = len([d for d in doubts if d.name != "control"])
    if control.rows == 0:
        return "bad", "Nobody knows: this run has no A/A control."
    if not control.good:
        return "bad", "Not for small differences: this run finds some where there are none."
    if cautions:
        word = "caution" if cautions == 1 else "cautions"
        return "careful", f"Yes, with {cautions} {word}."
    return "good", "Yes."


def _control(control: Control, executions: int) -> str:
    if control.rows == 0:
        return f"{REPLICA} was not measured, so nothing says how large a false difference can be here."
    same = control.rows - control.separated
    text = (
        f"One program was measured twice under two names, {BASELINE} and {REPLICA}, among all the others; "
        f"whatever differs between the two is a false alarm. "
        f"They could not be told apart in {same} of {control.rows} rows"
    )
    if control.separated:
        text += f", and were called different in {control.separated}"
    return (
        f"{text}. The intervals alone, before the resolution below is applied, differ in "
        f"{control.outside_interval} rows; with {executions} executions about 1 in 20 is expected by chance."
    )


def _resolution(control: Control, cycle_ns: float) -> str:
    floor = math.expm1(control.floor_ratio) if math.isfinite(control.floor_ratio) else math.inf
    known = f"{floor:.1%}" if math.isfinite(floor) else "unknown"
    cycle = f"one processor cycle ({nanoseconds(cycle_ns)})" if cycle_ns else "one cycle (not measured)"
    return (
        f"Nothing on this page is called a difference if it is below {cycle}, or, between two mechanisms, "
        f"below what 95 % of the control's rows stay under ({known})."
    )


def trust(control: Control, doubts: list[Doubt], executions: int, cycle_ns: float) -> Trust:
    level, answer = _answer(control, doubts)
    return Trust(
        level=level,
        answer=answer,
        control=_control(control, executions),
        resolution=_resolution(control, cycle_ns),
        doubts=doubts,
    )
