"""What is said about the interpreter, from the variables that its build left."""

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
