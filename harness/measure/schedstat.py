"""How long a worker stood ready but had no processor, from Linux's own scheduler accounts.

/proc/<pid>/task/<tid>/schedstat holds, in ns: time on the processor, time waited for it (kernel
documentation, scheduler/sched-stats). Reading it costs the worker nothing. Elsewhere: always 0.
"""

import os
from pathlib import Path


class CpuWait:
    """The scheduler accounts of one process, all threads."""

    def __init__(self, pid: int) -> None:
        self._tasks = Path(f"/proc/{pid}/task")
        self._files: dict[str, int] = {}
        self.refresh()

    def refresh(self) -> None:
        """Takes up threads that were started since."""
        try:
            now = {task.name for task in self._tasks.iterdir()}
        except OSError:
            return
        for tid in now - self._files.keys():
            try:
                self._files[tid] = os.open(self._tasks / tid / "schedstat", os.O_RDONLY)
            except OSError:
                continue

    def read(self) -> dict[str, tuple[int, int]]:
        """(ran_ns, waited_ns) by thread."""
        accounts = {}
        for tid, file in list(self._files.items()):
            try:
                fields = os.pread(file, 96, 0).split()
                accounts[tid] = (int(fields[0]), int(fields[1]))
            except (OSError, ValueError, IndexError):
                os.close(self._files.pop(tid))
        return accounts

    def ran_ns(self) -> int:
        """Time on the processor so far, all threads together; 0 where that is not told."""
        return sum(ran for ran, _ in self.read().values())

    def close(self) -> None:
        for file in self._files.values():
            os.close(file)
        self._files.clear()


def waited_ns(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> int:
    """What the thread that did the work waited: the one that ran longest in between. A collector or a
    compiler thread that waits in the background holds nobody up."""
    busiest, waited = 0, 0
    for tid, (ran, wait) in after.items():
        ran_before, wait_before = before.get(tid, (0, 0))
        if ran - ran_before > busiest:
            busiest, waited = ran - ran_before, wait - wait_before
    return waited
