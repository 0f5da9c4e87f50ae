"""Opening a file named by the user: its bytes, without waiting on a pipe or reading one that is too large."""

import errno
import os
import stat
from pathlib import Path

from factcheck.errors import UnreadableArticle

# Ten million characters are far beyond any article, and a mistaken path (a disk image, a log) is refused at once.
DEFAULT_MAX_FILE_SIZE = 10_000_000

_SPECIAL = (
    (stat.S_ISDIR, "it is a folder, not a file"),
    (stat.S_ISFIFO, "it is a named pipe, not a file"),
    (stat.S_ISSOCK, "it is a socket, not a file"),
    (stat.S_ISCHR, "it is a device, not a file"),
    (stat.S_ISBLK, "it is a device, not a file"),
)
_REASONS = {
    errno.EACCES: "no permission to read it",
    errno.EPERM: "no permission to read it",
    errno.ELOOP: "a loop of symbolic links",
    errno.ENAMETOOLONG: "the file name is too long",
    errno.ENOTDIR: "a part of its path is not a folder",
}


def refuse_large(data: bytes, *, name: str, max_size: int) -> None:
    """Raise UnreadableArticle for more than `max_size` bytes: of these no more than the first may have been read."""
    if len(data) > max_size:
        raise UnreadableArticle(name, f"more than the limit of {max_size:,} bytes; raise it with --max-file-size")


def read_bytes(path: Path, *, name: str, max_size: int) -> bytes:
    """The bytes of a regular file of at most `max_size` bytes; raises UnreadableArticle with the reason."""
    try:
        status = path.stat()
        _refuse_special(status.st_mode, name=name)
        _refuse_large(status.st_size, name=name, max_size=max_size)
        data = _read_at_most(path, max_size + 1)
    except (OSError, ValueError) as error:
        raise UnreadableArticle(name, _reason(path, error)) from None
    _refuse_large(len(data), name=name, max_size=max_size)
    return data


def _read_at_most(path: Path, size: int) -> bytes:
    # O_NONBLOCK: should the file have become a pipe since it was looked at, opening it still does not wait.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        return file.read(size)


def _refuse_special(mode: int, *, name: str) -> None:
    for is_kind, reason in _SPECIAL:
        if is_kind(mode):
            raise UnreadableArticle(name, reason)


def _refuse_large(size: int, *, name: str, max_size: int) -> None:
    if size > max_size:
        raise UnreadableArticle(
            name, f"{size:,} bytes, more than the limit of {max_size:,}; raise it with --max-file-size"
        )


def _reason(path: Path, error: OSError | ValueError) -> str:
    if isinstance(error, ValueError):
        return "the file name is not one that this system can have"
    if error.errno == errno.ENOENT:
        return "a broken link: what it points to does not exist" if path.is_symlink() else "no such file"
    known = _REASONS.get(error.errno or 0)
    return known or f"could not be read: {os.strerror(error.errno) if error.errno else error}"
