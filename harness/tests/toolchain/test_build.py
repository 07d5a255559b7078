"""Builds: once per content, a missing tool is a reason, a failing command says which and why."""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from harness.core.errors import Missing, Wrong
from harness.core.paths import ROOT
from harness.suite.mechanisms import Mechanism
from harness.tests import builders
from harness.tests.conftest import Misbehaving, nobody_has_a_home
from harness.toolchain import tools as toolchains
from harness.toolchain.build import build_key, build_mechanism, layout_folder, requirements
from harness.toolchain.pads import pad_file
from harness.toolchain.stamp import Built
from harness.toolchain.tools import expand, tool, version_line
from harness.toolchain.tree import out_folder
from harness.verify import prepare


@pytest.fixture
def mechanism(misbehaving: Misbehaving, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Mechanism:
    """A mechanism whose build copies its source, with a build folder of its own."""
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path / "build"))
    made = misbehaving("well")
    (made.folder / "source.txt").write_text("one")
    return changed(made, build=[["cp", "{src}/source.txt", "{out}/artifact"]], artifacts=["artifact"])


def changed(mechanism: Mechanism, **keys: object) -> Mechanism:
    return mechanism.model_copy(update={"manifest": mechanism.manifest.model_copy(update=keys)})


def test_the_same_content_is_built_once(mechanism: Mechanism) -> None:
    first = build_mechanism(mechanism)
    (out_folder(mechanism) / "artifact").write_text("two")  # as long as what was built
    assert build_mechanism(mechanism) == first
    assert (out_folder(mechanism) / "artifact").read_text() == "two"


def test_what_was_built_and_is_gone_or_cut_off_is_built_again(mechanism: Mechanism) -> None:
    artifact = out_folder(mechanism) / "artifact"
    build_mechanism(mechanism)
    for spoil in (artifact.unlink, lambda: artifact.write_text("")):
        spoil()
        build_mechanism(mechanism)
        assert artifact.read_text() == "one"


def test_no_time_of_a_file_matters(mechanism: Mechanism) -> None:
    far_s = 4e9  # in the year 2096
    os.utime(mechanism.folder / "source.txt", (far_s, far_s))
    first = build_mechanism(mechanism)
    (out_folder(mechanism) / "artifact").write_text("two")
    os.utime(mechanism.folder / "source.txt", (0, 0))
    os.utime(out_folder(mechanism) / "artifact", (far_s, far_s))
    assert build_mechanism(mechanism) == first
    assert (out_folder(mechanism) / "artifact").read_text() == "two"


def test_changed_content_is_built_again_from_nothing(mechanism: Mechanism) -> None:
    build_mechanism(mechanism)
    (out_folder(mechanism) / "left-over").write_text("")
    (mechanism.folder / "source.txt").write_text("two")
    assert build_mechanism(mechanism).artifact_bytes == 3
    assert (out_folder(mechanism) / "artifact").read_text() == "two"
    assert not (out_folder(mechanism) / "left-over").exists()


def test_the_key_follows_from_sources_commands_environment_and_versions(mechanism: Mechanism) -> None:
    kit = mechanism.kit
    kit.mkdir()
    keys = [build_key(mechanism, ["v 1"]), build_key(mechanism, ["v 2"])]
    keys.append(build_key(changed(mechanism, env={"A": "b"}), ["v 1"]))
    keys.append(build_key(changed(mechanism, run=["other"]), ["v 1"]))
    keys.append(build_key(changed(mechanism, layout=[["true"]]), ["v 1"]))
    (kit / "kit.txt").write_text("k")
    keys.append(build_key(mechanism, ["v 1"]))
    assert len(set(keys)) == 6


def test_a_failing_command_is_named_with_its_last_words_and_its_log(mechanism: Mechanism) -> None:
    broken = changed(mechanism, build=[["sh", "-c", "echo no such header >&2; exit 4"]])
    with pytest.raises(Wrong) as caught:
        build_mechanism(broken)
    said = str(caught.value)
    assert said.startswith("test/well: build failed (exit code 4); whole log: ")
    assert said.endswith("no such header")
    # A failure is not remembered as a success.
    with pytest.raises(Wrong):
        build_mechanism(broken)


