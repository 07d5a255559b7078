"""Stubs land where their group is, and fail until they are written."""

import shutil
from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.core.paths import LANGS, ROOT
from harness.suite.cases import load_cases
from harness.suite.mechanisms import load_mechanism, load_mechanisms
from harness.suite.scaffold import UNWRITTEN, scaffold_case, scaffold_mechanism

MECHANISMS = load_mechanisms(load_cases())


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The files that a case is written into."""
    for folder in ("native", "langs/c/kit"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("build"))
    return tmp_path


def test_a_case_gets_an_entry_a_declaration_a_function_and_a_loop(checkout: Path) -> None:
    made = scaffold_case("xor_i64", "calls", core=False, root=checkout)
    case = load_cases(checkout / "native" / "cases.toml")["xor_i64"]
    assert (case.group, case.core, case.calls) == ("calls", False, {"xc_xor_i64": 1})
    assert len(made.written) == 5
    header = (checkout / "native" / "include" / "crosscall.h").read_text()
    assert header.index("xc_sum8_f64") < header.index("xc_xor_i64") < header.index("---- strings")
    assert "XC_COUNT(xc_xor_i64);" in (checkout / "native" / "src" / "calls.c").read_text()
    loops = (checkout / "langs" / "c" / "kit" / "calls.c").read_text()
    assert loops.index("// case: xor_i64") < loops.index("// end of cases")
    assert "MORE(xor_i64)" in (checkout / "langs" / "c" / "kit" / "cases.c").read_text()
    assert any("test_calls.c" in sentence for sentence in made.left)


def test_the_order_of_cases_stays_by_group(checkout: Path) -> None:
    scaffold_case("utf8_len", "strings", core=True, root=checkout)
    scaffold_case("barrier", "work", core=False, root=checkout)
    groups = [case.group for case in load_cases(checkout / "native" / "cases.toml").values()]
    assert sorted(groups, key=groups.index) == groups


@pytest.mark.parametrize(
    ("case", "group", "message"),
    [
        ("add_i32", "calls", "add_i32: native/cases.toml has this case already"),
        ("Add", "calls", "'Add' is no id"),
        ("xor", "cals", "did you mean calls"),
        ("many", "threads", "cases of threads call functions of other groups"),
    ],
)
def test_a_case_that_cannot_be_is_refused_and_nothing_is_written(
    checkout: Path, case: str, group: str, message: str
) -> None:
    before = (checkout / "native" / "cases.toml").read_text()
    with pytest.raises(UsageError, match=message):
        scaffold_case(case, group, core=False, root=checkout)
    assert (checkout / "native" / "cases.toml").read_text() == before


def test_a_variant_extends_the_other_and_its_loops_do_not_run_yet(tmp_path: Path) -> None:
    for folder in ("ctypes", "kit"):
        shutil.copytree(LANGS / "python" / folder, tmp_path / "python" / folder)
    made = scaffold_mechanism("python/mine", MECHANISMS["python/ctypes"], ["calls"], tmp_path)
    mine = load_mechanism(tmp_path / "python" / "mine" / "mechanism.toml", load_cases())
    assert mine.base == tmp_path / "python" / "ctypes"
    assert mine.manifest.run == MECHANISMS["python/ctypes"].manifest.run
    copied = tmp_path / "python" / "mine" / "calls.py"
    assert copied.read_text().splitlines()[0] == UNWRITTEN
    with pytest.raises(SyntaxError):
        compile(copied.read_text(), "calls.py", "exec")
    assert len(made.written) == 2


@pytest.mark.parametrize(
    ("name", "groups", "message"),
    [
        ("go/mine", ["calls"], "is called python/<lower-case name>"),
        ("python/Mine", ["calls"], "is called python/<lower-case name>"),
        ("python/ctypes", ["calls"], "is there already"),
        ("python/mine", ["colls"], "did you mean calls"),
    ],
)
def test_a_variant_that_cannot_be_is_refused(
    tmp_path: Path, name: str, groups: list[str], message: str
) -> None:
    (tmp_path / "python" / "ctypes").mkdir(parents=True)
    with pytest.raises(UsageError, match=message):
        scaffold_mechanism(name, MECHANISMS["python/ctypes"], groups, tmp_path)
