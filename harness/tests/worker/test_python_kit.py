"""The kit of the Python workers, where it reads how the interpreter was built."""

import importlib.util
from types import ModuleType

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
