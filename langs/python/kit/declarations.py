"""The declarations of crosscall.h as cffi reads them: C without preprocessor lines."""

import re
from pathlib import Path


def declarations(include: str) -> str:
    """crosscall.h of the folder include, without its directives, its C++ parts and XC_API."""
    header = (Path(include) / "crosscall.h").read_text(encoding="utf-8")
    header = re.sub(r"^#ifdef __cplusplus\n.*?^#endif\n", "", header, flags=re.DOTALL | re.MULTILINE)
    header = re.sub(r"^#.*\n", "", header, flags=re.MULTILINE)
    return header.replace("XC_API ", "")
