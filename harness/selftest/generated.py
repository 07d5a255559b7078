"""Written by hand or from a template: workers of the suite's own calls, both kinds in the same blocks.

What `price` measures of somebody's own function holds only if a template's loop costs what a hand-written one
does. So the suite's calls of integers and strings are written once more from the templates, on the same
library, and each row of the two is a pair as in aa: no more of them may be called different than of pairs
that are equal. The instructions of a call say it without noise.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from statistics import median

from harness.analysis.significance import NOT_SEPARATED, verdict
from harness.anatomy.counting import anatomy_of, side_by_side
from harness.core.format import nanoseconds
from harness.output.selftest_parts import SelftestPart, machine_line
from harness.price.call import Call, Function, Number, Probe, Scalar, String, Void
from harness.price.kits import template_of
from harness.price.offer import offer
from harness.runfile.records import Run
from harness.selftest.pairs import Pair, pairs_of
from harness.selftest.rivals import LEVEL
from harness.selftest.share import share_of
from harness.suite.cases import Case, load_cases
from harness.suite.layouts import LAYOUTS
from harness.suite.mechanisms import Mechanism, load_mechanisms
from harness.suite.native import SUITE
from harness.suite.profiles import FULL, QUICK
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.toolchain.library import LIBRARY, library_folder

NAME = "generated"
MARK = "@generated"
FEWEST = 6  # executions of both, for an interval of 95 %
PROFILE = QUICK.model_copy(update={"name": "selftest", "stages": [FULL.settled], "layouts": LAYOUTS})

_I32, _I64 = Scalar("int32_t", "i32"), Scalar("int64_t", "i64")
# As in native/cases.toml; only rows whose value both kinds print alike.
_TEXT = "abcdefghijklmnopqrstuvwxyz"


def _call(case: str, result: Scalar | Void, *arguments: Number | String) -> Call:
    named = tuple(replace(one, name=f"a{i}") for i, one in enumerate(arguments))
    types = tuple(one.c if isinstance(one, String) else one.type.c for one in named)
    return Call(case, Function(f"xc_{case}", result, types), named, None, None, "", 0)


def _sum(count: int) -> Call:
    return _call(f"sum{count}_i64", _I64, *(Number("", _I64, 1 << (40 + i)) for i in range(count)))


def _text(size: int) -> str:
    return (_TEXT * (size // len(_TEXT) + 1))[:size]


CALLS = {
    Row("noop", 1): _call("noop", Void()),
    Row("add_i32", 1): _call("add_i32", _I32, Number("", _I32, 1000000), Number("", _I32, 2345678)),
    Row("sum4_i64", 1): _sum(4),
    Row("sum12_i64", 1): _sum(12),
    Row("str_len", 256): _call("str_len", _I64, String("", "const char *", _text(256))),
    Row("work", 100): _call("work", _I64, Number("", _I64, 100)),
}
ROWS = list(CALLS)
COUNTED = Row("add_i32", 1)
# As where other harnesses are held against the suite: analysis/agreement.py.
_ALIKE_SHARE, _ALIKE_INSTRUCTIONS = 0.1, 40


def cases_of_both() -> dict[str, Case]:
    """The suite's cases of these rows, at their sizes alone."""
    known = load_cases()
    sizes = {row.case: row.size for row in ROWS}
    return {
        name: case.model_copy(update={"sizes": [sizes[name]], "check_sizes": [], "quick": []})
        for name, case in known.items()
        if name in sizes
    }


def generated(mechanisms: Iterable[Mechanism]) -> list[Mechanism]:
    """A further mechanism for each that has a template, its worker written from that."""
    library = str(library_folder("release") / LIBRARY)
    probe = Probe("suite", library, '#include "crosscall.h"', (), tuple(CALLS.values()), {})
    marked = [one.model_copy(update={"id": one.id + MARK}) for one in mechanisms if template_of(one)]
    return offer(marked, probe, SUITE, "langs").mechanisms


def subjects() -> list[Mechanism]:
    """The hand-written mechanisms that have a template, but for the reference, which is in every run."""
    known = load_mechanisms(load_cases())
    return [one for name, one in known.items() if name not in (BASELINE, REPLICA) and template_of(one)]


