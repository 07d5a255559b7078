"""What the JavaScript workers share ends a request as a program would: nothing is kept, and all is closed."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from harness.core.paths import LANGS
from harness.worker.process import Worker

KIT = (LANGS / "node" / "kit").as_uri()
ENTRY = f"""
import {{ serve }} from "{KIT}/worker.mjs";
await serve("fake", () => import("./cases.mjs"));
"""
IMMEDIATE = """
let run = 0;
export const abi = () => 1;
export const cases = {
  counter_add() {
    setImmediate(() => run++);
    return { ns: 1n, value: run };
  },
};
"""
TEAM = f"""
import {{ appendFileSync }} from "node:fs";
import {{ threadId }} from "node:worker_threads";
import {{ race }} from "{KIT}/team.mjs";
const note = (what) => appendFileSync("noted", what + "\\n");
export const abi = () => 1;
export const close = () => note("closed");
export function workInTeam() {{
  if (threadId % 3 === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  note("worked");
  return 7;
}}
export const cases = {{
  async parallel_work(size, loops) {{
    const {{ ns, results }} = await race(new URL("./worker.mjs", import.meta.url), size, loops);
    return {{ ns, value: results.join() }};
  }},
}};
"""


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[str], Worker]]:
    node = shutil.which("node")
    if not node:
        pytest.skip("needs Node.js")
    live = list[Worker]()

    def start(cases: str) -> Worker:
        (tmp_path / "worker.mjs").write_text(ENTRY)
        (tmp_path / "cases.mjs").write_text(cases)
        live.append(Worker("test/fake", [node, "worker.mjs"], os.environ, tmp_path))
        live[-1].hello(abi=1)
        return live[-1]

    yield start
    for worker in live:
        worker.close()


def test_the_event_loop_turns_once_after_each_request(start: Callable[[str], Worker]) -> None:
    worker = start(IMMEDIATE)
    assert [worker.run("counter_add", 1, 1).value for _ in range(3)] == ["0", "1", "2"]


def test_each_thread_closes_its_library_when_all_have_worked(
    start: Callable[[str], Worker], tmp_path: Path
) -> None:
    assert start(TEAM).run("parallel_work", 3, 1).value == "7,7,7"
    assert (tmp_path / "noted").read_text().split() == ["worked"] * 3 + ["closed"] * 3
