"""The page in a browser: what a reader does with it, and what it must never do."""

import csv
import io
import json
import math
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from harness.cli.reading import checkout_of_run
from harness.output.report.page import write_report
from harness.runfile.records import Run
from harness.tests.output.hostile import PAYLOADS, spoilt
from harness.tests.output.report.runs import full_run, restless, small_full_run, small_run, versions_run
from harness.tests.output.report.test_page import hostile_run

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]

# Links that lead anywhere but to this page, to the web, or to the web with a way back into the page.
STRANGE_LINKS = """[...document.querySelectorAll("a")].filter((link) => {
  const href = (link.getAttribute("href") ?? link.getAttributeNS("http://www.w3.org/1999/xlink", "href"));
  if (href.startsWith("#")) return false;
  return !(/^https?:/.test(href) && link.relList.contains("noopener"));
}).map((link) => link.outerHTML)"""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="no chromium on PATH (Debian: apt-get install chromium)"),
]

if CHROMIUM:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import Browser, Page, sync_playwright
else:
    Axe = Browser = Page = sync_playwright = Any  # type: ignore[assignment,misc]

Open = Callable[..., Page]


class Watched:
    """What a page said and asked for while it was open."""

    def __init__(self, page: Page) -> None:
        self.console: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.console.append(message.text))
        page.on("pageerror", lambda error: self.console.append(str(error)))
        page.on("dialog", lambda dialog: self.console.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: self.requests.append(request.url))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


def with_glue(run: Run) -> Run:
    """The run as one that recorded what is to be written: C for python/native, nothing for the others."""
    infos = [
        info.model_copy(update={"glue": "C" if info.id == "python/native" else ""})
        for info in run.header.mechanisms
    ]
    return run.model_copy(update={"header": run.header.model_copy(update={"mechanisms": infos})})


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("reports")
    runs = {
        "small": [small_run()],
        "curves": [small_full_run()],
        "two": [small_run(path="results/before.jsonl"), small_run()],
        "hostile": [hostile_run()],
        "speeds": [
            restless(small_run(path="results/before.jsonl"), "go/fast", factor=8),
            restless(small_run(), "go/fast", factor=8),
        ],
        "old": [small_run(version=2)],
        "full": [full_run()],
        "glue": [with_glue(small_run())],
        "versions": [versions_run()],
    }
    return {
        name: write_report(found, root / name, checkout_of_run(found[-1])) for name, found in runs.items()
    }


