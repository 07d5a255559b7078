"""What anatomies say: roles, differences between mechanisms and between runs."""

import pytest

from harness.analysis.instructions import at_odds, by_role, changes, more_than, role
from harness.analysis.results import Analysis
from harness.runfile.anatomies import Anatomy, ModulePart
from harness.suite.reference import BASELINE, REPLICA
from harness.tests.builders import run_of


def anatomy(mechanism: str = "x/a", calls: list[int] | None = None, why: str = "", **modules: int) -> Anatomy:
    parts = [ModulePart(module=name, instructions=count) for name, count in modules.items()]
    total = sum(modules.values())
    counted = calls if calls is not None else [total] * bool(total)
    return Anatomy(mechanism=mechanism, case="add_i32", size=1, calls=counted, modules=parts, why=why)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("libcrosscall", "the library"),
        ("compiled code", "compiled code"),
        ("libffi", "libffi"),
        ("libc", "libc"),
        ("vdso", "libc"),
        ("libpython3.11", "runtime"),
        ("python3.13", "runtime"),
        ("libruby-3.1", "runtime"),
        ("libjvm", "runtime"),
        ("mono-sgen", "runtime"),
        ("node", "runtime"),
        ("beam.smp", "runtime"),
        ("libguile-3.0", "runtime"),
        ("liboctinterp", "runtime"),
        ("libtcl8.6", "runtime"),
        ("sbcl", "runtime"),
        ("libR", "runtime"),
        ("_ctypes", "glue"),
        ("ffi_c", "glue"),
        ("libcrosscall_glue", "glue"),
        ("nodejs_addon", "glue"),
    ],
)
def test_a_module_has_one_role(module: str, name: str) -> None:
    assert role(module) == name


def test_roles_add_up_to_the_call() -> None:
    found = by_role(anatomy(libpython3_11=0, node=300, _ctypes=42, koffi=8, libcrosscall=2))
    assert found == {"runtime": 300, "glue": 50, "the library": 2}


def test_the_median_loop_is_one_of_them() -> None:
    assert anatomy(calls=[9, 5, 7, 6]).instructions == 6
    assert anatomy(calls=[]).instructions is None
    assert anatomy(calls=[5, 5]).is_steady
    assert not anatomy(calls=[5, 6]).is_steady


def test_what_one_has_more_than_another_comes_largest_first() -> None:
    ctypes, capi = anatomy(libpython=2898, _ctypes=967, libc=5), anatomy(libpython=410, crosscall=36, libc=5)
    assert more_than(ctypes, capi) == [("libpython", 2488), ("_ctypes", 967), ("crosscall", -36)]


def test_between_runs_a_row_is_the_same_changed_or_only_in_one() -> None:
    before = [anatomy("x/a", node=300, libc=2), anatomy("x/b", node=5), anatomy("x/c", calls=[], why="gone")]
    after = [anatomy("x/a", node=310, libc=2), anatomy("x/b", node=5), anatomy("x/d", node=1)]
    found = {one.row.mechanism: one for one in changes(before, after)}
    assert (found["x/a"].before, found["x/a"].after, found["x/a"].where) == (302, 312, [("node", 10)])
    assert found["x/a"].is_more
    assert not found["x/b"].is_more
    assert (found["x/d"].before, found["x/d"].after, found["x/d"].is_more) == (None, 1, False)
    assert "x/c" not in found  # counted in neither


def odd_pairs(a: Anatomy, b: Anatomy, b_ns: int) -> list[tuple[str, str, str]]:
    """x/a takes 100 ns to 110 ns, x/b as much more as is given."""
    spread = [0, 2, 4, 6, 8, 10] * 2
    times = {BASELINE: [30] * 12, REPLICA: [30] * 12}
    run = run_of({**times, "x/a": [100 + i for i in spread], "x/b": [b_ns + i for i in spread]})
    found = at_odds([a, b], Analysis(run))
    return [(one.slower.mechanism, one.faster.mechanism, one.verdict) for one in found]


def test_equal_instructions_in_unequal_times_are_asked_about() -> None:
    same = anatomy("x/a", node=300), anatomy("x/b", deno=300)
    assert odd_pairs(*same, b_ns=200) == [("x/b", "x/a", "slower")]
    assert odd_pairs(*same, b_ns=100) == []


def test_unequal_instructions_in_equal_times_are_too() -> None:
    half_more = anatomy("x/a", node=450), anatomy("x/b", node=300)
    assert odd_pairs(*half_more, b_ns=100) == [("x/a", "x/b", "not separated")]
    assert odd_pairs(*half_more, b_ns=200) == []
    assert odd_pairs(anatomy("x/a", node=449), anatomy("x/b", node=300), b_ns=100) == []
