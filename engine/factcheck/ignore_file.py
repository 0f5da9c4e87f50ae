"""One file of patterns in the language of `.gitignore`: which names it leaves out."""

import codecs
import os
import re
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import re2

from factcheck.errors import UsageError, reason_of
from factcheck.records import record

# Hundreds of lines are many; a file beyond this is a mistake, and each pattern costs time.
_LARGEST = 256_000  # bytes
# pathspec marks with this where a pattern goes on to what lies below a folder; the walk does not enter left-out ones.
_OR_BELOW = rb"(?:(?P<ps_d>/)|$)"
# What pathspec reads otherwise than Git does: a class of characters with a name, or with a backslash.
_UNLIKE_GIT = re.compile(rb"(?<!\\)\[[^]]*(?:\[:|\\)")


@record
class _Pattern:
    """A line: what it matches, whether only folders, and whether it leaves out or takes back."""

    expression: Any
    only_folders: bool
    leaves_out: bool


@record
class IgnoreFile:
    """Patterns in order; `name` is what is printed.

    `fits_any` matches what one of them does, so that most names are done with in one search.
    """

    name: str
    patterns: tuple[_Pattern, ...] = attrs.field(repr=False)
    fits_any: Any = attrs.field(repr=False)

    def decides(self, path: str, *, is_folder: bool) -> bool | None:
        """Whether a path from the file's folder is left out, by the last pattern that fits; None where none does."""
        data = os.fsencode(path)
        if self.fits_any.search(data) is None:
            return None
        for pattern in reversed(self.patterns):
            if (is_folder or not pattern.only_folders) and pattern.expression.search(data) is not None:
                return pattern.leaves_out
        return None


def read_ignore_file(path: Path, name: str) -> IgnoreFile:
    """Read the file. Raises UsageError for one that cannot be read, and with the line of a pattern that is none."""
    if path.is_symlink():
        raise UsageError(f"{name}: this ignore file is a symbolic link, which is not followed")
    if not path.is_file():
        raise UsageError(f"{name}: this should be an ignore file, but is a folder, a pipe or a device")
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise UsageError(f"{name}: this ignore file cannot be read: {reason_of(error)}") from error
    if len(data) > _LARGEST:
        raise UsageError(f"{name}: this ignore file has more than {_LARGEST:,} bytes")
    return _ignore_file(data, name)


def _ignore_file(data: bytes, name: str) -> IgnoreFile:
    _refuse_undecodable(data, name)
    lines = data.removeprefix(codecs.BOM_UTF8).split(b"\n")
    patterns = tuple(_patterns(lines, name))
    return IgnoreFile(name, patterns, _compiled(b"|".join(b"(?:%s)" % one.expression.pattern for one in patterns)))


def _refuse_undecodable(data: bytes, name: str) -> None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = 1 + data.count(b"\n", 0, error.start)
        raise UsageError(f"{name}:{line}: this ignore file is not UTF-8: byte {error.start}") from error
    if "\0" in text:
        raise UsageError(f"{name}:{1 + text.count(chr(10), 0, text.index(chr(0)))}: a NUL byte in this ignore file")


def _patterns(lines: Sequence[bytes], name: str) -> Iterator[_Pattern]:
    for number, line in enumerate(lines, start=1):
        written = _without_spaces(line.removesuffix(b"\r"))
        if written.startswith(b"#") or not written.strip(b"!/") or b"//" in written:  # comments, what matches nothing
            continue
        pattern = _translated(written.removesuffix(b"/"), f"{name}:{number}")
        if pattern is not None:
            leaves_out, expression = pattern
            yield _Pattern(_compiled(expression), written.endswith(b"/"), leaves_out)


def _without_spaces(line: bytes) -> bytes:
    """The line without the spaces at its end; one with a backslash before it stays."""
    bare = line.rstrip(b" ")
    escapes = len(bare) - len(bare.rstrip(b"\\"))
    return bare + b" " if escapes % 2 and len(bare) < len(line) else bare


def _translated(written: bytes, place: str) -> tuple[bool, bytes] | None:
    """Whether a pattern leaves out, and the expression of what it matches itself; None where it matches nothing."""
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern  # noqa: PLC0415  # few runs meet a pattern

    if _UNLIKE_GIT.search(written):
        raise UsageError(f"{place}: a class with a name or a backslash in it is not understood in an ignore file")
    try:
        with warnings.catch_warnings():  # Python's own expressions may get other sets one day; ours are those of RE2
            warnings.simplefilter("ignore", FutureWarning)
            found = GitIgnoreSpecPattern(written)
    except ValueError as error:
        raise UsageError(f"{place}: this is no pattern of an ignore file") from error
    if found.include is None or found.regex is None:
        return None
    return found.include, found.regex.pattern.replace(_OR_BELOW, b"$")


def _compiled(expression: bytes) -> Any:
    """An expression over bytes, as Git matches them, in time that is linear whatever the pattern is."""
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1  # type: ignore[attr-defined]  # its stubs lack it
    options.dot_nl = True
    options.log_errors = False
    return re2.compile(expression or b"$.", options)
