"""The placeholders of manifests: names in braces that stand for folders and tools."""

import re
from collections.abc import Iterable

# What the build knows of each mechanism.
BUILD_NAMES = ("out", "src", "kit", "include", "native", "lib", "variant", "layout", "pad", "seed")
# What toolchain/tools.py finds on this machine.
TOOL_NAMES = ("cc", "cxx", "zig", "java_home", "python", "null")

# {kit:python}: the kit of a language of this project, for mechanisms that lie elsewhere.
KIT_OF = "kit:"

PLACEHOLDER = re.compile(rf"\{{({KIT_OF}[^{{}}]*|[a-z_]+)\}}")


def placeholders(word: str) -> list[str]:
    """The names in braces of one word of a manifest."""
    return PLACEHOLDER.findall(word)


def kits_in(words: Iterable[str]) -> list[str]:
    """The languages whose kits are named in words, each once."""
    names = (name for word in words for name in placeholders(word) if name.startswith(KIT_OF))
    return list(dict.fromkeys(name.removeprefix(KIT_OF) for name in names))
