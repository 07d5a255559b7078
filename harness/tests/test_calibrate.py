"""Calibration and warm-up over workers that take exactly as long as they are told."""

from collections.abc import Callable

from harness.calibrate import LOOPS_CAP, PASSES_CAP, WINDOW, Warming, agree, calibrate, heat
from harness.protocol import Ran
from harness.schedule import QUICK, Row

ROW = Row("add_i32", 1)


class Takes:
    """A worker whose k-th request of n loops takes what the given function says."""

    def __init__(self, ns: Callable[[int, int], int]) -> None:
        self._ns, self.asked = ns, list[int]()

    def run(self, case: str, size: int, loops: int) -> Ran:
        assert (case, size) == ROW
        self.asked.append(loops)
        return Ran(ns=self._ns(len(self.asked), loops), value="3345678")


def test_loops_double_until_a_sample_is_long_enough_twice() -> None:
    worker = Takes(lambda k, loops: loops * 100)
    assert calibrate(worker, ROW, sample_ns=1000) == 16
    assert worker.asked == [1, 2, 4, 8, 16, 16]


def test_a_sample_that_only_waited_does_not_end_calibration() -> None:
    worker = Takes(lambda k, loops: 1_000_000 if k == 3 else loops * 100)
    assert calibrate(worker, ROW, sample_ns=1000) == 16
    assert worker.asked == [1, 2, 4, 4, 8, 16, 16]


def test_a_loop_that_was_optimised_away_is_capped() -> None:
    assert calibrate(Takes(lambda k, loops: 0), ROW, sample_ns=1000) == LOOPS_CAP


def test_a_heavy_call_is_one_loop() -> None:
    assert calibrate(Takes(lambda k, loops: 5_000_000), ROW, sample_ns=1_000_000) == 1


def test_windows_agree_within_five_per_cent() -> None:
    assert agree([100] * 10 + [105] * 10)
    assert not agree([100] * 10 + [106] * 10)
    assert not agree([100] * 19)


def warmed(worker: Takes, warmup_loops: int = 0, cap_ns: int = 10**12) -> Warming | None:
    """A row warmed up alone, passes back to back."""
    profile = QUICK.model_copy(update={"warmup_sample_ns": 1000, "warmup_cap_ns": cap_ns})
    warming = heat(worker, ROW, warmup_loops, profile)
    while warming and not warming.is_over(cap_ns):
        warming.run_pass(worker, ROW)
    return warming


def test_a_row_that_is_steady_from_the_start_takes_two_passes() -> None:
    found = warmed(Takes(lambda k, loops: loops * 100))
    assert found is not None
    assert (found.loops, found.steady, found.elapsed_ns) == (16, True, [1600] * 20)


def test_warm_up_goes_on_until_a_pass_agrees_with_the_one_before() -> None:
    # Seven requests to calibrate and look, then a compiler that is done after the fifteenth sample.
    found = warmed(Takes(lambda k, loops: loops * (100 if k <= 7 + 15 else 50)))
    assert found is not None
    assert found.steady
    assert found.elapsed_ns == [1600] * 15 + [800] * 25


def test_a_jits_own_threshold_is_passed_in_one_go() -> None:
    worker = Takes(lambda k, loops: loops * 100)
    warmed(worker, warmup_loops=100_000)
    assert worker.asked[7] == 100_000
    assert worker.asked.count(100_000) == 1


def test_the_threshold_is_passed_as_far_as_the_cap_allows() -> None:
    worker = Takes(lambda k, loops: loops * 100)
    warmed(worker, warmup_loops=100_000, cap_ns=1_000_000)
    assert worker.asked[7] == 10_000


def test_what_never_rests_is_called_unsteady() -> None:
    found = warmed(Takes(lambda k, loops: 1000 * k * k))
    assert found is not None
    assert not found.steady
    assert len(found.elapsed_ns) == PASSES_CAP * WINDOW


def test_the_time_cap_ends_a_restless_warm_up_after_two_passes() -> None:
    found = warmed(Takes(lambda k, loops: 1000 * k * k), cap_ns=100_000)
    assert found is not None
    assert not found.steady
    assert len(found.elapsed_ns) == 2 * WINDOW


def test_a_body_heavier_than_the_cap_is_not_warmed_up() -> None:
    worker = Takes(lambda k, loops: 100_000_000)
    assert warmed(worker, cap_ns=10_000_000) is None
    assert len(worker.asked) == 3
