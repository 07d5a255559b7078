"""README's picture and tables, made from what lies in results/: python -m harness.readme

results/reference.jsonl.xz is a full run, results/reference-quick.jsonl.xz a quick one of all mechanisms, both
like any other and packed; results/selftest.json is what a self-test wrote. A test holds README against them,
so that the first numbers a visitor sees are ones that anybody can recompute.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from harness.analysis.ranking import by_speed, usual_of
from harness.analysis.results import Analysis, Key, ResultRow
from harness.analysis.warnings import with_warnings
from harness.analysis.wording import time_text
from harness.core.paths import RESULTS, ROOT
from harness.output.crosscheck_markdown import by_harness, by_row
from harness.output.export.markdown import as_markdown, league
from harness.output.report.standalone import headline_image
from harness.output.selftest_parts import SelftestPart, read_parts, whole
from harness.output.selftest_parts import as_markdown as as_markdown_part
from harness.output.terminal.anatomy import places
from harness.runfile.crosschecked import REFERENCE as CROSSCHECK
from harness.runfile.crosschecked import Crosscheck, read_crosscheck
from harness.runfile.file import read_run
from harness.runfile.records import Run
from harness.suite.profiles import FULL
from harness.suite.reference import HEADLINE

REFERENCE = RESULTS / "reference.jsonl.xz"
QUICK = RESULTS / "reference-quick.jsonl.xz"
LEAGUE = RESULTS / "league.md"
PICTURE = RESULTS / "reference.svg"
README = ROOT / "README.md"
CROSSCHECK_TABLE = RESULTS / "crosscheck.md"
SELFTEST = RESULTS / "selftest.json"
SELFTEST_TABLE = RESULTS / "selftest.md"
# What people look for first; all others are on the page.
BEST_KNOWN = (
    "c/linked",
    "luajit/ffi",
    "rust/link",
    "java/panama",
    "java/jni",
    "go/cgo",
    "node/napi",
    "node/koffi",
    "deno/ffi",
    "bun/ffi",
    "python/capi_parse",
    "python/cffi_api",
    "python/ctypes",
    "ruby/ffi_gem",
    "php/ffi",
)
TEN = (
    "c/linked",
    "rust/link",
    "go/cgo",
    "java/panama",
    "node/napi",
    "python/capi_parse",
    "python/cffi_api",
    "python/ctypes",
    "ruby/ffi_gem",
    "php/ffi",
)
# Of the rules that the A/A part compares, those that README shows, and over what.
_SHOWN_RULES = (f"{FULL.settled} executions", "pooled", "medians")
_SHOWN_COLUMNS = 4


def _executions(analysis: Analysis) -> str:
    """How many executions the rows have: wide ones go on longer."""
    counts = {row.executions for row in analysis.rows}
    least, most = min(counts), max(counts)
    return str(most) if least == most else f"{least} to {most}"


def _restless(analysis: Analysis) -> str:
    """A sentence on the rows that have no single number, "" where all rest."""
    several = sum(bool(row.regimes) for row in analysis.rows)
    if not several:
        return ""
    return f"{several} of the run's {len(analysis.rows)} rows ran at several speeds and show each of them.\n"


def _best(rows: Sequence[ResultRow]) -> list[ResultRow]:
    """Of each language the row of the headline case with the shortest time, whatever its tier but host."""
    found: dict[str, ResultRow] = {}
    for row in league(rows, HEADLINE):
        if row.info.tier != "host":
            found.setdefault(row.info.language, row)
    return list(found.values())


def _taken(analysis: Analysis) -> str:
    """What the numbers are and where they were taken."""
    header = analysis.run.header
    machine = header.machine
    return (
        f"One `add_i32`, profile {header.profile.name}, {_executions(analysis)} executions, "
        f"{header.created_utc[:10]}, on {machine.cores_logical} processors of a virtual machine "
        f"({machine.cpu}, {machine.system} {machine.architecture}).\n"
        f"{_restless(analysis)}Your machine will differ: run it there.\n"
    )


def usual_rows(analysis: Analysis) -> list[ResultRow]:
    """The headline case by the usual way of each language: what the picture shows."""
    found: dict[str, list[ResultRow]] = {}
    for row in league(analysis.rows, HEADLINE):
        if row.key.case == HEADLINE and row.info.tier != "host":
            found.setdefault(row.info.language, []).append(row)
    usual = (usual_of(own) for own in found.values())
    return sorted((row for row in usual if row), key=by_speed)


def block(analysis: Analysis) -> str:
    """What stands between the two marks in README: the picture, ten rows and where all others are."""
    best_known = [row for row in with_warnings(analysis) if row.mechanism in TEN]
    return (
        f"![Time per call of add_i32 by the usual mechanism of each language](results/{PICTURE.name})\n\n"
        "Each dot is one execution; the larger mark is the median, the pale band its 95 % interval, the "
        f"dashed line C. {_taken(analysis)}\n"
        f"{as_markdown(best_known)}\n"
        f"All {len(analysis.run.header.mechanisms)} are in [results/{LEAGUE.name}](results/{LEAGUE.name}); "
        f"`python -m harness report results/{QUICK.name}` makes the page of this run, and "
        f"`results/{REFERENCE.name}` is a full one, with every case and size.\n"
    )


def league_page(analysis: Analysis) -> str:
    """Every mechanism's headline case, in two tables: what is documented first, and the best of each
    language."""
    rows = with_warnings(analysis)
    shown = [row for row in rows if row.info.tier in ("default", "host")]
    return (
        f"# Time per call\n\n{_taken(analysis)}\n## What each language's documentation shows first\n\n"
        "With the languages themselves, tier host, for scale.\n\n"
        f"{as_markdown(shown)}\n## The best of each language\n\n"
        "With any restriction: its manifest and the page say which.\n\n"
        f"{as_markdown(_best(rows))}\nFrom `results/{QUICK.name}`.\n"
    )


def anatomy_block(run: Run) -> str:
    """Instructions of a call beside its time, of the mechanisms that people know best."""
    analysis = Analysis(run)
    counted = {one.mechanism: one for one in run.anatomies if one.calls and one.case == HEADLINE}
    shown = sorted((counted[name] for name in BEST_KNOWN if name in counted), key=lambda one: one.calls[0])
    lines = [f"| {HEADLINE} | instructions | time per call | where |", "|---|--:|--:|---|"]
    for one in shown:
        row = analysis.by_key[Key(one.mechanism, one.case, one.size)]
        lines.append(f"| `{one.mechanism}` | {one.instructions:,} | {time_text(row)} | {places(one)} |")
    times = max((len(one.calls) for one in counted.values()), default=0)
    steady = sum(one.is_steady for one in counted.values())
    return (
        "\n".join(lines) + f"\n\nOf {len(counted)} mechanisms whose call was counted {times} times in a row, "
        f"{steady} took the same instructions each time.\n"
    )


def _promises(parts: Sequence[SelftestPart]) -> str:
    """Each other part's promise and whether it held, a line each."""
    others = [part for part in parts if part.name != "aa" and part.promise]
    return "".join(f"- {part.title}: {' '.join(part.outcome)}\n" for part in others)


