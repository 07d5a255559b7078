"""Which module and function an instruction belongs to: invented memory, and a real compiler's objects."""

import shutil
import subprocess
from pathlib import Path

import pytest

from harness.anatomy.demangling import demangled
from harness.anatomy.mappings import COMPILED, CodeMap, Mapping, code_of
from harness.anatomy.parts import median_call
from harness.anatomy.perfmaps import compiled_functions
from harness.anatomy.symbols import Ranges, functions_of, mapped_functions
from harness.anatomy.tracing import Reading
from harness.toolchain.tools import tool

MAPS = """\
00400000-00401000 r--p 00000000 08:01 1 /usr/bin/node
00401000-00405000 r-xp 00001000 08:01 1 /usr/bin/node
7f0000000000-7f0000001000 rwxp 00000000 00:00 0
7f0000001000-7f0000002000 r-xp 00000000 00:01 7 /memfd:doublemapper (deleted)
7f0000002000-7f0000003000 r-xp 00003000 08:01 9 /lib/with a space/libffi.so.8.1.0
7ffd00000000-7ffd00002000 r-xp 00000000 00:00 0 [vdso]
7ffd00003000-7ffd00004000 rw-p 00000000 00:00 0 [stack]
"""


def test_only_code_is_mapped_and_each_stretch_has_its_module() -> None:
    assert [one.module for one in code_of(MAPS)] == ["node", COMPILED, COMPILED, "libffi", "vdso"]


def test_an_address_belongs_to_the_stretch_that_holds_it() -> None:
    code = CodeMap(code_of(MAPS))
    assert code.at(0x400FFF) is None
    assert code.at(0x401000) == Mapping(0x401000, 0x405000, 0x1000, "/usr/bin/node")
    assert code.at(0x405000) is None
    assert code.at(0) is None


@pytest.mark.parametrize(
    ("path", "module"),
    [
        ("/x/_ctypes.cpython-311-x86_64-linux-gnu.so", "_ctypes"),
        ("/x/crosscall.abi3.so", "crosscall"),
        ("/x/libstdc++.so.6.0.30", "libstdc++"),
        ("/x/libpython3.11.so.1.0", "libpython3.11"),
        ("/x/python3.13", "python3.13"),
        ("/x/crosscall.node", "crosscall"),
        ("/x/gone.so (deleted)", "gone"),
        ("/tmp/jna-1/jna10991024276369938286.tmp", "jna"),
    ],
)
def test_modules_have_the_names_people_know(path: str, module: str) -> None:
    assert Mapping(0, 1, 0, path).module == module


def test_only_the_stretch_that_covers_an_address_names_it() -> None:
    names = Ranges({10: (5, "f"), 20: (1, "g")})
    assert [names.name_at(at) for at in (9, 10, 14, 15, 20, 21)] == ["", "f", "f", "", "g", ""]


def test_code_compiled_anew_replaces_the_old_and_half_lines_are_left_out() -> None:
    names = mapped_functions("10 8 old one\n10 4 new one\nnonsense\n20 zz bad\n30")
    assert names.name_at(0x13) == "new one"
    assert names.name_at(0x14) == ""
    jvm = mapped_functions("0x00007f128bf1ea00 0x0000000000000310 kit.Sample Calls.addI32(int, long)")
    assert jvm.name_at(0x7F128BF1EA10) == "kit.Sample Calls.addI32(int, long)"


def test_a_stripped_object_names_nothing_that_it_does_not_export(tmp_path: Path) -> None:
    source, shared = tmp_path / "two.c", tmp_path / "two.so"
    source.write_text(
        "static int inner(int x) { return x * 3; } int outer(int x) { return inner(x) + 1; }\n"
        "int (*inner_at)(int) = inner;\n"
    )
    subprocess.run([*tool("cc"), "-shared", "-fPIC", "-O0", "-o", shared, source], check=True)
    whole = functions_of(shared)
    names = {whole.name_at(offset) for offset in range(shared.stat().st_size)}
    assert {"inner", "outer"} <= names
    subprocess.run(
        [*tool("cc"), "-shared", "-fPIC", "-O0", "-s", "-o", tmp_path / "bare.so", source], check=True
    )
    bare = functions_of(tmp_path / "bare.so")
    names = {bare.name_at(offset) for offset in range(shared.stat().st_size)}
    assert "outer" in names
    assert "inner" not in names


def test_what_is_no_object_has_no_functions(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no ELF")
    assert functions_of(tmp_path / "text").name_at(0) == ""
    assert functions_of(tmp_path / "nowhere").name_at(0) == ""


def test_the_median_call_is_a_call() -> None:
    assert median_call(Reading((5, 9, 7, 6), ({1: 5}, {1: 9}, {1: 7}, {1: 6}))) == {1: 6}


def test_mangled_names_are_read_where_there_is_a_filter() -> None:
    names = ["_ZN2v87Integer3NewEPNS_7IsolateEi", "_PyEval_EvalFrameDefault", "_Z"]
    plain = demangled(names)
    assert plain[1:] == names[1:]
    assert plain[0] == ("v8::Integer::New(v8::Isolate*, int)" if shutil.which("c++filt") else names[0])
    assert demangled([]) == []


def test_a_filter_that_fails_changes_no_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "c++filt"
    broken.write_text("#!/bin/sh\necho one line too few\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert demangled(["_Za", "_Zb"]) == ["_Za", "_Zb"]


def test_a_perf_map_is_read_and_taken_away() -> None:
    pid = 1 << 30  # of nobody
    path = Path(f"/tmp/perf-{pid}.map")
    path.write_text("1000 20 LazyCompile:~add /worker.mjs:1:1\n")
    assert compiled_functions(pid).name_at(0x1010) == "LazyCompile:~add /worker.mjs:1:1"
    assert not path.exists()
    assert compiled_functions(pid).name_at(0x1010) == ""
