"""Workers from templates beside hand-written ones: what is told apart, and what is only counted."""

from dataclasses import replace

import numpy as np
import pytest

from harness.core.statistics import median_interval
from harness.output.selftest_parts import SelftestPart
from harness.selftest import generated
from harness.selftest.generated import COUNTED, MARK, Compared
from harness.selftest.pairs import Pair
from harness.suite.cases import load_cases
from harness.suite.mechanisms import load_mechanisms
from harness.suite.reference import REPLICA
from harness.tests.builders import run_of


def compared(factor: float, counts: tuple[int | None, int | None] = (None, None)) -> Compared:
    times = [np.array([100.0 + i]) for i in range(12)]
    slower = [one * factor for one in times]
    difference = median_interval([float(b[0] - a[0]) for a, b in zip(times, slower, strict=True)])
    ratio = median_interval([factor] * 12)
    pair = Pair(COUNTED, difference, ratio, 1.0, 0.3, times, slower)
    return Compared("python/ctypes", pair, counts)


def evaluated(monkeypatch: pytest.MonkeyPatch, *found: Compared) -> SelftestPart:
    monkeypatch.setattr(generated, "compared", lambda run: list(found))
    return generated.evaluate([run_of({"c/linked": [1] * 12})])


def test_equal_rows_and_counts_break_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    part = evaluated(monkeypatch, *[compared(1.0, (4854, 4857))] * 20)
    assert part.broken == []
    assert part.rows[0][-2:] == ("4,854", "4,857")


def test_a_template_that_takes_more_instructions_breaks_the_promise(monkeypatch: pytest.MonkeyPatch) -> None:
    part = evaluated(monkeypatch, compared(1.0, (400, 520)))
    assert list(part.broken) == ["python/ctypes takes 400 instructions by hand, 520 from its template."]


def test_templates_that_are_slower_throughout_break_the_promise(monkeypatch: pytest.MonkeyPatch) -> None:
    part = evaluated(monkeypatch, *[compared(1.3)] * 20)
    assert any("of the rows are told apart" in sentence for sentence in part.broken)
    assert "python/ctypes add_i32 1.30" in " ".join(part.sentences)


def test_both_kinds_have_the_same_rows_and_cases() -> None:
    hand = load_mechanisms(load_cases())["c/linked"]
    (written,) = generated.generated([hand])
    assert written.id == f"c/linked{MARK}"
    assert written.native == hand.native
    assert {row.case for row in generated.ROWS} == set(generated.cases_of_both())
    assert all(f"case: {row.case}" in written.setting.files["price.c"] for row in generated.ROWS)
    assert REPLICA not in {one.id for one in generated.subjects()}
    assert replace(compared(1.0), counts=(1, None)).miscounted == ""
