"""Who is measured with whom, and which rows a profile has."""

from collections import Counter

import pytest

from harness.core.errors import UsageError
from harness.measure.schedule import BLOCK, groups
from harness.suite.cases import load_cases
from harness.suite.profiles import FULL, QUICK, profile_named
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.suite.selection import rows_to_measure

NAMES = [BASELINE, REPLICA, *(f"x/{i}" for i in range(20))]


def test_every_group_holds_the_baseline_and_its_replica() -> None:
    for group in groups(NAMES, seed=1, execution=0):
        assert group[:2] == [BASELINE, REPLICA]
        assert len(group) <= BLOCK


def test_every_mechanism_is_in_one_group_per_execution() -> None:
    members = Counter(name for group in groups(NAMES, seed=1, execution=3) for name in group[2:])
    assert members == Counter(NAMES[2:])


def test_company_changes_between_executions_and_not_on_resuming() -> None:
    assert groups(NAMES, 1, 0) != groups(NAMES, 1, 1)
    assert groups(NAMES, 1, 0) == groups(list(reversed(NAMES)), 1, 0)


def test_the_controls_alone_are_a_group() -> None:
    assert groups([BASELINE, REPLICA], 1, 0) == [[BASELINE, REPLICA]]


def test_quick_measures_eight_rows() -> None:
    assert [str(row) for row in rows_to_measure(load_cases(), QUICK)] == [
        "noop",
        "add_i32",
        "str_len 256",
        "str_upper 32",
        "sum_f64 1024",
        "point_dist",
        "apply_i64 1000",
        "parse_fail",
    ]


def test_full_measures_every_size() -> None:
    cases = load_cases()
    assert len(rows_to_measure(cases, FULL)) == sum(len(case.sizes) for case in cases.values())


def test_a_case_that_quick_leaves_out_can_be_asked_for() -> None:
    cases = load_cases()
    assert rows_to_measure(cases, QUICK, ["inc_i64"]) == [Row("inc_i64", 1)]
    assert rows_to_measure(cases, QUICK, ["str_len:8"]) == [Row("str_len", 8)]
    assert rows_to_measure(cases, QUICK, ["str_len"]) == [Row("str_len", 256)]


@pytest.mark.parametrize(
    ("globs", "rows"),
    [
        (["add_i32", "inc_i64"], [("add_i32", 1), ("inc_i64", 1)]),
        (["inc_i64", "add_i32"], [("add_i32", 1), ("inc_i64", 1)]),  # in the cases' own order
        (["str_len", "str_len:8"], [("str_len", 8), ("str_len", 256)]),
        (["str_len:8", "str_len:*"], [("str_len", 8), ("str_len", 256)]),
        (["add_i32", "add_i32:1", "noop"], [("noop", 1), ("add_i32", 1)]),
        # A glob that matches one of quick's rows brings in no other.
        (["*_i64", "sum?_i64"], [*((f"sum{n}_i64", 1) for n in (2, 4, 6, 8)), ("apply_i64", 1000)]),
    ],
)
def test_each_glob_by_itself_brings_in_what_quick_leaves_out(
    globs: list[str], rows: list[tuple[str, int]]
) -> None:
    assert rows_to_measure(load_cases(), QUICK, globs) == [Row(*row) for row in rows]


def test_full_measures_just_what_the_globs_match() -> None:
    sizes = [Row("str_len", size) for size in (256, 4096, 65536)]
    assert rows_to_measure(load_cases(), FULL, ["str_len:*6", "noop"]) == [Row("noop", 1), *sizes]


@pytest.mark.parametrize(
    ("glob", "says"),
    [("add_i23", "no case matches 'add_i23'; did you mean add_i32"), ("str_len:7", "no size matches")],
)
def test_an_unknown_row_is_refused(glob: str, says: str) -> None:
    for globs in ([glob], ["noop", glob]):
        with pytest.raises(UsageError, match=says):
            rows_to_measure(load_cases(), QUICK, globs)


def test_executions_replace_the_stages() -> None:
    assert profile_named("full", None).stages == [6, 9, 12, 17, 25]
    assert profile_named("full", 3).stages == [3]
    with pytest.raises(UsageError, match="no profile 'fast': take quick or full"):
        profile_named("fast", None)
    with pytest.raises(UsageError, match="--executions 0: at least 1"):
        profile_named("quick", 0)
