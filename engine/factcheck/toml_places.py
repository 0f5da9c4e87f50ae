"""Where something stands in a TOML file: the standard library reads the values and drops the places."""

import re
import tomllib
from collections.abc import Mapping, Sequence

from factcheck.source import Span

_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*")


def place_of(text: str, keys: Sequence[str], word: str = "") -> Span:
    """Where the last of the keys stands, each inside the one before, or a word in its value.

    The statement that brings the key is found by reading ever more lines of the file: the first lines that are whole
    TOML and hold the key end with it. That is exact whatever form the statement has, and only mistakes pay for it.
    """
    start, end = _statement(text, keys)
    key = _find(text, keys[-1], start, end) or Span(start, max(start, _line_end(text, start)))
    return (_find(text, word, key.end, end) or key) if word else key


def _statement(text: str, keys: Sequence[str]) -> tuple[int, int]:
    whole = 0
    for match in re.finditer(r"[^\n]*(?:\n|\Z)", text):
        data = _read(text[: match.end()])
        if data is None:
            continue
        if _has(data, keys):
            leading = _COMMENTS.match(text, whole)
            assert leading is not None
            return leading.end(), match.end()
        whole = match.end()
    return 0, len(text)


def _read(text: str) -> Mapping[str, object] | None:
    """The beginning of a file, where it does not end inside a statement."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _has(data: object, keys: Sequence[str]) -> bool:
    for key in keys:
        if not isinstance(data, Mapping) or key not in data:
            return False
        data = data[key]
    return True


def _find(text: str, word: str, start: int, end: int) -> Span | None:
    """A whole word: `use` does not stand in `used`."""
    found = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])").search(text, start, end)
    return None if found is None else Span(*found.span())


def _line_end(text: str, start: int) -> int:
    newline = text.find("\n", start)
    return len(text) if newline < 0 else newline
