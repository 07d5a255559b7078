"""What machine, when and which profile: the facts above everything else, also as text to paste."""

from collections.abc import Iterator

from harness.core.format import bytes_
from harness.runfile.machine import Machine
from harness.runfile.records import Run


def _processor(machine: Machine) -> str:
    cores = f"{machine.cores_physical} cores, {machine.cores_logical} threads"
    return f"{machine.cpu or 'unknown'} ({machine.architecture}, {cores})"


def _power(machine: Machine) -> str:
    known = {
        "governor": machine.governor,
        "turbo": machine.turbo,
        "SMT": machine.smt,
        "power": machine.power,
    }
    return ", ".join(f"{name} {value}" for name, value in known.items() if value) or "not told"


def _profile(run: Run) -> str:
    profile = run.header.profile
    rounds = f"{profile.rounds} rounds ({profile.jit_rounds} for JITs)"
    sample = f"samples of at least {profile.sample_ns / 1e6:g} ms"
    layouts = f", {profile.layouts} layouts of each binary" if profile.layouts > 1 else ""
    return f"{profile.name}: {run.executions} executions × {rounds}, {sample}{layouts}"


def _facts(run: Run) -> Iterator[tuple[str, str]]:
    header, machine = run.header, run.header.machine
    yield "Run file", run.path.rpartition("/")[2]
    yield "Measured", header.created_utc
    yield "Profile", _profile(run)
    yield "Processor", _processor(machine)
    yield "Memory", bytes_(machine.memory_bytes)
    yield "System", f"{machine.system} {machine.release}, {machine.libc}"
    yield "Virtual machine", machine.hypervisor or "no"
    yield "Clock and power", _power(machine)
    if machine.cpu_quota_milli:
        yield "CPU quota", f"{machine.cpu_quota_milli / 1000:g} processors"
    for name, text in machine.mitigations.items():
        yield f"Mitigation {name}", text.removeprefix("Mitigation: ")
    yield "Clock resolution", f"{machine.clock_resolution_ns} ns"
    yield "Library", f"ABI {header.library.abi}, {header.library.compiler}, -O2"
    yield "Orchestrator", f"crosscall {header.crosscall}, {machine.python}, {machine.python_build}"
    yield "Commit", header.commit or "not told"
    yield "Seed", str(header.seed)
    yield "Arguments", " ".join(header.arguments)
    yield "Machine", f"{machine.host_hash} (an anonymous hash)"


def facts(run: Run) -> list[tuple[str, str]]:
    """Name and value, in the order of the page."""
    return list(_facts(run))


def as_text(run: Run) -> str:
    """The same facts as text, for a message or an issue."""
    return "".join(f"{name}: {value}\n" for name, value in _facts(run))
