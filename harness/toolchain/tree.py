"""Where a mechanism's sources lie: in its own folder, or, where it extends another or shares loops of its
kit, in a tree below its build folder into which those files are copied first and its own over them.

The tree has the shape of langs/: the kit and the manifest's other sources stand where they stand from the
mechanism's folder, so that relative paths hold.
"""

import fnmatch
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from harness.core.paths import build_root
from harness.suite.fingerprints import NOT_SOURCE
from harness.suite.manifest import MANIFEST
from harness.suite.mechanisms import Mechanism
from harness.toolchain.stamp import TREE


def out_folder(mechanism: Mechanism) -> Path:
    """What is built of a mechanism, or of a witness of it, goes below here."""
    if mechanism.over:
        return build_root() / "witness" / mechanism.place / mechanism.over.name
    return build_root() / mechanism.below / mechanism.place


def source_folder(mechanism: Mechanism) -> Path:
    """What {src} stands for."""
    if not mechanism.is_put_together:
        return mechanism.folder
    return out_folder(mechanism) / TREE / mechanism.place


def _ignored(top: Path, keep: tuple[str, ...] | None = None) -> Callable[[str, list[str]], Iterable[str]]:
    """What copytree leaves out: what is no source, and beside that all files right below top that none of
    keep's patterns takes."""
    no_source = shutil.ignore_patterns(*NOT_SOURCE, MANIFEST)

    def ignored(folder: str, names: list[str]) -> Iterable[str]:
        left_out = set(no_source(folder, names))
        if keep is not None and Path(folder) == top:
            left_out |= {name for name in names if not any(fnmatch.fnmatch(name, one) for one in keep)}
        return left_out

    return ignored


def lay_out(mechanism: Mechanism) -> None:
    """Puts the tree together, if the mechanism needs one; toolchain/lock.py keeps others out meanwhile."""
    if not mechanism.is_put_together:
        return
    to = source_folder(mechanism)
    others = [f"../{mechanism.kit.name}", *mechanism.manifest.sources]
    for folder in filter(Path.is_dir, mechanism.folders):
        shutil.copytree(folder, to, ignore=_ignored(folder, mechanism.setting.keep), dirs_exist_ok=True)
    for other in others:
        if (source := mechanism.folder / other).is_dir():
            shutil.copytree(source, (to / other).resolve(), ignore=_ignored(source), dirs_exist_ok=True)
    for path in mechanism.shared:
        shutil.copy2(path, to / path.name)
    for name, text in mechanism.setting.files.items():
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        (to / name).write_text(text, encoding="utf-8")
