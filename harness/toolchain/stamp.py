"""A finished build: what it was made from, how long that took, and the command that makes it.

A build is named by the hash of all it is made from: sources, commands, environment, versions of the
tools. The stamp beside the result holds that name; the same name means nothing to do.
"""

import json
import shlex
import shutil
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path

from harness.core.errors import Wrong
from harness.core.files import write_whole
from harness.core.paths import claim_build_root, relative

LOG, _STAMP = "build.log", "built.json"
# Sources that were put together for a build, beside what was built of them.
TREE = "tree"


@dataclass(frozen=True)
class Built:
    """A finished build. key names all it was made from; build_ns is what the making took."""

    key: str
    build_ns: int
    artifact_bytes: int
    versions: list[str]


def run_logged(command: list[str], folder: Path, env: dict[str, str], log: Path, what: str) -> None:
    """Runs a command with all that it prints in log. Wrong, with the log's end, if it fails."""
    with log.open("a", encoding="utf-8") as file:
        file.write(f"$ {shlex.join(command)}\n")
        file.flush()
        try:
            code = subprocess.run(
                command, cwd=folder, env=env, stdin=subprocess.DEVNULL, stdout=file, stderr=file
            ).returncode
        except OSError as error:
            raise Wrong(f"{what}: {command[0]} cannot be started: {error}") from error
    if code != 0:
        tail = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-12:]
        said = "\n    ".join(tail)
        raise Wrong(f"{what}: build failed (exit {code}); whole log: {relative(log)}\n    {said}")


def read_stamp(out: Path, key: str) -> Built | None:
    """What lies in out, if it was made from what key names."""
    try:
        built = Built(**json.loads((out / _STAMP).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return built if built.key == key else None


def start_afresh(out: Path) -> None:
    """An empty folder for a build, in place of what lay there."""
    claim_build_root()
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)


def size_of(out: Path, artifacts: list[str]) -> int:
    """The bytes of the artifacts that the globs name, of all that was built if there are none."""
    if artifacts:
        files = [path for pattern in artifacts for path in out.glob(pattern)]
    else:
        files = [path for path in out.rglob("*") if TREE not in path.relative_to(out).parts]
    return sum(path.stat().st_size for path in files if path.is_file() and path.name not in (_STAMP, LOG))


def write_stamp(out: Path, built: Built) -> Built:
    write_whole(out / _STAMP, json.dumps(asdict(built)))
    return built
