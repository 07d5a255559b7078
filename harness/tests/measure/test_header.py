"""What the first line of a run file says of how it was asked for."""

import pytest

from harness.core.paths import user_home
from harness.measure.header import mechanism_info, without_files
from harness.runfile.records import SettingInfo
from harness.suite.mechanisms import Setting
from harness.tests.builders import mechanism
from harness.toolchain.stamp import Built
from harness.verify.prepare import Ready


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


def recorded(setting: Setting, *said: str) -> tuple[SettingInfo | None, list[str]]:
    own = mechanism("x/y").model_copy(update={"setting": setting})
    info = mechanism_info(Ready(own, Built("k", 1, 2, list(said))))
    return info.setting, info.versions


def test_what_was_asked_for_is_recorded_without_the_users_name() -> None:
    place = f"{user_home()}/go/1.25"
    setting, versions = recorded(Setting(tool="go", again=place, version="1.25.3"), "go version go1.25.3")
    assert setting == SettingInfo(tool="go", again="~/go/1.25", version="1.25.3")
    assert versions == ["go version go1.25.3"]
    assert recorded(Setting(), "x 1") == (None, ["x 1"])


def test_a_version_that_no_requirement_says_is_recorded_beside_them() -> None:
    _, versions = recorded(Setting(tool="koffi", again="2.16.3", version="2.16.3"), "npm 11")
    assert versions == ["npm 11", "koffi 2.16.3"]
