"""A language keeps its colour, and colours can be told apart and seen."""

from pathlib import Path

from harness.output.report.figures.palette import SLOTS, colour, oklch, slots
from harness.output.report.languages import Languages


def _luminance(colour: str) -> float:
    """Relative luminance: WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted([_luminance(one), _luminance(other)])
    return (high + 0.05) / (low + 0.05)


def test_oklch_knows_black_white_and_a_published_red() -> None:
    assert oklch(0, 0, 0) == "#000000"
    assert oklch(1, 0, 0) == "#ffffff"
    assert oklch(0.62796, 0.25768, 29.234) == "#ff0000"


def test_every_colour_stands_out_from_its_page() -> None:
    for slot in range(SLOTS):
        assert _contrast(colour(slot).light, "#ffffff") >= 3
        assert _contrast(colour(slot).dark, "#12161b") >= 3


def test_languages_get_different_colours_and_c_none() -> None:
    names = ["c", *(f"language{i}" for i in range(SLOTS))]
    found = slots(names)
    assert "c" not in found
    assert sorted(found.values()) == list(range(SLOTS))


def test_more_languages_than_colours_repeat_instead_of_failing() -> None:
    assert len(slots(f"language{i}" for i in range(SLOTS + 5))) == SLOTS + 5


def test_a_language_keeps_its_colour_where_others_are_absent(tmp_path: Path) -> None:
    for name in ("go", "java", "python", "ruby", "rust"):
        (tmp_path / name).mkdir()
    all_of_them = Languages(["c", "go", "java", "python", "ruby", "rust"], tmp_path)
    one = Languages(["python"], tmp_path)
    assert one.classes["python"] == all_of_them.classes["python"]
    assert all_of_them.names[0] == "c"
