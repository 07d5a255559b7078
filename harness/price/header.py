"""A header, or declarations, read by libclang: its functions, and the constants that arguments name.

What is parsed is a small C file: the declarations, then for each function a question to the preprocessor,
whether a macro of that name stands in front of it, then a line for each constant.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from harness.core.errors import Missing, UsageError
from harness.core.format import printable
from harness.price.compiler import header_folders
from harness.price.kinds import Declaration
from harness.price.types import DECLARED, declared, kind_of, parameter_type, place_of, type_of
from harness.suite.selection import near

_TOLD = 3
_MACRO, _BECOMES, _CONSTANT = "xc_macro_", "xc_becomes_", "xc_constant_"
_WHOLE = "xc_whole"
_WORDS = {
    "VAR_DECL": "a variable",
    "TYPEDEF_DECL": "a type",
    "STRUCT_DECL": "a struct",
    "ENUM_DECL": "an enum",
}


@dataclass(frozen=True)
class Source:
    """What is read. text: C; always: headers that it may do without including; folders: where headers are
    looked for first; base: the probe's folder; where: how messages call the probe; named: and this."""

    text: str
    always: tuple[str, ...]
    folders: tuple[str, ...]
    base: Path
    where: str
    named: str


def _libclang() -> Any:
    try:
        from clang import cindex

        return cindex, cindex.Index.create()
    except Exception as error:  # its own LibclangError derives from Exception
        why = printable(str(error), 300)
        raise Missing(
            f"headers are read with libclang, which is not here ({why}): pip install 'libclang>=18,<19'"
        ) from error


def _file_of(source: Source, functions: list[str], constants: list[str]) -> tuple[str, int]:
    """(the C file, the lines of it that are the user's)"""
    text = source.text if source.text.endswith("\n") else f"{source.text}\n"
    own = text.count("\n")
    text += f"extern int {_WHOLE};\n"
    text += f"#define {_MACRO}glued(a, b) a##b\n#define {_MACRO}glue(a, b) {_MACRO}glued(a, b)\n"
    for name in functions:
        text += f"#ifdef {name}\nextern int {_MACRO}{name};\n"
        text += f"extern int {_MACRO}glue({_BECOMES}{name}_, {name});\n#endif\n"
    for constant in constants:
        text += f"enum {{ {_CONSTANT}{constant} = ({constant}) }};\n"
    return text, own


