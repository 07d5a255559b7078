"""Why a call costs what it costs, on the page."""

from harness.analysis.results import Analysis
from harness.output.report.figures.svg import Classes
from harness.output.report.page import render
from harness.output.report.sections.anatomies import Anatomies, anatomies
from harness.runfile.anatomies import Anatomy, FunctionPart, ModulePart
from harness.runfile.records import Run
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.snippets import Checkout
from harness.tests.builders import run_of

NAMES = (BASELINE, REPLICA, "x/a", "x/b")
TIMES = run_of(dict.fromkeys(NAMES, [30] * 6))


def anatomy(mechanism: str, calls: list[int], **modules: int) -> Anatomy:
    parts = [ModulePart(module=name, instructions=count) for name, count in modules.items()]
    why = "" if calls else "it was never reached"
    return Anatomy(mechanism=mechanism, case="add_i32", size=1, calls=calls, modules=parts, why=why)


def section(*found: Anatomy) -> Anatomies | None:
    run: Run = TIMES.model_copy(update={"anatomies": list(found)})
    return anatomies(run.anatomies, Analysis(run), {name: i for i, name in enumerate(NAMES)}, Classes())


def test_the_fewest_instructions_come_first_and_the_others_say_what_they_have_more() -> None:
    found = section(
        anatomy("x/b", [4842, 4842], libpython=4840, libffi=2), anatomy("x/a", [453], libpython=453)
    )
    assert found
    assert [(bar.mechanism, bar.instructions) for bar in found.bars] == [("x/a", 453), ("x/b", 4842)]
    assert found.bars[0].more == ""
    assert found.bars[1].more == "beside x/a: +4,387 libpython, +2 libffi"
    assert [(part.name, part.instructions) for part in found.bars[1].segments] == [
        ("runtime", 4840),
        ("libffi", 2),
    ]


def test_the_same_instructions_are_no_difference_to_tell() -> None:
    found = section(anatomy("x/a", [9], libc=9), anatomy("x/b", [9], libc=9))
    assert found
    assert [bar.more for bar in found.bars] == ["", ""]


def test_loops_that_differ_are_told_and_what_was_not_counted_says_why() -> None:
    found = section(anatomy("x/a", [453, 460, 453], libpython=453), anatomy("x/b", []))
    assert found
    assert [bar.spread for bar in found.bars] == ["453 to 460"]
    assert found.uncounted == [("x/b", "it was never reached")]


def test_no_counts_no_section() -> None:
    assert section() is None
    assert section(anatomy("x/a", [])) is None
    assert 'id="anatomy"' not in render([TIMES], Checkout())


def test_what_a_program_calls_its_functions_is_text_on_the_page() -> None:
    hostile = FunctionPart(module="<b>", function="<script>alert(1)</script>", instructions=9)
    one = anatomy("x/a", [9], libc=9).model_copy(update={"functions": [hostile]})
    page = render([TIMES.model_copy(update={"anatomies": [one]})], Checkout())
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert(1)" not in page
