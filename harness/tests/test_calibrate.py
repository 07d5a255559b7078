"""Calibration and warm-up over workers that take exactly as long as they are told."""

from collections.abc import Callable

from harness.calibrate import LOOPS_CAP, WARMUP_CAP_SAMPLES, agree, calibrate, warm_up
from harness.protocol import Ran
from harness.schedule import Row

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


def test_warm_up_ends_when_the_older_window_is_fast_too() -> None:
    worker = Takes(lambda k, loops: 1000 if k <= 7 else 100)
    found = warm_up(worker, ROW, loops=4, cap_ns=1_000_000)
    assert found.steady
    assert found.loops == 4
    # The older window's median is fast once at most 4 of its 10 samples are slow: samples 4 to 13.
    assert len(found.elapsed_ns) == 23
    assert set(worker.asked) == {4}


def test_what_never_rests_is_called_unsteady() -> None:
    found = warm_up(Takes(lambda k, loops: 1000 * k * k), ROW, loops=1, cap_ns=10**12)
    assert not found.steady
    assert len(found.elapsed_ns) == WARMUP_CAP_SAMPLES


def test_the_time_cap_ends_a_restless_warm_up() -> None:
    found = warm_up(Takes(lambda k, loops: 1000 * 2**k), ROW, loops=1, cap_ns=1_000_000)
    assert not found.steady
    assert len(found.elapsed_ns) < 20


def test_a_body_heavier_than_the_cap_is_not_warmed_for_long() -> None:
    found = warm_up(Takes(lambda k, loops: 100_000_000), ROW, loops=1, cap_ns=10_000_000)
    assert len(found.elapsed_ns) == 3
