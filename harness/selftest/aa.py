"""A/A: pairs of one program built twice, and how often each rule calls the two different.

A run holds two copies each of three mechanisms beside the usual reference rows, so each run gives three
pairs from one full block of eight. There are three parts:

    aa      a C, a ctypes and a cffi mechanism, each copy in layouts of its own, others in every execution
    jit     the same with mechanisms that warm up
    builds  the mechanisms of aa with one layout a copy for all executions, as if each had been built once

No copy is in two pairs. Within a block the copies change places at random and every execution has fresh
processes, so exchanging the two copies of one pair changes nothing about the others: the pairs are
independent. The rows of one pair are not (they share processes), so the interval of a share takes each pair
as a cluster (share.py).

All rules see the same samples. The rivals see them in three ways:

    one process   the samples of one process each, as most benchmark tools take theirs
    pooled        the samples of all processes together
    medians       one median per process
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import partial

import numpy as np

from harness.analysis.significance import NOT_SEPARATED, verdict
from harness.output.selftest_parts import SelftestPart, machine_line
from harness.runfile.records import Run
from harness.selftest.copies import copied, copy_id
from harness.selftest.pairs import Pair, pairs_of
from harness.selftest.rivals import LEVEL, TESTS, Test, Times
from harness.selftest.share import Share, share_of
from harness.suite.layouts import LAYOUTS
from harness.suite.profiles import FULL, QUICK
from harness.suite.row import Row

NAME, JIT, BUILDS = "aa", "jit", "builds"
TITLES = {
    NAME: "A/A: rebuilt workers called different",
    JIT: "A/A: rebuilt workers that warm up called different",
    BUILDS: "A/A: workers built once each called different",
}
MARKS = ("1", "2")
ROWS = (Row("add_i32", 1), Row("str_copy", 32), Row("str_len", 256))
# The executions of the full profile's first stage; the first six and the last six of them are two runs of
# as many as the quick profile has. More samples than either profile takes, so that the rivals see about
# as many from one process as their tools take (pytest-benchmark at least 5, hyperfine at least 10).
EXECUTIONS = FULL.settled
PROFILE = QUICK.model_copy(
    update={"name": "selftest", "stages": [EXECUTIONS], "rounds": 15, "layouts": LAYOUTS}
)
JIT_PROFILE = PROFILE.model_copy(update={"jit_rounds": 6})
HALVES = (range(EXECUTIONS // 2), range(EXECUTIONS // 2, EXECUTIONS))

_ALL = f"{EXECUTIONS} executions"
_HALF = f"{EXECUTIONS // 2} executions"


@dataclass(frozen=True)
class Rule:
    """Who decides, and over what."""

    name: str
    over: str


@dataclass(frozen=True)
class Decision:
    """Whether a rule called one row of one pair different. pair: which pair it was, a cluster."""

    rule: Rule
    mechanism: str
    pair: int
    different: bool


OURS: Mapping[str, Callable[[Pair], bool]] = {
    "crosscall": lambda pair: verdict(pair.difference_ns, pair.floor_ns) != NOT_SEPARATED,
    "one cycle as floor": lambda pair: verdict(pair.difference_ns, pair.cycle_ns) != NOT_SEPARATED,
    "crosscall, interval alone": lambda pair: pair.difference_ns.excludes(0),
    "crosscall, ratio's interval alone": lambda pair: pair.ratio.excludes(1),
}


def _one_process(executions: list[Times]) -> Times:
    return executions[0]


def _medians(executions: list[Times]) -> Times:
    return np.array([np.median(times) for times in executions])


VIEWS: Mapping[str, Callable[[list[Times]], Times]] = {
    "one process": _one_process,
    "pooled": np.concatenate,
    "medians": _medians,
}


def _rival(test: Test, view: Callable[[list[Times]], Times], pair: Pair) -> bool:
    return test(view(pair.first_ns), view(pair.second_ns))


RIVALS: Mapping[Rule, Callable[[Pair], bool]] = {
    Rule(name, over): partial(_rival, test, view)
    for name, test in TESTS.items()
    for over, view in VIEWS.items()
}


def decisions_of(run: Run, number: int) -> Iterator[Decision]:
    """Everything that is decided over one run, the run's number telling its pairs from others'."""
    subjects = copied(run)
    for index, mechanism in enumerate(subjects):
        first, second = (copy_id(mechanism, mark) for mark in MARKS)
        cluster = number * len(subjects) + index
        for over, parts in ((_ALL, [range(EXECUTIONS)]), (_HALF, HALVES)):
            for executions in parts:
                for pair in pairs_of(run, first, second, ROWS, executions):
                    for name, differs in OURS.items():
                        yield Decision(Rule(name, over), mechanism, cluster, differs(pair))
        for pair in pairs_of(run, first, second, ROWS):
            for rule, differs in RIVALS.items():
                yield Decision(rule, mechanism, cluster, differs(pair))


def shares(decisions: Iterable[Decision]) -> dict[Rule, Share]:
    """By rule the share of rows called different, clustered by pair."""
    counts: dict[Rule, dict[int, tuple[int, int]]] = defaultdict(lambda: defaultdict(lambda: (0, 0)))
    for one in decisions:
        hits, of = counts[one.rule][one.pair]
        counts[one.rule][one.pair] = (hits + one.different, of + 1)
    return {rule: share_of(clusters.values()) for rule, clusters in counts.items()}


def _broken(found: Mapping[Rule, Share]) -> list[str]:
    return [
        f"{rule.name} over {rule.over} calls {share} of equal rows different, and at least {share.low:.1%}: "
        f"more than the promised {LEVEL:.0%}."
        for rule, share in found.items()
        if rule.name.startswith("crosscall") and share.low > LEVEL
    ]


def evaluate(runs: list[Run], part: str = NAME) -> SelftestPart:
    """The table of all rules over the measured runs. Nothing is promised of workers built once each: the
    part shows why every execution has another layout."""
    decisions = [one for number, run in enumerate(runs) for one in decisions_of(run, number)]
    found = shares(decisions)
    subjects = copied(runs[0])
    by_subject = {name: shares(d for d in decisions if d.mechanism == name) for name in subjects}
    none = share_of([])
    rows, figures = [], []
    for rule, share in found.items():
        own = [by_subject[name].get(rule, none) for name in subjects]
        rows.append((rule.name, rule.over, str(share), share.interval, f"{share.of}", *map(str, own)))
        each = {name: asdict(one) for name, one in zip(subjects, own, strict=True)}
        figures.append({**asdict(rule), **asdict(share), "by_mechanism": each})
    pairs = len({one.pair for one in decisions})
    return SelftestPart(
        name=part,
        title=TITLES[part],
        sentences=(
            f"{pairs} pairs of one program built twice, rows: {', '.join(map(str, ROWS))}.",
            f"Each pair has {EXECUTIONS} executions of up to {PROFILE.rounds} samples; all rules see the "
            f"same samples and are meant to be wrong in {LEVEL:.0%} of cases.",
            "The interval is exact binomial, corrected for rows of one pair sharing processes.",
            machine_line(runs),
        ),
        columns=("rule", "over", "called different", "95 % interval", "decisions", *subjects),
        rows=rows,
        figures=figures,
        promise="" if part == BUILDS else f"at most {LEVEL:.0%} of equal rows called different by crosscall",
        broken=[] if part == BUILDS else _broken(found),
    )
