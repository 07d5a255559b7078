"""A manifest is read strictly; a glob that matches nothing says what would have."""

from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.suite.cases import load_cases
from harness.suite.mechanisms import Mechanism, load_mechanism, load_mechanisms
from harness.suite.selection import select

GOOD = 'title = "t"\ndocs = "https://example.org"\ntier = "default"\nrun = ["x"]\n'


@pytest.mark.parametrize(
    ("manifest", "says"),
    [
        (GOOD.replace("title", "titel"), "title: missing, this key is required"),
        (GOOD + 'reqires = [["go"]]\n', "reqires: unknown key"),
        (GOOD.replace('"default"', '"fast"'), "tier: Input should be 'default', 'tuned', 'unsafe' or 'host'"),
        (GOOD.replace('["x"]', '"x"'), "run: Input should be a valid list"),
        (GOOD.replace('["x"]', "[]"), "run: List should have at least 1 item"),
        (GOOD.replace('"default"', '"tuned"'), "a mechanism of tier tuned must say what it gives up"),
        (GOOD.replace("https://example.org", "see the manual"), "docs: String should match pattern"),
        (GOOD + '[skip]\nadd_i32 = " "\n', "skip.add_i32: no reason, no skip"),
        (GOOD + '[skip]\nadd_i23 = "r"\n', "skip.add_i23: no such case in cases.toml; did you mean add_i32"),
        (GOOD + '[skip]\n"work:77" = "r"\n', "skip.work:77: work has sizes 1, 10, 100, 1000, 10000"),
        (GOOD + '[notes]\nad = "r"\n', "notes.ad: no such case"),
        (GOOD + '[leaks]\nadd_i23 = "https://x.org"\n', "leaks.add_i23: no such case in cases.toml; did you"),
        (GOOD + '[leaks]\n"work:77" = "https://x.org"\n', "leaks.work:77: work has sizes 1, 10, 100"),
        (GOOD + '[leaks]\nadd_i32 = "it does"\n', "leaks.add_i32: a reason says why, with the link where"),
        (
            GOOD + 'build = [["cc", "-I{inculde}"]]\n',
            "'-I{inculde}': unknown placeholder {inculde}; there are out",
        ),
        (GOOD + '[env]\nX = "{ccc}"\n', "'{ccc}': unknown placeholder {ccc}"),
        (GOOD + 'layout = [["{cc}", "{padd}"]]\n', "'{padd}': unknown placeholder {padd}"),
        (GOOD + 'layout = ["cc"]\n', "layout.0: Input should be a valid list"),
        (GOOD.replace('["x"]', '["{layout}/x"]'), "layout: {layout} is used, yet no command makes one"),
        (GOOD + 'build = [["cp", "x", "{layout}"]]\n', "layout: {layout} is used, yet no command makes one"),
        (GOOD + '[env]\nX = "{out}:{layout}"\n', "layout: {layout} is used, yet no command makes one"),
        (GOOD + 'alone = ["add_i23"]\n', "alone: no case 'add_i23' in cases.toml; did you mean add_i32"),
        (GOOD + 'alone = ["add_*"]\n', "alone.0"),
        (GOOD + 'sources = ["../nope"]\n', "sources: there is no folder "),
        (GOOD + "warmup_loops = -1\n", "warmup_loops: Input should be greater than or equal to 0"),
    ],
)
def test_a_fault_is_named_with_file_and_key(tmp_path: Path, manifest: str, says: str) -> None:
    path = tmp_path / "lang" / "mech" / "mechanism.toml"
    path.parent.mkdir(parents=True)
    path.write_text(manifest)
    with pytest.raises(UsageError) as caught:
        load_mechanism(path, load_cases())
    assert str(path) in str(caught.value)
    assert says in str(caught.value)


def written(folder: Path, manifest: str) -> Mechanism:
    """The mechanism of a manifest that says this."""
    path = folder / "lang" / "mech" / "mechanism.toml"
    path.parent.mkdir(parents=True)
    path.write_text(manifest)
    return load_mechanism(path, load_cases())