class Header:
    """functions and constants of one source."""

    def __init__(self, source: Source, functions: Iterable[str], constants: Iterable[str]) -> None:
        """UsageError where it does not parse, with the compiler's first words. Missing: no libclang."""
        self._source = source
        self._file = source.base / DECLARED
        text, own_lines = _file_of(source, sorted(set(functions)), sorted(set(constants)))
        flags = ["-x", "c", "-std=gnu17", "-w", "-nostdinc", "-ferror-limit=0"]
        flags += [f"-I{folder}" for folder in source.folders]
        flags += [word for name in source.always for word in ("-include", name)]
        flags += [word for folder in header_folders() for word in ("-isystem", folder)]
        cindex, index = _libclang()
        try:
            unit = index.parse(str(self._file), flags, unsaved_files=[(str(self._file), text)])
        except cindex.TranslationUnitLoadError as error:
            raise UsageError(
                f"{source.where}: {source.named}: libclang cannot read it: {printable(str(error))}"
            ) from error
        self._functions: dict[str, list[Any]] = {}
        self._macros: set[str] = set()
        self._others: dict[str, Any] = {}
        self.constants: dict[str, int] = {}
        for cursor in unit.cursor.get_children():
            self._keep(cursor)
        self._unit = unit  # cursors point into it
        faults = [one for one in unit.diagnostics if one.severity >= cindex.Diagnostic.Error]
        # Line own_lines + 1 is where declarations that end too early are told of.
        ours = [
            one
            for one in faults
            if str(one.location.file) == str(self._file) and one.location.line > own_lines + 1
        ]
        self._refuse([one for one in faults if one not in ours])
        if _WHOLE not in self._others:
            raise UsageError(f"{source.where}: {source.named}: it ends in the middle of a declaration")
        wrong = {one.location.line for one in ours}
        for number, line in enumerate(text.split("\n"), 1):
            if number in wrong and (name := re.search(r"\((.*)\)", line)):
                self.constants.pop(name[1], None)

    def _keep(self, cursor: Any) -> None:
        kind, name = cursor.kind.name, cursor.spelling
        if kind == "FUNCTION_DECL":
            self._functions.setdefault(name, []).append(cursor)
        elif kind == "ENUM_DECL":
            for constant in cursor.get_children():
                if constant.spelling.startswith(_CONSTANT):
                    self.constants[constant.spelling.removeprefix(_CONSTANT)] = constant.enum_value
        elif name.startswith(_MACRO):
            self._macros.add(name.removeprefix(_MACRO))
        else:
            self._others[name] = cursor

    def _refuse(self, faults: list[Any]) -> None:
        """UsageError if there are any, with the first ones' places and words."""
        said = [
            f"\n    {place_of(one.location)}:{one.location.column}: {printable(one.spelling, 300)}"
            for one in faults
        ]
        if said:
            more = f"\n    and {len(said) - _TOLD} more" if len(said) > _TOLD else ""
            hint = "; name the header's folder in include" if "file not found" in said[0] else ""
            raise UsageError(
                f"{self._source.where}: {self._source.named}: it does not parse as C{hint}:"
                f"{''.join(said[:_TOLD])}{more}"
            )

    def _named_function(self, name: str, where: str) -> Any:
        """The last declaration of that name that says its parameters."""
        if name in self._macros:
            start = f"{_BECOMES}{name}_"
            becomes = [one.removeprefix(start) for one in self._others if one.startswith(start)]
            named = f"{becomes[0]}, which it becomes" if becomes and becomes != [name] else "what it calls"
            raise UsageError(
                f"{where}: {self._source.named}: a macro stands in front of {name}, so that C code does not "
                f"call a function of that name; name {named}"
            )
        if name in self._functions:
            told = [one for one in self._functions[name] if kind_of(one.type) == "FUNCTIONPROTO"]
            return (told or self._functions[name])[-1]
        if name in self._others:
            other = self._others[name]
            what = _WORDS.get(other.kind.name, "something else")
            raise UsageError(f"{where}: {place_of(other.location)}: {name} is no function but {what}")
        raise UsageError(
            f"{where}: {self._source.named}: it declares no function {name}{near(name, self._functions)}"
        )

    def function(self, name: str, where: str) -> Declaration:
        """The function's declaration. UsageError, beginning with where, for what no probe can call."""
        cursor = self._named_function(name, where)
        parameters = [*cursor.get_arguments()]
        variadic = kind_of(cursor.type) == "FUNCTIONPROTO" and cursor.type.is_function_variadic()
        shown = [declared(one.type, one.spelling) for one in parameters] + (["..."] if variadic else [])
        if kind_of(cursor.type) == "FUNCTIONPROTO":
            shown = shown or ["void"]
        text = f"{declared(cursor.result_type, name)}({', '.join(shown)})"
        place = place_of(cursor.location)
        if why := _why_not(self._functions[name], cursor, variadic):
            raise UsageError(f"{where}: {place}: `{printable(text, 300)}`: {why}")
        types = tuple(parameter_type(one.type) for one in parameters)
        return Declaration(name, type_of(cursor.result_type), types, place, printable(text, 300))


def _why_not(declarations: list[Any], cursor: Any, variadic: bool) -> str:
    """Why no probe can call a function, "" if one can."""
    if variadic:
        return "it is variadic, and its further arguments have no types; name a function without"
    if kind_of(cursor.type) != "FUNCTIONPROTO":
        return "it does not say its parameters; in C `()` leaves them open, write `(void)` for none"
    if any(one.storage_class.name == "STATIC" for one in declarations):
        return "it is static: each program has its own, and the library has none to call"
    if any(one.is_definition() for one in declarations):
        return "it is defined there, not only declared: a C compiler would put its body in place of the call"
    symbol = str(cursor.mangled_name).lstrip("\1_")
    if symbol != cursor.spelling.lstrip("_"):
        return f"the header gives it another symbol, {printable(symbol, 80)}; declare and name that one"
    return ""
