"""From a template to a worker's source: Jinja, then the language's own formatter where it is installed."""

import json
import shutil
import struct
import subprocess
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from harness.core.errors import Wrong
from harness.core.paths import LANGS, NATIVE, relative
from harness.price.call import Call, Probe, Scalar
from harness.price.kits import Template, template_folder
from harness.suite.mechanisms import Mechanism
from harness.toolchain.tools import tool_path

_FORMAT_TIMEOUT_S = 60


def quoted(text: str, also: str = "") -> str:
    """text between double quotes with backslashes before quotes, backslashes and the characters of `also`, in
    UTF-8: as C, Go, Java, JavaScript, Lua, Python, Rust and, with `#$`, PHP and Ruby read it."""
    plain = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}
    escaped = (plain.get(c) or (f"\\{c}" if c in f'"\\{also}' else c) for c in text)
    return '"' + "".join(escaped) + '"'


def c_literal(value: int | float, type_: Scalar) -> str:
    """A number as C writes it, of a type that holds it."""
    if type_.is_float:
        return repr(float(value)) + ("f" if type_.kind == "f32" else "")
    if type_.kind == "bool":
        return str(int(value))
    if value == -(1 << 63):  # the literal without its sign is none of any type
        return "(-9223372036854775807LL - 1)"
    return f"{int(value)}{'ULL' if type_.kind[0] == 'u' else 'LL'}"


def bits(value: float, kind: str) -> int:
    """The bits of a float or double as an unsigned number."""
    packed = struct.pack("=f" if kind == "f32" else "=d", value)
    return int.from_bytes(packed, byteorder="little" if struct.pack("=H", 1)[0] else "big")


def _environment(folder: Path) -> Environment:
    made = Environment(
        loader=FileSystemLoader([folder, LANGS]),  # and those of other languages, by their path
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # sources of programs, no page
    )
    made.filters |= {
        "quoted": quoted,
        "utf8": lambda text: list(text.encode()),
        "c_literal": c_literal,
        "bits": bits,
        "json": json.dumps,
    }
    return made


def _formatted(text: str, command: Sequence[str], name: str) -> str:
    """text as the language's formatter lays it out; as it is where that is not installed."""
    words = [word.replace("{native}", str(NATIVE)) for word in command]
    if not words or not shutil.which(words[0], path=tool_path()):
        return text
    done = subprocess.run(
        [str(shutil.which(words[0], path=tool_path())), *words[1:]],
        input=text,
        capture_output=True,
        text=True,
        timeout=_FORMAT_TIMEOUT_S,
    )
    if done.returncode != 0:
        raise Wrong(f"{name}: {words[0]} cannot read what was written: {done.stderr.strip()[:2000]}")
    return done.stdout


def sources(mechanism: Mechanism, template: Template, probe: Probe, calls: Sequence[Call]) -> dict[str, str]:
    """The text of each file that the template writes, for these calls. Wrong where it cannot."""
    folder = template_folder(mechanism)
    environment = _environment(folder)
    structs = tuple(dict.fromkeys(one for call in calls for one in call.structs))
    functions = {f.name: f for c in calls for p in (c.before, c, c.after) if p for f in [p.function]}
    found: dict[str, str] = {}
    for name, file in template.write.items():
        try:
            text = environment.get_template(file).render(
                file=name,
                probe=probe,
                calls=list(calls),
                structs=list(structs),
                functions=list(functions.values()),
                **template.set,
            )
        except TemplateError as error:
            raise Wrong(f"{relative(folder / file)}: {type(error).__name__}: {error}") from error
        found[name] = _formatted(text, template.format, f"{mechanism.id}: {name}")
    return found
