"""The page as a file: self-contained, strict, small, and safe whatever a run file holds."""

import base64
import gzip
import hashlib
import html
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from harness.analysis.overhead_share import enough_ns
from harness.analysis.results import Analysis, Key, ResultRow
from harness.analysis.wording import cycles, time_text
from harness.cli.reading import checkout_of_run
from harness.core.errors import UsageError
from harness.core.format import nanoseconds, printable
from harness.core.paths import ROOT
from harness.output.report.page import render, write_report
from harness.output.report.sections.heat import short
from harness.runfile.records import Failure, Run
from harness.suite.snippets import Checkout, Snippet, Source
from harness.tests.output.report.runs import (
    MACHINE,
    full_run,
    mechanism,
    restless,
    small_full_run,
    small_run,
    synthetic_run,
)

HOSTILE = "</script><img src=x onerror=alert(1)>\"'&{{7*7}}<!--$x^$\x00"


class Page(HTMLParser):
    """What a browser would find: tags with attributes, text, scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.contents: dict[str, list[str]] = {"script": [], "style": []}
        self._open = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag in self.contents:
            self.contents[tag].append("")
            self._open = tag

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open:
            self.contents[self._open][-1] += data

    def data(self) -> Any:
        return self._packed("data")

    def code(self) -> Any:
        return self._packed("code")

    def _packed(self, name: str) -> Any:
        scripts = [attributes for tag, attributes in self.tags if tag == "script"]
        number = next(i for i, attributes in enumerate(scripts) if attributes.get("id") == name)
        return json.loads(gzip.decompress(base64.b64decode(self.contents["script"][number])))


def policy(page: Page) -> dict[str, str]:
    content = next(a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    return {words.split()[0]: " ".join(words.split()[1:]) for words in content.split("; ")}


def rendered(runs: list[Run]) -> str:
    """The page as the command line makes it."""
    return render(runs, checkout_of_run(runs[-1]))


def digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


@pytest.fixture(scope="module")
def text() -> str:
    return rendered([small_run()])


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_the_policy_allows_the_one_script_and_the_one_sheet_and_nothing_else(page: Page) -> None:
    executed = [
        content
        for content, (_, attributes) in zip(
            page.contents["script"], [t for t in page.tags if t[0] == "script"], strict=True
        )
        if "type" not in attributes
    ]
    assert len(executed) == 1
    assert len(page.contents["style"]) == 1
    assert policy(page) == {
        "default-src": "'none'",
        "script-src": digest(executed[0]),
        "style-src": digest(page.contents["style"][0]),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
    }


def test_the_policy_stands_before_anything_it_governs(page: Page) -> None:
    tags = [tag for tag, _ in page.tags]
    assert tags.index("meta") < tags.index("style") < tags.index("script")
    assert "http-equiv" in page.tags[tags.index("meta") + 1][1]


@pytest.mark.parametrize("runs", [[small_run()], [small_full_run()], [small_run(), small_run()]])
def test_nothing_is_loaded_from_anywhere(runs: list[Run]) -> None:
    page = Page(rendered(runs))
    loading = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "manifest"}
    assert [(tag, a) for tag, a in page.tags if loading & a.keys()] == []
    assert [a for tag, a in page.tags if tag in ("link", "iframe", "object", "embed", "base", "img")] == []
    assert [a["href"] for tag, a in page.tags if tag == "use" and not a["href"].startswith("#")] == []
    assert "url(" not in page.contents["style"][0]
    assert "@import" not in page.contents["style"][0]


def test_no_element_carries_a_style_or_a_handler_which_the_policy_would_ignore(page: Page) -> None:
    assert [a for _, a in page.tags if "style" in a or any(name.startswith("on") for name in a)] == []


def test_every_id_is_given_once_and_every_link_within_the_page_leads_somewhere() -> None:
    page = Page(rendered([small_full_run()]))
    ids = [a["id"] for _, a in page.tags if "id" in a]
    assert sorted(ids) == sorted(set(ids))
    targets = {a["href"][1:] for tag, a in page.tags if tag in ("a", "use") and a.get("href", "")[:1] == "#"}
    assert {target for target in targets if "=" not in target} - set(ids) == set()
    rows = {(f"{r['case']}:{r['size']}") for r in page.data()["rows"]}
    assert {t.split("&")[0].removeprefix("case=") for t in targets if "=" in t} <= rows


def hostile_run() -> Run:
    """A run whose every string that has no form of its own tries to get out of its place."""
    infos = small_run().header.mechanisms
    evil = mechanism(
        "evil/evil",
        title=HOSTILE,
        docs="javascript:alert(1)",
        gives_up=HOSTILE,
        unverified=HOSTILE,
        build=[[HOSTILE]],
        run=[HOSTILE],
        versions=[HOSTILE],
        source_hash=HOSTILE,
        skip={"noop": HOSTILE},
        notes={"add_i32": HOSTILE},
    )
    run = synthetic_run(
        [*infos, evil],
        2,
        path=f"results/{HOSTILE}.jsonl",
        machine=MACHINE.model_copy(update={"cpu": HOSTILE, "mitigations": {HOSTILE: HOSTILE}}),
        created_utc=HOSTILE,
        commit=HOSTILE,
        arguments=[HOSTILE],
        absent={"x/gone": HOSTILE},
    )
    failure = Failure(mechanism=evil.id, case=HOSTILE, size=1, reason=HOSTILE)
    first = run.groups[0].model_copy(update={"failures": [failure]})
    return run.model_copy(update={"groups": [first, *run.groups[1:]]})


def test_hostile_strings_are_shown_and_never_run() -> None:
    tame, hostile = Page(rendered([small_run()])), Page(rendered([hostile_run()]))
    # What was lost in a run has a heading, which one without losses lacks.
    assert {tag for tag, _ in hostile.tags} - {tag for tag, _ in tame.tags} <= {"h3"}
    assert [a for _, a in hostile.tags if any(name.startswith("on") for name in a)] == []
    assert [a for _, a in hostile.tags if a.get("href", "").lower().startswith("javascript")] == []
    assert len(hostile.contents["script"]) == len(tame.contents["script"]) == 3
    assert hostile.data()["mechanisms"][-1]["title"] == printable(HOSTILE)
    assert policy(hostile).keys() == policy(tame).keys()


def test_a_template_in_a_name_is_not_one() -> None:
    text = rendered([hostile_run()])
    assert "49" not in re.findall(r"alert\(1\)&gt;&#34;&#39;&amp;(.{2})", text)
    assert html.escape("{{7*7}}") in text


def test_the_same_run_gives_the_same_page(text: str) -> None:
    assert rendered([small_run()]) == text


def test_the_data_holds_every_execution_of_every_row(page: Page) -> None:
    data = page.data()
    cells = [dict(zip(data["fields"], cell, strict=True)) for cell in data["cells"]]
    assert len(cells) == 8 * 8 - 1  # eight mechanisms × eight quick rows, one skipped
    assert {len(cell["times_ns"]) for cell in cells} == {6}
    jit = [c for c in cells if data["mechanisms"][c["mechanism"]]["id"] == "java/ffi"]
    assert {len(c["warmup_ns"]) for c in jit} == {24}
    # The first execution's, which starts at 7 times what it ends with; the others start at more.
    assert {round(c["warmup_ns"][0] / c["warmup_ns"][-1]) for c in jit} == {7}


def test_the_script_is_told_the_usual_row_and_the_work_that_is_enough() -> None:
    run = small_full_run()
    data, analysis = Page(rendered([run])).data(), Analysis(run)
    cells = [dict(zip(data["fields"], cell, strict=True)) for cell in data["cells"]]
    ids = [one["id"] for one in data["mechanisms"]]
    usual = [(ids[cell["mechanism"]].split("/")[0], cell["row"]) for cell in cells if cell["usual"]]
    assert len(usual) == len(set(usual)) > len(data["rows"])  # one a language and row
    for cell in cells:
        where = data["rows"][cell["row"]]
        row = analysis.by_key[Key(ids[cell["mechanism"]], where["case"], where["size"])]
        expected = None if row.overhead_ns is None else pytest.approx(enough_ns(row), rel=1e-3)
        assert cell["enough_ns"] == expected
    assert {one["glue"] for one in data["mechanisms"]} == {None}  # not recorded, so not told


@pytest.fixture(scope="module")
def several() -> Run:
    """A run with every size, in which go/fast has two speeds in all of its rows."""
    return restless(small_full_run(), "go/fast")


@pytest.mark.parametrize("name", ["go/fast", "java/ffi"])
def test_the_median_of_several_speeds_stands_nowhere(name: str) -> None:
    several = restless(small_full_run(), name)
    text = rendered([several.model_copy(update={"path": "a/before.jsonl"}), several])
    number = [info.id for info in several.header.mechanisms].index(name)
    own = re.findall(rf'<(tr|g) data-m="{number}"(.*?)</\1>', text, re.DOTALL)
    own += re.findall(rf'<(tr) data-language-row="{name.split("/")[0]}"(.*?)</\1>', text, re.DOTALL)
    shown = html.unescape(" ".join(re.sub(r"<[^>]*>", " ", part) for _, part in own))
    rows = [row for row in Analysis(several).rows if row.mechanism == name]
    assert {len(row.regimes) for row in rows} == {2}
    for row in rows:
        assert row.overhead_ns is not None
        medians = (row.ns.estimate, row.overhead_ns.estimate)
        told = [*map(nanoseconds, medians), *map(short, medians), overhead_ratio_text(row)]
        assert [words for words in told if re.search(rf"(?<![\d.]){re.escape(words)}", shown)] == []
    cells = Page(text).data()["cells"]
    assert time_text(rows[0]) in {part for cell in cells for part in cell if isinstance(part, str)}


def overhead_ratio_text(row: ResultRow) -> str:
    assert row.overhead_ns is not None
    return f"{100 * row.overhead_ns.estimate / row.ns.estimate:.1f} %"


def test_the_script_is_not_told_the_median_of_several_speeds(several: Run) -> None:
    page = Page(rendered([several.model_copy(update={"path": "a/before.jsonl"}), several]))
    data = page.data()
    number = [m["id"] for m in data["mechanisms"]].index("go/fast")
    cells = [dict(zip(data["fields"], cell, strict=True)) for cell in data["cells"]]
    own = [cell for cell in cells if cell["mechanism"] == number]
    assert len(own) == len(data["rows"])
    for cell in own:
        absent = ("ns", "overhead_ns", "ratio", "mean_ns", "cycles")
        assert [cell[name] for name in absent] == [None] * len(absent)
        assert cell["overhead_text"] == "–"
        assert [seen for _, seen in cell["speeds_ns"]] == [3, 3]
        assert " or " in cell["time_text"]
        assert cell["seen_text"] == "seen 3 and 3 times in 6 executions"
        assert cell["worst_ns"] >= cell["speeds_ns"][-1][0]
    others = [cell for cell in cells if cell["mechanism"] != number]
    assert {(cell["speeds_ns"], cell["time_text"], cell["seen_text"]) for cell in others} == {(None,) * 3}
    assert {len(cell["ns"]) for cell in others} == {3}
    compared = [row for row in data["comparisons"][0]["clock"] if row[0] == number]
    assert len(compared) == len(own)
    for _, row, before, after, ratio, _ in compared:
        cell = next(cell for cell in own if cell["row"] == row)
        assert before == after == [cell["speeds_ns"][-1][0], cell["time_text"], cell["seen_text"]]
        assert ratio is None


def test_the_data_tells_the_mean_the_slowest_sample_the_cycles_and_the_layouts(page: Page) -> None:
    data, analysis = page.data(), Analysis(small_run())
    numbers = {m["id"]: i for i, m in enumerate(data["mechanisms"])}
    cells = [dict(zip(data["fields"], cell, strict=True)) for cell in data["cells"]]
    by_key = {(c["mechanism"], data["rows"][c["row"]]["label"]): c for c in cells}
    for row in analysis.rows:
        cell = by_key[numbers[row.mechanism], str(row.key.row)]
        assert cell["mean_ns"] == pytest.approx(row.mean_ns, rel=1e-3)
        assert cell["worst_ns"] == pytest.approx(row.worst_ns, rel=1e-3)
        text = cycles(row, analysis.cycle_ns)
        assert cell["cycles"] == (None if text == "-" else float(text))
        assert cell["layouts"] == [len(row.values.layouts), len(row.values.libraries)]
    assert by_key[numbers["c/linked"], "add_i32"]["layouts"] == [6, 6]
    assert by_key[numbers["python/ctypes"], "add_i32"]["layouts"] == [0, 6]
    assert by_key[numbers["java/host"], "add_i32"]["layouts"] == [0, 0]
    assert data["layouts_told"]
    assert not Page(rendered([small_run(version=2)])).data()["layouts_told"]


def test_the_words_say_what_the_interval_of_this_run_covers() -> None:
    layouts = "runs another layout of the library and of every program that is compiled here"
    now = rendered([small_run(run_spread_ppm=12300)])
    assert now.count(layouts) == 2  # at the case and at the method
    assert now.count("What the machine moves by between runs, 1.2 % as one standard deviation") == 2
    before = rendered([small_run(version=2)])
    assert layouts not in before
    assert before.count("in a file of version 2 every execution ran on one and the same") == 2
    assert before.count("What the machine moves by between runs is not in it") == 2


def test_a_comparison_says_what_its_interval_covers() -> None:
    earlier = small_run(path="a/before.jsonl", run_spread_ppm=25000)
    assert "What the machine moves by between runs (2.5 % as one standard deviation)" in rendered(
        [earlier, small_run()]
    )
    text = rendered([small_run(path="a/before.jsonl"), small_run()])
    assert "What the machine moves by between runs is not in it" in text


def test_several_speeds_are_explained_where_they_are_shown(text: str) -> None:
    assert "Where “or” stands between times" not in text
    with_speeds = rendered([restless(small_run(), "java/ffi")])
    assert "Where “or” stands between times" in with_speeds


def test_the_code_that_was_measured_is_in_the_page_with_its_place(page: Page) -> None:
    code, numbers = page.code(), {m["id"]: i for i, m in enumerate(page.data()["mechanisms"])}
    place, text = code["code"][numbers["python/ctypes"]]["add_i32"][0]
    assert re.fullmatch(r"langs/python/kit/loops/\w+\.py:\d+", place)
    assert "xc_add_i32" in code["texts"][text]
    troubles = page.data()["source_troubles"]
    assert troubles[numbers["python/ctypes"]] == ""
    assert troubles[numbers["go/fast"]] == "this checkout has no such mechanism"


def test_no_path_of_this_machine_is_in_the_page(text: str) -> None:
    assert str(ROOT) not in text
    assert str(Path.home()) not in text


def test_a_quick_run_says_why_there_are_no_curves(text: str) -> None:
    assert "has too few sizes of each case to draw a curve through" in text
    assert "Strings over size" not in text
    assert "Strings over size" in rendered([small_full_run()])


def test_absent_mechanisms_stand_with_their_reason_and_none_without(text: str) -> None:
    assert "<code>swift/import</code>: no swiftc on PATH" in text
    assert "absent from this run" not in rendered([small_run(absent={})])


def test_one_run_has_no_comparison_and_two_have_one(text: str) -> None:
    assert 'id="comparison"' not in text
    page = Page(rendered([small_run(path="a/before.jsonl"), small_run()]))
    assert [a["data-comparison"] for _, a in page.tags if "data-comparison" in a] == ["0"]
    both = page.data()["comparisons"][0]
    assert sorted(both) == ["clock", "linked", "none"]
    assert len(both["clock"]) == 8 * 8 - 1
    assert {row[5] for row in both["clock"]} == {"not separated"}


def test_runs_without_rows_and_rows_without_time_still_make_a_page() -> None:
    run = small_run()
    assert "too few sizes of each case" in rendered([run.model_copy(update={"groups": []})])
    workers = [
        worker.model_copy(
            update={"rows": [row.model_copy(update={"elapsed_ns": [0] * 3}) for row in worker.rows]}
        )
        if worker.mechanism == "go/fast"
        else worker
        for worker in run.groups[0].workers
    ]
    stopped = run.groups[0].model_copy(update={"workers": workers})
    assert "go/fast" in rendered([run.model_copy(update={"groups": [stopped, *run.groups[1:]]})])


def test_a_full_run_of_45_mechanisms_stays_below_1_2_megabytes() -> None:
    """With code as long as the longest that is here, none of it shared."""
    run = full_run()
    body = "\n".join(f"    step_{i} = call_{i * i % 97}(a, b)" for i in range(14))
    cases = [case.id for case in run.header.cases]
    sources = {
        info.id: Source(
            {case: [Snippet(f"langs/{info.id}/cases.x:1", f"{info.id} {case}\n{body}")] for case in cases}
        )
        for info in run.header.mechanisms
    }
    assert len(render([run], Checkout(sources)).encode()) < 1_200_000


def test_the_page_is_written_and_its_path_returned(tmp_path: Path) -> None:
    path = write_report([small_run()], tmp_path / "new" / "folder", Checkout())
    assert path == tmp_path / "new" / "folder" / "index.html"
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_folder_that_cannot_be_made_is_a_usage_error_with_path_and_reason(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match=r"file.*: cannot be made: (File exists|Not a directory)"):
        write_report([small_run()], tmp_path / "file", Checkout())
    with pytest.raises(UsageError, match="at least one run"):
        write_report([], tmp_path, Checkout())
