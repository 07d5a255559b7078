"""crosscall's sessions: nox -s bench measures, nox -s tests proves. `nox -l` lists them all."""

import importlib.util
import os
import shutil
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nox

nox.needs_version = ">=2024.4.15"
nox.options.sessions = ["bench"]
nox.options.default_venv_backend = "venv"
nox.options.reuse_existing_virtualenvs = True

PRESETS = ("asan", "ubsan", "tsan")


def _install(session: nox.Session, *groups: str) -> None:
    """This project's dependencies, and zig as the C compiler where there is no other."""
    project = nox.project.load_toml("pyproject.toml")
    session.install(*project["project"]["dependencies"])
    if os.environ.get("XC_TOOLCHAINS") == "wheels":
        groups += ("toolchains",)
    for group in groups:
        session.install(*nox.project.dependency_groups(project, group))
    if not os.environ.get("CC") and not any(map(shutil.which, ("cc", "gcc", "clang"))):
        session.log("no C compiler on PATH: bringing in zig's as a wheel (about 100 MB)")
        session.install("ziglang>=0.13,<0.18")


def _harness(session: nox.Session, *arguments: str) -> None:
    session.run("python", "-m", "harness", *arguments)


def _run_file(arguments: list[str]) -> list[str]:
    """The file that `run` will write, where its arguments say so; report takes the newest otherwise."""
    for option in ("--output", "--resume"):
        for i, word in enumerate(arguments):
            if word == option:
                return arguments[i + 1 : i + 2]
            if word.startswith(f"{option}="):
                return [word.partition("=")[2]]
    return []


@nox.session
def bench(session: nox.Session) -> None:
    """Build, check, run the quick profile, report; arguments after -- go to run."""
    _install(session)
    _harness(session, "run", *session.posargs)
    _harness(session, "report", "--", *_run_file(session.posargs))


@nox.session
def bench_all(session: nox.Session) -> None:
    """bench with every toolchain that comes as a wheel; what is left is named with the command for it."""
    _install(session, "toolchains")
    _harness(session, "doctor", "--missing")
    _harness(session, "run", *session.posargs)
    _harness(session, "report", "--", *_run_file(session.posargs))


# What a machine has before anything is installed for this project; git is how a clone is made.
BARE = ("python3", "git", "sh", "env", "uname", "rm", "cp", "mkdir", "cat", "dirname", "basename", "nm")


@nox.session
def newcomer(session: nox.Session) -> None:
    """README's first commands, as they stand there, in a new clone on a path with a space, with no toolchain
    but Python: zig's wheel is the C compiler. Arguments after -- go to bench."""
    folder = Path(session.create_tmp()).resolve() / "a new clone"
    shutil.rmtree(folder, ignore_errors=True)
    session.run("git", "clone", "-q", str(Path.cwd()), str(folder), external=True)
    bin_ = folder.parent / "bare"
    shutil.rmtree(bin_, ignore_errors=True)
    bin_.mkdir()
    for name in BARE:
        if found := shutil.which(name):
            (bin_ / name).symlink_to(os.path.realpath(found) if name != "python3" else found)
    readme = (folder / "README.md").read_text(encoding="utf-8")
    commands = [line.strip() for line in readme.splitlines() if line.startswith("    ") and ".venv" in line]
    bare = {"CC": "", "CXX": "", "XC_BUILD_DIR": "", "XC_TOOLCHAINS": "", "VIRTUAL_ENV": ""}
    started = time.monotonic()
    for command in commands[:2]:
        more = ["--", *session.posargs] if session.posargs and "bench" in command else []
        words = " ".join([command, *more])
        session.log(words)
        with session.chdir(folder):
            session.run("sh", "-c", words, external=True, env={**bare, "PATH": str(bin_)})
    page = folder / "reports" / "index.html"
    if "</html>" not in page.read_text(encoding="utf-8"):
        session.error(f"{page}: it is no whole page")
    session.log(f"from the clone to the page: {time.monotonic() - started:.0f} s")


