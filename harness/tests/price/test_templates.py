"""Every template makes every kind of call, right by value and by count; a mechanism whose toolchain is
missing here is left out by name."""

import os
from pathlib import Path

import pytest

from harness.core.errors import Missing
from harness.price.cases import case_of, learn_values
from harness.price.front import make_native
from harness.price.kits import template_of
from harness.price.offer import offer
from harness.suite.cases import load_cases
from harness.suite.mechanisms import load_mechanisms
from harness.tests.price.everything import VALUES, everything
from harness.toolchain.build import build_mechanism
from harness.toolchain.library import build_library
from harness.verify.check import check_mechanism

MECHANISMS = load_mechanisms(load_cases())
EVERY = {name: found for name, one in MECHANISMS.items() if (found := template_of(one))}
# Variants share a template: one mechanism for each by default, all of them with XC_ALL_TEMPLATES=1.
_FIRST = {
    (name.split("/")[0], *sorted(found.write.values()), *found.set.items()): name
    for name, found in reversed(EVERY.items())
}
TEMPLATES = list(EVERY) if os.environ.get("XC_ALL_TEMPLATES") else sorted(_FIRST.values())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("everything")


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_makes_every_call(name: str, folder: Path) -> None:
    probe = everything(folder)
    native = make_native(probe)
    for variant in ("release", "counted"):
        build_library(variant, native)
    found = offer([MECHANISMS[name]], probe, native, "price/everything/langs")
    assert not found.absent
    (mechanism,) = found.mechanisms
    try:
        build_mechanism(mechanism)
    except Missing as missing:
        pytest.skip(f"{name}: {missing}")
    cases = {one.id: case_of(one, VALUES[one.id]) for one in probe.calls}
    report = check_mechanism(mechanism, cases, 1)
    assert [str(fault) for fault in report.faults] == []
    asked = {one for one in cases if not mechanism.skip_reason(one, 1)}
    assert set(report.hello.cases if report.hello else ()) >= asked
    assert set(found.loops[name]) >= asked  # the report shows every loop


def test_c_gives_what_this_page_says(folder: Path) -> None:
    probe = everything(folder)
    native = make_native(probe)
    build_library("release", native)
    (linked,) = offer([MECHANISMS["c/linked"]], probe, native, "price/everything/langs").mechanisms
    build_mechanism(linked)
    assert learn_values(probe, "everything.toml", linked) == VALUES
