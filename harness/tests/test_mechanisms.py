"""A manifest is read strictly; a glob that matches nothing says what would have."""

from pathlib import Path

import pytest

from harness.cases import load_cases
from harness.errors import UsageError
from harness.mechanisms import load_mechanism, load_mechanisms, select

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
        (GOOD + '[skip]\n"work:77" = "r"\n', "skip.work:77: work has sizes 1, 100, 10000, 1000000"),
        (GOOD + '[notes]\nad = "r"\n', "notes.ad: no such case"),
        (
            GOOD + 'build = [["cc", "-I{inculde}"]]\n',
            "'-I{inculde}': unknown placeholder {inculde}; there are out",
        ),
        (GOOD + '[env]\nX = "{ccc}"\n', "'{ccc}': unknown placeholder {ccc}"),
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


def test_the_folder_is_the_id(tmp_path: Path) -> None:
    path = tmp_path / "lang" / "mech" / "mechanism.toml"
    path.parent.mkdir(parents=True)
    path.write_text(GOOD)
    assert list(load_mechanisms(load_cases(), tmp_path)) == ["lang/mech"]


def test_a_skip_may_name_one_size(tmp_path: Path) -> None:
    path = tmp_path / "lang" / "mech" / "mechanism.toml"
    path.parent.mkdir(parents=True)
    path.write_text(GOOD + '[skip]\n"work:1000000" = "too slow"\n')
    mechanism = load_mechanism(path, load_cases())
    assert mechanism.skip_reason("work", 1000000) == "too slow"
    assert mechanism.skip_reason("work", 100) == ""


def test_globs_pick_in_the_known_order() -> None:
    known = ["c/linked", "python/cffi_abi", "python/ctypes"]
    assert select(["python/*", "c/*"], known, "mechanism") == known
    assert select([], known, "mechanism") == known
    assert select(["*/ctypes"], known, "mechanism") == ["python/ctypes"]


def test_an_unknown_glob_names_its_neighbours() -> None:
    with pytest.raises(UsageError, match=r"no mechanism matches 'python/ctyps'; did you mean python/ctypes"):
        select(["python/ctyps"], ["python/ctypes", "c/linked"], "mechanism")


@pytest.mark.parametrize("mechanism", load_mechanisms(load_cases()).values(), ids=lambda m: m.id)
def test_every_manifest_here_is_complete(mechanism) -> None:  # type: ignore[no-untyped-def]
    assert mechanism.manifest.install or not mechanism.manifest.requires
    assert all(reason.strip() for reason in mechanism.manifest.skip.values())
