"""matplotlib's SVG is fit for a strict page, and small."""

import re
from dataclasses import replace

from harness.analysis.results import Analysis, Key
from harness.analysis.wording import time_text
from harness.output.report.figures.headline import Series, headline, values_px
from harness.output.report.figures.svg import GRID, SERIES, Classes, Mark, slim
from harness.output.report.standalone import headline_image
from harness.tests.output.report.runs import mechanism, restless, small_run, synthetic_run

_RAW = f"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 viewBox="0 0 100.04 50"><metadata>who and when</metadata><defs><style>*{{}}</style></defs>
<g id="figure_1"><g id="m3"><path d="M 1.23456 2.0 L 1.23456 2.0 " style="stroke: {SERIES}; fill: none"
 clip-path="url(#p1)"/></g>
<g id="xc-mark"><path d="M 0 0 L 9.96 -0.01" style="fill: none; stroke: {GRID}"/></g>
<g id="m3"><text x="1" y="2" style="font-family: 'X'; font-size: 11px">a &lt;b&gt; &amp; c</text></g>
<defs><path id="m1234ab" d="M 0 0"/></defs><use xlink:href="#m1234ab" x="5.55" y="6"/></g></svg>"""


def _slimmed(title: str = "t") -> tuple[str, Classes]:
    classes = Classes()
    return str(slim(_RAW, "f-", "a picture", classes, {"m3": Mark(title, "l5 lead")})), classes


def test_styles_become_classes_because_the_policy_forbids_style_attributes() -> None:
    svg, classes = _slimmed()
    assert "style" not in svg
    assert set(classes.sheet().splitlines()) == {
        ".p0{fill:none;stroke:currentColor}",
        ".p1{fill:none;stroke:var(--grid)}",
        ".p2{font-size:11px}",
    }


def test_what_belongs_to_one_mechanism_is_gathered_in_one_titled_group() -> None:
    svg, _ = _slimmed("python <ctypes>")
    assert svg.count('data-m="3"') == 1
    assert (
        '<g data-m="3" class="l5 lead"><title>python &lt;ctypes&gt;</title>'
        '<path d="M1.2 2h0" class="p0"/>'
        '<text x="1" y="2" class="p2">a &lt;b&gt; &amp; c</text></g>'
    ) in svg


def test_ids_carry_the_figures_prefix_and_references_follow() -> None:
    svg, _ = _slimmed()
    assert '<path id="f-m1234ab" d="M0 0"/>' in svg
    assert '<use href="#f-m1234ab" x="5.5" y="6"/>' in svg


def test_a_gid_of_the_page_becomes_a_class_and_numbers_are_tenths() -> None:
    svg, _ = _slimmed()
    assert '<g class="mark"><path d="M0 0L10 0" class="p1"/></g>' in svg
    assert 'viewBox="0 0 100 50"' in svg
    assert "metadata" not in svg


def test_the_headline_draws_every_execution_and_names_every_row() -> None:
    analysis = Analysis(small_run())
    rows = [r for r in analysis.rows if r.key.case == "add_i32"]
    series = [Series(i, "l1", row) for i, row in enumerate(rows)]
    svg = slim(headline(series, rows[0]), "h", "l", Classes(), {})
    groups = re.findall(r'<g data-m="(\d+)".*?</g>', svg)
    assert groups == [str(i) for i in range(len(rows))]
    assert svg.count("h0") == sum(row.executions for row in rows)
    assert f"C baseline {rows[0].ns.estimate:.2f} ns" in svg
    for row in rows:
        assert f">{row.mechanism}</text>" in svg


def test_a_row_of_several_speeds_has_a_mark_at_each_and_no_band() -> None:
    found = []
    for run in (small_run(), restless(small_run(), "go/fast")):
        (row,) = [r for r in Analysis(run).rows if r.key == ("go/fast", "add_i32", 1)]
        classes = Classes()
        svg = slim(headline([Series(0, "l1", row)], None), "h", "l", classes, {})
        assert f">{time_text(row)}</text>" in svg
        assert svg.count("h0") == row.executions
        found.append((svg.count("<use"), "stroke-opacity:0.3" in classes.sheet()))
    assert found == [(1, True), (2, False)]


def test_the_picture_makes_room_for_several_speeds() -> None:
    assert values_px(["12.3 ns"]) == 72
    assert values_px(["158, 244 or 344 ns"]) == 118


def test_a_baseline_of_several_speeds_is_marked_at_each() -> None:
    rows = [r for r in Analysis(restless(small_run(), "c/linked")).rows if r.key.row == ("add_i32", 1)]
    base = next(row for row in rows if row.mechanism == "c/linked")
    svg = slim(headline([Series(0, "l1", base)], base), "h", "l", Classes(), {})
    assert svg.count('class="baseline"') == len(base.regimes) == 2
    assert f"C baseline {time_text(base)}" in svg


def test_a_hostile_name_is_text_in_the_picture() -> None:
    hostile = "evil/$x^2$\x00<img src=x>"
    run = synthetic_run([*small_run().header.mechanisms, mechanism("evil/evil")], executions=2)
    # No file gives a mechanism such an id: the picture holds by itself.
    analysis = Analysis(run)
    row = analysis.by_key[Key("evil/evil", "add_i32", 1)]
    rows = [
        replace(one, key=one.key._replace(mechanism=hostile)) if one is row else one for one in analysis.rows
    ]
    image = headline_image([one for one in rows if one.key.row == row.key.row])
    assert "evil/$x^2$\\x00&lt;img src=x&gt;</text>" in image
    assert "<img" not in image


def test_the_standalone_picture_holds_its_own_colours() -> None:
    image = headline_image([row for row in Analysis(small_run()).rows if row.key.case == "add_i32"])
    assert headline_image([]) == ""
    assert image.startswith('<svg xmlns="http://www.w3.org/2000/svg" ')
    used = set(re.findall(r"var\((--\w+)\)", image))
    assert used
    assert {name for name in used if f"{name}:" not in image} == set()
