"""Write reports: to the standard output, or to a file whole or not at all."""

import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import ReaderLeft, ReportNotWritten
from factcheck.walk import reason_of


def write_out(parts: Iterable[str]) -> None:
    """Write to the standard output as UTF-8. Raises ReportNotWritten, ReaderLeft."""
    if sys.stdout is None:
        raise ReportNotWritten("standard output", "it is closed")
    try:
        sys.stdout.writelines(parts)
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise ReaderLeft from error
    except OSError as error:
        raise ReportNotWritten("standard output", reason_of(error)) from error


def write_whole(path: str, parts: Iterable[str]) -> None:
    """Replace a file by a report in one step, so that a reader sees the old one or the new. Raises ReportNotWritten.

    A device or a pipe is written to directly: there is nothing to replace.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            with open(target, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.writelines(parts)
            return
        _replace(target, parts)
    except OSError as error:
        raise ReportNotWritten(path, reason_of(error)) from error


def _replace(target: Path, parts: Iterable[str]) -> None:
    import tempfile  # noqa: PLC0415  # slow to import, and most reports go to the standard output

    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(parts)
            file.flush()
            os.fchmod(file.fileno(), _mode_of(target))
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise


def _mode_of(target: Path) -> int:
    """The permissions of the file that is replaced, else those that a new file would have."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