def test_a_build_tool_that_cannot_be_started_is_named(mechanism: Mechanism) -> None:
    with pytest.raises(Wrong, match="test/well: no-such-tool cannot be started"):
        build_mechanism(changed(mechanism, build=[["no-such-tool"]]))


def test_a_half_written_stamp_means_building(mechanism: Mechanism) -> None:
    build_mechanism(mechanism)
    (out_folder(mechanism) / "built.json").write_text('{"key": "')
    (out_folder(mechanism) / "artifact").unlink()
    build_mechanism(mechanism)
    assert (out_folder(mechanism) / "artifact").exists()


# ---- layouts ---------------------------------------------------------------------------------------


@pytest.fixture
def laid_out(mechanism: Mechanism) -> Mechanism:
    """Its build copies the source; each layout is that with the layout's own seed behind it."""
    script = 'cat "$1/artifact" > "$2/program"; printf %s "$3" >> "$2/program"'
    layout = [["sh", "-c", script, "sh", "{out}", "{layout}", "{seed}"]]
    return changed(mechanism, layout=layout, run=["{layout}/program"], artifacts=[])


def programs(mechanism: Mechanism) -> dict[str, str]:
    """What the layouts that there are hold, by their number."""
    return {p.parent.name: p.read_text() for p in sorted(out_folder(mechanism).glob("layouts/*/program"))}


def test_each_layout_is_made_in_its_own_folder_with_its_own_seed_and_pad(laid_out: Mechanism) -> None:
    build_mechanism(laid_out, layouts=3)
    assert programs(laid_out) == {"0": "one1", "1": "one2", "2": "one3"}
    assert [pad_file(layout).exists() for layout in range(4)] == [True, True, True, False]


def test_without_a_number_only_the_first_layout_is_made(laid_out: Mechanism) -> None:
    build_mechanism(laid_out)
    assert programs(laid_out) == {"0": "one1"}


def test_without_layout_commands_there_are_no_layouts(mechanism: Mechanism) -> None:
    assert build_mechanism(mechanism, layouts=3) == build_mechanism(mechanism)
    assert not (out_folder(mechanism) / "layouts").exists()


def test_only_the_layouts_that_are_missing_are_made(laid_out: Mechanism) -> None:
    first = build_mechanism(laid_out)
    (out_folder(laid_out) / "artifact").write_text("two")  # as long as what was built
    (layout_folder(laid_out, 0) / "program").write_text("kept")
    assert build_mechanism(laid_out, layouts=2).build_ns == first.build_ns
    assert programs(laid_out) == {"0": "kept", "1": "two2"}


def test_a_layout_whose_program_is_gone_is_made_again_alone(laid_out: Mechanism) -> None:
    build_mechanism(laid_out, layouts=2)
    (layout_folder(laid_out, 0) / "program").write_text("kept")
    (layout_folder(laid_out, 1) / "program").unlink()
    build_mechanism(laid_out, layouts=2)
    assert programs(laid_out) == {"0": "kept", "1": "one2"}


def test_what_a_layout_writes_into_the_shared_part_does_not_spoil_it(laid_out: Mechanism) -> None:
    """As cargo does, which links every layout below {out} first."""
    layout = [
        ["sh", "-c", 'echo more >> "$1/artifact"; cp "$1/artifact" "$2/program"', "sh", "{out}", "{layout}"]
    ]
    appending = changed(laid_out, layout=layout)
    build_mechanism(appending)
    build_mechanism(appending, layouts=2)
    assert programs(appending) == {"0": "onemore\n", "1": "onemore\nmore\n"}


def test_a_layout_with_a_half_written_stamp_is_made_again_from_nothing(laid_out: Mechanism) -> None:
    build_mechanism(laid_out, layouts=2)
    (layout_folder(laid_out, 0) / "program").write_text("kept")
    (layout_folder(laid_out, 1) / "built.json").write_text('{"key": "')
    (layout_folder(laid_out, 1) / "left-over").write_text("")
    build_mechanism(laid_out, layouts=2)
    assert programs(laid_out) == {"0": "kept", "1": "one2"}
    assert not (layout_folder(laid_out, 1) / "left-over").exists()


def test_changed_content_is_built_again_in_every_layout(laid_out: Mechanism) -> None:
    build_mechanism(laid_out, layouts=3)
    (laid_out.folder / "source.txt").write_text("two")
    build_mechanism(laid_out, layouts=2)
    assert programs(laid_out) == {"0": "two1", "1": "two2"}


