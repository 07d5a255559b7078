"""Names of packages on other distributions, from Debian's."""

from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.core.toml_schema import read_toml
from harness.suite.cases import load_cases
from harness.suite.mechanisms import load_mechanisms
from harness.suite.witnesses import load_witnesses
from harness.toolchain.packages import PACKAGES, everywhere


def test_fedoras_and_archs_names_follow_from_debians() -> None:
    found = everywhere({"debian": "python3-dev g++", "brew": "python"})
    assert found == {
        "debian": "python3-dev g++",
        "fedora": "python3-devel gcc-c++",
        "arch": "python gcc",
        "brew": "python",
    }


def test_where_one_name_is_not_known_there_is_no_command() -> None:
    assert everywhere({"debian": "gcc no-such-package"}) == {"debian": "gcc no-such-package"}
    assert everywhere({"url": "https://example.org"}) == {"url": "https://example.org"}


def test_a_manifests_own_name_goes_before_the_tables() -> None:
    assert everywhere({"debian": "gcc", "fedora": "my-gcc"})["fedora"] == "my-gcc"


def test_every_package_of_the_table_is_one_that_a_manifest_names() -> None:
    installs = [one.manifest.install for one in load_mechanisms(load_cases()).values()]
    installs += [one.manifest.install for one in load_witnesses()]
    named = {word for install in installs for word in install.get("debian", "").split()}
    assert set(read_toml(PACKAGES)) - named == set()
    assert len(named & set(read_toml(PACKAGES))) > 30


def test_a_distribution_that_no_command_knows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "packages.toml"
    path.write_text('gcc = { gentoo = "sys-devel/gcc" }\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"packages.toml: gcc: gentoo: unknown key"):
        everywhere({"debian": "gcc"}, path)