@nox.session
def tests(session: nox.Session) -> None:
    """All tests; arguments after -- go to pytest."""
    _install(session, "tests")
    session.run("pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Formatters and type checker, without changing a file; each language's own where it is installed."""
    _install(session, "tests", "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")
    folders = (Path("native"), Path("langs"))
    patterns = ("*.[ch]", "*.[ch]pp", "*.cc")
    sources = [str(p) for f in folders for pattern in patterns for p in sorted(f.rglob(pattern))]
    session.run("clang-format", "--style=file:native/.clang-format", "--dry-run", "--Werror", *sources)
    for folder, check in _language_checks():
        tool, each = _tool(check["run"][0]), check.get("each")
        if not tool:
            session.log(f"{folder}: {check['run'][0]} is not installed: its sources were not checked")
            continue
        files = sorted(folder.glob(each)) if each else [None]
        for file in files:
            command = [*tool, *check["run"][1:], *([str(file.relative_to(folder))] if file else [])]
            with session.chdir(folder):
                said = session.run(*command, external=True, silent=bool(check.get("silent")))
            if check.get("silent") and str(said).strip():
                session.error(f"{folder}: {' '.join(command)} names what is wrong:\n{said}")


def _language_checks() -> Iterator[tuple[Path, dict[str, Any]]]:
    """(folder, check) of every language that brings formatters or linters: langs/README.md, lint.toml."""
    for path in sorted(Path("langs").glob("*/lint.toml")):
        for check in tomllib.loads(path.read_text(encoding="utf-8"))["check"]:
            yield path.parent, check


def _tool(name: str) -> list[str]:
    """A tool's command: the one on PATH, else zig's wheel beside nox; empty if there is none."""
    if name == "zig" and not shutil.which("zig") and importlib.util.find_spec("ziglang"):
        return [sys.executable, "-m", "ziglang"]
    return [name] if shutil.which(name) else []


@nox.session
def native(session: nox.Session) -> None:
    """The C tests, once under each sanitizer; arguments after -- name presets."""
    _install(session)
    for preset in session.posargs or PRESETS:
        with session.chdir("native"):
            session.run("cmake", "--preset", preset)
            session.run("cmake", "--build", "--preset", preset)
            session.run("ctest", "--preset", preset)


# A path as people have them, with the mechanisms whose flags, search paths and lists pass it on.
ODD_PATHS = ("with space", "it's", "Müller & Söhne (2)", "of:two")
PASSED_ON = ("c/linked", "python/ctypes", "python/cffi_api", "go/cgo", "bun/cc")


@nox.session
def paths(session: nox.Session) -> None:
    """Build and check in checkouts with odd paths; arguments after -- are mechanisms, all with '*'."""
    _install(session)
    listed = str(session.run("git", "ls-files", "-z", external=True, silent=True))
    for odd in ODD_PATHS:
        checkout = Path(session.create_tmp()) / odd
        shutil.rmtree(checkout, ignore_errors=True)
        for name in filter(None, listed.split("\0")):
            (checkout / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(name, checkout / name)
        with session.chdir(checkout):
            # A colon splits search paths: refused with exit code 2 before anything is built.
            codes = [2] if ":" in odd else [0]
            check = ("python", "-m", "harness", "check", *(session.posargs or PASSED_ON))
            session.run(*check, env={"XC_BUILD_DIR": ""}, success_codes=codes)
        shutil.rmtree(checkout)


@nox.session
def glue(session: nox.Session) -> None:
    """The C of mechanisms under address and undefined-behaviour sanitizers; arguments after -- are ids."""
    _install(session)
    _harness(session, "check", "--sanitize", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Search for an input that breaks a C function or a reader of files; seconds after --, 60 by default."""
    _install(session, "tests")
    seconds = int(session.posargs[0]) if session.posargs else 60
    if shutil.which("clang"):
        _fuzz_native(session, seconds // 2)
    else:
        session.warn("clang is not installed: the C functions were not fuzzed (apt-get install clang)")
    until = time.monotonic() + seconds / 2
    while True:
        session.run("pytest", "-q", "-m", "fuzz", "harness/tests/fuzz", "--hypothesis-profile=fuzz")
        if time.monotonic() >= until:
            break


def _fuzz_native(session: nox.Session, seconds: int) -> None:
    """Each harness of native/fuzz for its share of the time, from its committed inputs on."""
    with session.chdir("native"):
        session.run("cmake", "--preset", "fuzz")
        session.run("cmake", "--build", "--preset", "fuzz")
    harnesses = sorted(Path("native/fuzz").glob("fuzz_*.c"))
    found = Path("build", "native", "fuzz", "found")
    for source in harnesses:
        name = source.stem.removeprefix("fuzz_")
        new = found / name
        new.mkdir(parents=True, exist_ok=True)
        share = f"-max_total_time={max(seconds // len(harnesses), 1)}"
        session.run(
            f"build/native/fuzz/fuzz/{source.stem}",
            *(share, "-max_len=512", "-verbosity=0", "-print_final_stats=1"),
            *(f"-artifact_prefix={found}/{name}-", str(new), f"native/fuzz/corpus/{name}"),
            external=True,
        )


@nox.session
def price(session: nox.Session) -> None:
    """What your own function costs: the probe after --, then options of price; and its report."""
    _install(session)
    _harness(session, "price", *session.posargs)
    _harness(session, "report", "--", *_run_file(session.posargs))


@nox.session
def lab(session: nox.Session) -> None:
    """What a mean does not show: threads, tails, stalls, memory, cold or safety after --, then ids."""
    _install(session)
    _harness(session, "lab", *session.posargs)


@nox.session
def anatomy(session: nox.Session) -> None:
    """The instructions of a call, one by one; ids and options after --."""
    _install(session)
    _harness(session, "anatomy", *session.posargs)


@nox.session
def report(session: nox.Session) -> None:
    """index.html from the run files after --."""
    _install(session)
    _harness(session, "report", *session.posargs)


@nox.session
def compare(session: nox.Session) -> None:
    """The run files after -- against the first of them."""
    _install(session)
    _harness(session, "compare", *session.posargs)


@nox.session
def ab(session: nox.Session) -> None:
    """A mechanism here and at another commit or in another folder, in one run; arguments after -- to ab."""
    _install(session)
    _harness(session, "ab", *session.posargs)


@nox.session
def doctor(session: nox.Session) -> None:
    """What is ready, what is missing, and the command that installs it."""
    _install(session)
    _harness(session, "doctor", *session.posargs)


@nox.session
def crosscheck(session: nox.Session) -> None:
    """Let each language's own benchmark harness time the suite's calls, in turns; arguments after --."""
    _install(session, "witnesses")
    session.run("python", "-m", "harness.crosscheck", *session.posargs)


@nox.session
def selftest(session: nox.Session) -> None:
    """Measure the suite itself: equal things, known differences, run against run; arguments after --."""
    _install(session)
    session.run("python", "-m", "harness.selftest", *session.posargs)


@nox.session
def leaks(session: nox.Session) -> None:
    """A million calls of each row: does memory grow by more than a byte a call? Arguments after --."""
    _install(session)
    session.run("python", "-m", "harness.leaks", *session.posargs)
