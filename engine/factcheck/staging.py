"""Names beside a report for what is going to take its place, and removing those that a killed run has left there.

Such a name is hidden and locked for as long as its run lives; the system gives the lock back however the run ends. What
carries one of these names and is locked by nobody was left by a run that was killed: the next run with this report
removes it.
"""

import contextlib
import os
import re
import shutil
import stat
import sys
import tempfile
from pathlib import Path

from factcheck.records import record

if sys.platform != "win32":  # which has no such locks: there nothing is locked, and nothing removed
    import fcntl

_LONGEST_PART = 40  # characters of the report's name in the hidden one: file systems allow 255 bytes for the whole
_RANDOM = re.compile(r"[a-z0-9_]{8}")  # what `tempfile` puts at the end of a name


@record
class Beside:
    """A hidden file or folder beside a report; `lock` is an open handle of it, None where the system has no locks."""

    path: Path
    lock: int | None

    def release(self) -> None:
        """Give the lock back: what was here has taken the report's place. Nothing was written by this handle."""
        if self.lock is not None:
            with contextlib.suppress(OSError):
                os.close(self.lock)

    def discard(self) -> None:
        """Remove it, which the next run tries again where this one cannot, and give the lock back."""
        with contextlib.suppress(OSError):
            if self.path.is_dir():
                remove_folder(self.path)
            else:
                self.path.unlink(missing_ok=True)
        self.release()


def file_beside(target: Path) -> Beside:
    """A new, empty file beside a report, once what killed runs have left there is gone."""
    remove_left_behind(target)
    while True:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=_prefix(target))
        _wait_for_lock(handle)
        if Path(name).exists():
            return Beside(Path(name), handle)
        os.close(handle)  # another run took it for one left behind, before it was locked


def folder_beside(target: Path) -> Beside:
    """A new, empty folder beside a report, once what killed runs have left there is gone."""
    remove_left_behind(target)
    while True:
        path = Path(tempfile.mkdtemp(dir=target.parent, prefix=_prefix(target)))
        if sys.platform == "win32":
            return Beside(path, None)
        handle = _opened(path)
        _wait_for_lock(handle)
        if path.exists():
            return Beside(path, handle)
        os.close(handle)


def remove_left_behind(target: Path) -> None:
    """Remove what carries a hidden name of this report and is locked by no run. What cannot be removed stays."""
    prefix = _prefix(target)
    for name in _names_in(target.parent):
        if name.startswith(prefix) and _RANDOM.fullmatch(name[len(prefix) :]):
            _remove_unlocked(target.parent / name)


def allowed(mode: int) -> int:
    """The permissions that the system would give what is newly made: a temporary name is for its maker alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mode & ~mask


def _names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:  # a folder may be written to that must not be listed
        return []


def _remove_unlocked(path: Path) -> None:
    try:
        handle = _opened(path)
    except OSError:  # gone meanwhile, not ours to open, or a link
        return
    try:
        if _is_locked_now(handle):
            _remove(path, handle)
    finally:
        os.close(handle)


def _remove(path: Path, handle: int) -> None:
    if stat.S_ISDIR(os.fstat(handle).st_mode):
        remove_folder(path)
        return
    with contextlib.suppress(OSError):  # no permission, or gone meanwhile
        path.unlink()


def remove_folder(path: Path) -> None:
    """Remove a folder with all in it. `ignore_errors` does not hold for all that the system may refuse."""
    with contextlib.suppress(OSError):
        shutil.rmtree(path, ignore_errors=True)


def _opened(path: Path) -> int:
    return os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))


def _wait_for_lock(handle: int) -> None:
    """Lock it; where the file system has no locks nobody can take it for one left behind either."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)


def _is_locked_now(handle: int) -> bool:
    """Whether this process has the lock now, since nobody else has it."""
    if sys.platform == "win32":
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _prefix(target: Path) -> str:
    return f".{target.name[:_LONGEST_PART]}.factcheck-"
