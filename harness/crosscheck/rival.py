"""pytest-benchmark in a process of its own, over the loops of one mechanism."""

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from harness.core.errors import Wrong
from harness.core.paths import ROOT
from harness.core.processes import how_ended
from harness.suite.cases import Case
from harness.suite.mechanisms import Mechanism
from harness.suite.row import Row
from harness.toolchain.build import environment
from harness.toolchain.library import library_folder
from harness.worker.process import library_environment, worker_command

BENCH = Path(__file__).parent / "calls_bench.py"
# pytest-benchmark takes about a second for each row. One that hangs (releases before 5.3 do when the
# timer does not advance between two readings) must not hang this.
_TIMEOUT_S = 120
# As harness.worker does it for workers, so that the stack lies elsewhere each time.
_PADDING_BYTES = 4096


def task(mechanism: Mechanism, cases: Mapping[str, Case], loops: Mapping[Row, int]) -> str:
    """What calls_bench.py is to time, and what its loops must return."""
    worker = next(word for word in worker_command(mechanism, "release") if word.endswith(".py"))
    rows = [
        {
            "case": row.case,
            "size": row.size,
            "loops": count,
            "value": cases[row.case].expected_value(row.size, count),
        }
        for row, count in loops.items()
    ]
    return json.dumps({"worker": worker, "rows": rows})


def per_call_ns(report: str) -> dict[Row, float]:
    """The median time per call of each row in a report of pytest-benchmark's, which has seconds a loop."""
    found = {}
    for one in json.loads(report)["benchmarks"]:
        info = one["extra_info"]
        found[Row(info["case"], info["size"])] = one["stats"]["median"] * 1e9 / info["loops"]
    return found


def time_again(
    mechanism: Mechanism, cases: Mapping[str, Case], loops: Mapping[Row, int], *options: str
) -> dict[Row, float]:
    """ns per call by pytest-benchmark; options are further arguments for it. Wrong if it fails."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pytest", str(BENCH), "-q", "-p", "no:cacheprovider"]
        command += [f"--benchmark-json={report}", *options]
        env = {
            **environment(mechanism, "release"),
            **library_environment(library_folder("release")),
            "XC_CROSSCHECK": task(mechanism, cases, loops),
            "XC_PADDING": "x" * random.randrange(_PADDING_BYTES),
        }
        # The harness is imported from ROOT, which `python -m` puts on the path; no plugin that
        # happens to be installed shall have a say in the timing.
        env["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        command += ["-p", "pytest_benchmark.plugin"]
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=_TIMEOUT_S
            )
        except subprocess.TimeoutExpired:
            raise Wrong(f"{mechanism.id}: pytest-benchmark did not end within {_TIMEOUT_S} s") from None
        if done.returncode != 0:
            said = "\n    ".join((done.stdout + done.stderr).strip().splitlines()[-15:])
            raise Wrong(f"{mechanism.id}: pytest-benchmark failed ({how_ended(done.returncode)})\n    {said}")
        return per_call_ns(report.read_text(encoding="utf-8"))
