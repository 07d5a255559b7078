"""The first line of a run file: what is about to be measured, on what, from what, by which profile."""

import contextlib
import datetime
import random
import subprocess
from collections.abc import Mapping
from pathlib import Path

from harness.core.environment import bearing
from harness.core.paths import RESULTS, ROOT, anonymous
from harness.core.version import __version__
from harness.measure.machine_probe import host_hash, this_machine
from harness.measure.run_spread import run_spread
from harness.runfile.records import (
    CaseInfo,
    Header,
    LibraryInfo,
    MechanismInfo,
    ProbeInfo,
    RowInfo,
    SettingInfo,
)
from harness.suite.cases import Case, abi_version
from harness.suite.fingerprints import hash_of, library_source_hash, mechanism_hash
from harness.suite.mechanisms import Setting
from harness.suite.native import SUITE
from harness.suite.profiles import Profile
from harness.suite.reference import BASELINE
from harness.suite.row import Row
from harness.toolchain.library import build_library
from harness.verify.prepare import Prepared, Ready


def now_utc() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def commit() -> str:
    with contextlib.suppress(OSError):
        command = ["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"]
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    return ""


def default_output() -> Path:
    """results/<utc date and time>-<host hash>-<short commit>.jsonl"""
    now = datetime.datetime.now(datetime.UTC).strftime("%Y%m%dT%H%M%SZ")
    return RESULTS / f"{now}-{host_hash()}-{commit() or 'nocommit'}.jsonl"


def _setting_info(setting: Setting) -> SettingInfo | None:
    if not setting.tool:
        return None
    again, version = anonymous(setting.again), anonymous(setting.version)
    return SettingInfo(tool=setting.tool, again=again, version=version)


def _versions(ready: Ready) -> list[str]:
    """What its requirements said, and the version that was asked for where none of them says it."""
    lines, own = ready.built.versions, ready.mechanism.setting
    told = not own.version or any(own.version in line for line in lines)
    return lines if told else [*lines, f"{own.tool} {own.version}"]


def mechanism_info(ready: Ready) -> MechanismInfo:
    """What a run file says of a mechanism that may be timed."""
    manifest = ready.mechanism.manifest
    return MechanismInfo(
        id=ready.mechanism.id,
        title=manifest.title,
        tier=manifest.tier,
        gives_up=manifest.gives_up,
        docs=manifest.docs,
        jit=manifest.jit,
        unverified=manifest.unverified,
        build=[*manifest.build, *manifest.layout],
        run=manifest.run,
        versions=[anonymous(ready.mechanism.told(line)) for line in _versions(ready)],
        source_hash=mechanism_hash(ready.mechanism),
        build_ns=ready.built.build_ns,
        artifact_bytes=ready.built.artifact_bytes,
        skip=manifest.skip,
        unwritten=list(ready.unwritten),
        notes=manifest.notes,
        layouts=ready.mechanism.has_layouts,
        usual=manifest.usual,
        glue=manifest.glue,
        setting=_setting_info(ready.mechanism.setting),
    )


def _called_hash(probe: ProbeInfo) -> str:
    """What is called, of which there may be several versions: runs of the same calls are comparable."""
    return hash_of([], probe.declarations, probe.calls)[:16]


# Options of run that name files and folders: where they lie is nobody's business and bears on no number.
_FILES = ("--output", "--resume", "--langs")


def without_files(arguments: list[str]) -> list[str]:
    """arguments without the options that name files, `--output FILE` or `--output=FILE`."""
    kept, words = [], iter(arguments)
    for word in words:
        if word in _FILES:
            next(words, None)
        elif not word.startswith(tuple(f"{option}=" for option in _FILES)):
            kept.append(word)
    return kept


def make_header(
    prepared: Prepared,
    cases: Mapping[str, Case],
    profile: Profile,
    rows: list[Row],
    arguments: list[str],
    probe: ProbeInfo | None = None,
) -> Header:
    """What this run is about, before anything is measured."""
    called = next((one.mechanism.native for one in prepared.ready if one.mechanism.id == BASELINE), SUITE)
    library = build_library("release", called)
    absent = {**prepared.missing, **prepared.failed}
    return Header(
        created_utc=now_utc(),
        crosscall=__version__,
        commit=commit(),
        seed=random.SystemRandom().randrange(1 << 32),
        arguments=[anonymous(argument) for argument in without_files(arguments)],
        profile=profile,
        machine=this_machine(),
        environment=bearing(),
        library=LibraryInfo(
            abi=abi_version(called.cases),
            source_hash=_called_hash(probe) if probe else library_source_hash(called),
            compiler=library.versions[0],
            build_ns=library.build_ns,
            artifact_bytes=library.artifact_bytes,
        ),
        mechanisms=[mechanism_info(ready) for ready in prepared.ready],
        run_spread_ppm=round(run_spread() * 1e6),
        absent={name: anonymous(reason) for name, reason in absent.items()},
        cases=[
            CaseInfo(
                id=c.id,
                version=c.version,
                group=c.group,
                core=c.core,
                unit=c.unit,
                stresses=c.stresses,
            )
            for c in cases.values()
        ],
        rows=[RowInfo(case=row.case, size=row.size) for row in rows],
        probe=probe,
    )
