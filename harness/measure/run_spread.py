"""What runs of one build differ by on a machine, beyond what their executions show.

A run takes minutes, and a machine changes its mood over hours: neighbours, temperature, where the kernel
put the pages. The self-test measures it, ten runs against each other, and keeps it for this machine; each
run file carries the figure that held when it was made, so that reading a file needs nothing else.
"""

import json
from pathlib import Path

from harness.core.files import write_whole
from harness.core.paths import build_root, claim_build_root
from harness.measure.machine_probe import host_hash
from harness.runfile.records import USUAL


def _file() -> Path:
    return build_root() / "run-spread.json"


def run_spread() -> float:
    """The standard deviation of a row's logarithm between runs, as measured on this machine or the usual."""
    try:
        known = json.loads(_file().read_text(encoding="utf-8"))
        spread = float(known["spread"]) if known["host_hash"] == host_hash() else USUAL
    except (OSError, ValueError, KeyError, TypeError):
        return USUAL
    return spread if 0 <= spread < 1 else USUAL


def keep_run_spread(spread: float) -> None:
    """What the self-test found on this machine."""
    claim_build_root()
    write_whole(_file(), json.dumps({"host_hash": host_hash(), "spread": spread}))
