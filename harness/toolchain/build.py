"""Building a mechanism: once per content, and the code that is compiled here in layouts."""

import os
import time
from dataclasses import replace
from pathlib import Path

from harness.core.environment import bearing
from harness.suite.fingerprints import hash_of
from harness.suite.mechanisms import Mechanism, Setting
from harness.suite.placeholders import KIT_OF
from harness.toolchain.command import run_logged
from harness.toolchain.library import library_folder
from harness.toolchain.lock import alone
from harness.toolchain.pads import make_pad, pad_file
from harness.toolchain.stamp import (
    LOG,
    Built,
    at_rest,
    read_stamp,
    refuse_changed,
    renew_stamp,
    size_of,
    start_afresh,
    write_stamp,
)
from harness.toolchain.tools import Words, expand, tool_path, version_line
from harness.toolchain.tree import lay_out, out_folder, source_folder


def layout_folder(mechanism: Mechanism, layout: int) -> Path:
    return out_folder(mechanism) / "layouts" / str(layout)


def placeholder_values(
    mechanism: Mechanism, variant: str = "release", layout: int = 0
) -> dict[str, str | Words]:
    """The placeholders that belong to one mechanism."""
    return {
        **mechanism.setting.tools,
        "out": str(out_folder(mechanism)),
        "layout": str(layout_folder(mechanism, layout)),
        "pad": str(pad_file(layout)),
        "seed": str(layout + 1),
        "src": str(source_folder(mechanism)),
        "kit": str(mechanism.kit),
        **{f"{KIT_OF}{name}": str(kit) for name, kit in mechanism.kits.items()},
        "include": str(mechanism.native.include),
        "native": str(mechanism.native.folder),
        "lib": str(library_folder(variant, native=mechanism.native)),
        "variant": variant,
    }


def search_path(mechanism: Mechanism) -> str:
    """PATH as its build and its worker have it."""
    return os.pathsep.join([*map(str, mechanism.setting.path), tool_path()])


def environment(mechanism: Mechanism, variant: str = "release", layout: int = 0) -> dict[str, str]:
    """The environment of a mechanism's build and of its worker."""
    here, own = placeholder_values(mechanism, variant, layout), mechanism.setting
    given = {**mechanism.manifest.env, **own.env}
    extra = {key: expand([f"{value} "], here)[0].rstrip() for key, value in given.items()}
    return {**os.environ, "PATH": search_path(mechanism), **extra}


def _versions(mechanism: Mechanism) -> list[str]:
    here, commands = placeholder_values(mechanism), mechanism.manifest.requires
    path = search_path(mechanism)
    lines = [version_line(tuple(expand(list(command), here)), path) for command in commands]
    return [line for line in lines if line]


def requirements(mechanism: Mechanism) -> list[str]:
    """The first line of each required command. Missing says which is not met, and why."""
    if any("{src}" in word for command in mechanism.manifest.requires for word in command):
        with alone(out_folder(mechanism), mechanism.id):
            lay_out(mechanism)
    return _versions(mechanism)


def build_key(mechanism: Mechanism, versions: list[str]) -> str:
    manifest = mechanism.manifest
    folders = [*mechanism.reads, mechanism.native.include]
    commands = [*manifest.build, *manifest.layout, manifest.run]
    if any("{native}" in word for command in commands for word in command):
        folders.append(mechanism.native.folder)
    here = placeholder_values(mechanism)
    expanded = [expand(command, here) for command in commands]
    setting = mechanism.setting
    own = [setting.path, setting.env, setting.files, setting.keep] if setting != Setting() else []
    return hash_of(folders, expanded, sorted(manifest.env.items()), versions, bearing(), *own)


def _build_once(mechanism: Mechanism, key: str, versions: list[str]) -> Built:
    """The part that all layouts share."""
    out = out_folder(mechanism)
    if built := read_stamp(out, key):
        return built
    start_afresh(out)
    lay_out(mechanism)
    build_ns = _run_commands(mechanism, mechanism.manifest.build, 0)
    refuse_changed(key, build_key(mechanism, versions))
    return write_stamp(out, Built(key, build_ns, size_of(out, mechanism.manifest.artifacts), versions))


def _build_layout(mechanism: Mechanism, layout: int, key: str, versions: list[str]) -> Built:
    folder = layout_folder(mechanism, layout)
    if built := read_stamp(folder, key):
        return built
    start_afresh(folder)
    make_pad(layout)
    build_ns = _run_commands(mechanism, mechanism.manifest.layout, layout)
    refuse_changed(key, build_key(mechanism, versions))
    renew_stamp(out_folder(mechanism))
    return write_stamp(folder, Built(key, build_ns, size_of(folder, []), []))


def _run_commands(mechanism: Mechanism, commands: list[list[str]], layout: int) -> int:
    """Runs them where the mechanism's sources lie; what that took, in ns."""
    here, env = placeholder_values(mechanism, layout=layout), environment(mechanism, layout=layout)
    log = out_folder(mechanism) / LOG
    start_ns = time.monotonic_ns()
    for command in commands:
        run_logged(expand(command, here), source_folder(mechanism), env, log, mechanism.id)
    return time.monotonic_ns() - start_ns if commands else 0


def _build(mechanism: Mechanism, layouts: int, versions: list[str]) -> Built:
    key = build_key(mechanism, versions)
    built = _build_once(mechanism, key, versions)
    if not mechanism.has_layouts:
        return built
    made = [_build_layout(mechanism, layout, key, versions) for layout in range(layouts)]
    size = size_of(out_folder(mechanism), mechanism.manifest.artifacts or ["layouts/0/*"])
    return replace(built, build_ns=built.build_ns + made[0].build_ns, artifact_bytes=size)


def build_mechanism(mechanism: Mechanism, layouts: int = 1) -> Built:
    """One mechanism into its own folder, the first of its layouts if it has any, or so many.

    Missing: a requirement is not met. Wrong: a command failed, or the system refused what it needs.
    """
    versions = requirements(mechanism)
    with alone(out_folder(mechanism), mechanism.id):
        return at_rest(lambda: _build(mechanism, layouts, versions), mechanism.id)
