"""Pads: objects that move what is linked behind them.

A layout is the same code at other addresses: layout k starts 16 × k bytes later. A loop takes up to twice
as long by where it happens to lie, so what was measured on one layout of a binary holds for that alone.
"""

import os
import sys
from pathlib import Path

from harness.core.paths import build_root
from harness.suite.fingerprints import hash_of
from harness.toolchain.command import run_logged
from harness.toolchain.lock import alone
from harness.toolchain.stamp import LOG, Built, read_stamp, start_afresh, write_stamp
from harness.toolchain.tools import tool

# Code is aligned to 16 bytes by all compilers here; fetch blocks and cache lines have 32 and 64.
_PAD_STEP_BYTES = 16


def pad_file(layout: int) -> Path:
    """The object that make_pad makes."""
    return build_root() / "pads" / str(layout) / "pad.o"


def make_pad(layout: int) -> None:
    """An object without a symbol that takes up the layout's bytes in front of what is linked behind it. The
    assembly it is made from stays beside it, for compilers that want that."""
    pad = pad_file(layout)
    text = ".p2align 4\n" + (f".skip {_PAD_STEP_BYTES * layout}, 0x90\n" if layout else "")
    if sys.platform.startswith("linux"):
        # R: kept by linkers that drop what nothing refers to, as zig's and rustc's do. Without the note the
        # stack would be executable.
        text = f'.section .text.pad,"axR",%progbits\n{text}.section .note.GNU-stack,"",%progbits\n'
    else:
        text = f".text\n{text}"
    compiler, source = tool("cc"), pad.with_suffix(".S")
    key = hash_of([], text, compiler)
    with alone(pad.parent, f"layout {layout}"):  # several mechanisms may need the same one first
        if read_stamp(pad.parent, key):
            return
        start_afresh(pad.parent)
        source.write_text(text, encoding="utf-8")
        command = [*compiler, "-c", str(source), "-o", str(pad)]
        run_logged(command, pad.parent, dict(os.environ), pad.parent / LOG, f"layout {layout}")
        write_stamp(pad.parent, Built(key, 0, 0, []))
