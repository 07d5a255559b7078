"""Instructions of a call: the tracer on real programs, and what it says where it cannot count."""

import ctypes
import platform
import struct
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from harness.anatomy import tracing
from harness.anatomy.counting import function_of, instructions_of
from harness.anatomy.symbols import code_offset
from harness.anatomy.tracing import Tracer
from harness.core.errors import Missing, Wrong
from harness.core.processes import end_with_all_it_started
from harness.suite.cases import load_cases
from harness.suite.mechanisms import load_mechanisms
from harness.suite.row import Row
from harness.tests.builders import ADD
from harness.toolchain.build import build_mechanism
from harness.toolchain.library import LIBRARY, library_folder

CASES = load_cases()
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="ptrace is Linux's")


def library_file() -> Path:
    return library_folder("release") / LIBRARY


def counted(name: str, row: Row) -> tuple[int, ...]:
    mechanism = load_mechanisms(CASES, globs=[name])[name]
    build_mechanism(mechanism)
    return instructions_of(mechanism, CASES[row.case], row).instructions


def test_every_call_of_a_compiled_loop_has_the_same_instructions(library: None) -> None:
    calls = counted("c/linked", ADD)
    assert len(calls) == 12
    assert len(set(calls)) == 1
    # The call, the PLT's jump, the library's add and return, the loop's counter and branch at the least.
    assert 6 <= calls[0] <= 30


def test_more_arguments_are_more_instructions(library: None) -> None:
    assert min(counted("c/linked", Row("sum12_i64", 1))) > max(counted("c/linked", ADD))


def test_a_longer_string_is_more_instructions(library: None) -> None:
    assert min(counted("c/linked", Row("str_len", 4096))) > max(counted("c/linked", Row("str_len", 8)))


def test_an_interpreters_worker_is_counted_as_it_is(library: None) -> None:
    assert min(counted("python/ctypes", ADD)) > 500


def test_a_traced_programs_memory_lies_at_the_same_addresses_at_every_start() -> None:
    with Tracer() as tracer:
        program = tracer.command([sys.executable, "-c", "print(open('/proc/self/maps').readline())"])
        ask = partial(subprocess.check_output, program, pass_fds=tracer.pass_fds)
        assert ask() == ask()


def test_what_does_not_call_the_library_has_no_entry(library: None) -> None:
    with pytest.raises(Missing, match="it calls no function of libcrosscall"):
        counted("python/host", ADD)


def test_a_copy_of_the_library_is_counted_at_its_own_function_if_there_is_one(library: None) -> None:
    # Called without the PLT's jump.
    assert counted("c/static", ADD)[0] == counted("c/linked", ADD)[0] - 1
    with pytest.raises(Missing, match="no function xc_add_i32: its body may lie in the loop itself"):
        counted("c/inline", ADD)


def test_the_loop_is_cut_at_the_first_function_that_is_called_once() -> None:
    assert function_of(CASES["str_upper"]) == "xc_str_upper"
    assert function_of(CASES["add_i32"]) == "xc_add_i32"


# ---- where nothing can be counted ------------------------------------------------------------------


def told(command: list[str], function: str = "xc_add_i32", before: Callable[[], None] | None = None) -> str:
    """What the tracer says of a program that does not do as asked. before: done in the tracer's process."""
    with Tracer() as tracer:
        process = subprocess.Popen(
            tracer.command(command),
            pass_fds=tracer.pass_fds,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=before,
        )
        try:
            tracer.started()
            tracer.ask(library_file(), function, 3, 0)
            with pytest.raises(Wrong) as refused:
                tracer.answer()
            return str(refused.value)
        finally:
            end_with_all_it_started(process)


LOADS = "import ctypes, os, sys, time; lib = ctypes.CDLL(sys.argv[1]); "


def python(program: str) -> list[str]:
    return [sys.executable, "-c", program, str(library_file())]


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracing, "_WAIT_MS", 500)


def test_a_program_without_the_library_is_told_so(library: None, soon: None) -> None:
    assert told(["sleep", "60"]) == "no process has loaded the library"


def test_a_function_that_is_not_called_is_waited_for_no_longer_than_that(library: None, soon: None) -> None:
    assert told(python(LOADS + "time.sleep(60)")) == "the function was not called in time"