@pytest.fixture
def opened(browser: Browser, reports: dict[str, Path]) -> Iterator[Open]:
    """Opens a report; at the end nothing may have been logged, and nothing but the page requested."""
    contexts, watched = [], []

    def open_(name: str = "small", address: str = "", width: int = 1024, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(
            "window.copied = []; Object.defineProperty(navigator, 'clipboard',"
            "{value: {writeText: async (text) => { window.copied.push(text); }}});"
        )
        watched.append(Watched(page))
        page.goto(f"file://{reports[name]}{address}")
        page.wait_for_selector("html.scripted")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [line for one in watched for line in one.console] == []
    for one in watched:
        assert {url.split("#")[0].rpartition("/")[2] for url in one.requests} <= {"index.html"}
        assert {url.split(":")[0] for url in one.requests} == {"file"}


def names(page: Page) -> list[str]:
    """The mechanisms in the table of the case, from top to bottom."""
    return page.locator("#case-rows tbody tr:visible [data-plain]").filter(has_text="/").all_inner_texts()


def address(page: Page) -> str:
    return str(page.evaluate("location.hash"))


def serious_violations(page: Page) -> list[tuple[str, str, str]]:
    """What axe finds: rule, first element, what to mend."""
    found = Axe().run(page)
    assert len(found.response["passes"]) > 20  # it did look
    return [
        (rule["id"], rule["nodes"][0]["html"][:200], rule["nodes"][0]["failureSummary"])
        for rule in found.response["violations"]
        if rule["impact"] in ("serious", "critical")
    ]


def copied(page: Page) -> str:
    return str(page.evaluate("window.copied.at(-1)"))


def test_every_report_opens_without_a_word_and_without_a_request(opened: Open) -> None:
    for name in ("small", "curves", "two", "hostile", "speeds", "old", "full"):
        opened(name)


def test_a_hostile_run_is_shown_and_runs_nothing(opened: Open) -> None:
    page = opened("hostile")
    assert page.locator("img").count() == 0
    assert page.get_by_text("onerror=alert(1)").first.is_visible()
    page.locator("#case-rows button.open").last.click()
    assert page.locator("#case-rows tr.detail").is_visible()
    page.locator("#cards-open").click()
    assert page.locator("img").count() == 0


@pytest.mark.parametrize("name", list(PAYLOADS))
def test_no_text_of_a_run_breaks_the_page(browser: Browser, tmp_path: Path, name: str) -> None:
    """Every text of two runs is a stranger's: fields, names and keys."""
    runs = [spoilt(one, PAYLOADS[name]) for one in (small_full_run(), small_full_run())]
    runs[0] = runs[0].model_copy(update={"path": "before.jsonl"})
    path = write_report(runs, tmp_path, checkout_of_run(runs[-1]))
    for width in (360, 1280):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.add_init_script("window.alert = () => console.log('a script ran');")
        watched = Watched(page)
        page.goto(f"file://{path}")
        page.wait_for_selector("html.scripted")
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        page.locator("#case-rows button.open").last.click()
        page.wait_for_timeout(100)
        assert watched.console == []
        assert watched.requests == [f"file://{path}"]
        assert page.locator("img, iframe, object, embed").count() == 0
        assert page.evaluate(STRANGE_LINKS) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        page.close()


def test_a_hostile_page_is_as_accessible_as_any(browser: Browser, tmp_path: Path) -> None:
    run = spoilt(small_run(), "".join(text for name, text in PAYLOADS.items() if name != "long"))
    page = browser.new_page()
    page.goto(f"file://{write_report([run], tmp_path, checkout_of_run(run))}")
    page.wait_for_selector("html.scripted")
    assert serious_violations(page) == []
    page.close()


def test_a_table_is_sorted_by_its_heads_up_and_down(opened: Open) -> None:
    page = opened()
    fastest = names(page)
    page.get_by_role("button", name="estimate").click()
    assert names(page) == fastest
    page.get_by_role("button", name="estimate").click()
    assert names(page) == fastest[::-1]
    head = page.locator("#case-rows th", has_text="estimate")
    assert head.get_attribute("aria-sort") == "descending"
    page.locator("#case-rows").get_by_role("button", name="mechanism").click()
    assert names(page) == sorted(fastest)
    assert address(page) == "#sort=case-rows:0"


def test_an_open_row_stays_with_its_line_when_sorted(opened: Open) -> None:
    page = opened()
    page.get_by_role("button", name="python/ctypes: executions and code").click()
    page.get_by_role("button", name="estimate").click()
    page.get_by_role("button", name="estimate").click()
    line = page.locator("#case-rows tr.detail").locator("xpath=preceding-sibling::tr[1]")
    assert "python/ctypes" in line.inner_text()


def test_one_click_shows_only_ones_language_everywhere_and_c_beside_it(opened: Open) -> None:
    page = opened("curves")
    page.locator("[data-only='python']").click()
    assert {name.split("/")[0] for name in names(page)} == {"c", "python"}
    assert address(page) == "#only=python"
    for place in (
        "#heat-table tbody tr",
        ".card",
        "#answers tbody tr",
        "#costs tbody tr",
        "#answer-rows tbody tr",
    ):
        assert page.locator(f"{place}:visible", has_text="go").count() == 0
        assert page.locator(f"{place}:visible", has_text="python").count() > 0
    assert page.locator("#curves svg text", has_text="go/").count() == 0
    page.locator("[data-only='go']").click(modifiers=["Shift"])
    assert address(page) == "#only=go,python"
    page.locator("[data-only='go']").click()
    assert address(page) == "#only=go"
    page.locator("[data-only='go']").click()
    assert address(page) == ""
    assert [name for name in names(page) if name.startswith("python")]


def answered(page: Page) -> list[str]:
    """The mechanisms of the first screen, from top to bottom."""
    return page.locator("#answer-rows tbody [data-plain]").all_inner_texts()


def test_a_card_tells_what_its_manifest_says_of_its_loops(opened: Open) -> None:
    page = opened()
    card = page.locator(".card", has_text="python/native")
    card.locator("summary").first.click()
    assert "Left out\napply_i64: no callbacks here" in card.inner_text()


def test_the_first_screen_has_one_row_a_language_with_c_on_top(opened: Open) -> None:
    page = opened("full")
    shown = answered(page)
    assert shown[0] == "c/linked"
    assert len(shown) == 12
    assert len({name.split("/")[0] for name in shown}) == 12
    assert not [name for name in shown if name.endswith("/host")]
    page.locator("#answer [data-more]").click()
    assert address(page) == "#rows=all"
    assert len(answered(page)) > 12


def test_the_first_screen_answers_for_a_language_and_what_is_passed(opened: Open) -> None:
    page = opened("curves", "#only=python")
    said = page.locator("#answer-said")
    assert re.match(r"From Python, adding two integers costs [\d.]+ ns by ", said.inner_text())
    assert re.search(
        r"plain C takes [\d.]+ ns\. In a request of 1 ms one call by .* is [\d.]+ %\.", said.inner_text()
    )
    page.locator("[data-pass^='str_len']").click()
    assert address(page) == "#case=str_len:256&only=python"
    assert "From Python, passing a string (256 bytes) costs" in said.inner_text()
    assert page.locator("#answer-case").input_value() == page.locator("#case-select").input_value()
    assert answered(page)[0] == "c/linked"
    page.locator("#answer-case").select_option("noop:1")
    assert "From Python, one call of noop costs" in said.inner_text()


def test_what_is_to_be_written_is_told_where_the_run_recorded_it(opened: Open) -> None:
    assert set(opened("small").locator("#answer-rows .glue").all_inner_texts()) == {"what to write", ""}
    told = opened("glue", "#only=python").locator("#answer-rows td.glue").all_inner_texts()
    assert sorted(told) == ["", "no C to write", "with C"]


def test_versions_are_drawn_for_the_case_in_view_and_nowhere_on_the_first_screen(opened: Open) -> None:
    page = opened("versions")
    assert "go/cgo@1.24" not in " ".join(answered(page))
    figure = page.locator("[data-ladder='go/cgo go']")
    assert figure.count() == 1
    picture = figure.locator("svg")
    label = str(picture.get_attribute("aria-label"))
    assert re.fullmatch(r"go/cgo over go: 1\.9 [\d.]+ ns, 1\.24 [\d.]+ ns, 1\.25 [\d.]+ ns", label)
    factors = [str(text.text_content())[-1:] for text in picture.locator("g text").all()]
    assert factors == ["", "×", "×"]
    figure.locator("summary").click()
    heads = [str(head.text_content()) for head in figure.locator("tbody th").all()]
    assert heads == ["1.9", "1.24", "1.25", "this machine’s"]
    page.locator("#versions-select").select_option("str_len:256")
    assert page.locator("#answer-case").input_value() == "str_len:256"
    assert str(page.locator("[data-ladder='go/cgo go'] svg").get_attribute("aria-label")) != label
    page.locator("[data-only='python']").click()
    assert figure.count() == 0
    page.locator("[data-only='go']").click()
    assert [name for name in answered(page) if "@" in name] == []
    page.locator("#find").fill("@1.9")
    page.wait_for_function("document.querySelector('#answer-rows').textContent.includes('go/cgo@1.9')")
    assert serious_violations(page) == []


def test_a_run_without_versions_has_no_place_for_them(opened: Open) -> None:
    assert opened("small").locator("#versions").count() == 0


def test_another_c_can_stand_beside(opened: Open) -> None:
    page = opened("full", "#only=python")
    page.locator("#answer-base").select_option("c/libffi")
    assert answered(page)[0] == "c/libffi"
    assert "plain C (c/libffi) takes" in page.locator("#answer-said").inner_text()
    assert address(page) == "#only=python&base=c/libffi"


def test_a_row_of_the_first_screen_opens_its_code_and_escape_closes_it(opened: Open) -> None:
    page = opened("small", "#only=python")
    page.get_by_role("button", name="open python/ctypes").click()
    assert "xc_add_i32" in page.locator("#answer-rows tr.detail pre").first.inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#answer-rows tr.detail").count() == 0


def test_the_picture_of_the_first_screen_is_saved(opened: Open) -> None:
    page = opened("small", "#only=python", accept_downloads=True)
    with page.expect_download() as waiting:
        page.locator("#answer [data-save='svg']").click()
    svg = Path(waiting.value.path()).read_text()
    assert "python/ctypes" in svg and svg.startswith("<svg")
    with page.expect_download() as waiting:
        page.locator("#answer [data-save='png']").click()
    assert Path(waiting.value.path()).read_bytes()[:4] == b"\x89PNG"
    page.locator("#copy-link").click()
    assert copied(page).endswith("#only=python")


def test_what_is_looked_for_is_answered_beside_c(opened: Open) -> None:
    page = opened()
    page.locator("#find").fill("ctypes")
    assert names(page) == answered(page) == ["c/linked", "python/ctypes"]
    assert page.locator("#case-rows caption").inner_text() == "add_i32: 2 of 8 mechanisms, fastest first"
    assert "2 of 8" in page.locator("#filtered").inner_text()


def test_where_nothing_is_found_that_is_said_and_the_nearest_is_offered(opened: Open) -> None:
    page = opened()
    page.locator("#find").fill("ctypse")
    assert "No shown mechanism is called “ctypse”." in page.locator("#filtered").inner_text()
    page.get_by_role("button", name="try python/ctypes").click()
    assert names(page) == ["c/linked", "python/ctypes"]
    page.locator("[data-only='go']").click()
    page.get_by_role("button", name="look in all languages and tiers").click()
    assert names(page) == ["c/linked", "python/ctypes"]


def test_a_tier_is_taken_out_and_put_back(opened: Open) -> None:
    page = opened()
    page.locator("[data-tier='host']").click()
    assert "java/host" not in names(page)
    assert address(page) == "#show=default,tuned,unsafe"
    page.locator("[data-tier='host']").click()
    assert "java/host" in names(page)
    assert address(page) == ""


def test_the_claims_are_sorted_by_number(opened: Open) -> None:
    page = opened("full")
    page.locator("#claims-table thead th", has_text="measured").get_by_role("button").click()
    values = page.locator("#claims-table tbody tr td:nth-child(4)").evaluate_all(
        "all => all.map((one) => one.dataset.v)"
    )
    numbers = [float(value) for value in values if value]
    assert len(numbers) > 1
    assert numbers == sorted(numbers)


def test_groups_of_cases_hide_columns(opened: Open) -> None:
    page = opened("small", "#groups=calls")
    heads = page.locator("#heat-table thead tr:last-child th:visible").all_inner_texts()
    assert "noop" in heads
    assert "str_len 256" not in heads
    widths = {row.locator("td:visible").count() for row in page.locator("#heat-table tbody tr").all()}
    assert widths == {len(heads) - 1}


# Each band of the heat map: its group, how many columns it covers and whether it begins and ends as they do.
BANDS = """() => {
  const near = (a, b) => Math.abs(a - b) < 2, table = document.getElementById("heat-table");
  const heads = [...table.tHead.rows[1].cells].slice(1).filter((one) => !one.hidden);
  let at = 0;
  return [...table.tHead.rows[0].cells].slice(1).filter((one) => !one.hidden).map((band) => {
    const own = heads.slice(at, at += band.colSpan), box = band.getBoundingClientRect();
    const [first, last] = [own[0], own.at(-1)].map((one) => one.getBoundingClientRect());
    return [band.innerText, band.colSpan, own.every((one) => one.dataset.group === band.innerText),
      near(box.left, first.left) && near(box.right, last.right)];
  });
}"""


def test_bands_over_the_heat_map_name_the_groups_of_the_columns_that_are_shown(opened: Open) -> None:
    page = opened("small", width=1280)
    few = page.evaluate(BANDS)
    assert sum(columns for _, columns, _, _ in few) == page.locator("#heat-table thead [data-few]").count()
    page.locator("[data-columns='all']").click()
    every = page.evaluate(BANDS)
    assert sum(columns for _, columns, _, _ in every) == 8
    assert len({group for group, _, _, _ in every}) == len(every) > 3
    assert all(alike and aligned for _, _, alike, aligned in few + every)
    page.locator("button[data-group='strings']").click()
    assert [group for group, _, _, _ in page.evaluate(BANDS)] == ["strings"]
    head = page.locator("#heat-table thead tr:last-child th", has_text="str_len 256")
    assert (head.get_attribute("title") or "").startswith("strings: ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bands_stay_above_the_headings_when_the_heat_map_is_scrolled(opened: Open, scheme: str) -> None:
    page = opened("full", "#columns=all", width=1024, color_scheme=scheme)
    place = page.locator(".scroll.tall")
    place.scroll_into_view_if_needed()
    place.evaluate("(one) => { one.scrollTop = 300; one.scrollLeft = 200; }")
    tops = page.evaluate(
        """() => { const [bands, heads] = document.getElementById("heat-table").tHead.rows;
          const at = (one) => one.getBoundingClientRect();
          const frame = at(document.querySelector(".scroll.tall")).top;
          return [at(bands.cells[1]).top - frame, at(heads.cells[1]).top - at(bands.cells[1]).bottom,
            getComputedStyle(bands.cells[1]).backgroundColor, at(bands.cells[0]).left]; }"""
    )
    assert -1 <= tops[0] <= 1  # at the top of what is scrolled
    assert -2 <= tops[1] <= 2  # and the headings right below
    assert "rgba(0, 0, 0, 0)" not in tops[2]  # nothing shines through
    assert tops[3] >= 0


def test_a_link_shows_what_its_sender_saw(opened: Open) -> None:
    chosen = "#case=str_len:256&row=python/ctypes&only=python&find=y&scale=linear&sort=case-rows:4:down"
    page = opened("small", chosen)
    assert page.locator("#case-select").input_value() == "str_len:256"
    assert page.locator("#case-rows tr.detail").is_visible()
    assert page.locator("#answer [data-scale='linear']").get_attribute("aria-pressed") == "true"
    assert page.locator("#find").input_value() == "y"
    shown = names(page)
    assert shown
    assert {name for name in shown if "y" not in name} == {"c/linked"}
    page.locator("#case-next").click()
    assert address(page).startswith("#case=str_upper:32&only=python")


def test_scales_switch_in_the_picture_and_in_the_table(opened: Open) -> None:
    page = opened()
    at = "#case-rows tbody tr:last-of-type .dots .estimate"
    before = page.locator("#case-rows .dots .estimate").nth(4).get_attribute("d")
    page.locator("#answer [data-scale='linear']").click()
    assert page.locator("#case-rows .dots .estimate").nth(4).get_attribute("d") != before
    assert page.locator("#case [data-scale='linear']").get_attribute("aria-pressed") == "true"
    assert page.locator(at).count() == 1
    page.locator("#case [data-scale='log']").click()
    assert page.locator("#case-rows .dots .estimate").nth(4).get_attribute("d") == before


def test_a_cell_of_the_heat_map_opens_its_row_with_executions_and_code(opened: Open) -> None:
    page = opened("small", "#columns=all&show=default")
    row = page.locator("#heat-table tbody tr", has_text="python/ctypes")
    row.locator("td").nth(2).locator("a").click()
    assert address(page) == "#case=str_len:256&row=python/ctypes&show=default&columns=all"
    detail = page.locator("#case-rows tr.detail")
    assert detail.get_by_role("row", name="time per call").locator("td").count() == 6
    assert detail.get_by_role("row", name="over C").locator("td").count() == 6
    assert "xc_str_len" in detail.locator("pre").inner_text()
    assert "langs/python/ctypes/" in detail.inner_text()
    assert detail.bounding_box()["y"] < 800  # type: ignore[index]
    page.go_back()
    assert address(page) == "#columns=all&show=default"
    assert page.locator("#case-rows tr.detail").count() == 0


def test_what_was_not_measured_from_this_source_says_so(opened: Open) -> None:
    page = opened("small", "#row=go/fast")
    assert "this checkout has no such mechanism" in page.locator("#case-rows tr.detail").inner_text()


def test_a_warm_up_and_a_skip_are_shown(opened: Open) -> None:
    page = opened("small", "#case=apply_i64:1000&row=java/ffi")
    assert "over 24 requests" in page.locator(".warmup figcaption").inner_text()
    page.locator("#case-skips summary").click()
    assert "python/native: no callbacks here" in page.locator("#case-skips").inner_text()


def test_a_card_shows_the_code_for_the_case_in_view(opened: Open) -> None:
    page = opened()
    card = page.locator(".card", has_text="python/ctypes")
    card.locator("summary").first.click()
    assert "xc_add_i32" in card.locator("pre").inner_text()
    page.locator("#case-select").select_option("noop:1")
    page.wait_for_function("document.querySelector('.card[open] pre').textContent.includes('xc_noop')")


def test_the_heat_map_is_one_stop_of_the_tab_key_and_arrows_go_on(opened: Open) -> None:
    page = opened("small", "#columns=all")
    assert page.locator("#heat-table td a[tabindex='0']").count() == 1
    first = page.locator("#heat-table tbody tr:visible td a").first
    first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    where = page.evaluate(
        "[document.activeElement.closest('tr').cells[0].textContent,"
        " document.activeElement.closest('td').cellIndex]"
    )
    visible = page.locator("#heat-table tbody tr:visible th").all_inner_texts()
    assert where == [visible[1], 2]
    page.keyboard.press("Enter")
    assert f"row={visible[1]}" in address(page)
    assert page.evaluate("document.activeElement.className") == "open"


def test_everything_works_from_the_keyboard(opened: Open) -> None:
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("#case-rows button.open").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#case-rows tr.detail").count() == 1
    page.keyboard.press("Space")
    assert page.locator("#case-rows tr.detail").count() == 0


def test_a_table_is_copied_as_markdown_and_csv_as_it_is_shown(opened: Open) -> None:
    page = opened("small", "#find=python")
    section = page.locator("#case")
    section.get_by_role("button", name="Copy as Markdown").click()
    lines = copied(page).splitlines()
    assert lines[0].startswith("| mechanism | tier | low | estimate | high |")
    assert lines[1].startswith("| --- | --- | --: |")
    assert [line.split(" | ")[0] for line in lines[2:]] == [f"| {name}" for name in names(page)]
    section.get_by_role("button", name="Copy as CSV").click()
    rows = list(csv.DictReader(io.StringIO(copied(page))))
    assert [row["mechanism"] for row in rows] == names(page)
    assert all(float(r["low"]) <= float(r["estimate"]) <= float(r["high"]) for r in rows)
    assert page.locator("#said").inner_text() == "Table as CSV copied"


def cells(page: Page, mechanism: str) -> dict[str, str]:
    """The cells of a line of the case table by their heads, "" for the plot's."""
    heads = page.locator("#case-rows thead th").all_inner_texts()
    line = page.locator("#case-rows tbody tr:not(.detail)", has_text=mechanism)
    texts = line.locator("th, td").all_inner_texts()
    named = [(head.strip(" ▲▼"), text) for head, text in zip(heads, texts, strict=True) if "\n" not in head]
    return {head: text.replace("\N{NO-BREAK SPACE}", " ") for head, text in named}


def test_a_row_of_several_speeds_shows_these_and_nothing_that_is_computed_from_them(opened: Open) -> None:
    page = opened("speeds")
    found = cells(page, "go/fast")
    assert re.fullmatch(r"[\d.]+ or [\d.]+ ns", found["estimate"])
    assert (found["low"], found["high"], found["over C"], found["cycles"]) == ("", "", "–", "–")
    assert found["in its language"] == "slower"
    plot = page.locator("#case-rows tbody tr", has_text="go/fast").locator(".dots")
    assert (plot.locator(".estimate").get_attribute("d") or "").count("V") == 2
    assert plot.locator(".band").count() == 0
    page.get_by_role("button", name="go/fast: executions and code").click()
    detail = page.locator("#case-rows tr.detail").inner_text()
    assert f"Several speeds: {found['estimate']} per call, seen 3 and 3 times in 6 executions" in detail
    assert "the slowest sample took" in detail
    assert "Median" not in detail
    page.locator("#case").get_by_role("button", name="Copy as CSV").click()
    (row,) = [r for r in csv.DictReader(io.StringIO(copied(page))) if r["mechanism"] == "go/fast"]
    assert row["estimate"].replace("\N{NO-BREAK SPACE}", " ") == found["estimate"]
    assert (row["low"], row["high"], row["over C"], row["cycles"]) == ("", "", "", "")


def test_a_row_of_several_speeds_stands_where_its_slowest_puts_it(opened: Open) -> None:
    page = opened("speeds")
    slowest = float(cells(page, "go/fast")["estimate"].split()[2])
    names_ = names(page)
    times = [float(cells(page, name)["estimate"].split()[-2]) for name in names_]
    assert times == sorted(times)
    assert times[names_.index("go/fast")] == slowest
    page.get_by_role("button", name="estimate").click()
    assert names(page) == names_


def test_the_cycles_are_the_overhead_in_cycles_and_sort_like_all_others(opened: Open) -> None:
    page = opened()
    found = {name: cells(page, name) for name in names(page)}
    assert found["c/linked"]["cycles"] == "–"
    assert found["c/replica"]["over C"].startswith("<")
    assert found["c/replica"]["cycles"] == "–"
    told = {name: float(one["cycles"]) for name, one in found.items() if one["cycles"] != "–"}
    for name, number in told.items():
        overhead_ns = float(found[name]["over C"].split()[0])
        assert number == pytest.approx(overhead_ns / 0.4, rel=0.05)
    page.get_by_role("button", name="cycles").click()
    assert names(page)[: len(told)] == sorted(told, key=lambda name: told[name])
    page.locator("#case").get_by_role("button", name="Copy as CSV").click()
    rows = {row["mechanism"]: row["cycles"] for row in csv.DictReader(io.StringIO(copied(page)))}
    assert {name: float(text) for name, text in rows.items() if text} == pytest.approx(told, rel=0.01)


def test_an_opened_row_tells_mean_slowest_sample_and_layouts(opened: Open) -> None:
    page = opened("small", "#row=c/linked")
    detail = page.locator("#case-rows tr.detail")
    assert re.search(
        r"Median [\d.]+ ns, mean of the samples [\d.]+ ns \(the median over executions\); "
        r"the slowest sample took [\d.]+ ns per call\.",
        detail.inner_text(),
    )
    assert "Its executions ran on 6 layouts of its own code." in detail.inner_text()
    assert "Its executions ran on 6 layouts of the library." in detail.inner_text()
    own = "it has one layout in all executions, or a JIT's own at every start."
    page = opened("small", "#row=python/ctypes")
    assert own in page.locator("#case-rows tr.detail").inner_text()
    assert (
        "Its executions ran on 6 layouts of the library." in page.locator("#case-rows tr.detail").inner_text()
    )
    page = opened("small", "#row=java/host")
    assert f"{own} It does not load the library." in page.locator("#case-rows tr.detail").inner_text()
    page = opened("old", "#row=c/linked")
    text = page.locator("#case-rows tr.detail").inner_text()
    assert "This run's file does not record layouts" in text
    assert own not in text


def test_the_heat_map_is_sorted_by_what_its_cells_say(opened: Open) -> None:
    page = opened("speeds", "#columns=all")
    page.locator("#heat-table thead tr:last-child th").nth(1).get_by_role("button").click()
    texts = page.locator("#heat-table tbody tr td:nth-child(2)").all_inner_texts()
    words = [text.replace("\N{NO-BREAK SPACE}", " ").split() for text in texts]
    numbers = [0.0 if own[0] == "<" else float(own[-2]) * (1000 if own[-1] == "µs" else 1) for own in words]
    assert numbers == sorted(numbers)
    assert any(" or " in text for text in texts)
    assert any(text.startswith("<") for text in texts)


def test_a_comparison_shows_several_speeds_and_no_ratio_of_them(opened: Open) -> None:
    page = opened("speeds", "#which=case")
    line = page.locator("#comparison tbody tr", has_text="go/fast")
    texts = [text.replace("\N{NO-BREAK SPACE}", " ") for text in line.locator("td").all_inner_texts()]
    assert texts[1] == texts[2] == cells(page, "go/fast")["estimate"]
    assert texts[4:7] == ["–", "–", "–"]
    assert line.locator("svg").count() == 0
    other = page.locator("#comparison tbody tr", has_text="python/native")
    assert other.locator("svg").count() == 1


def test_the_environment_is_copied(opened: Open) -> None:
    page = opened()
    page.locator(".facts summary").click()
    page.locator("#copy-environment").click()
    assert "Processor: Example CPU @ 2.50GHz (x86_64, 2 cores, 4 threads)\n" in copied(page)


def test_copying_falls_back_where_there_is_no_clipboard(opened: Open) -> None:
    page = opened()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.locator("#case").get_by_role("button", name="Copy as CSV").click()
    page.wait_for_function("document.getElementById('said').textContent.includes('copied')")
    assert page.locator("textarea").count() == 0


def test_the_data_of_the_page_is_downloaded(opened: Open) -> None:
    page = opened(accept_downloads=True)
    with page.expect_download() as waiting:
        page.locator("#download-json").click()
    assert waiting.value.suggested_filename == "crosscall-2026-11-20-0123abcd.json"
    data = json.loads(Path(waiting.value.path()).read_text())
    cell = next(c for c in data["cells"] if c["mechanism"] == "python/ctypes" and c["case"] == "noop")
    assert len(cell["times_ns"]) == 6
    assert len(data["cells"]) == 8 * 8 - 1
    with page.expect_download() as waiting:
        page.locator("#download-csv").click()
    rows = list(csv.DictReader(io.StringIO(Path(waiting.value.path()).read_text())))
    assert len(rows) == len(data["cells"])
    assert all(len(row["executions_ns"].split()) == 6 for row in rows)
    number = {(row["mechanism"], row["case"], row["size"]): row["overhead_cycles"] for row in rows}
    for c in data["cells"]:
        text = number[c["mechanism"], c["case"], str(c["size"])]
        assert text == "" if c["cycles"] is None else float(text) == c["cycles"]


def test_several_speeds_are_downloaded_as_such(opened: Open) -> None:
    page = opened("speeds", accept_downloads=True)
    with page.expect_download() as waiting:
        page.locator("#download-csv").click()
    rows = list(csv.DictReader(io.StringIO(Path(waiting.value.path()).read_text())))
    several = [row for row in rows if row["mechanism"] == "go/fast"]
    assert several
    for row in several:
        empty = [name for name, text in row.items() if not text and name != "warnings"]
        ends = ("low", "estimate", "high")
        absent = [f"{name}_{end}" for name in ("ns", "overhead_ns") for end in ends]
        absent += ["overhead_cycles", *(f"ratio_{end}" for end in ends), "mean_ns"]
        assert empty == absent
        assert re.fullmatch(r"[\d.e+]+ in 3; [\d.e+]+ in 3", row["speeds"])
    assert {row["speeds"] for row in rows if row["mechanism"] != "go/fast"} == {""}


def test_curves_show_six_lines_or_all_each_named_at_its_end(opened: Open) -> None:
    page = opened("full")
    figure = page.locator("#curves svg").first
    assert figure.locator("g[data-m]").count() == 6
    assert figure.locator("g[data-m] text").first.text_content() == "c/linked"
    page.locator("[data-lines='all']").click()
    assert figure.locator("g[data-m]").count() > 12
    assert address(page) == "#lines=all"
    page.locator("[data-lines='lead']").click()
    page.locator("#find").fill("go/ffi")  # who looks for one is shown it beside C, leading or not
    assert figure.locator("g[data-m] text").all_text_contents() == ["c/linked", "go/ffi"]


def test_curves_of_one_language_are_told_apart_by_colour(opened: Open) -> None:
    page = opened("curves", "#only=python")
    lines = page.locator("#curves svg").first.locator("g[data-m]")
    colours = lines.evaluate_all("all => all.map((one) => getComputedStyle(one).color)")
    assert len(colours) == len(set(colours)) > 1


def test_numbers_are_built_when_they_are_opened(opened: Open) -> None:
    page = opened("curves")
    figure = page.locator("#curves figure").first
    assert figure.locator("table").count() == 0
    figure.locator("summary").click()
    table = figure.locator("table")
    assert table.locator("tbody tr").count() > 3
    link = table.locator("tbody a").first
    assert re.match(r"\S+/\S+, \w+: ", link.get_attribute("aria-label") or "")
    assert table.locator("tbody a[tabindex='0']").count() == 1


def test_a_comparison_shows_what_differs_or_all_normalised_or_not(opened: Open) -> None:
    page = opened("two")
    section = page.locator("#comparison")
    assert "No row differs." in section.inner_text()
    section.locator("[data-which='all']").click()
    section.locator("[data-more]").click()
    rows = section.locator("tbody tr:visible")
    assert rows.count() == 8 * 8 - 1
    section.locator("[data-which='case']").click()
    assert rows.count() == 8
    section.locator("[data-by='none']").click()
    assert "Nanoseconds as measured:" in section.inner_text()
    assert address(page) == "#ratios=all&by=none&which=case"


def test_without_its_script_the_page_still_answers(browser: Browser, reports: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{reports['curves']}")
    for section in ("minute", "trust", "heat", "curves", "mechanisms", "method"):
        assert page.locator(f"#{section}").is_visible()
    assert page.locator(".needs-script:visible").count() == 0
    context.close()


def test_the_policy_stops_what_a_page_could_still_try(browser: Browser, reports: dict[str, Path]) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"file://{reports['small']}")
    blocked = page.evaluate(
        """async () => {
          const seen = [];
          addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
          const script = document.createElement("script");
          try { script.textContent = "window.ran = true"; } catch { seen.push("trusted types"); }
          document.body.append(script);
          document.body.append(Object.assign(new Image(), { src: "https://example.org/x.png" }));
          await fetch("https://example.org/").catch(() => {});
          await new Promise((resolve) => setTimeout(resolve, 100));
          return [seen, window.ran === undefined];
        }"""
    )
    assert blocked[1] is True
    assert {"img-src", "connect-src"} <= set(blocked[0])
    context.close()


@pytest.mark.parametrize("width", [360, 1024, 1920])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["full", "two", "speeds"])
def test_nothing_sticks_out_and_axe_finds_nothing_serious(
    opened: Open, name: str, scheme: str, width: int
) -> None:
    page = opened(name, "#row=java/ffi", width=width, color_scheme=scheme, bypass_csp=True)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert serious_violations(page) == []


def bars(page: Page) -> list[str]:
    """The mechanisms whose instructions are drawn, from top to bottom."""
    return page.locator("#anatomy-table tbody tr [data-plain]").all_inner_texts()


def test_instructions_are_drawn_for_twelve_first_and_follow_what_is_chosen(opened: Open) -> None:
    page = opened("full")
    assert bars(page)[0] == "c/linked"
    assert len(bars(page)) == len({name.split("/")[0] for name in bars(page)}) == 12
    page.locator("#anatomy [data-more]").click()
    assert address(page) == "#bars=all"
    assert len(bars(page)) > 12
    page.locator("[data-only='go']").click()
    assert {name.split("/")[0] for name in bars(page)} == {"c", "go"}


def test_bars_are_logarithmic_or_linear_each_part_by_its_share(opened: Open) -> None:
    page = opened("small", "#find=ctypes")
    ends = """() => [...document.querySelectorAll("#anatomy-table tbody tr")].map((row) =>
      [...row.querySelectorAll("path")].map((one) => Number(one.getAttribute("d").split("H")[1])))"""
    c, ctypes = page.evaluate(ends)
    assert ctypes[-1] == 182  # the longest fills the plot
    counts = page.locator("#anatomy-table td:nth-child(2)").evaluate_all(
        "all => all.map((o) => +o.dataset.v)"
    )
    assert (c[-1] - 8) / 174 == pytest.approx(math.log(counts[0]) / math.log(counts[1]), abs=0.01)
    page.locator("#anatomy [data-scale='linear']").click()
    c, ctypes = page.evaluate(ends)
    assert (c[-1] - 8) / 174 == pytest.approx(counts[0] / counts[1], abs=0.01)
    assert ctypes == sorted(ctypes)
    assert page.locator("#anatomy-table svg").last.get_attribute("aria-label") == (
        f"runtime {counts[1] - 12}, glue 10, the library 2"
    )


def test_where_a_case_was_not_counted_another_is_shown_and_that_is_said(opened: Open) -> None:
    page = opened("small", "#case=str_len:256")
    assert page.locator("#anatomy-said").inner_text() == "str_len 256 was not counted; this is add_i32."
    assert len(bars(page)) > 1
    page.locator("#anatomy-case").dispatch_event("change")
    assert address(page) == ""  # the first case needs no name
    assert page.locator("#anatomy-said").inner_text() == ""


@pytest.mark.parametrize("place", ["anatomy", "comparison"])
def test_every_picture_is_saved_as_the_first_screens_is(opened: Open, place: str) -> None:
    page = opened("two", "#which=all&only=python", accept_downloads=True)
    with page.expect_download() as waiting:
        page.locator(f"#{place} [data-save='svg']").click()
    assert waiting.value.suggested_filename == f"crosscall-{place}-add_i32-1.svg"
    svg = Path(waiting.value.path()).read_text()
    assert svg.startswith("<svg") and "python/ctypes" in svg and "NaN" not in svg
    with page.expect_download() as waiting:
        page.locator(f"#{place} [data-save='png']").click()
    assert Path(waiting.value.path()).read_bytes()[:4] == b"\x89PNG"


def test_a_comparison_shows_twelve_rows_first_the_largest_differences_on_top(opened: Open) -> None:
    page = opened("two", "#which=all")
    ratios = page.locator("#comparison tbody td:nth-child(7)")
    assert ratios.count() == 12
    shown = [abs(math.log(float(text))) for text in ratios.all_inner_texts()]
    assert shown == sorted(shown, reverse=True)
    page.locator("#comparison [data-more]").click()
    assert (ratios.count(), address(page)) == (8 * 8 - 1, "#ratios=all&which=all")
    page.locator("#comparison [data-scale='linear']").click()
    assert page.locator("#comparison .ends").inner_text().startswith("0 ×")
    page.locator("[data-only='java']").click()
    assert {name.split("/")[0] for name in page.locator("#comparison tbody th").all_inner_texts()} == {
        "c",
        "java",
    }


@pytest.mark.parametrize(("width", "columns"), [(360, 5), (1280, 9)])
def test_the_dots_of_a_comparison_are_in_view(opened: Open, width: int, columns: int) -> None:
    page = opened("two", "#which=all", width=width)
    assert page.locator("#comparison thead th:visible").count() == columns
    plot = page.locator("#comparison tbody svg.dots").first
    plot.scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#comparison .scroll').scrollLeft = 0")
    box = plot.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width


@pytest.mark.parametrize("width", [360, 1280])
def test_a_bar_of_instructions_is_in_view_and_opens(opened: Open, width: int) -> None:
    page = opened("small", "#bars=all&only=go", width=width)
    row = page.locator("#anatomy-table tbody tr", has_text="go/fast")
    bar = row.locator("svg.dots")
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
    inside = page.locator("#anatomy-table tr.detail").get_by_text("go_loop")
    row.get_by_role("button").click()
    assert inside.is_visible()
    page.keyboard.press("Escape")
    assert inside.count() == 0


def test_an_opened_row_tells_its_instructions(opened: Open) -> None:
    page = opened("small", "#case=add_i32:1&only=go&row=go/fast")
    detail = page.locator("#case-rows tr.detail")
    count = page.locator("#anatomy-table tbody tr", has_text="go/fast").locator("td").first.inner_text()
    assert re.search(rf"^{count} instructions a loop, [\d.]+ per cycle", detail.inner_text(), re.MULTILINE)
    detail.get_by_role("link", name="where they are").click()
    assert page.evaluate("document.activeElement.id") == "anatomy"


def test_paper_gets_the_page_without_its_controls(opened: Open) -> None:
    page = opened("small")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".filters:visible, .tools:visible, .contents:visible").count() == 0
    shown = page.locator("main > section:visible").evaluate_all("all => all.map((one) => one.id)")
    assert shown == ["answer", "trust"]
    assert 1 <= page.pdf().count(b"/Type /Page\n") + page.pdf().count(b"/Type /Page ") <= 2
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == "rgb(255, 255, 255)"