def test_the_size_is_that_of_the_first_layout_alone(laid_out: Mechanism) -> None:
    assert build_mechanism(laid_out, layouts=3).artifact_bytes == len("one1")
    named = changed(laid_out, artifacts=["artifact", "layouts/0/program"])
    assert build_mechanism(named, layouts=3).artifact_bytes == len("one") + len("one1")


def test_a_layout_that_cannot_be_made_is_named_with_its_last_words(laid_out: Mechanism) -> None:
    broken = changed(laid_out, layout=[["sh", "-c", "echo no room for {seed} >&2; exit 4"]])
    for layouts in (1, 2):  # a failure is not remembered as a success
        with pytest.raises(Wrong, match=r"^test/well: build failed \(exit code 4\); whole log: ") as caught:
            build_mechanism(broken, layouts)
        assert str(caught.value).endswith("no room for 1")


POSITION = """
#include <stdio.h>
static int somewhere(void) { return 0; }
int main(void) { printf("%lu", (unsigned long)&somewhere % 4096); return somewhere(); }
"""
# Linkers drop what nothing refers to, and refuse or warn of what would make the stack executable.
STRICT = ["-Wl,--gc-sections", "-Wl,--fatal-warnings"] if sys.platform.startswith("linux") else []


def test_each_layout_lies_sixteen_bytes_behind_the_one_before(mechanism: Mechanism) -> None:
    (mechanism.folder / "position.c").write_text(POSITION)
    compiled = changed(
        mechanism,
        build=[["{cc}", "-O0", "-c", "-o", "{out}/position.o", "{src}/position.c"]],
        layout=[["{cc}", *STRICT, "-o", "{layout}/program", "{pad}", "{out}/position.o"]],
        run=["{layout}/program"],
    )
    build_mechanism(compiled, layouts=4)
    at = [
        int(subprocess.run([layout_folder(compiled, k) / "program"], capture_output=True, check=True).stdout)
        for k in range(4)
    ]
    assert [(place - at[0]) % 4096 for place in at] == [0, 16, 32, 48]


# ---- several at once -------------------------------------------------------------------------------


def built_by(monkeypatch: pytest.MonkeyPatch, build: object) -> None:
    """Two at a time by this function, the library being there."""
    monkeypatch.setattr(prepare, "build_library", lambda variant, native: None)
    monkeypatch.setattr(prepare, "build_mechanism", build)
    monkeypatch.setattr("os.cpu_count", lambda: 2)


def test_a_processors_worth_of_mechanisms_is_built_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    both = threading.Barrier(2, timeout=20)  # broken if one is built after the other

    def build(one: Mechanism, layouts: int) -> Built:
        both.wait()
        return Built(one.id, layouts, 1, [])

    built_by(monkeypatch, build)
    names = ["x/a", "x/b", "x/c", "x/d"]
    said: list[tuple[str, str]] = []
    found = prepare.build_all(map(builders.mechanism, names), lambda *step: said.append(step), layouts=5)
    ready = [(one.mechanism.id, one.built.key, one.built.build_ns) for one in found.ready]
    assert ready == [(name, name, 5) for name in names]
    assert said[-4:] == [(name, "built") for name in names]


def test_one_that_cannot_be_built_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def build(one: Mechanism, layouts: int) -> Built:
        if one.id == "x/a":
            raise Missing("no x here")
        if one.id == "x/b":
            raise Wrong("x/b: build failed")
        return Built(one.id, layouts, 1, [])

    built_by(monkeypatch, build)
    found = prepare.build_all(map(builders.mechanism, ("x/a", "x/b", "x/c")), lambda *step: None)
    assert [ready.mechanism.id for ready in found.ready] == ["x/c"]
    assert (found.missing, found.failed) == ({"x/a": "no x here"}, {"x/b": "x/b: build failed"})


# ---- tools -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (["no-such-tool", "--version"], "no-such-tool is not installed"),
        (["sh", "-c", "echo fatal error: ffi.h >&2; exit 1"], "exits with 1: fatal error: ffi.h"),
    ],
)
def test_an_unmet_requirement_is_a_reason(mechanism: Mechanism, command: list[str], says: str) -> None:
    with pytest.raises(Missing, match=says):
        requirements(changed(mechanism, requires=[command]))


