"""What the first line of a run file says of how it was asked for."""

import pytest

from harness.measure.header import without_files


@pytest.mark.parametrize(
    ("arguments", "kept"),
    [
        (["run", "--profile", "full", "--output", "/home/me/x.jsonl"], ["run", "--profile", "full"]),
        (["run", "--output=/home/me/x.jsonl", "--case", "add_*"], ["run", "--case", "add_*"]),
        (["run", "--resume", "--output", "--case", "noop"], ["run", "--case", "noop"]),
        (["run"], ["run"]),
        (["run", "--output"], ["run"]),
    ],
)
def test_no_file_is_named_among_the_arguments(arguments: list[str], kept: list[str]) -> None:
    assert without_files(arguments) == kept
