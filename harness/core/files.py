"""Files that are either whole or as they were: written beside themselves, then renamed."""

import contextlib
import os
import tempfile
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Writes text to path, or leaves what was there. OSError as from any write."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    written = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp's own mode is for secrets; what is published has the mode of any new file.
        umask = os.umask(0)
        os.umask(umask)
        written.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask)
        written.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            written.unlink()
        raise
