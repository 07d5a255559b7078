"""The recorded machine: what bears on timings, and nothing that names it or its user."""

from harness.core.fields import Count, Nanoseconds, Told
from harness.core.toml_schema import Table


class Machine(Table):
    """Facts about the machine; "" and 0 where the system does not tell."""

    host_hash: Told
    system: Told
    release: Told
    architecture: Told
    libc: Told
    cpu: Told
    # None in files of before it was recorded.
    microcode: Told | None = None
    cores_logical: Count
    cores_physical: Count
    memory_bytes: Count
    hypervisor: Told
    governor: Told
    turbo: Told
    smt: Told
    power: Told
    mitigations: dict[Told, Told]
    cpu_quota_milli: Count
    clock_resolution_ns: Nanoseconds
    python: Told
    python_build: Told
