"""What machine this is, as far as it bears on timings, and nothing that names it or its user."""

import contextlib
import hashlib
import os
import platform
import re
import sys
import sysconfig
import time
import uuid
from collections.abc import Mapping
from pathlib import Path

import psutil

from harness.runfile.machine import Machine

_CPU = Path("/sys/devices/system/cpu")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def host_hash() -> str:
    """Eight hex digits that are the same on this machine every time and lead back to nothing: a keyed
    hash of the machine id, as machine-id(5) asks applications to use it."""
    identity = _read(Path("/etc/machine-id")) or str(uuid.getnode())
    return hashlib.blake2b(identity.encode(), key=b"crosscall", digest_size=4).hexdigest()


def _cpu_info(*names: str) -> str:
    """What Linux says of the first processor under one of the names, "" where it does not."""
    for line in _read(Path("/proc/cpuinfo")).splitlines():
        if line.startswith(names):
            return line.split(":", 1)[1].strip()
    return ""


def _hypervisor() -> str:
    if "hypervisor" not in _read(Path("/proc/cpuinfo")):
        return ""
    return _read(Path("/sys/class/dmi/id/sys_vendor")) or "unknown"


def _turbo() -> str:
    if no_turbo := _read(_CPU / "intel_pstate" / "no_turbo"):
        return "off" if no_turbo == "1" else "on"
    boost = _read(_CPU / "cpufreq" / "boost")
    return {"1": "on", "0": "off"}.get(boost, "")


def _power() -> str:
    with contextlib.suppress(Exception):  # psutil raises what the platform raises
        if battery := psutil.sensors_battery():
            return "mains" if battery.power_plugged else "battery"
    return ""


def _mitigations() -> dict[str, str]:
    folder = _CPU / "vulnerabilities"
    found = {p.name: _read(p) for p in sorted(folder.glob("*"))}
    return {name: text for name, text in found.items() if text.startswith("Mitigation")}


def _cpu_quota_milli() -> int:
    """The cgroup's limit in thousandths of a processor, 0 for none."""
    quota, _, period = _read(Path("/sys/fs/cgroup/cpu.max")).partition(" ")
    return int(quota) * 1000 // int(period) if quota.isdigit() and period.isdigit() else 0


# How a build says that it was optimised by profile or at link time: the option of its configure script, or
# the compiler's own, from a packager who sets that. https://docs.python.org/3/using/configure.html
_FASTER = (
    ("--enable-optimizations", r"--enable-optimizations(?!=no)|-fprofile-(instr-)?use", "without PGO"),
    ("--with-lto", r"--with-lto(?!=no)|-flto", "without LTO"),
)
_FLAGS = ("CONFIG_ARGS", "PY_CFLAGS", "PY_CFLAGS_NODIST", "PY_LDFLAGS_NODIST")


def _of_another_build(variables: Mapping[str, object]) -> bool:
    """Whether the variables are of a build with a shared libpython, and this process has none. Debian builds
    its python3 twice, links the optimised one statically, and keeps the variables of the other:
    https://salsa.debian.org/cpython-team/python3/-/blob/master/debian/rules"""
    library, maps = variables.get("INSTSONAME"), Path("/proc/self/maps")
    return bool(variables.get("Py_ENABLE_SHARED") and library and maps.exists()) and str(
        library
    ) not in _read(maps)


def faster_options(variables: Mapping[str, object]) -> list[str]:
    """Which of PGO and LTO an interpreter with these variables of sysconfig has, and which it lacks; nothing
    where its build left no arguments, as on Windows, or where they are those of another build."""
    if not variables.get("CONFIG_ARGS") or _of_another_build(variables):
        return []
    said = " ".join(str(variables.get(name) or "") for name in _FLAGS)
    return [option if re.search(pattern, said) else lacks for option, pattern, lacks in _FASTER]


def _python_build() -> str:
    """What decides how fast this interpreter is: compiler, optimisation, assertions, GIL."""
    variables = sysconfig.get_config_vars()
    shared = "--enable-shared" if "--enable-shared" in (variables.get("CONFIG_ARGS") or "") else ""
    debug = "debug build" if variables.get("Py_DEBUG") else ""
    gil = "" if getattr(sys, "_is_gil_enabled", lambda: True)() else "free-threaded"
    words = [platform.python_compiler(), *faster_options(variables), shared, debug, gil]
    return " ".join(filter(None, words))


def this_machine() -> Machine:
    """The facts as they are now."""
    libc, libc_version = platform.libc_ver()
    return Machine(
        host_hash=host_hash(),
        system=platform.system(),
        release=platform.release(),
        architecture=platform.machine(),
        libc=f"{libc} {libc_version}".strip(),
        cpu=_cpu_info("model name", "Model") or platform.processor() or platform.machine(),
        microcode=_cpu_info("microcode"),
        cores_logical=psutil.cpu_count() or 0,
        cores_physical=psutil.cpu_count(logical=False) or 0,
        memory_bytes=psutil.virtual_memory().total,
        hypervisor=_hypervisor(),
        governor=_read(_CPU / "cpu0" / "cpufreq" / "scaling_governor"),
        turbo=_turbo(),
        smt=_read(_CPU / "smt" / "control"),
        power=_power(),
        mitigations=_mitigations(),
        cpu_quota_milli=_cpu_quota_milli(),
        clock_resolution_ns=max(1, round(time.get_clock_info("monotonic").resolution * 1e9)),
        python=f"{platform.python_implementation()} {platform.python_version()}",
        python_build=_python_build(),
    )


def load_milli() -> int:
    """The load average of the last minute in thousandths, 0 where there is none."""
    return round(os.getloadavg()[0] * 1000) if hasattr(os, "getloadavg") else 0


def stolen_ns() -> int:
    """Processor time that a hypervisor gave to others since this machine started, 0 where nobody tells."""
    return round(getattr(psutil.cpu_times(), "steal", 0.0) * 1e9)
