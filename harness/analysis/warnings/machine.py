"""Warnings about the machine: what of it bears on every number of a run."""

from collections.abc import Callable

from harness.analysis.warnings.warning import QualityWarning
from harness.runfile.machine import Machine


def _governor(machine: Machine) -> QualityWarning | None:
    if machine.governor in ("", "performance"):
        return None
    return QualityWarning(
        "governor",
        f"The frequency governor is {machine.governor}",
        "The processor's speed changes with the load",
        "sudo cpupower frequency-set --governor performance",
    )


def _battery(machine: Machine) -> QualityWarning | None:
    if machine.power != "battery":
        return None
    return QualityWarning(
        "battery",
        "The machine runs on battery",
        "Power saving slows the processor down",
        "Plug it in and run again",
    )


def _virtual(machine: Machine) -> QualityWarning | None:
    if not machine.hypervisor:
        return None
    return QualityWarning(
        "virtual machine",
        f"This is a virtual machine ({machine.hypervisor})",
        "Neighbours share the hardware, and absolute times drift within minutes",
        "Trust the overheads and ratios, which are paired; compare machines by normalised times",
    )


def _quota(machine: Machine) -> QualityWarning | None:
    if machine.cpu_quota_milli == 0 or machine.cpu_quota_milli >= machine.cores_logical * 1000:
        return None
    return QualityWarning(
        "quota",
        f"A quota allows {machine.cpu_quota_milli / 1000:g} of {machine.cores_logical} processors",
        "The container is stopped whenever it has used up its share",
        "Run without a CPU limit",
    )


def _turbo(machine: Machine) -> QualityWarning | None:
    if machine.turbo != "on":
        return None
    return QualityWarning(
        "turbo",
        "The processor may run faster than its nominal clock (turbo, boost)",
        "How fast depends on its temperature and on how many cores are busy, and changes during a run",
        "Trust the overheads and ratios, which are paired; for absolute times switch it off in the firmware, "
        "or: echo 0 | sudo tee /sys/devices/system/cpu/cpufreq/boost",
    )


# What makes entering the kernel dearer: entry of /sys/devices/system/cpu/vulnerabilities, what it says,
# its name. https://docs.kernel.org/admin-guide/hw-vuln/
_KERNEL_ENTRY = (
    ("spectre_v2", "Retpoline", "retpolines"),
    ("spectre_v2", "Mitigation: IBRS", "IBRS"),
    ("meltdown", "PTI", "page table isolation"),
    ("retbleed", "untrained return thunk", "untrained return thunks"),
    ("retbleed", "IBRS", "IBRS"),
    ("mds", "Clear CPU buffers", "cleared buffers"),
    ("tsx_async_abort", "Clear CPU buffers", "cleared buffers"),
    ("mmio_stale_data", "Clear CPU buffers", "cleared buffers"),
    ("tsa", "Clear CPU buffers", "cleared buffers"),
)


def _kernel_entry(machine: Machine) -> QualityWarning | None:
    names = [name for entry, says, name in _KERNEL_ENTRY if says in machine.mitigations.get(entry, "")]
    if not names:
        return None
    return QualityWarning(
        "mitigations",
        f"The kernel defends itself against speculation: {', '.join(dict.fromkeys(names))}",
        "System calls and page faults take longer than on processors that need no defence; calls into a "
        "library do not",
        "Nothing to do, but compare rows that enter the kernel with care",
    )


def _store_bypass(machine: Machine) -> QualityWarning | None:
    says = machine.mitigations.get("spec_store_bypass", "")
    if "disabled" not in says or "via" in says:  # "via prctl": only for programs that ask for it
        return None
    return QualityWarning(
        "store bypass",
        "Speculative store bypass is disabled for every program",
        "A load waits for all stores before it: arguments and results that travel through memory are slower",
        "Boot with spec_store_bypass_disable=prctl, the kernel's default, to measure what most others have",
    )


_RULES: tuple[Callable[[Machine], QualityWarning | None], ...] = (
    _governor,
    _battery,
    _quota,
    _virtual,
    _turbo,
    _kernel_entry,
    _store_bypass,
)


def machine_warnings(machine: Machine) -> list[QualityWarning]:
    return [warning for rule in _RULES if (warning := rule(machine))]
