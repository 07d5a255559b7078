"""Leaks: planted ones are found, growth that ends is none; real workers through the whole protocol."""

from collections.abc import Callable
from typing import Any

import pytest
from typer.testing import CliRunner

from harness.core.errors import WorkerDied, Wrong
from harness.core.paths import LANGS
from harness.leaks import __main__ as entry
from harness.leaks.resident import resident_bytes
from harness.leaks.rows import IN_LOOPS, ONE_BY_ONE, Effort, Found, look, rows_of
from harness.leaks.rule import Growth, last_growth
from harness.leaks.verdicts import (
    EXPLAINED,
    FAILED,
    GROWING,
    LEAKS,
    NO_LEAK,
    conclude,
    remarks,
    table,
    verdict,
)
from harness.suite.cases import load_cases
from harness.suite.mechanisms import Mechanism
from harness.tests.builders import ADD, mechanism
from harness.tests.conftest import Misbehaving
from harness.toolchain.stamp import Built
from harness.verify.prepare import Ready
from harness.worker import process

MIB = 1 << 20


class Worker:
    """Takes a microsecond a call and holds what the given function says after so many calls."""

    def __init__(self, held: Callable[[int], float]) -> None:
        self.calls, self._held = 0, held

    def stretch(self, calls: int) -> None:
        self.calls += calls

    def resident(self) -> int:
        return 5 * MIB + int(self._held(self.calls)) // 4096 * 4096

    def growth(self, calls: int = 1_000_000, seconds: float = 300) -> Growth:
        return last_growth(self.stretch, calls, seconds, self.resident, lambda: self.calls / 1e6)


def leaks_in_chunks(calls: int) -> float:
    return 4 * calls // MIB * MIB


def has_a_heap_that_fills_and_is_emptied(calls: int) -> float:
    return calls * 48 % (8 * MIB)


def has_a_heap_that_grows_up_to_32_mebibytes(calls: int) -> float:
    return min(16 * calls, 32 * MIB)


@pytest.mark.parametrize(
    ("held", "leaks"),
    [
        (lambda calls: 16 * calls, True),
        (lambda calls: 1.5 * calls, True),
        (leaks_in_chunks, True),
        (lambda calls: 16 * calls + has_a_heap_that_fills_and_is_emptied(calls), True),
        (lambda calls: 0, False),
        (lambda calls: 0.5 * calls, False),
        (lambda calls: MIB, False),
        (lambda calls: MIB if calls else 0, False),
        (lambda calls: 4 * MIB if calls > 700_000 else 0, False),
        (lambda calls: 20 * MIB - 5 * calls, False),
        (has_a_heap_that_fills_and_is_emptied, False),
        (has_a_heap_that_grows_up_to_32_mebibytes, False),
    ],
)
def test_a_leak_is_growth_that_goes_on(held: Callable[[int], float], leaks: bool) -> None:
    assert Worker(held).growth().leaks == leaks


def test_growth_is_told_in_bytes_a_call_over_the_later_half() -> None:
    found = Worker(lambda calls: 16 * calls).growth()
    assert found.bytes_a_call == pytest.approx(16, abs=found.resolution_bytes)
    assert Worker(lambda calls: 0).growth() == Growth(1_000_000, 0)


def test_what_grows_is_asked_for_twice_as_many_calls_until_a_heap_would_be_full() -> None:
    worker = Worker(lambda calls: 2 * calls)
    assert worker.growth(1_600_000).leaks
    first_guess = 2 * ((1 << 17) - 1)  # 1 + 2 + … + 65536 calls, twice, to see how many fit
    assert worker.calls == first_guess + 1_600_000 * (1 + 2 + 4 + 8 + 16)
    assert 2 * worker.calls > 64 * MIB > 2 * (first_guess + 1_600_000 * (1 + 2 + 4 + 8))
    calm = Worker(lambda calls: 0)
    calm.growth(1_600_000)
    assert calm.calls == first_guess + 1_600_000


