"""A file of results by their keys, which several runs may use at once: data only, and never needed.

It is SQLite without a journal on the disk, for what is damaged or half written costs no more than work done again: each
entry has a digest of its key and its body, and a file that is not sound, or another user's, is begun anew.
"""

import hashlib
import os
import sqlite3
import stat
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import attrs

from factcheck.cache import PRIVATE, is_own

MAX_RUNS = 8  # files kept, each of the results under one set of rules and settings; the oldest go
MAX_BYTES = 128_000_000  # of a file, which is begun anew when it has come to that
_PAGE = 4_096  # bytes
_SECONDS_TO_WAIT = 2.0  # for another run that is writing
_DIGEST = 16  # bytes
_TABLE = "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, digest BLOB NOT NULL, body BLOB NOT NULL)"
# The file is not what it should be: it has other tables, is damaged, or is no database at all.
_UNSOUND = frozenset((sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB))


@attrs.define(eq=False)
class ResultStore:
    """Results in a file; one whose folder cannot be used stays empty."""

    path: Path
    _is_unsound: bool = False
    _is_off: bool = False
    _is_begun: bool = False

    def read(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The entries of these keys that are there and sound."""
        if not self._is_there():
            return {}
        try:
            with closing(self._connect("ro")) as connection:
                return dict(_sound_entries(connection, keys))
        except sqlite3.Error as error:
            self._is_unsound = _tells_of_damage(error)
            return {}

    def present(self, keys: Iterable[bytes]) -> frozenset[bytes]:
        """Those of these keys that have an entry."""
        if not self._is_there():
            return frozenset()
        try:
            with closing(self._connect("ro")) as connection:
                entry = "SELECT 1 FROM results WHERE key = ?"
                return frozenset(key for key in keys if connection.execute(entry, (key,)).fetchone() is not None)
        except sqlite3.Error as error:
            self._is_unsound = _tells_of_damage(error)
            return frozenset()

    def keep(self, entries: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep entries; where that cannot be done nothing more is kept, which is no error."""
        if self._is_off:
            return
        packed = [(key, *_packed(key, body)) for key, body in entries]
        # A second time where the file turned out not to be sound: it is begun anew then.
        self._is_off = not (self._write(packed) or (self._is_unsound and self._write(packed)))

    def _is_there(self) -> bool:
        try:
            self._is_unsound = not _may_be_used(self.path.lstat())
            if not self._is_unsound:
                os.utime(self.path)  # it is in use: those go first that were not used for longest
        except OSError:
            return False
        return not self._is_unsound

    def _write(self, packed: Sequence[tuple[bytes, bytes, bytes]]) -> bool:
        try:
            self._make_room()
            with closing(self._connect("rwc")) as connection:
                _insert(connection, packed)
        except sqlite3.Error as error:
            self._is_unsound = _tells_of_damage(error)
            return False
        except OSError:
            return False
        return True

    def _make_room(self) -> None:
        """A folder for the file, which is away where it was not sound, and of the files in it no more than are kept."""
        self.path.parent.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        if self._is_unsound:
            self.path.unlink(missing_ok=True)
            self._is_unsound = False
        if not self._is_begun:
            _forget_oldest(self.path.parent, but=self.path)
            self._is_begun = True

    def _connect(self, mode: str) -> sqlite3.Connection:
        name = f"file:{quote(os.fsencode(self.path))}?mode={mode}"
        return sqlite3.connect(name, uri=True, timeout=_SECONDS_TO_WAIT, isolation_level=None)


def _may_be_used(status: os.stat_result) -> bool:
    """Whether it is a file of this user; a link is none: what it leads to somebody else may have written."""
    return stat.S_ISREG(status.st_mode) and is_own(status) and status.st_size < MAX_BYTES


def _tells_of_damage(error: sqlite3.Error) -> bool:
    """Whether it tells of the file, not of a lock, a disk that is full or a folder that may not be written."""
    code = getattr(error, "sqlite_errorcode", None)  # an extended one has the plain one in its last byte
    return code is None or (code & 0xFF) in _UNSOUND


def _sound_entries(connection: sqlite3.Connection, keys: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    for key in keys:
        found = connection.execute("SELECT digest, body FROM results WHERE key = ?", (key,)).fetchone()
        if found is None or not isinstance(found[1], bytes) or found[0] != _digest(key, found[1]):
            continue
        try:
            yield key, zlib.decompress(found[1])
        except zlib.error:
            continue


def _insert(connection: sqlite3.Connection, packed: Sequence[tuple[bytes, bytes, bytes]]) -> None:
    connection.execute("PRAGMA journal_mode = MEMORY")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA max_page_count = {MAX_BYTES // _PAGE}")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(_TABLE)
    connection.executemany("INSERT OR REPLACE INTO results (key, digest, body) VALUES (?, ?, ?)", packed)
    connection.execute("COMMIT")


def _packed(key: bytes, body: bytes) -> tuple[bytes, bytes]:
    """The digest and the body of an entry as they are kept."""
    short = zlib.compress(body, 1)
    return _digest(key, short), short


def _digest(key: bytes, body: bytes) -> bytes:
    """What tells an entry that is whole."""
    return hashlib.blake2b(key + body, digest_size=_DIGEST).digest()


def _forget_oldest(folder: Path, *, but: Path) -> None:
    files = sorted(folder.iterdir(), key=lambda path: path.lstat().st_mtime_ns, reverse=True)
    for path in [path for path in files if path != but][MAX_RUNS - 1 :]:
        path.unlink(missing_ok=True)
