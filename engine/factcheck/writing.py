"""Write reports: to the standard output, or to a file whole or not at all."""

import contextlib
import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TextIO

from factcheck.errors import ReaderLeft, ReportNotWritten, reason_of
from factcheck.records import record

if TYPE_CHECKING:
    from factcheck.staging import Beside


def write_out(parts: Iterable[str]) -> None:
    """Write to the standard output as UTF-8. Raises ReportNotWritten, ReaderLeft."""
    if sys.stdout is None:
        raise ReportNotWritten("standard output", "it is closed")
    try:
        with _standard_output() as stream:
            stream.writelines(parts)
            stream.flush()
    except BrokenPipeError as error:
        raise ReaderLeft from error
    except OSError as error:
        raise ReportNotWritten("standard output", reason_of(error)) from error


def _standard_output() -> contextlib.AbstractContextManager[TextIO]:
    """The standard output with a buffer: without one (PYTHONUNBUFFERED) Python drops what a short write leaves over."""
    if isinstance(getattr(sys.stdout, "buffer", None), io.RawIOBase):
        file, encoding, errors = os.dup(sys.stdout.fileno()), sys.stdout.encoding, sys.stdout.errors
        return open(file, "w", encoding=encoding, errors=errors)
    return contextlib.nullcontext(sys.stdout)


def write_error(message: str) -> None:
    """Write to the standard error: a line with the command's name before it, several as they are."""
    if sys.stderr is None:  # there is nobody to tell; `print` would go to the standard output
        return
    from factcheck.report.safe_text import safe_block  # noqa: PLC0415  # most runs have nothing to tell

    told = safe_block(message)
    with contextlib.suppress(OSError):  # there is nobody left to tell
        print(told if "\n" in message else f"factcheck: {told}", file=sys.stderr, flush=True)


class _Staged(Protocol):
    """A report written beside its target, whose place it is going to take; `path` is how the user named this."""

    @property
    def path(self) -> str: ...

    def take_place(self) -> None: ...

    def discard(self) -> None: ...


@record
class _StagedFile:
    path: str
    beside: "Beside"
    target: Path

    def take_place(self) -> None:
        os.replace(self.beside.path, self.target)
        self.beside.release()

    def discard(self) -> None:
        self.beside.discard()


def write_files(
    reports: Iterable[tuple[str, Iterable[str]]], folders: Iterable[tuple[str, Iterable[tuple[str, str]]]] = ()
) -> None:
    """Replace files and folders by reports once all of these are written, so that a reader sees the old one or the new.

    A device or a pipe is written to directly: there is nothing to replace. A folder is given as names below it with
    their texts. Raises ReportNotWritten, and then everything stands as it was, unless the system took back while
    replacing what it had granted while writing.
    """
    staged: list[_Staged] = []
    try:
        for path, pages in folders:
            from factcheck.report_folder import stage_folder  # noqa: PLC0415  # few runs write one

            with _told_of(path):
                staged.append(stage_folder(path, pages))
        for path, parts in reports:
            with _told_of(path):
                staged += _stage(path, parts)
        while staged:
            with _told_of(staged[0].path):
                staged[0].take_place()
            staged.pop(0)
    finally:
        for report in staged:
            report.discard()


@contextlib.contextmanager
def _told_of(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ReportNotWritten(path, reason_of(error)) from error


def _stage(path: str, parts: Iterable[str]) -> list[_StagedFile]:
    """Write a report beside its target; none where it went to the target itself."""
    target = Path(os.path.realpath(path))
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):
        with open(target, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(parts)
        return []
    return [_StagedFile(path, _written_beside(target, parts), target)]


def _written_beside(target: Path, parts: Iterable[str]) -> "Beside":
    from factcheck.staging import file_beside  # noqa: PLC0415  # most reports go to the standard output

    beside = file_beside(target)
    try:
        with open(beside.path, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(parts)
            file.flush()
            beside.path.chmod(_mode_of(target))
            os.fsync(file.fileno())
    except BaseException:
        beside.discard()
        raise
    return beside


def _mode_of(target: Path) -> int:
    """The permissions of the file that is replaced, else those that a new file would have."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    from factcheck.staging import allowed  # noqa: PLC0415  # most reports go to the standard output

    return allowed(0o666)