def selftest_block(parts: Sequence[SelftestPart]) -> str:
    """The A/A table with the rules that people use most, and what the other parts promise."""
    aa = next(part for part in parts if part.name == "aa")
    rows = [row[:_SHOWN_COLUMNS] for row in aa.rows if row[1] in _SHOWN_RULES]
    shown = replace(aa, columns=aa.columns[:_SHOWN_COLUMNS], rows=rows, sentences=aa.sentences[:2])
    text = as_markdown_part(shown).split("\n", 2)[2]  # without its title
    return (
        f"{text}\nPooled: all samples as if they were independent. Medians: one value per process.\n\n"
        f"{_promises(parts)}\n"
        "All of it, with known delays found, runs held against runs and workers built only once: "
        f"`results/{SELFTEST_TABLE.name}`.\n"
    )


def crosscheck_block(found: Crosscheck) -> str:
    """How many rows of each harness agree."""
    return (
        f"{by_harness(found)}\nWide: an interval spans more than a quarter, so agreement says less.\n"
        f"{found.created_utc[:10]}, on the same machine as the table above. Every row with its figures and "
        f"the reasons of the explained ones: `results/{CROSSCHECK_TABLE.name}`.\n"
    )


def with_blocks(readme: str, blocks: Mapping[str, str]) -> str:
    """README's text with what stands between `<!-- name: begin -->` and its end made anew."""
    for name, text in blocks.items():
        marked = re.compile(f"(<!-- {name}: begin -->\\n).*?(<!-- {name}: end -->)", re.DOTALL)
        readme = marked.sub(lambda match, text=text: match[1] + text + match[2], readme)  # type: ignore[misc]
    return readme


def blocks() -> dict[str, str]:
    """What README shows, by the name of its place."""
    quick = read_run(QUICK)
    return {
        "reference": block(Analysis(quick)),
        "anatomy": anatomy_block(quick),
        "selftest": selftest_block(read_parts(SELFTEST)),
        "crosscheck": crosscheck_block(read_crosscheck(CROSSCHECK)),
    }


def main() -> None:
    """Writes the picture, the tables beside README and README's blocks."""
    analysis = Analysis(read_run(QUICK))
    PICTURE.write_text(headline_image(usual_rows(analysis)), encoding="utf-8")
    LEAGUE.write_text(league_page(analysis), encoding="utf-8")
    SELFTEST_TABLE.write_text(whole(read_parts(SELFTEST)), encoding="utf-8")
    CROSSCHECK_TABLE.write_text(by_row(read_crosscheck(CROSSCHECK)), encoding="utf-8")
    README.write_text(with_blocks(README.read_text(encoding="utf-8"), blocks()), encoding="utf-8")


if __name__ == "__main__":
    main()
