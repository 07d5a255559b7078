"""What a reader asks to see of a run, and what is left when that is nothing."""

import pytest

from harness.cli.picking import picked
from harness.core.errors import UsageError

TIERS = {
    "c/linked": "default",
    "python/ctypes": "default",
    "python/capi": "tuned",
    "go/cgo": "default",
    "go/host": "host",
}
CASES = ["noop", "add_i32", "str_len"]


def names(**globs: list[str]) -> set[str]:
    return set(picked(TIERS, CASES, **globs).mechanisms)


def test_without_options_everything_is_shown() -> None:
    found = picked(TIERS, CASES)
    assert (found.mechanisms, found.cases) == (frozenset(TIERS), frozenset(CASES))


def test_options_of_one_kind_add_up_and_of_several_kinds_restrict_each_other() -> None:
    assert names(language=["python"]) == {"c/linked", "python/ctypes", "python/capi"}
    assert names(language=["python", "go"], tier=["default"]) == {"c/linked", "python/ctypes", "go/cgo"}
    assert names(mechanism=["*/c*"], tier=["tuned"]) == {"c/linked", "python/capi"}
    assert picked(TIERS, CASES, case=["*_*"]).has("go/cgo", "str_len")
    assert not picked(TIERS, CASES, case=["*_*"]).has("go/cgo", "noop")


@pytest.mark.parametrize(
    ("globs", "says"),
    [
        ({"language": ["pyton"]}, "no language matches 'pyton'; did you mean python?"),
        ({"tier": ["fast"]}, "no tier matches 'fast'"),
        ({"mechanism": ["go/cg"]}, "no mechanism matches 'go/cg'; did you mean go/cgo"),
        ({"case": ["add"]}, "no case matches 'add'"),
        ({"language": ["python"], "tier": ["host"]}, "no mechanism is all of that: leave one of"),
    ],
)
def test_what_matches_nothing_is_said_with_what_is_near(globs: dict[str, list[str]], says: str) -> None:
    with pytest.raises(UsageError, match=says.replace("?", r"\?")):
        picked(TIERS, CASES, **globs)
