"""native/examples are what people copy: each is read, called, and gives what it says."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.core.paths import NATIVE, claim_build_root
from harness.price.cases import case_of, learn_values
from harness.price.compiler import header_folders
from harness.price.front import make_native
from harness.price.offer import offer
from harness.price.probe import read_probe
from harness.suite.cases import load_cases
from harness.suite.fingerprints import hash_of
from harness.suite.mechanisms import load_mechanisms
from harness.tests.price.ctypes_caller import answers
from harness.toolchain.build import build_mechanism
from harness.toolchain.library import build_library
from harness.toolchain.tools import tool
from harness.verify.check import check_mechanism

EXAMPLES = NATIVE / "examples"


def _loadable(name: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


@pytest.mark.parametrize(
    ("file", "header", "library"),
    [
        ("zlib.toml", "zlib.h", "libz.so.1"),
        ("libm.toml", "math.h", "libm.so.6"),
        ("sqlite.toml", "sqlite3.h", "libsqlite3.so.0"),
    ],
)
def test_an_example_gives_what_it_expects(file: str, header: str, library: str) -> None:
    if not any((Path(folder) / header).is_file() for folder in header_folders()):
        pytest.skip(f"no {header} here")
    if not _loadable(library):
        pytest.skip(f"no {library} here")
    probe = read_probe(EXAMPLES / file)
    said = answers(probe)
    assert {name: said[name] for name in probe.expect} == probe.expect


def test_qsort_is_refused_for_its_callback() -> None:
    if not _loadable("libc.so.6"):
        pytest.skip("no libc.so.6 here")
    with pytest.raises(UsageError) as caught:
        read_probe(EXAMPLES / "qsort.toml")
    said = re.sub(r"`[^`]*`|[^\s(]*stdlib\.h:[0-9]+", "…", str(caught.value))  # both are the C library's own
    assert said == (
        "native/examples/qsort.toml: call 1 (qsort): argument 4: … is a callback "
        "(int (*)(const void *, const void *)); only { null = true } can be handed over (…: …)"
    )


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A copy of the example's folder, its library built by the command that stands in shop.toml."""
    folder = tmp_path / "shop"
    shutil.copytree(EXAMPLES / "shop", folder)
    text = (folder / "shop.toml").read_text(encoding="utf-8")
    (command,) = re.findall(r"^#     cc (.*)$", text, re.MULTILINE)
    strict = ["-Wall", "-Wextra", "-Werror"]
    subprocess.run([*tool("cc"), *strict, *shlex.split(command)], cwd=folder, check=True)
    return folder


def test_the_shop_gives_what_it_expects(shop: Path) -> None:
    probe = read_probe(shop / "shop.toml")
    assert answers(probe) == probe.expect


def test_the_shop_shows_every_form_of_an_argument_and_every_function(shop: Path) -> None:
    text = (shop / "shop.toml").read_text(encoding="utf-8")
    for form in ("bytes = ", "array = ", "out = true", "struct = {", "handle = true", '"Äpfel"', "before = "):
        assert form in text
    declared = re.findall(r"\b(shop_\w+)\(", (shop / "shop.h").read_text(encoding="utf-8"))
    called = {function.name for function in read_probe(shop / "shop.toml").functions}
    assert called == set(declared)


def test_without_its_library_the_shop_says_which_file_is_missing() -> None:
    with pytest.raises(UsageError) as caught:
        read_probe(EXAMPLES / "shop" / "shop.toml")
    assert "library: there is no file ./libshop.so" in str(caught.value)


def test_examples_are_no_source_of_the_library(tmp_path: Path) -> None:
    (tmp_path / "a.c").write_text("int a;")
    before = hash_of([tmp_path])
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "b.toml").write_text("library")
    assert hash_of([tmp_path]) == before


def test_every_example_stands_in_their_readme() -> None:
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    for path in EXAMPLES.rglob("*.toml"):
        assert str(path.relative_to(EXAMPLES)) in text


def test_the_shop_is_called_by_a_worker_that_a_template_wrote(shop: Path) -> None:
    probe = read_probe(shop / "shop.toml")
    native = make_native(probe)
    for variant in ("release", "counted"):
        build_library(variant, native)
    mechanisms = load_mechanisms(load_cases())
    (linked,) = offer([mechanisms["c/linked"]], probe, native, "price/shop/langs").mechanisms
    build_mechanism(linked)
    values = learn_values(probe, "shop.toml", linked)
    assert values == probe.expect
    cases = {call.id: case_of(call, values[call.id]) for call in probe.calls}
    assert [str(fault) for fault in check_mechanism(linked, cases, 1).faults] == []


def test_a_probe_may_be_the_first_that_is_built(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path / "new"))
    make_native(read_probe(shop / "shop.toml"))
    assert claim_build_root() == tmp_path / "new"
