"""How a mistake in a rule file is printed: the message with its place, the line, and a caret below with a hint."""

import re

from factcheck.language.nodes import RuleError
from factcheck.source import Source

# What a terminal would act on instead of showing it: controls (C0, DEL, C1) and marks of text direction.
_INVISIBLE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Longer lines are cut around the place, so that the caret is still seen below it.
_WIDEST = 160
_BEFORE = 60


def print_error(error: RuleError, source: Source) -> str:
    """The printed form of a mistake; `source` is the file it stands in."""
    line, column = source.line_column(error.span.start)
    head = f"{error.file}:{line}:{column}: error: {error.message}"
    text = source.line_text(line)
    start = min(column - 1, len(text))
    length = max(1, min(error.span.end - error.span.start, len(text) - start))
    text, start = _cut(text, start)
    length = max(1, min(length, len(text) - start))
    shown = _INVISIBLE.sub("\N{REPLACEMENT CHARACTER}", text)
    below = re.sub(r"[^\t]", " ", shown[:start]) + "^" * length
    hint = f" {error.hint}" if error.hint else ""
    return f"{_visible(head)}\n{line:5} | {shown}\n      | {below}{_visible(hint)}"


def _visible(text: str) -> str:
    return _INVISIBLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _cut(text: str, start: int) -> tuple[str, int]:
    """A long line around the place, and where the place is in what is left."""
    if len(text) <= _WIDEST:
        return text, start
    first = max(0, start - _BEFORE)
    cut = text[first : first + _WIDEST]
    if first:
        return "…" + cut[1:], start - first
    return cut, start
