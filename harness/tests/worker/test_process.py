"""A worker that misbehaves ends in one line that says what it did and what it said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from harness.core.errors import WorkerDied, WorkerError, WorkerFailed, WorkerGarbled, WorkerSilent
from harness.measure import session as run
from harness.suite.layouts import Layout
from harness.suite.mechanisms import Mechanism
from harness.tests.builders import mechanism
from harness.toolchain.build import layout_folder
from harness.toolchain.library import LIBRARY, library_folder
from harness.toolchain.pads import pad_file
from harness.worker.process import Worker

Start = Callable[[str], Worker]


def test_an_honest_worker_answers(worker: Start) -> None:
    with worker("well") as live:
        assert live.hello(abi=1).cases == ["empty", "noop", "add_i32"]
        ran = live.run("add_i32", 1, 500)
        assert ran.value == "3345678"
        assert ran.ns > 0
        assert live.startup_ns > 0


@pytest.mark.parametrize(
    ("how", "kind", "says"),
    [
        ("dies_by_signal", WorkerDied, "the worker died by signal SIGSEGV"),
        ("dies_with_a_message", WorkerDied, "exit code 3; it said: cannot find the thing"),
        ("prints_no_json", WorkerGarbled, "not JSON: 'Warning: deprecated'"),
        ("prints_half_a_line", WorkerDied, "the worker died by exit code 0"),
        ("adds_a_key", WorkerFailed, "note: unknown key"),
        ("reports_an_error", WorkerFailed, "run add_i32 1 1: the moon is full"),
        ("skips_what_it_offers", WorkerFailed, "skipped: not today"),
        ("says_half_a_surrogate", WorkerGarbled, "not JSON"),
        ("nests_without_end", WorkerGarbled, "not JSON: '[[[[["),
        ("never_ends_a_line", WorkerGarbled, "a line of more than 1 MiB, killed"),
        ("dies_by_a_nameless_signal", WorkerDied, "the worker died by signal 40"),
        ("floods_stderr", WorkerDied, "it said: noise / noise / noise / the last word"),
        ("paints_the_terminal", WorkerFailed, "\\x1b]0;owned\\x07xxx"),
        ("says_too_long", WorkerFailed, "says 1000000000000 ns, yet answered after "),
        ("says_nonsense", WorkerFailed, "ns: "),
    ],
)
def test_misbehaviour_is_explained(worker: Start, how: str, kind: type[WorkerError], says: str) -> None:
    live = worker(how)
    live.hello(abi=1)
    with pytest.raises(kind, match="test/" + how) as caught:
        live.run("add_i32", 1, 1)
    assert says in str(caught.value)
    live.kill()


def test_a_time_that_no_loops_take_is_refused(worker: Start) -> None:
    live = worker("says_no_time")
    live.hello(abi=1)
    assert live.run("noop", 1, 1).ns == 0  # a coarse clock may say so
    with pytest.raises(WorkerFailed, match="says 0 ns, which no 10000 loops take"):
        live.run("noop", 1, 10_000)
    live.kill()


def test_a_strangers_text_is_short_and_leaves_the_terminal_alone(worker: Start) -> None:
    live = worker("paints_the_terminal")
    live.hello(abi=1)
    with pytest.raises(WorkerFailed) as caught:
        live.run("noop", 1, 1)
    assert "\x1b" not in str(caught.value)
    assert len(str(caught.value)) < 2500
    live.kill()


def test_a_worker_that_answers_too_late_is_killed(worker: Start) -> None:
    live = worker("answers_too_late")
    live.hello(abi=1)
    with pytest.raises(WorkerSilent, match=r"no answer within 0\.2 s, killed"):
        live.run("add_i32", 1, 1, timeout_s=0.2)
    with pytest.raises(WorkerDied, match="signal SIGKILL"):
        live.run("add_i32", 1, 1)


def test_a_command_that_does_not_exist_is_named() -> None:
    with pytest.raises(WorkerDied, match="x/y: /no/such/program cannot be started"):
        Worker("x/y", ["/no/such/program"], {})


def test_an_unknown_request_is_answered_and_survived(worker: Start) -> None:
    with worker("well") as live:
        with pytest.raises(WorkerFailed, match="unknown request"):
            live._ask("sing", type(live.hello(abi=1)), 5.0)
        assert live.run("noop", 1, 1).value == "0"


TELLS = """
import json, os, sys
input()
told = [*sys.argv[1:], os.environ["TOLD"], os.environ["XC_LIBRARY"]]
print(json.dumps({"protocol": 1, "abi": 1, "runtime": " ".join(told), "cases": []}), flush=True)
input()
"""


@pytest.mark.parametrize(
    ("start", "layout"),
    [
        (lambda made: Worker.of(made, "release"), Layout(0, 0)),
        (lambda made: Worker.of(made, "release", layout=Layout(2, 3)), Layout(2, 3)),
        (lambda made: run._start(made, Layout(2, 3)), Layout(2, 3)),
    ],
    ids=["unsaid", "said", "as-a-run-does"],
)
def test_a_worker_runs_on_the_layouts_it_is_started_with(
    tmp_path: Path, start: Callable[[Mechanism], Worker], layout: Layout
) -> None:
    command = ["{python}", "-c", TELLS, "{layout}/worker", "{seed}"]
    made = mechanism("x/a", layout=[["true"]], run=command, env={"TOLD": "{pad}"})
    made = made.model_copy(update={"folder": tmp_path})
    with start(made) as live:
        told = live.hello(abi=1).runtime.split()
    assert told == [
        str(layout_folder(made, layout.worker) / "worker"),
        str(layout.worker + 1),
        str(pad_file(layout.worker)),
        str(library_folder("release", layout.library) / LIBRARY),
    ]
