"""README shows what the reference run says, and nothing else."""

from harness.readme import PICTURE, README, REFERENCE, with_block
from harness.report.standalone import headline_image
from harness.results import read_run
from harness.rows import Analysis


def test_readmes_table_is_made_from_the_reference_run() -> None:
    readme = README.read_text(encoding="utf-8")
    assert readme == with_block(readme, Analysis(read_run(REFERENCE)))
    assert "| C, linked (`c/linked`) |" in readme


def test_readmes_picture_is_made_from_the_reference_run() -> None:
    assert PICTURE.read_text(encoding="utf-8") == headline_image(Analysis(read_run(REFERENCE)))