def test_what_still_grows_when_the_time_is_over_is_neither_a_leak_nor_none() -> None:
    worker = Worker(lambda calls: 16 * calls)
    found = worker.growth(seconds=2)
    assert worker.calls < 2_000_000
    assert (found.goes_on, found.leaks) == (True, False)
    assert verdict(one(found), lambda _: "") == GROWING
    assert verdict(one(found), lambda _: "documented") == EXPLAINED
    conclude([one(found)], lambda _: "")
    assert "more --seconds tell" in next(remarks([one(found)], lambda _: ""))


def test_what_is_too_heavy_gets_as_many_calls_as_fit_and_says_what_they_show() -> None:
    found = Worker(lambda calls: 0).growth(seconds=0.008)
    assert found.calls == 16 * 62
    assert found.resolution_bytes == 4096 / (8 * 62)
    assert not found.resolved
    assert Growth(1_000_000, 0).resolved


def test_one_slow_call_does_not_make_a_row_heavy() -> None:
    now_s = [0.0]

    def takes_a_second_at_first(calls: int) -> None:
        now_s[0] += calls / 1e6 if now_s[0] else 1.0

    found = last_growth(takes_a_second_at_first, 1_000_000, 20, lambda: 0, lambda: now_s[0])
    assert found.calls == 1_000_000


def test_a_page_more_or_less_is_no_leak() -> None:
    assert not Growth(1600, (4096 + 800) / 800).goes_on
    assert Growth(1600, (4096 + 801) / 800).goes_on


def test_a_worker_that_grows_by_a_gibibyte_is_stopped() -> None:
    worker = Worker(lambda calls: 4096 * calls)
    found = worker.growth(16_000_000)
    assert worker.calls < 4_000_000
    assert found.leaks
    assert found.bytes_a_call == pytest.approx(4096, abs=1)


# ---- rows ------------------------------------------------------------------------------------------


def test_the_smallest_size_is_looked_at_and_the_long_one() -> None:
    ready = Ready(
        mechanism("x/a"), Built(key="k", build_ns=1, artifact_bytes=1, versions=[]), unwritten=("sum_f64",)
    )
    found = [tuple(row) for row in rows_of(ready, load_cases().values())]
    assert [size for case, size in found if case == "str_len"] == [0, 256]
    assert [size for case, size in found if case == "work"] == [1]
    assert [size for case, size in found if case == "sum_f64"] == []


EFFORT = Effort(calls=200_000, requests=1_600, seconds=8)


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("well", {IN_LOOPS: NO_LEAK, ONE_BY_ONE: NO_LEAK}),
        ("leaks_16_bytes_a_call", {IN_LOOPS: LEAKS, ONE_BY_ONE: GROWING}),
        ("leaks_20_kilobytes_a_request", {IN_LOOPS: NO_LEAK, ONE_BY_ONE: LEAKS}),
        ("leaks_a_mebibyte_at_its_first_call", {IN_LOOPS: NO_LEAK, ONE_BY_ONE: NO_LEAK}),
        ("leaks_half_a_byte_a_call", {IN_LOOPS: NO_LEAK, ONE_BY_ONE: NO_LEAK}),
    ],
)
def test_a_real_worker_that_leaks_is_found(
    misbehaving: Misbehaving, how: str, expected: dict[str, str]
) -> None:
    found = list(look(misbehaving(how), ADD, EFFORT))
    assert {one.way: verdict(one, lambda _: "") for one in found} == expected


def test_a_worker_that_dies_is_found_and_the_next_row_is_looked_at(misbehaving: Misbehaving) -> None:
    (found,) = look(misbehaving("dies_by_signal"), ADD, EFFORT)
    assert found.growth is None
    assert "SIGSEGV" in found.failure


