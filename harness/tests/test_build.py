"""Builds: once per content, a missing tool is a reason, a failing command says which and why."""

from pathlib import Path

import pytest

from harness import toolchains
from harness.build import build_key, build_mechanism, out_folder, requirements
from harness.errors import Missing, Wrong
from harness.mechanisms import Mechanism
from harness.tests.conftest import Misbehaving
from harness.toolchains import expand, tool, version_line


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
    (out_folder(mechanism) / "artifact").unlink()
    assert build_mechanism(mechanism) == first
    assert not (out_folder(mechanism) / "artifact").exists()


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
    (kit / "kit.txt").write_text("k")
    keys.append(build_key(mechanism, ["v 1"]))
    assert len(set(keys)) == 5


def test_a_failing_command_is_named_with_its_last_words_and_its_log(mechanism: Mechanism) -> None:
    broken = changed(mechanism, build=[["sh", "-c", "echo no such header >&2; exit 4"]])
    with pytest.raises(Wrong) as caught:
        build_mechanism(broken)
    said = str(caught.value)
    assert said.startswith("test/well: build failed (exit 4); whole log: ")
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
    monkeypatch.setenv("CC", "ccache gcc")
    tool.cache_clear()
    try:
        assert expand(["{cc}", "-I{include}", "CC={cc}", "{{.Go}}"], {"include": "/i"}) == [
            *("ccache", "gcc", "-I/i", "CC=ccache gcc", "{{.Go}}")
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
    assert toolchains._java_version(jdk(tmp_path / "old", "17.0.15")) == 17
    assert toolchains._java_version(tmp_path / "none") == 0


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


def test_a_requirement_that_never_ends_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchains, "REQUIRE_TIMEOUT_S", 0.05)
    with pytest.raises(Missing, match="timed out"):
        version_line(("sleep", "5"))