def test_a_function_that_is_called_once_uses_up_the_budget_or_the_thread(library: None) -> None:
    said = told(python(LOADS + "time.sleep(0.5); lib.xc_add_i32(1, 2); time.sleep(60)"))
    assert "the thread waits for something" in said


def test_calls_that_use_up_the_budget_are_told_as_far_as_they_went(
    library: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = counted("c/linked", ADD)[0]
    monkeypatch.setattr(tracing, "MOST_STEPS", 4 * one)
    assert counted("c/linked", ADD) == (one,) * 4
    monkeypatch.setattr(tracing, "MOST_STEPS", 2 * one)
    with pytest.raises(Wrong, match="within the budget of instructions"):
        counted("c/linked", ADD)


def forbid_ptrace() -> None:
    """As containers do it: a seccomp filter that refuses the one system call with EPERM."""
    number = {"x86_64": 101, "aarch64": 117}[platform.machine()]
    # Load the call's number; is it that one; refuse with EPERM; allow: linux/filter.h and seccomp(2).
    code = struct.pack(
        "HBBIHBBIHBBIHBBI", 0x20, 0, 0, 0, 0x15, 0, 1, number, 0x06, 0, 0, 0x00050001, 0x06, 0, 0, 0x7FFF0000
    )
    instructions = ctypes.create_string_buffer(code)
    program = struct.pack("HxxxxxxP", 4, ctypes.addressof(instructions))
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.prctl(38, 1, 0, 0, 0) == 0  # PR_SET_NO_NEW_PRIVS
    assert libc.prctl(22, 2, program, 0, 0) == 0  # PR_SET_SECCOMP, SECCOMP_MODE_FILTER


def test_a_system_that_forbids_ptrace_is_told_so(library: None) -> None:
    said = told(python(LOADS + "time.sleep(60)"), before=forbid_ptrace)
    assert said == "the system forbids to trace it (ptrace: yama's scope, seccomp or a container)"


def test_a_call_that_gives_another_value_when_traced_is_refused(
    library: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(CASES["add_i32"]), "expected_value", lambda *_: "7")
    with pytest.raises(Wrong, match="traced, its last call gave '3345678', not '7'"):
        counted("c/linked", ADD)


def test_a_program_that_ends_is_told_so(library: None, soon: None) -> None:
    assert told(["true"]).startswith("the program ended")


def test_one_that_dies_while_it_is_stepped_is_told_so(library: None) -> None:
    program = LOADS + "time.sleep(0.5); lib.xc_add_i32(1, 2); os.kill(os.getpid(), 11)"
    assert told(python(program)) == "the thread ended while it was stepped"


def test_a_program_ends_as_it_would_without_the_tracer(library: None) -> None:
    for command, code in ((["sh", "-c", "exit 3"], 3), (["sh", "-c", "kill -TERM $$"], -15)):
        with Tracer() as tracer:
            done = subprocess.run(tracer.command(command), pass_fds=tracer.pass_fds, timeout=10)
        assert done.returncode == code


def test_a_traced_program_goes_on_and_answers_right(library: None) -> None:
    program = LOADS + (
        "time.sleep(0.3)\nfor _ in range(2000): lib.xc_add_i32(1, 2)\nprint(lib.xc_add_i32(20, 22))"
    )
    with Tracer() as tracer:
        process = subprocess.Popen(
            tracer.command(python(program)), pass_fds=tracer.pass_fds, stdout=subprocess.PIPE
        )
        tracer.started()
        tracer.ask(library_file(), "xc_add_i32", 3, 0)
        assert len(tracer.answer().instructions) == 3
        said, _ = process.communicate(timeout=20)
    assert (said, process.returncode) == (b"42\n", 0)


def test_a_function_that_the_library_has_not_is_named(library: None) -> None:
    with pytest.raises(Wrong, match="it has no function xc_none"):
        code_offset(library_file(), "xc_none")


def test_what_is_no_object_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "text.so"
    path.write_text("no object", encoding="utf-8")
    with pytest.raises(Wrong, match=r"text\.so: cannot be read as an ELF object"):
        code_offset(path, "xc_add_i32")
