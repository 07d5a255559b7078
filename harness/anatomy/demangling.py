"""C++ and Rust names as people write them, by binutils' c++filt where that is here."""

import shutil
import subprocess
from collections.abc import Sequence

_FILTER_S = 10.0


def demangled(names: Sequence[str]) -> list[str]:
    """The names in order, those that are mangled in plain; all as they are where there is no c++filt."""
    program = shutil.which("c++filt")
    if not program or not names:
        return list(names)
    try:
        done = subprocess.run(
            [program], input="\n".join(names), capture_output=True, text=True, timeout=_FILTER_S, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return list(names)
    plain = done.stdout.splitlines()
    return plain if len(plain) == len(names) else list(names)
