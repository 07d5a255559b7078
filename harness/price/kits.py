"""The templates of kits: langs/<language>/kit/price/price.toml and the files it names."""

from pathlib import Path
from typing import Any

from pydantic import Field

from harness.core.errors import UsageError
from harness.core.fields import Prose, Text, VariableName
from harness.core.paths import relative
from harness.core.toml_schema import Table, as_table, read_toml
from harness.price.call import Call, Scalar, Void
from harness.suite.manifest import Manifest
from harness.suite.mechanisms import Mechanism

FOLDER, FILE = "price", "price.toml"
_KEYS = ("requires", "build", "layout", "run", "env")


class Template(Table):
    """How a mechanism's worker is made for calls of a probe; langs/README.md explains every key."""

    write: dict[Text, Text] = Field(min_length=1)
    keep: list[Text] = []
    set: dict[Text, Text] = {}
    format: list[Text] = []
    lacks: dict[Text, Text] = {}
    requires: list[list[Prose]] | None = None
    build: list[list[Prose]] | None = None
    layout: list[list[Prose]] | None = None
    run: list[Prose] | None = None
    env: dict[VariableName, Text] | None = None

    def manifest(self, of: Manifest) -> Manifest:
        """The mechanism's manifest with what the template changes, without what speaks of its own loops."""
        own = {key: value for key in _KEYS if (value := getattr(self, key)) is not None}
        told = {"skip": {}, "notes": {}, "leaks": {}, "shares": [], "artifacts": of.artifacts}
        alone = [name for name in of.alone if name == "*"]  # else a case of the mechanism's own
        return of.model_copy(update={**told, "alone": alone, **own})

    def lacking(self, call: Call) -> str:
        """Why the mechanism cannot make the call, "" if it can."""
        for feature in features(call):
            if reason := self.lacks.get(feature):
                return reason
        return ""


def features(call: Call) -> list[str]:
    """What a call asks of a mechanism, in the words of price.toml's `lacks`: how its arguments are given,
    what comes back (`string result`), and the kinds of its numbers."""
    parts = [part for part in (call.before, call, call.after) if part is not None]
    found: list[str] = []
    for part in parts:
        result = part.function.result
        if not isinstance(result, Void):
            found.append(f"{result.how} result")
        scalars = [result] if isinstance(result, Scalar) else []
        for one in part.arguments:
            found.append(one.how)
            scalars += [
                kind
                for kind in (getattr(one, "type", None), getattr(one, "element", None))
                if isinstance(kind, Scalar)
            ]
        found += [scalar.kind for scalar in scalars]
    found += [field.type.kind for struct in call.structs for field in struct.fields]
    return list(dict.fromkeys(found))


def template_folder(mechanism: Mechanism) -> Path:
    return mechanism.kit / FOLDER


def template_of(mechanism: Mechanism) -> Template | None:
    """The mechanism's template, None where its kit has none yet. UsageError for one that cannot be read."""
    path = template_folder(mechanism) / FILE
    if not path.is_file():
        return None
    tables: dict[str, Any] = read_toml(path)
    name = mechanism.id.partition("@")[0].split("/")[1]
    if name not in tables:
        return None
    where = f"{relative(path)}: {name}"
    found = as_table(Template, tables[name], where)
    for file in found.write.values():
        if not (template_folder(mechanism) / file).is_file():
            raise UsageError(f"{where}: write: there is no {relative(template_folder(mechanism) / file)}")
    return found
