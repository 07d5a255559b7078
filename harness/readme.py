"""README's picture and table, made from the reference run: python -m harness.readme

results/reference.jsonl.gz is a run like any other, packed. A test holds README against it, so that the
first numbers a visitor sees are ones that anybody can recompute.
"""

import re

from harness.doubts import with_doubts
from harness.places import RESULTS, ROOT
from harness.report.standalone import headline_image
from harness.results import read_run
from harness.rows import Analysis
from harness.show import as_markdown

REFERENCE = RESULTS / "reference.jsonl.gz"
PICTURE = RESULTS / "reference.svg"
README = ROOT / "README.md"
_BLOCK = re.compile(r"(<!-- reference: begin -->\n).*?(<!-- reference: end -->)", re.DOTALL)


def block(analysis: Analysis) -> str:
    """What stands between the two marks in README: the picture, the table and where they come from."""
    header = analysis.run.header
    machine = header.machine
    shown = [row for row in with_doubts(analysis) if row.info.tier in ("default", "host")]
    return (
        f"![Time per call of add_i32 by mechanism, logarithmic](results/{PICTURE.name})\n\n"
        f"One `add_i32`, profile {header.profile.name}, {analysis.run.executions} executions, "
        f"{header.created_utc[:10]}, on {machine.cores_logical} processors of a virtual machine "
        f"({machine.cpu}, {machine.system} {machine.architecture}); documented defaults and the languages "
        "themselves, without the tuned and unsafe tiers.\n"
        "Your machine will differ: that is what the suite is for.\n\n"
        f"{as_markdown(shown, analysis.cycle_ns)}\n"
        f"From `results/{REFERENCE.name}`; `python -m harness report results/{REFERENCE.name}` "
        "shows all of it.\n"
    )


def with_block(readme: str, analysis: Analysis) -> str:
    """README's text with its block made anew."""
    text = block(analysis)
    return _BLOCK.sub(lambda match: match[1] + text + match[2], readme)


def main() -> None:
    """Writes the picture and the block."""
    analysis = Analysis(read_run(REFERENCE))
    PICTURE.write_text(headline_image(analysis), encoding="utf-8")
    README.write_text(with_block(README.read_text(encoding="utf-8"), analysis), encoding="utf-8")


if __name__ == "__main__":
    main()
