"""The cases of native/cases.toml: what is called, with what, and what must come back."""

from collections import Counter
from pathlib import Path
from typing import Any, Self

from pydantic import Field, model_validator

from harness.core.errors import UsageError
from harness.core.fields import MOST, MOST_LOOPS, CaseId, Count, FunctionName, Loops, Size, Text
from harness.core.format import printable
from harness.core.paths import CASES, relative
from harness.core.toml_schema import Table, as_table, read_toml
from harness.suite.expressions import evaluate
from harness.suite.reference import CLOCK_PROBE, EMPTY

GROUPS = (
    "calls",
    "strings",
    "arrays",
    "structs",
    "callbacks",
    "handles",
    "errors",
    "work",
    "batch",
    "threads",
)


class Case(Table):
    """One case. sizes are in `unit`s; sample_ms is the shortest honest sample, 0 for the profile's."""

    id: CaseId
    version: int = Field(default=1, ge=1, le=MOST)
    group: str
    core: bool = False
    stresses: Text
    input: Text
    rule: Text
    unit: Text = ""
    sizes: list[Size] = Field(default=[1], min_length=1, max_length=100)
    quick: list[Size] = []
    check_sizes: list[Size] = Field(default=[], max_length=100)
    calls: dict[FunctionName, Loops | Text]
    once: dict[FunctionName, Count] = {}
    value: Text | None = None
    values: dict[Text, Text] = {}
    sample_ms: int = Field(default=0, ge=0, le=60_000)

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if self.group not in GROUPS:
            raise ValueError(f"group {self.group!r} is none of {', '.join(GROUPS)}")
        if (self.value is None) == (not self.values):
            raise ValueError("give either value or values")
        if unknown := set(self.quick) - set(self.sizes):
            raise ValueError(f"quick has sizes that are not timed: {sorted(unknown)}")
        for size in self.sizes + self.check_sizes:
            self.expected_value(size, 1)
            self.expected_calls(size, 1)
        return self

    def expected_value(self, size: int, loops: int) -> str:
        """What a worker must print. ValueError if cases.toml does not say."""
        if self.value is not None:
            return evaluate(self.value, size, loops)
        if str(size) not in self.values:
            raise ValueError(f"values has none for size {size}")
        return self.values[str(size)]

    def expected_calls(self, size: int, loops: int) -> Counter[str]:
        """Library calls by function that a request of `loops` loops makes, neither more nor fewer."""
        calls: Counter[str] = Counter(self.once)
        for function, count in self.calls.items():
            per_loop = int(evaluate(count, size, loops)) if isinstance(count, str) else count
            if not 0 <= per_loop < MOST_LOOPS:
                raise ValueError(f"calls: {per_loop} calls of {function} a loop")
            calls[function] += per_loop * loops
        return calls


def _pseudo(name: str, what: str, value: str) -> Case:
    return Case(
        id=name, group="calls", stresses=what, input="nothing", rule="as every case", calls={}, value=value
    )


# What workers have besides: asked for like cases, and proved like them to call nothing.
PSEUDO = {
    EMPTY: _pseudo(EMPTY, "the bare loop", "0"),
    CLOCK_PROBE: _pseudo(CLOCK_PROBE, "a chain of multiplications at the processor's clock", "1"),
}


class _CasesFile(Table):
    abi_version: int
    case: list[dict[str, Any]]


def load_cases(path: Path = CASES) -> dict[str, Case]:
    """All cases by id, in the file's order. UsageError says which file, case and key is wrong."""
    file = as_table(_CasesFile, read_toml(path), relative(path))
    cases: dict[str, Case] = {}
    for data in file.case:
        where = f"{relative(path)}: case {printable(str(data.get('id', len(cases) + 1)), 70)}"
        case = as_table(Case, data, where)
        if case.id in cases:
            raise UsageError(f"{where}: this id is taken")
        cases[case.id] = case
    return cases


def abi_version(path: Path = CASES) -> int:
    """The XC_ABI_VERSION that the cases were written for."""
    return as_table(_CasesFile, read_toml(path), relative(path)).abi_version
