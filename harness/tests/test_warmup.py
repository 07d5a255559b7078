"""Warm-up over workers that take exactly as long as they are told."""

from harness.schedule import QUICK
from harness.tests.fakes import ADD, Takes
from harness.warmup import PASSES_CAP, WINDOW, Lesson, Warming, agree


def warmed(
    worker: Takes, warmup_loops: int = 0, cap_ns: int = 10**12, lesson: Lesson | None = None
) -> Warming | None:
    """A row warmed up alone, passes back to back."""
    profile = QUICK.model_copy(update={"warmup_sample_ns": 1600, "warmup_cap_ns": cap_ns})
    warming = Warming(lesson)
    if not warming.heat(worker, ADD, warmup_loops, profile):
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
    assert len(found.heats) == 25  # after 24 there was room for one of up to 0.6 ms in four caps
    steady_one = warmed(steady(100_000), warmup_loops=1 << 30, cap_ns=2_000_000)
    assert steady_one is not None
    assert sum(ns for _, ns in steady_one.heats) <= 2_000_000


def test_what_never_rests_is_called_unsteady() -> None:
    found = warmed(Takes(lambda k, loops: 1000 * k * k))
    assert found is not None
    assert not found.steady
    assert len(found.elapsed_ns) == PASSES_CAP * WINDOW
    assert found.taught() is None


def test_the_time_cap_ends_a_restless_warm_up_after_two_passes() -> None:
    found = warmed(Takes(lambda k, loops: 1000 * k * k), cap_ns=100_000)
    assert found is not None
    assert not found.steady
    assert len(found.elapsed_ns) == 2 * WINDOW


def test_a_body_heavier_than_the_cap_is_not_warmed_up() -> None:
    worker = Takes(lambda k, loops: 100_000_000)
    assert warmed(worker, cap_ns=10_000_000) is None
    assert len(worker.asked) == 2


def test_the_first_warm_up_teaches_the_steps_that_were_slower_than_rest() -> None:
    # Fifty times slower until 40 loops have gone by: the step that begins as the 33rd is the last slow one.
    done = 0

    def ns(k: int, loops: int) -> int:
        nonlocal done
        done += loops
        return loops * (5000 if done - loops < 40 else 100)

    found = warmed(Takes(ns), warmup_loops=100_000)
    assert found is not None
    assert found.taught() == Lesson(steps=(1, 1, 2, 4, 8, 16, 32), loops=16, rest_ns=1600)


def test_a_lesson_is_repeated_and_saves_the_rest_of_the_way() -> None:
    worker = steady(100)
    found = warmed(worker, 100_000, lesson=Lesson(steps=(1, 1, 2), loops=16, rest_ns=1600))
    assert found is not None
    assert worker.asked == [1, 1, 2] + [16] * 20
    assert found.steady


def test_a_plateau_below_the_speed_of_the_first_execution_does_not_pass_for_rest() -> None:
    # Steady at once, but at a tier that is three times slower, until the 30th sample.
    worker = Takes(lambda k, loops: loops * (300 if k <= 1 + 30 else 100))
    found = warmed(worker, lesson=Lesson(steps=(1,), loops=16, rest_ns=1600))
    assert found is not None
    assert found.elapsed_ns == [4800] * 30 + [1600] * 20


def test_a_process_that_stays_slower_than_the_first_is_measured_all_the_same() -> None:
    found = warmed(steady(300), lesson=Lesson(steps=(1,), loops=16, rest_ns=1600))
    assert found is not None
    assert len(found.elapsed_ns) == PASSES_CAP * WINDOW
    assert found.steady
