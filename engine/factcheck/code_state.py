"""What changes with the package's own files: a digest of their names and contents, the same wherever they lie.

Neither their times nor their folder tell it: a fresh install of the same files has the same state, and a file that was
changed has another one, however old it claims to be.
"""

import hashlib
import os
import stat
from collections.abc import Iterator

_PACKAGE = os.path.dirname(__file__)
_COMPILED = "__pycache__"


def code_state() -> str:
    """The state of all of the package: its code, and the data that it reads articles with."""
    return state_of(_PACKAGE, (".",))


def reader_state() -> str:
    """The state of what decides what a rule file parses to and whether it checks."""
    return state_of(_PACKAGE, ("language", "facts/model.py", "facts/catalogue.py"))


def state_of(root: str, parts: tuple[str, ...]) -> str:
    """The state of files, and of those in folders, given from a root. Raises OSError."""
    digest = hashlib.blake2b()
    for path in sorted(found for part in parts for found in _files(os.path.normpath(os.path.join(root, part)))):
        digest.update(os.path.relpath(path, root).encode("utf-8", "surrogateescape") + b"\0")
        digest.update(hashlib.blake2b(_read(path)).digest())
    return digest.hexdigest()


def _files(path: str) -> Iterator[str]:
    if not os.path.isdir(path):
        yield path
        return
    with os.scandir(path) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != _COMPILED:
                    yield from _files(entry.path)
            elif not entry.name.endswith(".pyc"):
                yield entry.path


def _read(path: str) -> bytes:
    """The bytes of a file; without Python's buffers, which take half of the time for hundreds of small files."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        status = os.fstat(descriptor)
        assert stat.S_ISREG(status.st_mode), path
        parts = [os.read(descriptor, status.st_size + 1)]
        while parts[-1]:
            parts.append(os.read(descriptor, status.st_size + 1))
        return b"".join(parts)
    finally:
        os.close(descriptor)
