"""Bars of instructions in a terminal."""

from harness.output.terminal.anatomy import bar, legend
from harness.runfile.anatomies import Anatomy, ModulePart


def counted(**modules: int) -> Anatomy:
    parts = [ModulePart(module=name, instructions=count) for name, count in modules.items()]
    total = sum(modules.values())
    return Anatomy(mechanism="x/a", case="add_i32", size=1, calls=[total] * 3, modules=parts)


def test_a_bar_is_as_long_as_its_logarithm_and_shared_by_roles() -> None:
    most = counted(**{"libpython3.11": 500, "worker": 498, "libcrosscall": 2})
    assert bar(most, 1000) == "█" * 12 + "▓" * 12 + "▌"
    few = counted(worker=8, libcrosscall=2)
    assert bar(few, 1000) == "▓" * 7 + "▌" * 2
    assert legend([most, few]) == "bars: █ runtime, ▓ glue, ▌ the library; the length is logarithmic"


def test_what_took_the_most_has_a_whole_bar_and_nothing_has_none() -> None:
    assert len(bar(counted(worker=5000), 5000)) == 24
    assert bar(counted(worker=1), 1_000_000) == "▓"
