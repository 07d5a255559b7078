"""Warm-up over workers that take exactly as long as they are told."""

from harness.measure.warmup import PASSES_CAP, WINDOW, Warming, agree
from harness.suite.profiles import QUICK
from harness.tests.builders import ADD, Takes


def warmed(
    worker: Takes, warmup_loops: int = 0, cap_ns: int = 10**12, further: bool = False
) -> Warming | None:
    """A row warmed up alone, passes back to back."""
    profile = QUICK.model_copy(update={"warmup_sample_ns": 1600, "warmup_cap_ns": cap_ns})
    warming = Warming()
    if not warming.heat(worker, ADD, warmup_loops, profile, further):
        return None
    while True:
        warming.run_pass(worker, ADD)
        if warming.is_over(cap_ns):
            return warming


def steady(ns: int) -> Takes:
    return Takes(lambda k, loops: loops * ns)


def test_windows_agree_within_five_per_cent() -> None:
    assert agree([100] * 10 + [105] * 10)
    assert not agree([100] * 10 + [106] * 10)
    assert not agree([100] * 19)


def test_a_row_that_is_steady_from_the_start_takes_two_passes() -> None:
    worker = steady(100)
    found = warmed(worker)
    assert found is not None
    assert worker.asked[:6] == [1, 1, 2, 4, 8, 16]
    assert (found.loops, found.steady, found.elapsed_ns) == (16, True, [1600] * 20)


def test_warm_up_goes_on_until_a_pass_agrees_with_the_one_before() -> None:
    # Six requests to heat it, then a compiler that is done after the fifteenth sample.
    found = warmed(Takes(lambda k, loops: loops * (100 if k <= 6 + 15 else 50)))
    assert found is not None
    assert found.steady
    assert found.elapsed_ns == [1600] * 15 + [800] * 25


def test_a_jits_own_threshold_is_passed_in_doubling_steps() -> None:
    worker = steady(100)
    found = warmed(worker, warmup_loops=100_000)
    assert found is not None
    heated = [loops for loops, _ in found.heats]
    assert heated == [1, *(1 << i for i in range(17))]
    assert sum(heated) >= 100_000 > sum(heated[:-1])
    assert found.loops == 16  # a sample is no longer for that


def test_the_threshold_is_passed_as_far_as_the_cap_allows() -> None:
    worker = steady(100)
    found = warmed(worker, warmup_loops=100_000, cap_ns=1_000_000)
    assert found is not None
    assert max(worker.asked) == 1 << 12  # 819 µs of the millisecond with all that was before


def test_a_row_that_still_gets_faster_may_go_beyond_the_cap() -> None:
    # Every step takes 0.3 ms, however many loops it has: each loop is twice as fast as before.
    worker = Takes(lambda k, loops: 300_000)
    found = warmed(worker, warmup_loops=1 << 30, cap_ns=2_000_000)
    assert found is not None
    assert len(found.heats) == 19  # after 18 there was room for one of up to 0.6 ms in three caps
    steady_one = warmed(steady(100_000), warmup_loops=1 << 30, cap_ns=2_000_000)
    assert steady_one is not None
    assert sum(ns for _, ns in steady_one.heats) <= 2_000_000


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
    assert len(worker.asked) == 2


def test_a_further_size_of_a_hot_case_is_heated_by_an_eighth_of_the_calls() -> None:
    found = warmed(steady(100), warmup_loops=100_000, further=True)
    assert found is not None
    heated = [loops for loops, _ in found.heats]
    assert heated == [1, *(1 << i for i in range(14))]
    assert sum(heated) >= 100_000 // 8 > sum(heated[:-1])


def test_a_row_that_gets_slower_stays_within_the_cap() -> None:
    # Each loop takes twice as long as those of the step before.
    found = warmed(Takes(lambda k, loops: 100 * loops * loops), warmup_loops=1 << 30, cap_ns=10_000_000)
    assert found is not None
    # Behind these 9 ms another step of 13 or more would fit into three caps, and not into one.
    assert found.heats[-1] == (256, 6_553_600)


def test_a_further_size_has_an_eighth_of_the_cap() -> None:
    found = warmed(steady(100), warmup_loops=1 << 30, cap_ns=8_000_000, further=True)
    assert found is not None
    # 819 µs of a millisecond with all that was before.
    assert found.heats[-1][0] == 1 << 12
    assert sum(ns for _, ns in found.heats) == 819_200


def test_what_heats_a_row_does_not_count_as_its_rest() -> None:
    # The steps agree with each other at 100 ns, and so do the passes at 300: at rest after two.
    found = warmed(Takes(lambda k, loops: loops * (100 if k <= 6 else 300)))
    assert found is not None
    assert found.steady
    assert found.heats == [(1, 100), (1, 100), (2, 200), (4, 400), (8, 800), (16, 1600)]
    assert found.elapsed_ns == [4800] * 20


def test_passes_are_as_short_as_the_profile_says_however_far_the_row_was_heated() -> None:
    found = warmed(steady(7), warmup_loops=10_000)
    assert found is not None
    # The last step of 8192 loops took 57 344 ns: 1600 ns are 228 of them, rounded down.
    assert found.heats[-1] == (8192, 57_344)
    assert (found.loops, found.elapsed_ns[0]) == (228, 1596)
