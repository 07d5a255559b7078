"""The placeholders of manifests: names in braces that stand for folders and tools."""

import re

# What the build knows of each mechanism.
BUILD_NAMES = ("out", "src", "kit", "include", "native", "lib", "variant", "layout", "pad", "seed")
# What toolchain/tools.py finds on this machine.
TOOL_NAMES = ("cc", "cxx", "zig", "java_home", "python", "null")

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def placeholders(word: str) -> list[str]:
    """The names in braces of one word of a manifest."""
    return PLACEHOLDER.findall(word)