def test_a_met_requirement_gives_its_first_line(mechanism: Mechanism) -> None:
    met = changed(mechanism, requires=[["echo", "tool 1.2\nmore"], ["true"]])
    assert requirements(met) == ["tool 1.2"]


def test_placeholders_are_replaced_and_may_become_several_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CC", "env gcc")
    tool.cache_clear()
    try:
        assert expand(["{cc}", "-I{include}", "CC={cc}", "{{.Go}}"], {"include": "/i"}) == [
            *("env", "gcc", "-I/i", "CC=env gcc", "{{.Go}}")
        ]
    finally:
        tool.cache_clear()


def jdk(folder: Path, version: str) -> Path:
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "javac").write_text("")
    (folder / "release").write_text(f'IMPLEMENTOR="x"\nJAVA_VERSION="{version}"\n')
    return folder


def test_java_home_is_used_where_it_is_new_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(jdk(tmp_path / "new", "24.0.1")))
    assert toolchains._java_home() == (str(tmp_path / "new"),)


def test_an_old_jdk_does_not_count(tmp_path: Path) -> None:
    assert toolchains.java_version(jdk(tmp_path / "old", "17.0.15")) == 17
    assert toolchains.java_version(tmp_path / "none") == 0


def test_without_any_compiler_the_reason_names_all_that_was_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CC", raising=False)
    monkeypatch.setattr(toolchains, "tool_path", lambda: "/nonexistent")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(Missing, match="no cc, gcc, clang on PATH, CC not set, and no zig on PATH"):
        toolchains._compiler("CC", ("cc", "gcc", "clang"), "cc")


def test_zig_stands_in_for_the_compiler(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CC", raising=False)
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path))
    monkeypatch.setattr(toolchains, "_zig_words", lambda: ("/opt/zig dir/zig",))
    monkeypatch.setattr(toolchains, "tool_path", lambda: "/nonexistent")
    (script,) = toolchains._compiler("CC", ("cc",), "cc")
    assert Path(script).read_text() == (
        "#!/bin/sh\nexec '/opt/zig dir/zig' cc -mcpu=baseline -fno-sanitize=undefined \"$@\"\n"
    )
    assert Path(script).stat().st_mode & 0o111


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        ("'x", "CC='x: No closing quotation"),
        ("/nonexistent -O2", "CC=/nonexistent -O2: there is no program /nonexistent"),
    ],
)
def test_a_compiler_that_cannot_be_is_named_with_its_variable(
    monkeypatch: pytest.MonkeyPatch, chosen: str, says: str
) -> None:
    monkeypatch.setenv("CC", chosen)
    with pytest.raises(Missing) as caught:
        toolchains._compiler("CC", ("cc",), "cc")
    assert str(caught.value).startswith(says)


@pytest.mark.parametrize("blank", ["", " "])
def test_a_compiler_without_a_name_is_unset(monkeypatch: pytest.MonkeyPatch, blank: str) -> None:
    monkeypatch.setenv("CC", blank)
    assert toolchains._compiler("CC", ("sh",), "cc") == (shutil.which("sh"),)


def test_who_has_no_home_may_have_java_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    nobody_has_a_home(monkeypatch)
    monkeypatch.setenv("JAVA_HOME", str(jdk(tmp_path / "new", "24.0.1")))
    assert toolchains._java_home() == (str(tmp_path / "new"),)


def test_a_bare_version_carries_its_tools_name(tmp_path: Path) -> None:
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\necho 11.19.1\n")
    npm.chmod(0o755)
    assert version_line((str(npm), "--version")) == "npm 11.19.1"
    assert version_line(("sh", "-c", "echo v2.1", "-m", "ziglang", "version")) == "ziglang v2.1"
    assert version_line(("sh", "-c", "echo 1.7", "--modversion", "benchmark")) == "benchmark 1.7"
    assert version_line(("echo", "go version go1.26.8")) == "go version go1.26.8"


def test_requirements_are_asked_where_no_settings_of_the_caller_lie(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert version_line(("pwd", "-P")) == str(ROOT)


def test_a_requirement_that_never_ends_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchains, "REQUIRE_TIMEOUT_S", 0.05)
    with pytest.raises(Missing, match="timed out"):
        version_line(("sleep", "5"))