def test_the_folder_is_the_id(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    assert list(load_mechanisms(load_cases(), tmp_path)) == ["lang/mech"]


def test_a_skip_may_name_one_size(tmp_path: Path) -> None:
    mechanism = written(tmp_path, GOOD + '[skip]\n"work:1000000" = "too slow"\n')
    assert mechanism.skip_reason("work", 1000000) == "too slow"
    assert mechanism.skip_reason("work", 100) == ""


def test_a_case_is_alone_by_its_name_or_as_all_are(tmp_path: Path) -> None:
    some = written(tmp_path / "some", GOOD + 'alone = ["noop"]\n')
    every = written(tmp_path / "every", GOOD + 'alone = ["*"]\n')
    assert [some.is_alone(case) for case in ("noop", "add_i32")] == [True, False]
    assert [every.is_alone(case) for case in ("noop", "add_i32")] == [True, True]


def test_a_leak_is_explained_for_its_case_or_for_one_size(tmp_path: Path) -> None:
    mechanism = written(tmp_path, GOOD + '[leaks]\nnoop = "https://a.org"\n"work:1" = "https://b.org"\n')
    asked = (("noop", 1), ("work", 1), ("work", 10))
    assert [mechanism.leak_reason(*row) for row in asked] == ["https://a.org", "https://b.org", ""]


@pytest.mark.parametrize(
    ("keys", "has_layouts", "warms_up", "loads_library"),
    [
        ("", False, False, True),
        ('layout = [["cc", "-o", "{layout}/x", "{pad}", "{seed}"]]\n', True, False, True),
        ("jit = true\n", False, True, True),
        ("warmup_loops = 1\n", False, True, True),
        ('calls = "none"\n', False, False, False),
    ],
)
def test_a_manifest_says_what_layouts_and_warm_up_there_are(
    tmp_path: Path, keys: str, has_layouts: bool, warms_up: bool, loads_library: bool
) -> None:
    made = written(tmp_path, GOOD + keys)
    found = (made.has_layouts, made.warms_up, made.loads_library)
    assert found == (has_layouts, warms_up, loads_library)


@pytest.mark.parametrize(
    ("manifest", "calls", "loads"),
    [
        (GOOD, True, True),
        (GOOD.replace('"default"', '"host"'), False, False),
        (GOOD.replace('["x"]', '["x", "{out}/copy-{variant}"]'), True, False),
    ],
)
def test_who_has_a_copy_of_the_functions_calls_the_library_without_loading_it(
    tmp_path: Path, manifest: str, calls: bool, loads: bool
) -> None:
    made = written(tmp_path, manifest)
    assert (made.calls_library, made.loads_library) == (calls, loads)


def test_globs_pick_in_the_known_order() -> None:
    known = ["c/linked", "python/cffi_abi", "python/ctypes"]
    assert select(["python/*", "c/*"], known, "mechanism") == known
    assert select([], known, "mechanism") == known
    assert select(["*/ctypes"], known, "mechanism") == ["python/ctypes"]


def test_an_unknown_glob_names_its_neighbours() -> None:
    with pytest.raises(UsageError, match=r"no mechanism matches 'python/ctyps'; did you mean python/ctypes"):
        select(["python/ctyps"], ["python/ctypes", "c/linked"], "mechanism")


@pytest.mark.parametrize("mechanism", load_mechanisms(load_cases()).values(), ids=lambda m: m.id)
def test_every_manifest_here_is_complete(mechanism: Mechanism) -> None:
    assert mechanism.manifest.install or not mechanism.manifest.requires
    assert all(reason.strip() for reason in mechanism.manifest.skip.values())


@pytest.mark.parametrize(
    "mechanism", [m for m in load_mechanisms(load_cases()).values() if m.has_layouts], ids=lambda m: m.id
)
def test_whoever_has_layouts_makes_each_another_one_and_runs_it(mechanism: Mechanism) -> None:
    manifest = mechanism.manifest
    making = " ".join([*(word for command in manifest.layout for word in command), *manifest.env.values()])
    running = " ".join([*manifest.run, *manifest.env.values()])
    assert "{pad}" in making or "{seed}" in making
    assert "{layout}" in running


# ---- variants ---------------------------------------------------------------------------------------

BASE = """\
title = "base"
docs  = "https://example.org"
tier  = "default"
run   = ["{out}/worker"]
jit   = true
build = [["make"]]
[install]
debian = "base"
[skip]
sha256 = "no buffers"
work   = "no work"
[notes]
noop = "a note"
[leaks]
noop = "https://example.org/noop"
"""
OWN = 'extends = "../base"\ntitle = "own"\ndocs = "https://example.org/own"\ntier = "default"\n'


def variant(root: Path, text: str, base: str = BASE) -> Path:
    for name, manifest in (("base", base), ("own", text)):
        (root / "test" / name).mkdir(parents=True)
        (root / "test" / name / "mechanism.toml").write_text(manifest)
    return root / "test" / "own" / "mechanism.toml"


def test_a_variant_inherits_what_it_does_not_say(tmp_path: Path) -> None:
    own = load_mechanism(variant(tmp_path, OWN), load_cases())
    assert (own.manifest.title, own.manifest.jit, own.manifest.build) == ("own", True, [["make"]])
    assert own.manifest.skip == {"sha256": "no buffers", "work": "no work"}
    assert own.base == tmp_path / "test" / "base"
    assert own.folders == [tmp_path / "test" / "base", tmp_path / "test" / "own"]


def test_a_program_beside_a_variant_has_what_it_has_for_the_one_that_is_extended(tmp_path: Path) -> None:
    own, lab = load_mechanism(variant(tmp_path, OWN), load_cases()), tmp_path / "test" / "lab"
    for name in ("base", "own"):
        (lab / name).mkdir(parents=True)
    folders = own.model_copy(update={"over": lab}).folders
    assert folders == [*own.folders, lab, lab / "base", lab / "own"]


def test_a_variants_keys_replace_and_its_tables_add_and_take_away(tmp_path: Path) -> None:
    text = f'{OWN}jit = false\n[skip]\nwork = ""\n[notes]\nadd_i32 = "another"\n[install]\ndebian = "own"\n'
    text += '[leaks]\nnoop = ""\nsort_i32 = "https://example.org/sort"\n'
    manifest = load_mechanism(variant(tmp_path, text), load_cases()).manifest
    assert manifest.jit is False
    assert manifest.skip == {"sha256": "no buffers"}
    assert manifest.notes == {"noop": "a note", "add_i32": "another"}
    assert manifest.install == {"debian": "own"}
    assert manifest.leaks == {"sort_i32": "https://example.org/sort"}


@pytest.mark.parametrize(
    ("text", "base", "message"),
    [
        ('extends = "../base"\ntitle = "own"\ntier = "default"\n', BASE, "docs: a variant has its own"),
        (OWN.replace("../base", "../none"), BASE, "extends: there is no "),
        (OWN.replace("../base", "../../other/base"), BASE, "is no other mechanism of the same language"),
        (OWN.replace("../base", "../own"), BASE, "is no other mechanism of the same language"),
        (OWN.replace('"../base"', "1"), BASE, "is no other mechanism of the same language"),
        (OWN, f'extends = "../own"\n{BASE}', "base extends another itself"),
        (f'{OWN}[skip]\nnoop = ""\n', BASE, "skip.noop: no reason, no skip"),
        (f'{OWN}skip = "all"\n', BASE, "skip"),
    ],
)
def test_a_variant_that_cannot_be_says_which_key(tmp_path: Path, text: str, base: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        load_mechanism(variant(tmp_path, text, base), load_cases())
