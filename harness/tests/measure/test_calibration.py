"""Calibration over workers that take exactly as long as they are told."""

from harness.measure.calibration import calibrate
from harness.tests.builders import ADD, Takes
from harness.worker.protocol import LOOPS_CAP


def test_loops_double_until_a_sample_is_long_enough_twice_and_are_scaled_to_fit() -> None:
    worker = Takes(lambda k, loops: loops * 100)
    assert calibrate(worker, ADD, sample_ns=1000) == 11  # 10 loops would do; 5 % more, rounded up
    assert worker.asked == [1, 2, 4, 8, 16, 16]


def test_a_sample_that_only_waited_does_not_end_calibration() -> None:
    worker = Takes(lambda k, loops: 1_000_000 if k == 3 else loops * 100)
    assert calibrate(worker, ADD, sample_ns=1000) == 11
    assert worker.asked == [1, 2, 4, 4, 8, 16, 16]


def test_a_loop_that_was_optimised_away_is_capped() -> None:
    assert calibrate(Takes(lambda k, loops: 0), ADD, sample_ns=1000) == LOOPS_CAP


def test_a_heavy_call_is_one_loop() -> None:
    assert calibrate(Takes(lambda k, loops: 5_000_000), ADD, sample_ns=1_000_000) == 1