def test_heaps_are_kept_small_so_that_they_are_full_soon(
    misbehaving: Misbehaving, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = dict[str, str]()

    def of(mechanism: Mechanism, variant: str, extra: dict[str, str]) -> Any:
        given.update(extra)
        raise WorkerDied("stopped here")

    monkeypatch.setattr(process.Worker, "of", of)
    list(look(misbehaving("well"), ADD, EFFORT))
    # The size that langs/java/kit/vm.options maps at the start: no less would start, no more would be hidden.
    assert "-Xms64m" in (LANGS / "java" / "kit" / "vm.options").read_text().split()
    assert given["JDK_JAVA_OPTIONS"] == "-Xmx64m"


def test_memory_of_a_process_that_is_gone_is_told_in_one_line() -> None:
    with pytest.raises(Wrong, match="the memory of process 4194400 cannot be read"):
        resident_bytes(4194400)  # beyond the largest pid of Linux, 2^22


# ---- verdicts --------------------------------------------------------------------------------------


LEAK, FINE = Growth(1_000_000, 16.0, 65 * MIB), Growth(1_000_000, 0.0)


def one(growth: Growth | None, name: str = "x/a", failure: str = "") -> Found:
    return Found(name, ADD, IN_LOOPS, growth, failure)


def test_the_manifest_explains_a_leak_and_nothing_explains_a_failure() -> None:
    assert verdict(one(LEAK), lambda _: "") == LEAKS
    assert verdict(one(LEAK), lambda _: "documented") == EXPLAINED
    assert verdict(one(FINE), lambda _: "documented") == NO_LEAK
    assert verdict(one(None), lambda _: "documented") == FAILED


def test_a_leak_without_a_reason_is_wrong_and_named() -> None:
    conclude([one(FINE)], lambda _: "")
    conclude([one(LEAK)], lambda _: "documented")
    with pytest.raises(
        Wrong, match=r"^1 rows leak without a reason or failed: x/a add_i32 \(in loops\)\. Mend"
    ):
        conclude([one(FINE), one(LEAK)], lambda _: "")
    with pytest.raises(Wrong, match="x/a add_i32"):
        conclude([one(None, failure="died")], lambda _: "documented")


def test_having_looked_at_nothing_is_no_success() -> None:
    with pytest.raises(Wrong, match="nothing was looked at"):
        conclude([], lambda _: "")


def test_the_table_has_a_line_per_mechanism_with_its_worst_row() -> None:
    found = [one(FINE), one(LEAK), one(FINE, "x/b")]
    assert list(table(found, lambda _: "")) == [
        ("x/a", "1", "16.0", "add_i32 (in loops)", "1000000", LEAKS),
        ("x/b", "1", "< 0.0082", "add_i32 (in loops)", "1000000", NO_LEAK),
    ]


def test_each_leak_is_shown_with_its_reason_and_what_is_coarse_is_counted() -> None:
    assert list(remarks([one(LEAK), one(Growth(160, 0))], lambda _: "https://example.org")) == [
        "explained  x/a add_i32 (in loops): 16.0 B a call over 1000000 calls: https://example.org",
        "coarse  x/a: 1 rows had too few calls for the limit; what leaks less than 51 B a call went unseen "
        "in the heaviest",
    ]


def run_command(monkeypatch: pytest.MonkeyPatch, growth: Growth, *words: str) -> Any:
    """The program over c/linked's real rows, whose growth is chosen."""
    monkeypatch.setattr(entry, "look", lambda mechanism, row, effort: [one(growth, mechanism.id)])
    return CliRunner().invoke(entry.app, ["c/linked", *words])


def test_the_program_fails_for_a_leak_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    fine = run_command(monkeypatch, FINE, "--json")
    assert (fine.exit_code, '"verdict": "no leak"' in fine.stdout) == (0, True)
    assert isinstance(run_command(monkeypatch, LEAK).exception, Wrong)
    assert run_command(monkeypatch, FINE, "--seconds", "601").exit_code == 2
