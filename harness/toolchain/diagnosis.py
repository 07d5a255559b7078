"""What this machine can measure, and the exact command for what it cannot."""

import platform
import shutil
from collections.abc import Iterable
from typing import Any

from harness.core.errors import Missing
from harness.suite.mechanisms import Mechanism
from harness.toolchain.build import requirements
from harness.toolchain.packages import everywhere
from harness.toolchain.tools import tool

_COMMANDS = {
    "debian": "sudo apt-get install --no-install-recommends {}",
    "fedora": "sudo dnf install {}",
    "arch": "sudo pacman -S --needed {}",
    "brew": "brew install {}",
    "pypi": "pip install {}",
    "npm": "npm install --global {}",
    "url": "see {}",
}


def _usable(manager: str) -> bool:
    tools = {"debian": "apt-get", "fedora": "dnf", "arch": "pacman", "brew": "brew", "npm": "npm"}
    return manager not in tools or shutil.which(tools[manager]) is not None


def install_commands(install: dict[str, str]) -> list[str]:
    """The commands for this platform first; all of them if none fits."""
    known = everywhere(install)
    fitting = {k: v for k, v in known.items() if v and _usable(k)} or known
    return [_COMMANDS.get(k, k + ": {}").format(v) for k, v in fitting.items()]


def one_command(installs: Iterable[dict[str, str]]) -> str:
    """What installs all of them, as far as a package manager of this platform has them; "" for nothing. Each
    comes from the first manager that has it: the system's, then PyPI, then npm."""
    words: dict[str, dict[str, None]] = {}
    for install in map(everywhere, installs):
        manager = next((m for m in _COMMANDS if m != "url" and install.get(m) and _usable(m)), None)
        if manager:
            words.setdefault(manager, {}).update(dict.fromkeys(install[manager].split()))
    return " && ".join(_COMMANDS[m].format(" ".join(words[m])) for m in _COMMANDS if m in words)


def diagnose(mechanisms: Iterable[Mechanism]) -> dict[str, Any]:
    """{platform, compiler, mechanisms: [{mechanism, state, versions, reason, install}], install_all}"""
    try:
        compiler = " ".join(tool("cc"))
    except Missing as reason:
        compiler = f"missing: {reason}"
    rows = []
    installs = []
    for mechanism in mechanisms:
        row: dict[str, Any] = {"mechanism": mechanism.id, "state": "ready", "reason": ""}
        row |= {"versions": [], "install": [], "unverified": mechanism.manifest.unverified}
        try:
            row["versions"] = requirements(mechanism)
        except Missing as reason:
            row |= {"state": "missing", "reason": str(reason)}
            row["install"] = install_commands(mechanism.manifest.install)
            installs.append(mechanism.manifest.install)
        rows.append(row)
    found = {"platform": platform.platform(), "compiler": compiler, "mechanisms": rows}
    return {**found, "install_all": one_command(installs)}
