"""A cache of parsed and checked rule files in the user's cache folder: data only, and never needed."""

import hashlib
import os
import stat
from collections.abc import Sequence
from pathlib import Path

from factcheck import __version__
from factcheck.cache_place import cache_folder
from factcheck.code_state import reader_state
from factcheck.language import codec
from factcheck.language.nodes import RuleFile
from factcheck.records import record
from factcheck.source import Source

_HEADER = b"factcheck rules 3\n"
_LENGTH = 8  # bytes of the length before each file
_DIGEST = hashlib.sha256().digest_size
PRIVATE = 0o700  # of folders: whoever writes to a cache says what a run finds
MAX_ENTRIES = 64  # sets of rule files kept; the oldest go
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


def key_of(sources: Sequence[Source]) -> str:
    """The key of a set of rule files: of their names and texts, and of the code that reads them."""
    digest = hashlib.sha256(f"{__version__}\0{reader_state()}".encode())
    for source in sources:
        for part in (source.name, source.text):
            data = part.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(_LENGTH, "big") + data)
    return digest.hexdigest()


@record
class Entry:
    """Checked rule files, and the shape of the reference data that they were checked with."""

    files: tuple[RuleFile, ...]
    shape: str


def read_cached(key: str, *, files: int) -> Entry | None:
    """The checked rule files of a key; None where there are none, or none that can be trusted."""
    try:
        return _unpack(_read(cache_folder() / key), key=key, files=files)
    except (OSError, ValueError):
        return None


def _read(path: Path) -> bytes:
    """The bytes of a regular file; ValueError for another's, and for a pipe, which might be waited on for ever.

    OSError for a link: it may lead to a file of this user's that somebody else has written.
    """
    descriptor = os.open(path, os.O_RDONLY | _NO_LINK | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or not is_own(status):
            raise ValueError("not a file of this user")
        return file.read()


def is_own(status: os.stat_result) -> bool:
    """Whether a file belongs to whoever runs this: what another has put into a cache says what it likes."""
    return not hasattr(os, "geteuid") or status.st_uid == os.geteuid()


def write_cached(key: str, entry: Entry) -> None:
    """Keep checked rule files; where the folder cannot be written there is no cache, which is no error."""
    import tempfile  # noqa: PLC0415  # slow to import, and not needed where the rules are cached

    folder = cache_folder()
    try:
        folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".new-")
        _fill(handle, temporary, folder / key, _pack(entry, key=key))
        _forget_oldest(folder)
    except OSError:
        return


def _fill(handle: int, temporary: str, path: Path, data: bytes) -> None:
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        os.unlink(temporary)
        raise


def _forget_oldest(folder: Path) -> None:
    files = (path for path in folder.iterdir() if path.is_file())  # results of articles lie in a folder of their own
    entries = sorted(files, key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in entries[MAX_ENTRIES:]:
        path.unlink()


def _pack(entry: Entry, *, key: str) -> bytes:
    parts = [entry.shape.encode(), *(codec.encode(file) for file in entry.files)]
    body = b"".join(len(part).to_bytes(_LENGTH, "big") + part for part in parts)
    return _HEADER + _digest(key, body) + body


def _digest(key: str, body: bytes) -> bytes:
    """What tells an entry that is whole, and that it is the one of this key."""
    return hashlib.sha256(key.encode() + body).digest()


def _unpack(data: bytes, *, key: str, files: int) -> Entry:
    """An entry; ValueError where it is of another form or key, damaged or cut short."""
    start = len(_HEADER) + _DIGEST
    body = data[start:]
    if not data.startswith(_HEADER) or _digest(key, body) != data[len(_HEADER) : start]:
        raise ValueError("not an entry of this cache")
    parts: list[bytes] = []
    place = 0
    while place < len(body):
        length = int.from_bytes(body[place : place + _LENGTH], "big")
        place += _LENGTH
        parts.append(body[place : place + length])
        place += length
    if len(parts) != files + 1:
        raise ValueError("an entry of other files")
    return Entry(tuple(map(codec.decode, parts[1:])), parts[0].decode())
