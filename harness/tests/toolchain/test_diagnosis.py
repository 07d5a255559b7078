"""One command for what is missing."""

import pytest

from harness.toolchain.diagnosis import one_command

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


def test_nothing_missing_or_nothing_packaged_is_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    usable(monkeypatch, "apt-get")
    assert one_command([]) == one_command([{"url": "https://dotnet.microsoft.com"}]) == ""
