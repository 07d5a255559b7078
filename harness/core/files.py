"""Files that are either whole or as they were, written beside themselves and then renamed; and files of
strangers, which may be anything but a file."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from harness.core.errors import UsageError
from harness.core.paths import relative


def require_regular(path: Path) -> None:
    """UsageError for what is no regular file: a pipe or a terminal would be waited for, a device never ends.
    A file that is not there, or in a name that cannot be one, is refused too."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise UsageError(f"{relative(path)}: cannot be read: {why}") from error
    if stat.S_ISDIR(mode):
        raise UsageError(f"{relative(path)}: cannot be read: Is a directory")
    if not stat.S_ISREG(mode):
        raise UsageError(f"{relative(path)}: cannot be read: it is a pipe or a device, not a file")


def read_text(path: Path, most_bytes: int) -> str:
    """The text of a regular file of at most so many bytes. UsageError for anything else."""
    require_regular(path)
    try:
        with path.open("rb") as file:
            data = file.read(most_bytes + 1)
        if len(data) > most_bytes:
            raise UsageError(f"{relative(path)}: cannot be read: it has more than {most_bytes} bytes")
        return data.decode()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{relative(path)}: cannot be read: {error}") from error


def refuse_unwritable(path: Path) -> None:
    """UsageError unless path can be written: the file that it is, or a new one in the folder that it is or is
    to lie in; where that is still to be made, in the nearest one above it that is there. Not a pipe or a
    device, in whose place write_whole would put a file."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise UsageError(f"{relative(path)}: cannot be written: it is a pipe or a device, not a file")
    folder = path if path.is_dir() else path.parent
    while not os.path.lexists(folder) and folder != folder.parent:
        folder = folder.parent
    try:
        if path.is_file():
            path.open("r+b").close()
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise UsageError(f"{relative(path)}: cannot be written: {error.strerror}") from error


def write_whole(path: Path, text: str, mode: int = 0o666) -> None:
    """Writes text to path, or leaves what was there; a new file gets mode, less the umask. OSError as from
    any write."""
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
        written.chmod(path.stat().st_mode & 0o777 if path.exists() else mode & ~umask)
        written.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            written.unlink()
        raise
