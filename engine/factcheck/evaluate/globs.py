"""Which articles a glob names: `*` and `?` within a folder, `**` across folders."""

import functools
import re
import unicodedata
from collections.abc import Collection, Iterable
from typing import Any, Protocol

_TOKEN = re.compile(r"\*\*/|\*\*|\*|\?|\[[^\]]*\]|.", re.DOTALL)
# Within brackets: from one character to another, or one alone.
_CHARACTERS = re.compile(r"(.)-(.)|(.)", re.DOTALL)


# In a name, a byte that is no UTF-8, which the engine for patterns does not take.
_NO_CHARACTER = re.compile("[\ud800-\udfff]")


@functools.lru_cache(maxsize=1000)
def _compiled(glob: str) -> Any:
    """The expression of a glob, matched in linear time: a few stars in it must not take Python's for ever."""
    import re2  # noqa: PLC0415  # most runs have no glob

    parts = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    tokens = _TOKEN.findall(_written_alike(glob))
    options = re2.Options()
    options.dot_nl = True
    options.log_errors = False
    return re2.compile("".join(parts.get(token) or _literal(token) for token in tokens), options)


def _literal(token: str) -> str:
    body = token[1:-1].removeprefix("!")
    if token.startswith("[") and body:
        characters = "".join(_characters(*found) for found in _CHARACTERS.findall(body))
        if token[1] == "!":
            return f"[^/{characters}]"
        return f"[{characters}]" if characters else r"[^\x00-\x{10FFFF}]"
    return re.escape(token)


def _characters(first: str, last: str, one: str) -> str:
    """What stands within brackets, without the slash, which parts folders."""
    if one:
        return "" if one == "/" else re.escape(one)
    if not first <= "/" <= last:
        return _range(first, last)
    return (_range(first, ".") if first < "/" else "") + (_range("0", last) if last > "/" else "")


def _range(first: str, last: str) -> str:
    return f"{re.escape(first)}-{re.escape(last)}"


def _written_alike(path: str) -> str:
    """The path in one form: an accent may be a character of its own, and files be called in either way."""
    return path if path.isascii() else _NO_CHARACTER.sub("\ufffd", unicodedata.normalize("NFC", path))


def matches_any(path: str, globs: Iterable[str]) -> bool:
    """Whether a path (with forward slashes) fits one of the globs; one without a slash fits the file's name alone."""
    written = _written_alike(path)
    name = written.rsplit("/", 1)[-1]
    return any(_compiled(glob).fullmatch(written if "/" in glob else name) is not None for glob in globs)


class Scoped(Protocol):
    """What is for the articles that a glob names, and where it stands beside some articles for none but these."""

    @property
    def glob(self) -> str:
        """The glob as it is written."""

    @property
    def only(self) -> tuple[str, ...]:
        """The paths of the articles that its file stands beside; none: it is for all that the glob names."""


def is_for(scoped: Scoped, path: str) -> bool:
    """Whether a waiver or a declaration is for the article of a path."""
    return (not scoped.only or path in scoped.only) and matches_any(path, (scoped.glob,))


def are_for(globs: Collection[str], path: str) -> bool:
    """Whether what applies to these globs is for the article of a path: without any it is for all."""
    return not globs or matches_any(path, globs)
