"""What a template takes over of its mechanism, and what it is told while it writes."""

from pathlib import Path

from harness.price.call import Call, Function, Probe, Void
from harness.price.kits import Template
from harness.price.render import sources
from harness.suite.cases import load_cases
from harness.suite.mechanisms import Mechanism, load_mechanisms

NONE = Call("none", Function("none", Void(), ()), (), None, None, "", 1)
TEMPLATE = Template(write={"a.x": "both.jinja", "b.x": "both.jinja"})


def mechanism(folder: Path, **manifest: object) -> Mechanism:
    linked = load_mechanisms(load_cases(), globs=["c/linked"])["c/linked"]
    own = linked.manifest.model_copy(update=manifest)
    return linked.model_copy(update={"folder": folder / "own", "manifest": own})


def written(folder: Path, text: str) -> dict[str, str]:
    kit = folder / "kit" / "price"
    kit.mkdir(parents=True)
    (kit / "both.jinja").write_text(text)
    probe = Probe("p", "lib.so", "", (), (NONE,), {})
    return sources(mechanism(folder), TEMPLATE, probe, [NONE])


def test_where_each_case_of_a_mechanism_has_its_own_process_a_call_has_too(tmp_path: Path) -> None:
    assert TEMPLATE.manifest(mechanism(tmp_path, alone=["*"]).manifest).alone == ["*"]


def test_the_cases_of_a_mechanism_are_none_of_the_calls(tmp_path: Path) -> None:
    assert TEMPLATE.manifest(mechanism(tmp_path, alone=["add_i32"]).manifest).alone == []


def test_a_template_of_several_files_is_told_which_one_it_writes(tmp_path: Path) -> None:
    assert written(tmp_path, "{{ file }}") == {"a.x": "a.x", "b.x": "b.x"}


def test_a_template_may_read_one_of_another_language(tmp_path: Path) -> None:
    text = '{% from "node/kit/price/javascript.jinja" import zero %}{{ zero("i64") }}'
    assert written(tmp_path, text) == {"a.x": "0n", "b.x": "0n"}
