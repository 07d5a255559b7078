"""One command for what is missing."""

import pytest

from harness.toolchain.diagnosis import install_commands, one_command

INSTALLS = [
    {"debian": "ghc gcc", "brew": "ghc", "url": "https://www.haskell.org"},
    {"debian": "sbcl gcc", "brew": "sbcl"},
    {"pypi": "swig", "url": "https://swig.org"},
    {"npm": "bun"},
    {"url": "https://dotnet.microsoft.com"},
]


def usable(monkeypatch: pytest.MonkeyPatch, *tools: str) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name if name in tools else None)


def test_each_package_is_named_once_and_each_manager_too(monkeypatch: pytest.MonkeyPatch) -> None:
    usable(monkeypatch, "apt-get", "npm")
    assert one_command(INSTALLS) == (
        "sudo apt-get install --no-install-recommends ghc gcc sbcl && pip install swig"
        " && npm install --global bun"
    )


def test_a_machine_without_apt_is_told_what_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    usable(monkeypatch, "brew")
    assert one_command(INSTALLS) == "brew install ghc sbcl && pip install swig"


def test_fedora_and_arch_get_their_own_command(monkeypatch: pytest.MonkeyPatch) -> None:
    usable(monkeypatch, "dnf")
    assert one_command(INSTALLS) == "sudo dnf install ghc gcc sbcl && pip install swig"
    usable(monkeypatch, "pacman", "npm")
    assert one_command(INSTALLS) == (
        "sudo pacman -S --needed ghc gcc sbcl && pip install swig && npm install --global bun"
    )
    assert install_commands({"debian": "g++", "brew": "gcc"}) == ["sudo pacman -S --needed gcc"]


def test_a_package_without_a_name_there_comes_from_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    usable(monkeypatch, "dnf")
    assert one_command([{"debian": "python3-cffi-of-debian-alone", "pypi": "cffi"}]) == "pip install cffi"


def test_nothing_missing_or_nothing_packaged_is_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    usable(monkeypatch, "apt-get")
    assert one_command([]) == one_command([{"url": "https://dotnet.microsoft.com"}]) == ""
