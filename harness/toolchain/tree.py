"""Where a mechanism's sources lie: in its own folder, or, where it extends another, in a tree below its build
folder into which the other's files are copied first and its own over them.

The tree has the shape of langs/<language>: the kit stands beside it, so that relative paths hold.
"""

import shutil
from pathlib import Path

from harness.core.paths import build_root
from harness.suite.fingerprints import NOT_SOURCE
from harness.suite.manifest import MANIFEST
from harness.suite.mechanisms import Mechanism
from harness.toolchain.stamp import TREE


def out_folder(mechanism: Mechanism) -> Path:
    """What is built of a mechanism goes below here."""
    return build_root() / "langs" / mechanism.id


def source_folder(mechanism: Mechanism) -> Path:
    """What {src} stands for."""
    if mechanism.base is None:
        return mechanism.folder
    return out_folder(mechanism) / TREE / mechanism.folder.name


def lay_out(mechanism: Mechanism) -> None:
    """Puts the tree together, if the mechanism needs one."""
    if mechanism.base is None:
        return
    to = source_folder(mechanism)
    ignored = shutil.ignore_patterns(*NOT_SOURCE, MANIFEST)
    for folder in mechanism.folders:
        shutil.copytree(folder, to, ignore=ignored, dirs_exist_ok=True)
    if mechanism.kit.is_dir():
        shutil.copytree(mechanism.kit, to.parent / mechanism.kit.name, ignore=ignored, dirs_exist_ok=True)
