"""Stubs of a new case or a new variant, for a person to complete: what is written, and what is left to do.

A stub fails `check` until it is written: a case's loop makes no call, a variant's files begin with a line
that no language takes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

from harness.core.errors import UsageError
from harness.core.fields import CASE_ID
from harness.core.paths import LANGS, ROOT, relative
from harness.suite.cases import GROUPS, load_cases
from harness.suite.manifest import MANIFEST
from harness.suite.mechanisms import Mechanism
from harness.suite.selection import near

UNWRITTEN = "TO BE WRITTEN: change the loops below, then take this line away."

_CORE, _NO_CORE = "core     = true", "# core   = true for a case that every mechanism must have"
_ENTRY = Template("""\
[[case]]
id       = "$case"
group    = "$group"
$core
stresses = "what this case tells that no other one does"
input    = "its arguments"
rule     = "what every turn pays, and what may be made once"
quick    = []
calls    = { xc_$case = 1 }
value    = "what the worker prints"

""")
_DECLARATION = Template("""\
/* What it does, who owns what, and the result for nonsense. */
XC_API void xc_$case(void);

""")
_FUNCTION = Template("""
XC_API void xc_$case(void) {
    XC_COUNT(xc_$case);
}
""")
# Partial libraries have the core functions only, and an unused loop is an error.
_ONLY_WHOLE = "#ifndef XC_CORE_ONLY\n{}#endif\n\n"
_LOOP = Template("""\
// case: $case
static int64_t $case(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_MEMORY(); /* the call of xc_$case goes here */
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "0");
    return elapsed_ns;
}
""")
_END = re.compile(r"^// end of cases", re.MULTILINE)
_PROBE = re.compile(r"^#ifdef XC_CLOCK_PROBE\n    CASE", re.MULTILINE)


@dataclass(frozen=True)
class Scaffold:
    """written: the files that were made or changed; left: what a person does next, a sentence each."""

    written: Sequence[str]
    left: Sequence[str]


def _insert(path: Path, before: re.Pattern[str] | None, text: str) -> str:
    """Puts text before the first match, or at the end of the file."""
    old = path.read_text(encoding="utf-8")
    match = before.search(old) if before else None
    if before and not match:
        raise UsageError(f"{relative(path)}: there is no {before.pattern!r} to put it before")
    place = match.start() if match else len(old)
    path.write_text(old[:place] + text + old[place:], encoding="utf-8")
    return relative(path)


def _after_group(path: Path, group: str) -> re.Pattern[str] | None:
    """What stands behind the group's section of a file whose sections begin with `---- group`."""
    sections = re.findall(r"---- (\w+)", path.read_text(encoding="utf-8"))
    following = sections[sections.index(group) + 1 :] if group in sections else []
    return re.compile(rf"^.{{0,3}}---- {following[0]}\b", re.MULTILINE) if following else None


def scaffold_case(case: str, group: str, core: bool, root: Path = ROOT) -> Scaffold:
    """A case's entry, declaration, function and C loop. UsageError for an id or a group that cannot be."""
    cases = load_cases(root / "native" / "cases.toml")
    if not re.fullmatch(CASE_ID, case):
        raise UsageError(f"{case!r} is no id: lower-case letters, digits and underscores")
    if case in cases:
        raise UsageError(f"{case}: native/cases.toml has this case already")
    if group not in GROUPS:
        raise UsageError(f"--group {group!r}: take one of {', '.join(GROUPS)}{near(group, GROUPS)}")
    toml, header = root / "native" / "cases.toml", root / "native" / "include" / "crosscall.h"
    source, kit = root / "native" / "src" / f"{group}.c", root / "langs" / "c" / "kit"
    if not source.exists():
        raise UsageError(f"there is no {relative(source)}: cases of {group} call functions of other groups")
    words = {"case": case, "group": group}
    loop = _LOOP.substitute(words)
    written = [
        _insert(toml, _after_group(toml, group), _ENTRY.substitute(words, core=_CORE if core else _NO_CORE)),
        _insert(header, _after_group(header, group), _DECLARATION.substitute(words)),
        _insert(source, None, _FUNCTION.substitute(words)),
        _insert(kit / f"{group}.c", _END, f"{loop}\n" if core else _ONLY_WHOLE.format(loop)),
        _insert(kit / "cases.c", _PROBE, f"    {'CASE' if core else 'MORE'}({case})\n"),
    ]
    left = [
        f"native/cases.toml: say what {case} stresses, what goes in and what must come out",
        f"native/include/crosscall.h and {relative(source)}: its signature, contract and body",
        f"native/tests/test_{group}.c: valid and invalid calls",
        f"{relative(kit / f'{group}.c')}: the call; then what the other folders of langs/c declare by name",
        "langs/README.md: a line in the table of inputs and values",
        f"python -m harness check 'c/*' says `right` when it is; the other languages follow one by one, and "
        f"until then {case} is not written yet there",
    ]
    return Scaffold(written, left)


def _group_files(like: Mechanism, groups: Sequence[str]) -> dict[Path, Path]:
    """The files that hold the loops of these groups, by their place in the mechanism's folder,
    those that it shares too."""
    found = {Path(path.name): path for path in like.shared if path.stem.lower() in groups}
    for folder in like.folders:
        for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.stem.lower() in groups):
            found[path.relative_to(folder)] = path
    return found


def scaffold_mechanism(
    name: str, like: Mechanism, groups: Sequence[str] = ("calls",), langs: Path = LANGS
) -> Scaffold:
    """A variant of `like` that holds the files of these groups. UsageError where it cannot be."""
    language, _, own = name.partition("/")
    if language != like.language or not re.fullmatch(CASE_ID, own):
        raise UsageError(f"{name!r}: a variant of {like.id} is called {like.language}/<lower-case name>")
    folder = langs / language / own
    if folder.exists():
        raise UsageError(f"{relative(folder)} is there already")
    if wrong := next((group for group in groups if group not in GROUPS), None):
        raise UsageError(f"--group {wrong!r}: take some of {', '.join(GROUPS)}{near(wrong, GROUPS)}")
    files = _group_files(like, groups)
    if not files:
        raise UsageError(
            f"{like.id} has no file of its own for {', '.join(groups)}: its language's kit has them"
        )
    base = like.base.name if like.base else like.folder.name
    folder.mkdir(parents=True)
    manifest = folder / MANIFEST
    manifest.write_text(
        f'extends  = "../{base}"\ntitle    = "{like.manifest.title}, another way"\n'
        f'docs     = "{like.manifest.docs}"\ntier     = "tuned"\ngives_up = "what its caller loses"\n',
        encoding="utf-8",
    )
    for inner, path in files.items():
        copy = folder / inner
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(f"{UNWRITTEN}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    left = [
        f"{relative(manifest)}: title, docs (where this idiom is documented), tier, what it gives up; notes",
        *(f"{relative(folder / inner)}: the loops, then its first line goes" for inner in files),
        f"python -m harness check {name}",
        f"python -m harness run --mechanism {name} --mechanism {like.id}",
    ]
    return Scaffold([relative(manifest), *(relative(folder / inner) for inner in files)], left)
