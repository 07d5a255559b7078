"""The tracer against objdump: what c/linked's loop must execute stands in its machine code."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from harness.anatomy.counting import CALLS, anatomy_of
from harness.suite.cases import load_cases
from harness.suite.layouts import FIRST
from harness.suite.mechanisms import load_mechanisms
from harness.tests.builders import ADD
from harness.toolchain.build import build_mechanism
from harness.toolchain.library import LIBRARY, library_folder
from harness.worker.process import worker_command

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="ptrace is Linux's"),
    pytest.mark.skipif(not shutil.which("objdump"), reason="objdump (binutils) is not here"),
]
CASES = load_cases()


def code_of(binary: Path, symbol: str) -> list[tuple[int, str]]:
    """A function's instructions: address and text."""
    command = ["objdump", "-d", "--no-show-raw-insn", f"--disassemble={symbol}", str(binary)]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [(int(at, 16), what.strip()) for at, what in re.findall(r"(?m)^ +([0-9a-f]+):\t(.+)$", text)]


def until(code: list[tuple[int, str]], pattern: str) -> int:
    """How many instructions there are, up to and with the first that matches."""
    return next(i for i, (_, what) in enumerate(code, start=1) if re.match(pattern, what))


def test_the_loop_is_counted_to_the_instruction(library: None) -> None:
    mechanism = load_mechanisms(CASES, globs=["c/linked"])["c/linked"]
    build_mechanism(mechanism)
    worker = Path(worker_command(mechanism, "release", FIRST.worker)[0])
    code = code_of(worker, "add_i32")
    call = next(i for i, (_, what) in enumerate(code) if re.match(r"(call|bl)\b.*xc_add_i32", what))
    back = next(
        i
        for i, (at, what) in enumerate(code)
        if i > call and (to := re.match(r"(?:j|b)\S*\s+([0-9a-f]+) <add_i32", what)) and int(to[1], 16) < at
    )
    target = int(re.match(r"\S+\s+([0-9a-f]+)", code[back][1])[1], 16)  # type: ignore[index]
    loop = sum(target <= at <= code[back][0] for at, _ in code)
    plt = until(code_of(worker, "xc_add_i32@plt"), r"(bnd )?jmp|br\b")
    library_s = until(code_of(library_folder("release") / LIBRARY, "xc_add_i32"), "ret")
    found = anatomy_of(mechanism, CASES["add_i32"], ADD)
    assert found.calls == [loop + plt + library_s] * CALLS
    assert {part.module: part.instructions for part in found.modules} == {
        "worker": loop + plt,
        "libcrosscall": library_s,
    }
    assert found.kernel_entries == 0
