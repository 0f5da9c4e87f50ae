"""Write a report that is a folder of pages: whole, in the place of an earlier one, and of nothing else."""

import contextlib
import ctypes
import os
from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import ReportNotWritten
from factcheck.records import record
from factcheck.staging import Beside, allowed, folder_beside, remove_folder

# Stands in every folder that we have made: another folder is never replaced.
MARKER = ".factcheck-report"
_MARKER_TEXT = "Made by factcheck. The next report takes the place of everything in this folder.\n"
NOT_OURS = "this folder is no earlier report: name one that is new, empty, or holds an earlier report"
_AT_WORKING_FOLDER = -100  # AT_FDCWD of Linux
_EXCHANGE = 2  # RENAME_EXCHANGE


@record
class StagedFolder:
    """A folder written beside its target, whose place it is going to take; `path` is how the user named this."""

    path: str
    beside: Beside
    target: Path

    def take_place(self) -> None:
        """Stand where the target stood. Where the system can exchange two names, there is no moment without either."""
        temporary = self.beside.path
        if not self.target.exists():
            os.rename(temporary, self.target)
            self.beside.release()
            return
        if not _exchange(temporary, self.target):
            aside = Path(f"{temporary}-old")
            os.rename(self.target, aside)
            try:
                os.rename(temporary, self.target)
            except OSError:
                os.rename(aside, self.target)
                raise
            remove_folder(aside)
        self.discard()

    def discard(self) -> None:
        """Remove what stands beside the target."""
        self.beside.discard()


def stage_folder(path: str, pages: Iterable[tuple[str, str]]) -> StagedFolder:
    """Write pages, each a name below the folder with its text. Raises ReportNotWritten where the folder is not ours."""
    target = Path(os.path.realpath(path))
    if not may_be_replaced(path):
        raise ReportNotWritten(path, NOT_OURS)
    beside = folder_beside(target)
    try:
        for name, text in ((MARKER, _MARKER_TEXT), *pages):
            page = beside.path / name
            page.parent.mkdir(exist_ok=True)
            with page.open("w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        beside.path.chmod(allowed(0o777))
    except BaseException:
        beside.discard()
        raise
    return StagedFolder(path, beside, target)


def may_be_replaced(path: str) -> bool:
    """Whether a report may stand here: where nothing is, in an empty folder, or in the place of an earlier report."""
    target = Path(path)
    if not target.exists():
        return True
    return target.is_dir() and ((target / MARKER).is_file() or not any(target.iterdir()))


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names at once; false where the system cannot."""
    with contextlib.suppress(OSError, AttributeError):
        rename = ctypes.CDLL(None, use_errno=True).renameat2
        return bool(
            rename(_AT_WORKING_FOLDER, os.fsencode(one), _AT_WORKING_FOLDER, os.fsencode(other), _EXCHANGE) == 0
        )
    return False
