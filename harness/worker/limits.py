"""What a worker may take of the machine: what it writes to files, a core dump, memory."""

import contextlib
import resource

import psutil

# Its stderr is a file; nothing else that a worker writes comes near.
_LONGEST_FILE_BYTES = 256 << 20
# A worker with a virtual machine takes some 300 MB here. As address space cannot be bounded, which such
# machines reserve by the terabyte, what is resident is watched while an answer is waited for.
_MOST_MEMORY_BYTES = 4 << 30
_MOST_OF_THE_MACHINE = 0.25


def bound(pid: int) -> None:
    """Bounds the files of a process that was just started, where the system lets us: Linux."""
    if hasattr(resource, "prlimit"):
        with contextlib.suppress(OSError):  # dead already, or a limit of its own that is lower
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (_LONGEST_FILE_BYTES, _LONGEST_FILE_BYTES))
            # A core dump would lie among the sources, and belong to their hash.
            resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))


def most_memory_bytes() -> int:
    """What one worker with its children may hold at most."""
    return min(_MOST_MEMORY_BYTES, int(psutil.virtual_memory().total * _MOST_OF_THE_MACHINE))


def memory_bytes(pid: int) -> int:
    """What a process and its children hold of it now; 0 for one that is gone."""
    try:
        process = psutil.Process(pid)
        held = (one.memory_info().rss for one in [process, *process.children(recursive=True)])
        return int(sum(held))
    except psutil.Error:
        return 0
