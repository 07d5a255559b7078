"""Where the other side of a change lies: a commit's sources, unpacked below the build folder; another
checkout, as it is; or the folder of one mechanism, put among a copy of the mechanisms that are here."""

import hashlib
import io
import re
import shutil
import subprocess
import tarfile
import time
from pathlib import Path

from harness.core.errors import Missing, UsageError
from harness.core.fields import CASE_ID
from harness.core.format import printable
from harness.core.paths import LANGS, ROOT, build_root, refuse_unusable
from harness.suite.change import Elsewhere
from harness.suite.fingerprints import NOT_SOURCE
from harness.suite.manifest import MANIFEST
from harness.suite.mechanisms import Mechanism
from harness.suite.native import SUITE, Native
from harness.toolchain.lock import alone
from harness.toolchain.stamp import Built, read_stamp, start_afresh, write_stamp

_PARTS = ("native", "langs")
_LONGEST_LABEL = 30


def _git(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True)
    except OSError as error:
        raise Missing(f"git is needed to look a revision up: {error.strerror}") from error


def _commit(revision: str) -> str:
    """The full name of the commit that a revision is, "" for none."""
    if revision.startswith("-"):
        return ""
    done = _git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return done.stdout.decode().strip() if done.returncode == 0 else ""


def _folder(key: str) -> Path:
    return build_root() / "ab" / key


def _elsewhere(given: str, label: str, key: str, root: Path, native: Native | None = None) -> Elsewhere:
    below = f"ab/built/{key}"
    own = Native(folder=root / "native", below=f"{below}/native")
    return Elsewhere(given, label, root, below, native or own)


def _unpack(commit: str, out: Path) -> None:
    """The commit's sources into an empty folder. UsageError where it has none."""
    done = _git("archive", "--format=tar", commit, "--", *_PARTS)
    if done.returncode != 0:
        said = printable(done.stderr.decode(errors="replace").strip(), 200)
        raise UsageError(f"commit {commit[:12]} has no {' and '.join(_PARTS)} to build from: {said}")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        # As docs.python.org/3/library/tarfile.html shows it for Pythons of before the filters.
        archive.extraction_filter = getattr(tarfile, "data_filter", lambda member, path: member)
        archive.extractall(out)


def at_commit(given: str, commit: str) -> Elsewhere:
    """A commit's sources, whole or not at all, and unpacked once: a stamp with the names and sizes of all
    files is written last."""
    out = _folder(commit)
    with alone(out, f"commit {commit[:12]}"):
        if read_stamp(out, commit) is None:
            start_afresh(out)
            start_ns = time.monotonic_ns()
            _unpack(commit, out)
            write_stamp(out, Built(commit, time.monotonic_ns() - start_ns, 0, []))
    label = _git("rev-parse", "--short", commit).stdout.decode().strip()
    return _elsewhere(given, label, commit, out)


def _label(folder: Path, given: str) -> str:
    """The folder's name, made fit to stand behind an @."""
    fit = re.sub(r"[^A-Za-z0-9._+-]+", "-", folder.name).strip("._+-")[:_LONGEST_LABEL]
    if not fit:
        raise UsageError(
            f"--against {printable(given)}: its name has no letter or digit for a label; rename it"
        )
    return fit


def _key(label: str, folder: Path) -> str:
    """Folders of one name are built apart."""
    return f"{label}-{hashlib.sha256(str(folder).encode(errors='surrogateescape')).hexdigest()[:8]}"


def in_checkout(given: str, folder: Path) -> Elsewhere:
    """Another checkout, read where it is; nothing is built in it."""
    refuse_unusable(folder, "--against ", "move it to a path without")
    label = _label(folder, given)
    return _elsewhere(given, label, _key(label, folder), folder)


def of_mechanism(given: str, folder: Path, mechanism: Mechanism) -> Elsewhere:
    """The folder of a mechanism with all else as it is here, so that its kit and what it extends, shares or
    names beside itself is there."""
    label = _label(folder, given)
    key = _key(label, folder)
    name = folder.name if re.fullmatch(CASE_ID, folder.name) else mechanism.folder.name
    root = _folder(key)
    with alone(root, f"{mechanism.id} in {label}"):
        start_afresh(root)
        ignored = shutil.ignore_patterns(*NOT_SOURCE)
        shutil.copytree(LANGS, root / "langs", ignore=ignored)
        place = root / "langs" / mechanism.language / name
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(folder, place, ignore=ignored)
    found = _elsewhere(given, label, key, root, SUITE)
    return found._replace(name=name, copied_from=Path(given))


def elsewhere(given: str, mechanism: Mechanism) -> Elsewhere:
    """What `--against` names: a revision, a checkout or a mechanism's folder. UsageError for what is none of
    them, and for what is both a folder and a revision."""
    folder, commit = Path(given), _commit(given)
    shown = f"--against {printable(given)}"
    if commit and folder.exists():
        raise UsageError(
            f"{shown}: it is a revision and a folder too: write {commit[:12]} or ./{printable(given)}"
        )
    if commit:
        return at_commit(given, commit)
    if not given or not folder.is_dir():
        raise UsageError(f"{shown}: there is no such revision here, and no such folder")
    here = folder.resolve()
    if all((here / part).is_dir() for part in _PARTS):
        return in_checkout(given, here)
    if (here / MANIFEST).is_file():
        return of_mechanism(given, here, mechanism)
    raise UsageError(
        f"{shown}: it is no checkout, which has native/ and langs/, and no mechanism's folder, which has a "
        f"{MANIFEST}"
    )
