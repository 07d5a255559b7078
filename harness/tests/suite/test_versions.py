"""What --with asks for: read, held against what mechanisms use, and named."""

import json
from pathlib import Path
from typing import Any

import pytest

from harness.core.errors import UsageError
from harness.suite.cases import load_cases
from harness.suite.manifest import Manifest
from harness.suite.mechanisms import Mechanism, load_mechanisms
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.versions import Wanted, label_of, read_wanted, tools_of, versions_of


def mechanism(name: str, folder: Path = Path("nowhere"), **keys: Any) -> Mechanism:
    usual = {"title": name, "docs": "https://example.org", "tier": "default", "run": ["x"]}
    return Mechanism(id=name, folder=folder, manifest=Manifest.model_validate({**usual, **keys}))


GO = mechanism("go/cgo", requires=[["go", "version"], ["{cc}", "--version"]], run=["{out}/worker"])
C = mechanism(BASELINE, requires=[["{cc}", "--version"]], run=["{out}/worker"])


def test_versions_are_split_at_commas_and_gathered_by_tool() -> None:
    asked = ["go=1.24,1.25", "cc=gcc, clang,gcc -O3", "go=/opt/go/bin"]
    assert read_wanted(asked) == [
        Wanted("go", ("1.24", "1.25", "/opt/go/bin")),
        Wanted("cc", ("gcc", "clang", "gcc -O3")),
    ]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (["go"], "--with go: write TOOL=VERSION"),
        (["=1.2"], "--with =1.2: write TOOL=VERSION"),
        (["go="], "--with go=: a version is empty"),
        (["go=1.2,,1.3"], "--with go=1.2,,1.3: a version is empty"),
        (["go=1.2,1.2"], "--with go=1.2,1.2: 1.2 stands twice"),
        (["go=1.2", "go=1.3,1.2"], "--with go=1.3,1.2: 1.2 stands twice"),
    ],
)
def test_what_is_no_version_is_refused(asked: list[str], says: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_wanted(asked)
    assert str(caught.value).startswith(says)


@pytest.mark.parametrize(
    ("tool", "asked", "label"),
    [
        ("go", "1.25", "1.25"),
        ("python", "3.14t", "3.14t"),
        ("python", "~/.pyenv/versions/3.12.1/bin/python", "3.12.1"),
        ("go", "/opt/go1.25/bin", "go1.25"),
        ("java_home", "/usr/lib/jvm/jdk-25", "jdk-25"),
        ("ruby", "/opt/ruby/bin/ruby", "ruby"),
        ("cc", "gcc -O3", "gcc-O3"),
        ("cc", "gcc -O3 -march=native", "gcc-O3-march-native"),
        ("cc", "/opt/llvm-19/bin/clang -O3", "llvm-19-O3"),
    ],
)
def test_a_row_is_called_by_its_version_or_by_where_it_lies(tool: str, asked: str, label: str) -> None:
    assert label_of(tool, asked) == label


def test_a_tool_concerns_what_uses_it(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text(json.dumps({"dependencies": {"koffi": "^3"}}))
    node = mechanism(
        "node/k",
        tmp_path,
        requires=[["npm", "--version"]],
        build=[["sh", "{kit}/x"], ["npm", "ci"]],
        run=["{out}/node", "w"],
    )
    python = mechanism(
        "python/p",
        build=[["{cxx}", "-c"]],
        run=["{python}", "{src}/w.py"],
        install={"pypi": "Cython ziglang"},
    )
    started_by_python = mechanism("dotnet/d", requires=[["mcs", "-v"]], run=["{python}", "{kit}/start.py"])
    in_env = mechanism("x/y", env={"CC": "{cc}"}, run=["{java_home}/bin/java"])
    assert tools_of(GO) == {"go", "cc"}
    assert tools_of(node) == {"node", "npm", "koffi"}
    assert tools_of(python) == {"python", "cxx", "cython"}
    assert tools_of(started_by_python) == {"mcs"}
    assert tools_of(in_env) == {"cc", "java_home"}


def test_every_tool_of_the_wish_concerns_a_mechanism_of_the_suite() -> None:
    used = {name: tools_of(one) for name, one in load_mechanisms(load_cases()).items()}
    for tool, name in {
        "go": "go/cgo",
        "python": "python/ctypes",
        "java_home": "java/panama",
        "node": "node/napi",
        "zig": "zig/extern",
        "deno": "deno/ffi",
        "cc": BASELINE,
        "cffi": "python/cffi_api",
        "pybind11": "python/pybind11",
        "koffi": "node/koffi",
        "ruby": "ruby/fiddle",
        "cargo": "rust/link",
    }.items():
        assert tool in used[name], (tool, name)


def test_each_mechanism_that_is_concerned_has_a_row_per_version() -> None:
    replica = C.model_copy(update={"id": REPLICA})
    found = versions_of([GO, C, replica], read_wanted(["cc=gcc,gcc -O3", "go=1.25"]))
    assert [(one.base.id, one.tool, one.asked, one.id) for one in found] == [
        ("go/cgo", "cc", "gcc", "go/cgo@gcc"),
        ("go/cgo", "cc", "gcc -O3", "go/cgo@gcc-O3"),
        (BASELINE, "cc", "gcc", f"{BASELINE}@gcc"),
        (BASELINE, "cc", "gcc -O3", f"{BASELINE}@gcc-O3"),
        ("go/cgo", "go", "1.25", "go/cgo@1.25"),
    ]


def test_versions_of_two_tools_with_one_name_are_told_apart() -> None:
    own = mechanism("x/y", requires=[["foo", "-v"], ["bar", "-v"]])
    found = versions_of([own], read_wanted(["foo=1,2", "bar=2"]))
    assert [one.id for one in found] == ["x/y@1", "x/y@foo-2", "x/y@bar-2"]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("goo=1.2", "--with goo=…: no chosen mechanism uses it; did you mean go?"),
        ("python=3.12", "--with python=…: no chosen mechanism uses it; they use cc, go"),
        ("go=/a/1.2/bin,/b/1.2/bin", "--with go=…: two of them would be called 1.2; give them in two runs"),
        ("go=…", "--with go=\\u2026: no name of a row can be made of it"),
        (f"go={'1' * 70}", f"--with go={'1' * 70}: go/cgo@{'1' * 70} cannot name a row"),
    ],
)
def test_what_concerns_nothing_or_names_no_row_is_refused(asked: str, says: str) -> None:
    with pytest.raises(UsageError) as caught:
        versions_of([GO], read_wanted([asked]))
    assert str(caught.value).replace("…:", "…:") in (says, says.replace("\\u2026", "…"))
