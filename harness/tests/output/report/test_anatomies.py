"""Why a call costs what it costs, on the page."""

from harness.analysis.instructions import ROLES
from harness.analysis.results import Analysis
from harness.output.report.page import render
from harness.output.report.sections.anatomies import Anatomies, Bar, anatomies, bars
from harness.runfile.anatomies import Anatomy, FunctionPart, ModulePart
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.suite.snippets import Checkout
from harness.tests.builders import run_of
from harness.tests.output.report.test_page import Page

NAMES = (BASELINE, REPLICA, "x/a", "x/b")
TIMES = run_of(dict.fromkeys(NAMES, [30] * 6))


def anatomy(mechanism: str, calls: list[int], **modules: int) -> Anatomy:
    parts = [ModulePart(module=name, instructions=count) for name, count in modules.items()]
    why = "" if calls else "it was never reached"
    return Anatomy(mechanism=mechanism, case="add_i32", size=1, calls=calls, modules=parts, why=why)


def section(*found: Anatomy) -> Anatomies | None:
    return anatomies(found, Analysis(TIMES))


def drawn(*found: Anatomy) -> list[Bar]:
    rows = {Row("add_i32", 1): 0, Row("noop", 1): 1}
    return bars(found, Analysis(TIMES), {name: i for i, name in enumerate(NAMES)}, rows)


def test_the_fewest_instructions_come_first_and_the_others_say_what_they_have_more() -> None:
    found = drawn(
        anatomy("x/b", [4842, 4842], libpython=4840, libffi=2), anatomy("x/a", [453], libpython=453)
    )
    assert [(NAMES[bar.mechanism], bar.instructions) for bar in found] == [("x/a", 453), ("x/b", 4842)]
    assert [bar.more for bar in found] == ["", "beside x/a: +4,387 libpython, +2 libffi"]
    assert [(ROLES[role], count) for role, count in found[1].parts] == [("runtime", 4840), ("libffi", 2)]


def test_what_is_more_is_told_within_a_case() -> None:
    other = anatomy("x/a", [7], libc=7).model_copy(update={"case": "noop"})
    found = drawn(other, anatomy("x/b", [9], libc=9))
    assert [(bar.row, bar.more) for bar in found] == [(1, ""), (0, "")]


def test_the_same_instructions_are_no_difference_to_tell() -> None:
    found = drawn(anatomy("x/a", [9], libc=9), anatomy("x/b", [9], libc=9))
    assert [bar.more for bar in found] == ["", ""]


def test_loops_that_differ_are_told_and_what_was_not_counted_says_why() -> None:
    both = anatomy("x/a", [453, 460, 453], libpython=453), anatomy("x/b", [])
    assert [bar.spread for bar in drawn(*both)] == ["453 to 460"]
    found = section(*both)
    assert found and found.uncounted == [("x/b", "it was never reached")]


def test_no_counts_no_section() -> None:
    assert section() is None
    assert section(anatomy("x/a", [])) is None
    assert 'id="anatomy"' not in render([TIMES], Checkout())


def test_what_a_program_calls_its_functions_is_no_markup_of_the_page() -> None:
    hostile = FunctionPart(module="<b>", function="<script>alert(1)</script>", instructions=9)
    one = anatomy(BASELINE, [9], libc=9).model_copy(update={"functions": [hostile]})
    text = render([TIMES.model_copy(update={"anatomies": [one]})], Checkout())
    assert "<script>alert(1)" not in text
    data = Page(text).data()
    functions = data["anatomies"][0][data["anatomy_fields"].index("functions")]
    assert functions == [["<script>alert(1)</script>", "<b>", 9]]
