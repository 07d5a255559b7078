"""What is said about the interpreter, from the variables that its build left."""

from pathlib import Path

import pytest

from harness.measure.machine_probe import faster_options

BOTH = ["--enable-optimizations", "--with-lto"]


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"CONFIG_ARGS": "'--enable-shared'"}, ["without PGO", "without LTO"]),
        ({"CONFIG_ARGS": "'--enable-optimizations' '--with-lto'"}, BOTH),
        ({"CONFIG_ARGS": "'--enable-optimizations' '--with-lto=full'"}, BOTH),
        ({"CONFIG_ARGS": "'--enable-optimizations=no' '--with-lto=no'"}, ["without PGO", "without LTO"]),
        ({"CONFIG_ARGS": "'--without-lto'"}, ["without PGO", "without LTO"]),
        ({"CONFIG_ARGS": "'-C'", "PY_CFLAGS": "-O2 -fprofile-use -flto=auto"}, BOTH),
        ({"CONFIG_ARGS": "'-C'", "PY_CFLAGS_NODIST": "-fprofile-instr-use=code.profclangd -flto"}, BOTH),
        (
            {"CONFIG_ARGS": "'-C'", "PY_CFLAGS": "-O3 -fwrapv", "PY_CFLAGS_NODIST": None},
            ["without PGO", "without LTO"],
        ),
        ({"CONFIG_ARGS": None}, []),
        ({}, []),
    ],
)
def test_either_way_of_saying_pgo_and_lto_is_read(variables: dict[str, object], expected: list[str]) -> None:
    assert faster_options(variables) == expected


def test_variables_of_another_build_tell_nothing() -> None:
    """Debian's python3 is linked statically and optimised; its variables are of the shared, plain build."""
    other = {"CONFIG_ARGS": "'--enable-shared'", "Py_ENABLE_SHARED": 1, "INSTSONAME": "libpython0.0.so.1.0"}
    assert faster_options(other) == (
        [] if Path("/proc/self/maps").exists() else ["without PGO", "without LTO"]
    )
    assert faster_options({**other, "Py_ENABLE_SHARED": 0}) == ["without PGO", "without LTO"]
