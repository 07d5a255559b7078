"""Where this machine's C compiler looks for headers; libclang's wheel has none, not even stddef.h."""

import functools
import os
import subprocess
from pathlib import Path

from harness.core.errors import Missing
from harness.toolchain.tools import tool, tool_path

_TIMEOUT_S = 60
_BEGIN, _END = "#include <...> search starts here:", "End of search list."


@functools.cache
def header_folders() -> tuple[str, ...]:
    """In the compiler's own order. Missing where there is no compiler, or one that does not say it."""
    command = [*tool("cc"), "-E", "-v", "-x", "c", os.devnull]
    env = {**os.environ, "PATH": tool_path(), "LC_ALL": "C"}  # gcc translates the line that begins the list
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=_TIMEOUT_S, env=env, stdin=subprocess.DEVNULL, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Missing(f"{command[0]} does not say where it looks for headers: {error}") from error
    said = done.stderr.decode(errors="replace")
    _, found, rest = said.partition(_BEGIN)
    folders = [line.strip() for line in rest.partition(_END)[0].splitlines()]
    folders = [folder for folder in folders if folder and Path(folder).is_dir()]  # not macOS's frameworks
    if not found or not folders:
        raise Missing(
            f"`{' '.join(command)}` does not say where it looks for headers; set CC to gcc or clang"
        )
    return tuple(folders)
