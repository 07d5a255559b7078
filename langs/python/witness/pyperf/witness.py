"""Times the rows in XC_ROWS by Runner.timeit, which compiles setup and statement into a function of its own.

pyperf starts this program again for each of its processes, with the number of the row that it is to time.
"""

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pyperf
import rows

WORDS = [(case, int(size)) for case, size in (word.split(":") for word in os.environ["XC_ROWS"].split())]


def names_of(size: int) -> dict[str, object]:
    """What setup and statement of a row find as their globals."""
    return {**vars(rows), "size": size}


def value_of(case: str, size: int) -> str:
    """What one call gives, as a worker prints it."""
    row, names = rows.CASES[case], names_of(size)
    exec(f"{row.setup}\n{row.stmt}", names)
    return str(eval(row.value, names))


def answers(timed: Mapping[str, tuple[float, ...]]) -> str:
    """The lines for XC_WITNESS; timed: seconds per call by case."""
    lines = []
    for case, size in WORDS:
        ns = [seconds * 1e9 for seconds in timed[case]]
        lines.append(json.dumps({"case": case, "size": size, "ns": ns, "value": value_of(case, size)}))
    return "".join(f"{line}\n" for line in lines)


runner = pyperf.Runner()
args = runner.parse_args()
with tempfile.TemporaryDirectory() as folder:
    if not args.worker:
        args.output = f"{folder}/pyperf.json"  # timeit itself returns nothing
    for case, size in WORDS:
        row = rows.CASES[case]
        runner.timeit(case, stmt=row.stmt, setup=row.setup, globals=names_of(size))
    if not args.worker:
        suite = pyperf.BenchmarkSuite.load(args.output)
        timed = {bench.get_name(): bench.get_values() for bench in suite}
        Path(os.environ["XC_WITNESS"]).write_text(answers(timed), encoding="utf-8")
