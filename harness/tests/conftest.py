"""What tests share: a worker that misbehaves in one named way, over the real counted library."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from harness.suite.cases import Case, load_cases
from harness.suite.mechanisms import Mechanism, load_mechanism
from harness.toolchain.library import VARIANTS, build_library
from harness.worker.process import Worker

# In the tests the same inputs each time, and few; nox -s fuzz searches for new ones.
settings.register_profile("tests", derandomize=True, max_examples=60, deadline=None, database=None)
settings.register_profile("fuzz", max_examples=200, deadline=None, database=None, print_blob=True)
settings.load_profile("tests")

WORKER = Path(__file__).parent / "workers" / "behaves.py"
Misbehaving = Callable[[str], Mechanism]


def nobody_has_a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where HOME is not set and the user is in no list."""

    def no_entry(user: int) -> None:
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr("pwd.getpwuid", no_entry)


@pytest.fixture(scope="session")
def library() -> None:
    """libcrosscall in both variants, in the ordinary build folder."""
    for variant in VARIANTS:
        build_library(variant)


@pytest.fixture(scope="session")
def two_cases() -> dict[str, Case]:
    """The cases that the test worker has."""
    cases = load_cases()
    return {name: cases[name] for name in ("noop", "add_i32")}


@pytest.fixture
def misbehaving(tmp_path: Path, library: None, two_cases: dict[str, Case]) -> Misbehaving:
    """Makes a mechanism whose worker does one thing wrong, by name; "well" for none."""

    def make(how: str) -> Mechanism:
        folder = tmp_path / "test" / how.replace("@", "_at_")  # ids hold no @
        folder.mkdir(parents=True, exist_ok=True)
        manifest = folder / "mechanism.toml"
        manifest.write_text(
            f'title = "{how}"\ndocs = "https://example.org"\ntier = "default"\n'
            f'run = ["{{python}}", "{WORKER}", "{how}"]\n'
        )
        return load_mechanism(manifest, two_cases)

    return make


@pytest.fixture
def worker(misbehaving: Misbehaving) -> Callable[[str], Worker]:
    """Starts such a worker on the release library."""
    return lambda how: Worker.of(misbehaving(how), "release")
