"""A worker's clock is held against ours: exact fakes of both."""

import pytest

from harness.verify.own_clock import time_problem


class Machine:
    """A worker whose loops take 10 µs and whose request takes around_s more; says(loops, s): what it says."""

    def __init__(self, scale: float, around_s: float = 0.0, hiccups: int = 0) -> None:
        self.clock_s, self._scale, self._around_s, self._hiccups = 0.0, scale, around_s, hiccups
        self.asked: list[int] = []

    def run_ns(self, loops: int) -> int:
        self.asked.append(loops)
        in_loop_s = loops * 1e-5
        self.clock_s += in_loop_s + self._around_s
        if in_loop_s > 0.01 and self._hiccups:
            self._hiccups -= 1
            self.clock_s += 1.0  # somebody else had the processor, outside of the loop
        return round(in_loop_s * self._scale * 1e9)

    def problem(self) -> str:
        return time_problem(self.run_ns, lambda: self.clock_s)


@pytest.mark.parametrize(
    ("scale", "wrong"), [(1.0, False), (0.9, False), (0.1, True), (0.001, True), (0, True)]
)
def test_a_time_far_below_ours_is_wrong(scale: float, wrong: bool) -> None:
    assert bool(Machine(scale).problem()) == wrong


def test_what_surrounds_the_loop_is_nobodys_fault() -> None:
    machine = Machine(1.0, around_s=0.1)
    assert machine.problem() == ""
    assert len(machine.asked) < 10


@pytest.mark.parametrize(("hiccups", "wrong"), [(1, False), (2, False), (3, True)])
def test_a_busy_machine_is_asked_again(hiccups: int, wrong: bool) -> None:
    assert bool(Machine(1.0, hiccups=hiccups).problem()) == wrong


def test_the_problem_names_both_clocks() -> None:
    assert Machine(0.1, around_s=0.001).problem() == (
        "run: 2435 loops took 25.4 ms by our clock, 1.01 ms of them around the loop, and it says 2.44 ms"
    )