def _instructions(mechanisms: Iterable[Mechanism]) -> dict[str, int]:
    """The median of the counted calls by mechanism, of those that can be counted here."""
    case = load_cases()[COUNTED.case]
    found = side_by_side(list(mechanisms), lambda one: anatomy_of(one, case, COUNTED))
    return {one.mechanism: round(median(one.calls)) for one in found if one.calls}


def _differ(by_hand: int, written: int) -> bool:
    """Whether two counts of one call are further apart than what compilers do with the same lines."""
    return abs(by_hand - written) > max(_ALIKE_SHARE * by_hand, _ALIKE_INSTRUCTIONS)


@dataclass(frozen=True)
class Compared:
    """One row by hand and from the template. counts: instructions of a call by hand and from the template,
    None where they were not counted."""

    mechanism: str
    pair: Pair
    counts: tuple[int | None, int | None]

    @property
    def verdict(self) -> str:
        return verdict(self.pair.difference_ns, self.pair.floor_ns)

    @property
    def ratio(self) -> str:
        found = self.pair.ratio
        return f"{found.estimate:.2f} ({found.low:.2f} … {found.high:.2f})"

    @property
    def cells(self) -> tuple[str, ...]:
        sides = (self.pair.first_ns, self.pair.second_ns)
        times = [nanoseconds(median([median(one) for one in side])) for side in sides]
        counts = ["" if count is None else f"{count:,}" for count in self.counts]
        return (self.mechanism, str(self.pair.row), *times, self.ratio, self.verdict, *counts)

    @property
    def miscounted(self) -> str:
        """What is wrong with the counts, "" if they are alike."""
        by_hand, written = self.counts
        if by_hand is None or written is None or not _differ(by_hand, written):
            return ""
        return f"{self.mechanism} takes {by_hand:,} instructions by hand, {written:,} from its template."


def compared(run: Run) -> list[Compared]:
    """Every row of every mechanism that is there in both kinds; the calls of one row are counted now."""
    names = {info.id for info in run.header.mechanisms}
    known = {one.id: one for one in subjects() if one.id + MARK in names}
    both = [one for hand in known.values() for one in (hand, *generated([hand]))]
    counts = _instructions(both)
    return [
        Compared(
            name,
            pair,
            (counts.get(name), counts.get(name + MARK)) if pair.row == COUNTED else (None, None),
        )
        for name in known
        for pair in pairs_of(run, name, name + MARK, ROWS)
        if pair.ratio.n >= FEWEST
    ]


def evaluate(runs: list[Run]) -> SelftestPart:
    """The table of both kinds."""
    found = [one for run in runs for one in compared(run)]
    apart = [one for one in found if one.verdict != NOT_SEPARATED]
    share = share_of([(int(one in apart), 1) for one in found])
    broken = [one.miscounted for one in found if one.miscounted]
    if share.low > LEVEL:
        broken.append(f"{share} of the rows are told apart, and at least {share.low:.1%}.")
    named = ", ".join(f"{one.mechanism} {one.pair.row} {one.ratio}" for one in apart) or "none"
    return SelftestPart(
        name=NAME,
        title="Written by hand and from templates",
        sentences=(
            f"{len({one.mechanism for one in found})} mechanisms, rows: {', '.join(map(str, ROWS))}; "
            f"instructions of {COUNTED}.",
            f"Told apart: {share} of the rows, {named}; of equal pairs it would be at most {LEVEL:.0%}.",
            machine_line(runs),
        ),
        columns=(
            *("mechanism", "row", "by hand", "from the template", "ratio", "told apart"),
            *("instructions by hand", "from the template"),
        ),
        rows=[one.cells for one in found],
        figures=[
            {
                "mechanism": one.mechanism,
                "row": str(one.pair.row),
                "ratio": asdict(one.pair.ratio),
                "verdict": one.verdict,
                "instructions": one.counts,
            }
            for one in found
        ],
        promise=f"at most {LEVEL:.0%} of rows told apart, and no count further away than noise",
        broken=broken,
    )
