"""The code that is shown is the code that was measured, cut where it says so."""

from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.suite.cases import load_cases
from harness.suite.fingerprints import mechanism_hash
from harness.suite.mechanisms import load_mechanism
from harness.suite.snippets import cut, own_cases, snippets_of, sources_of

_MANIFEST = 'title = "x"\ndocs = "https://example.org"\ntier = "default"\nrun = ["true"]\n'


def _folder(root: Path, language: str = "test", name: str = "one") -> Path:
    folder = root / language / name
    folder.mkdir(parents=True)
    (folder / "mechanism.toml").write_text(_MANIFEST)
    return folder


def test_a_case_ends_where_the_next_one_starts() -> None:
    text = (
        "import x\n\n# case: noop\ndef noop():\n    pass\n\n"
        "# case: add_i32\ndef add():\n    pass\n# end of cases\nmain()\n"
    )
    found = [(case, s.place, s.text) for case, s in cut(text, "w.py")]
    assert found == [
        ("noop", "w.py:3", "def noop():\n    pass"),
        ("add_i32", "w.py:7", "def add():\n    pass"),
    ]


@pytest.mark.parametrize(
    "around", ["// {}", "    # {}", "/* {} */", "-- {}", "(* {} *)", ";; {}", "{{- {} -}}"]
)
def test_comments_of_any_language_mark_a_case(around: str) -> None:
    assert [case for case, _ in cut(f"{around.format('case: noop')}\nbody\n", "f")] == ["noop"]


def test_a_sentence_about_a_case_is_no_mark() -> None:
    assert list(cut("// the worst case: noop is called\nbody\n// case: Nothing\n", "f")) == []


def test_indented_code_is_moved_to_the_margin() -> None:
    text = "  // case: noop\n  void noop() {\n    call();\n  }\n  // end of cases\n}\n"
    assert [s.text for _, s in cut(text, "f")] == ["void noop() {\n  call();\n}"]


