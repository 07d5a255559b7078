"""The kit of the Python workers, where it reads how the interpreter was built."""

import ast
import importlib.util
from types import ModuleType, SimpleNamespace

import pytest

from harness.core.paths import LANGS


def kit(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"kit_{name}", LANGS / "python" / "kit" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("cflags", "words"),
    [
        ("-Wsign-compare -DNDEBUG -g -fwrapv -O3 -Wall", ["-DNDEBUG", "-fwrapv", "-O3"]),
        ("-DNDEBUG -O3 -g -O2", ["-DNDEBUG", "-O3", "-O2"]),
        ("-O2 -O3 -DNDEBUG -O2", ["-O3", "-DNDEBUG", "-O2"]),
        ("-O2 -flto=auto -ffat-lto-objects -march=native", ["-O2"]),
        ("-O0 -g", ["-O0"]),
        ("", ["-O2", "-DNDEBUG"]),
        ("-Wall -DNDEBUG", ["-O2", "-DNDEBUG"]),
    ],
)
def test_an_extension_is_optimised_as_its_interpreter_is(cflags: str, words: list[str]) -> None:
    assert kit("extension").optimisation(cflags) == words


@pytest.mark.parametrize(
    ("variables", "facts"),
    [
        ({"CONFIG_ARGS": "'--enable-optimizations' '--with-lto'", "PY_CFLAGS": "-O3"}, "-O3, PGO, LTO, "),
        ({"CONFIG_ARGS": "'-C'", "PY_CFLAGS": "-O2 -fprofile-use -flto=auto"}, "-O2, PGO, LTO, "),
        ({"CONFIG_ARGS": "'--without-lto'", "PY_CFLAGS": "-O3"}, "-O3, GIL"),
        ({}, "GIL"),
    ],
)
def test_a_worker_says_whether_its_interpreter_has_pgo_and_lto(
    variables: dict[str, str], facts: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    protocol = kit("protocol")
    monkeypatch.setattr(protocol.sysconfig, "get_config_var", variables.get)
    monkeypatch.setattr(protocol.platform, "python_compiler", lambda: "GCC")
    assert f"(GCC, {facts}" in protocol.runtime()


def test_a_worker_of_pypy_says_its_own_version_beside_that_of_the_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    protocol = kit("protocol")
    version = SimpleNamespace(major=7, minor=3, micro=11)
    monkeypatch.setattr(protocol.sys, "pypy_version_info", version, raising=False)
    monkeypatch.setattr(protocol.sysconfig, "get_config_var", {}.get)
    monkeypatch.setattr(protocol.platform, "python_implementation", lambda: "PyPy")
    monkeypatch.setattr(protocol.platform, "python_version", lambda: "3.9.16")
    monkeypatch.setattr(protocol.platform, "python_compiler", lambda: "")
    assert protocol.runtime() == "PyPy 3.9.16 (PyPy 7.3.11, GIL)"


@pytest.mark.parametrize("name", ["declarations", "extension", "inputs", "protocol", "together"])
def test_what_a_worker_under_pypy_imports_of_the_kit_is_python_3_9(name: str) -> None:
    source = (LANGS / "python" / "kit" / f"{name}.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 9))
