"""The recorded machine: what bears on timings, and nothing that names it or its user."""

from harness.core.toml_schema import Table


class Machine(Table):
    """Facts about the machine; "" and 0 where the system does not tell."""

    host_hash: str
    system: str
    release: str
    architecture: str
    libc: str
    cpu: str
    cores_logical: int
    cores_physical: int
    memory_bytes: int
    hypervisor: str
    governor: str
    turbo: str
    smt: str
    power: str
    mitigations: dict[str, str]
    cpu_quota_milli: int
    clock_resolution_ns: int
    python: str
    python_build: str
