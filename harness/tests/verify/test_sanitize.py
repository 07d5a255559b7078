"""check --sanitize finds what leaves every value right, and nothing that it builds is ever timed."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.core.errors import Missing, UsageError
from harness.core.paths import LANGS, build_root
from harness.suite.cases import Case, load_cases
from harness.suite.mechanisms import Mechanism, load_mechanism, load_mechanisms
from harness.tests import conftest
from harness.tests.builders import mechanism
from harness.toolchain.build import build_key, build_mechanism
from harness.toolchain.library import build_library
from harness.toolchain.tools import tool
from harness.verify.check import Report
from harness.verify.prepare import Ready, check_ready, prepare
from harness.verify.sanitize import check_sanitized, compiled_here, sanitized
from harness.verify.wrong_input import command_of, own_test

PLANTED = Path(conftest.WORKER).with_name("planted.c")
Plant = Callable[[str, str], Mechanism]


@pytest.fixture
def plant(tmp_path: Path, two_cases: dict[str, Case]) -> Plant:
    """Makes a mechanism with C of its own, of which each request calls the function; and, where there is one,
    with a test of wrong input."""

    def make(function: str, test: str = "") -> Mechanism:
        folder = tmp_path / "planted" / function
        folder.mkdir(parents=True)
        shutil.copy(conftest.WORKER, folder / "worker.py")
        if test:
            (folder / "tests").mkdir()
            (folder / "tests" / "wrong_input.py").write_text(test)
        build = f'["{{cc}}", "-shared", "-fPIC", "-O1", "-o", "{{out}}/planted.so", "{PLANTED}"]'
        (folder / "mechanism.toml").write_text(
            f'title = "x"\ndocs = "https://example.org"\ntier = "default"\nbuild = [{build}]\n'
            f'run = ["{{python}}", "{{src}}/worker.py", "{function}"]\n'
            '[env]\nXC_PLANTED = "{out}/planted.so"\n'
        )
        return load_mechanism(folder / "mechanism.toml", two_cases)

    return make


@pytest.fixture(scope="module", autouse=True)
def gcc() -> None:
    try:
        with sanitized():
            for variant in ("release", "counted"):
                build_library(variant)
    except Missing as reason:
        pytest.skip(str(reason))


def sanitized_report(one: Mechanism, cases: dict[str, Case]) -> Report:
    with sanitized():
        return check_sanitized(Ready(one, build_mechanism(one)), cases)


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("reads_beyond_its_array", "heap-buffer-overflow"),
        ("overflows", "signed integer overflow: 2147483647 + 1 cannot be represented"),
    ],
)
def test_a_planted_fault_is_wrong_under_the_sanitizers_and_right_without(
    plant: Plant, library: None, two_cases: dict[str, Case], function: str, expected: str
) -> None:
    one = plant(function, "")
    assert check_ready(Ready(one, build_mechanism(one)), two_cases).right
    report = sanitized_report(one, two_cases)
    assert not report.right
    assert any(expected in str(fault) for fault in report.faults)


def test_what_is_right_is_right_under_the_sanitizers_too(plant: Plant, two_cases: dict[str, Case]) -> None:
    report = sanitized_report(plant("does_nothing_wrong", ""), two_cases)
    assert (report.faults, report.right) == ((), True)


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ("", []),
        ("print('all as expected')", []),
        ("print('NULL was taken'); raise SystemExit(1)", ["wrong_input.py: ended with 1: NULL was taken"]),
        (
            "import ctypes, os; ctypes.CDLL(os.environ['XC_PLANTED']).reads_beyond_its_array()",
            ["wrong_input.py: ended with 1", "heap-buffer-overflow"],
        ),
        (
            "import ctypes, os; ctypes.CDLL(os.environ['XC_PLANTED']).overflows()",
            ["runtime error: signed integer overflow"],
        ),
    ],
)
def test_a_mechanisms_own_test_of_wrong_input_is_part_of_it(
    plant: Plant, two_cases: dict[str, Case], test: str, expected: list[str]
) -> None:
    report = sanitized_report(plant("does_nothing_wrong", test), two_cases)
    assert len(report.faults) == len(expected)
    for fault, text in zip(report.faults, expected, strict=True):
        assert text in str(fault)


def test_what_is_timed_and_what_is_sanitized_lie_apart_and_have_other_keys(
    plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, root = plant("does_nothing_wrong", ""), build_root()
    with sanitized():
        key, apart = build_key(one, []), build_root()
    assert apart == root / "sanitized"
    assert (build_root(), os.environ.get("CC")) == (root, os.environ.get("CC"))
    monkeypatch.setenv("XC_BUILD_DIR", str(apart))
    assert build_key(one, []) != key


def test_a_compiler_that_only_the_environment_names_is_part_of_the_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As go/cgo has it: no command of its manifest names a compiler."""
    one = mechanism("go/cgo", env={"CC": "{cc}"})
    keys = set()
    for compiler in ("gcc", "gcc -fsanitize=address"):
        monkeypatch.setenv("CC", compiler)
        tool.cache_clear()
        keys.add(build_key(one, []))
    monkeypatch.undo()
    tool.cache_clear()
    assert len(keys) == 2


def test_nothing_is_timed_with_a_compiler_that_sanitizes() -> None:
    with sanitized(), pytest.raises(UsageError, match="CC or CXX asks for a sanitizer"):
        prepare([], {}, lambda name, what: None)


def test_mechanisms_with_c_of_their_own_are_found_by_their_manifests() -> None:
    compiled = {name: compiled_here(one) for name, one in load_mechanisms(load_cases()).items()}
    having = {name for name, here in compiled.items() if here}
    assert {"python/capi", "java/jni", "go/cgo", "cpp/wrapper", "node/napi_tuned", "lua/host"} <= having
    assert not {"python/ctypes", "bun/cc", "wasm/node", "java/panama"} & having


def test_a_test_of_wrong_input_takes_the_place_of_the_worker() -> None:
    found = load_mechanisms(load_cases())
    ends = {name: command_of(found[name], Path("/t"))[-2:] for name in ("python/capi", "java/jni", "php/ext")}
    assert ends["python/capi"][1] == ends["java/jni"][1] == "/t"
    assert ends["php/ext"] == ["/t", str(LANGS / "php" / "kit")]
    variant = found["python/capi_nogil"]
    assert own_test(variant) == LANGS / "python" / "capi" / "tests" / "wrong_input.py"
