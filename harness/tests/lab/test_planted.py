"""Each lab finds what was planted in a real worker, and finds nothing where nothing was."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.analysis.labs import lab_table
from harness.analysis.labs.stalls import RUNS_ON, STALLS, WAITS
from harness.core.errors import WorkerFailed
from harness.core.paths import ROOT
from harness.lab import cold, memory, safety, stalls, tails, threads
from harness.lab.bench import Bench, Measure
from harness.runfile.labs import Lab, LabName
from harness.runfile.records import Run
from harness.suite.cases import Case, load_cases
from harness.suite.mechanisms import Mechanism, load_mechanism
from harness.tests.builders import header

WORKER = Path(__file__).parents[1] / "workers" / "planted_lab.py"
Planted = Callable[..., Mechanism]


@pytest.fixture
def planted(tmp_path: Path, library: None) -> Planted:
    def make(how: str, more: str = "") -> Mechanism:
        folder = tmp_path / "test" / how
        folder.mkdir(parents=True, exist_ok=True)
        manifest = folder / "mechanism.toml"
        manifest.write_text(
            f'title = "{how}"\ndocs = "https://example.org"\ntier = "default"\n'
            f'run = ["{{python}}", "{WORKER}", "{how}"]\n{more}'
        )
        return load_mechanism(manifest, load_cases())

    return make


def bench(mechanism: Mechanism, execution: int = 0) -> Bench:
    cases: dict[str, Case] = {"add_i32": load_cases()["add_i32"]}
    return Bench(mechanism, mechanism, execution, cases, random.Random(1), most_threads=4)


def read(name: LabName, measure: Measure, *mechanisms: Mechanism, executions: int = 1) -> list[dict]:  # type: ignore[type-arg]
    """The figures that a lab's table has of them."""
    readings: list[Lab] = []
    for mechanism in mechanisms:
        for execution in range(executions):
            readings += measure(bench(mechanism, execution))
    run = Run(path="x", header=header([one.id for one in mechanisms]), groups=[], labs=readings)
    return [dict(figure) for figure in lab_table(name, run).figures]


def test_threads_that_take_turns_have_no_speed_up(planted: Planted) -> None:
    found = read("threads", threads.measure, planted("well"), planted("serialises_threads"))
    at_four = {one["mechanism"]: one["speed_up"]["estimate"] for one in found if one["threads"] == 4}
    assert at_four == {"test/serialises_threads": 1, "test/well": 4}


def test_one_call_in_a_thousand_shows_at_the_end_of_the_tail(
    planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tails, "SAMPLES", 10_000)
    found = read("tails", tails.measure, planted("well"), planted("stalls_in_one_of_1000"))
    rows = {one["mechanism"]: one for one in found if one["case"] == "add_i32" and not one["load_bytes"]}
    slow, well = rows["test/stalls_in_one_of_1000"], rows["test/well"]
    assert slow["worst_ns"] == pytest.approx(5e6, rel=0.03)
    assert well["worst_ns"] == pytest.approx(1000, rel=0.03)
    assert slow["p99"]["estimate"] == pytest.approx(1000, rel=0.03)
    assert slow["batch"] == [1]


def test_a_lock_that_is_held_in_c_stalls_the_others_and_the_collector(planted: Planted) -> None:
    mechanisms = planted("well"), planted("holds_the_lock")
    found = read("stalls", stalls.measure, *mechanisms, executions=6)
    verdicts = {(one["mechanism"], one["held_ms"], one["collect"]): one for one in found}
    assert verdicts["test/holds_the_lock", 10, False]["verdict"] == STALLS
    assert verdicts["test/well", 10, False]["verdict"] == RUNS_ON
    assert verdicts["test/holds_the_lock", 100, True]["collect_ns"]["estimate"] == 1e8
    assert verdicts["test/holds_the_lock", 100, True]["verdict"] == WAITS
    assert verdicts["test/well", 100, True]["verdict"] == "-"
    assert verdicts["test/well", 0, False]["verdict"] == "-"


def test_sixteen_bytes_a_call_and_handles_that_nobody_frees_are_found(
    planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "CALLS", 200_000)
    monkeypatch.setattr(memory, "HANDLES", 1000)
    found = read("memory", memory.measure, planted("leaks_16_bytes"))
    growth = next(one for one in found if one["kind"] == "growth")
    assert growth["goes_on"] == 1 and growth["millibytes_a_call"] >= 16_000 and growth["verdict"] == "LEAKS"
    assert next(one for one in found if one["kind"] == "allocations")["objects"] == 30_000
    freed = next(one for one in found if one["kind"] == "handles")
    assert (freed["made"], freed["freed"], freed["verdict"]) == (1000, 1000, "freed")
    lost = read("memory", memory.measure, planted("loses_handles"))
    assert next(one for one in lost if one["kind"] == "handles")["verdict"] == "never freed"
    assert next(one for one in lost if one["kind"] == "growth")["verdict"] == "nothing stays"


def test_a_slow_load_and_a_slow_first_call_have_their_own_column(planted: Planted) -> None:
    found = read("cold", cold.measure, planted("loads_slowly"), planted("is_cold"))
    rows = {one["mechanism"]: one for one in found}
    assert rows["test/loads_slowly"]["load_ns"]["estimate"] > 5e7
    assert rows["test/is_cold"]["first_call_ns"]["estimate"] > 2e7
    assert rows["test/loads_slowly"]["first_call_ns"]["estimate"] > 0


def test_what_became_of_mistakes_is_seen_from_inside_and_from_outside(
    planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safety, "_TIMEOUT_S", 1.0)
    monkeypatch.setattr(safety, "build_library", lambda variant: None)
    monkeypatch.setattr(safety, "worker_environment", lambda reports: {})
    well = {one["mistake"]: one["outcome"] for one in read("safety", safety.measure, planted("well"))}
    assert well["throw_in_callback"] == "exception: ValueError: thrown"
    assert well["use_after_free"] == "process ended: signal SIGABRT"
    assert well["double_free"] == "hangs"
    assert well["null_pointer"] == "rejected: by the test"
    swallows = read("safety", safety.measure, planted("swallows_the_exception"))
    assert next(one["outcome"] for one in swallows if one["mistake"] == "throw_in_callback") == "nothing"


def test_no_reading_names_a_place_on_this_machine(planted: Planted) -> None:
    found = bench(planted("well")).reading("safety", outcome=f"exception: {ROOT}/build/x.so", why=f"{ROOT}")
    assert str(ROOT) not in found.outcome + found.why


def test_a_worker_without_the_request_or_none_at_all_says_so(planted: Planted) -> None:
    mechanism = planted("knows_no_tails")
    with pytest.raises(WorkerFailed, match="does not know tails yet"):
        list(tails.measure(bench(mechanism)))
    alone = Bench(mechanism, None, 0, {}, random.Random(1), 2)
    with pytest.raises(WorkerFailed, match="test has no lab worker for test/knows_no_tails yet"):
        list(tails.measure(alone))


def test_a_row_that_the_mechanism_skips_is_not_asked_for(
    planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tails, "SAMPLES", 100)
    mechanism = planted("calls_nobody_back", '[skip]\napply_i64 = "it would crash"\n')
    for measure in (threads.measure, tails.measure, memory.measure):
        asked = {one.case for one in measure(bench(mechanism))}
        assert "str_len" in asked and "apply_i64" not in asked
