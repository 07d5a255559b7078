"""The memory that a worker holds, by the page tables.

Not statm's or status's resident size, which Linux counts per thread or processor and adds up later
("values … may not be very precise": Documentation/filesystems/proc.rst), and not all that is resident: the
pages of programs and libraries are read in and given up as the system likes. psutil's uss is what would be
freed if the process ended now, by /proc/PID/smaps_rollup; pages that were swapped out count too, else a
system short of memory would hide a leak. https://psutil.readthedocs.io/en/latest/#psutil.Process.memory_full_info
"""

import psutil

from harness.core.errors import Wrong


def resident_bytes(pid: int) -> int:
    """What the process and its children hold for themselves, in bytes, swapped out or not."""
    total = 0
    try:
        process = psutil.Process(pid)
        for one in (process, *process.children(recursive=True)):
            memory = one.memory_full_info()
            total += memory.uss + getattr(memory, "swap", 0)  # swap: on Linux alone
    except psutil.Error as error:
        raise Wrong(f"the memory of process {pid} cannot be read: {error}") from error
    return total