def test_the_mechanisms_own_code_goes_before_the_kits(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    kit = tmp_path / "test" / "kit"
    kit.mkdir()
    (kit / "cases.c").write_text("// case: noop\nkit noop\n// case: add_i32\nkit add\n// end of cases\n")
    (folder / "own.c").write_text("// case: noop\nown noop\n// end of cases\n")
    cases = load_cases()
    known = {"test/one": mechanism_hash(load_mechanism(folder / "mechanism.toml", cases))}
    source = sources_of(known, cases, tmp_path)["test/one"]
    assert source.trouble == ""
    assert {case: [s.text for s in found] for case, found in source.snippets.items()} == {
        "noop": ["own noop"],
        "add_i32": ["kit add"],
    }


def test_a_variants_code_is_its_own_and_what_it_inherits(tmp_path: Path) -> None:
    base, variant = _folder(tmp_path, name="base"), _folder(tmp_path, name="variant")
    (base / "calls.c").write_text("// case: noop\nbase noop\n// case: add_i32\nbase add\n// end of cases\n")
    (base / "work.c").write_text("// case: work\nbase work\n// case: sha256\nbase sha\n// end of cases\n")
    (variant / "calls.c").write_text("// case: noop\nown noop\n// end of cases\n")
    own = 'tier = "default"\nextends = "../base"\nskip = { sha256 = "no buffers" }\n'
    (variant / "mechanism.toml").write_text(_MANIFEST.replace('tier = "default"\n', own))
    mechanism = load_mechanism(variant / "mechanism.toml", cases := load_cases())
    # A file of the same name stands for the other's, and what is skipped has no code.
    found = {case: [s.text for s in snippets] for case, snippets in snippets_of(mechanism).items()}
    assert found == {"noop": ["own noop"], "work": ["base work"]}
    assert own_cases(mechanism) == ["noop"]
    source = sources_of({"test/variant": mechanism_hash(mechanism)}, cases, tmp_path)["test/variant"]
    assert source.place(source.snippets["noop"][0]).endswith("variant/calls.c:1")
    assert source.place(source.snippets["work"][0]).endswith("base/work.c:1, inherited")


def test_shared_loops_are_the_code_of_those_that_share_them_alone(tmp_path: Path) -> None:
    sharing, other = _folder(tmp_path, name="sharing"), _folder(tmp_path, name="other")
    loops = tmp_path / "test" / "kit" / "loops"
    loops.mkdir(parents=True)
    (loops / "calls.c").write_text("// case: noop\nshared noop\n// end of cases\n")
    shares = 'shares = ["../kit/loops/calls.c"]\n'
    (sharing / "mechanism.toml").write_text(_MANIFEST + shares)
    cases = load_cases()
    found = snippets_of(load_mechanism(sharing / "mechanism.toml", cases))
    assert [snippet.text for snippet in found["noop"]] == ["shared noop"]
    assert snippets_of(load_mechanism(other / "mechanism.toml", cases)) == {}
    (other / "mechanism.toml").write_text(_MANIFEST + shares.replace("calls", "cals"))
    with pytest.raises(UsageError, match=r"shares: there is no .*cals\.c"):
        load_mechanism(other / "mechanism.toml", cases)
    (tmp_path / "stray.c").write_text("")
    (other / "mechanism.toml").write_text(_MANIFEST + 'shares = ["../../stray.c"]\n')
    with pytest.raises(UsageError, match="neither in the kit nor in one of sources"):
        load_mechanism(other / "mechanism.toml", cases)


def test_changed_code_is_not_shown(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    cases = load_cases()
    known = {"test/one": mechanism_hash(load_mechanism(folder / "mechanism.toml", cases))}
    (folder / "own.c").write_text("// case: noop\nnew\n")
    source = sources_of(known, cases, tmp_path)["test/one"]
    assert source.snippets == {}
    assert source.trouble == "the source in this checkout differs from what was measured"


def test_an_id_is_looked_up_and_never_joined_to_a_path(tmp_path: Path) -> None:
    _folder(tmp_path)
    for name in ("test/../test/one", "../../etc", "test/none", ""):
        source = sources_of({name: ""}, load_cases(), tmp_path)[name]
        assert source.trouble == "this checkout has no such mechanism"


def test_a_manifest_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    (folder / "mechanism.toml").write_text("title = ")
    source = sources_of({"test/one": ""}, load_cases(), tmp_path)["test/one"]
    assert source.trouble.startswith("its source cannot be read here: ")
    assert source.snippets == {}


def test_a_program_beside_a_mechanism_shows_that_mechanisms_part_of_its_code_once(tmp_path: Path) -> None:
    for name in ("base", "variant", "other"):
        _folder(tmp_path, name=name)
    manifest = tmp_path / "test" / "variant" / "mechanism.toml"
    manifest.write_text(_MANIFEST.replace("tier =", 'extends = "../base"\ntier ='))
    lab = tmp_path / "test" / "lab"
    for name, case in (("base", "noop"), ("base", "add_i32"), ("variant", "add_i32"), ("other", "work")):
        (lab / name).mkdir(parents=True, exist_ok=True)
        (lab / name / f"{case}.c").write_text(f"// case: {case}\n{name} {case}\n// end of cases\n")
    (lab / "all.c").write_text("// case: sha256\nof all\n// end of cases\n")
    mechanism = load_mechanism(manifest, load_cases()).model_copy(update={"over": lab})
    found = {case: [s.text for s in snippets] for case, snippets in snippets_of(mechanism).items()}
    assert found == {"noop": ["base noop"], "add_i32": ["variant add_i32"], "sha256": ["of all"]}


def test_a_version_has_its_folders_code(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    (folder / "own.c").write_text("// case: noop\nown noop\n// end of cases\n")
    cases = load_cases()
    known = {"test/one@1.2": mechanism_hash(load_mechanism(folder / "mechanism.toml", cases))}
    source = sources_of(known, cases, tmp_path)["test/one@1.2"]
    assert (source.trouble, [s.text for s in source.snippets["noop"]]) == ("", ["own noop"])
