"""How a mistake in a rule file is printed: the message with its place, the line, and a caret below with a hint."""

import re

from factcheck.language.nodes import RuleError
from factcheck.source import Source

# What a terminal would act on instead of showing it: controls (C0, DEL, C1) and marks of text direction.
_INVISIBLE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def print_error(error: RuleError, source: Source) -> str:
    """The printed form of a mistake; `source` is the file it stands in."""
    line, column = source.line_column(error.span.start)
    head = f"{error.file}:{line}:{column}: error: {error.message}"
    shown, below = source.excerpt(error.span).split("\n")
    hint = f" {error.hint}" if error.hint else ""
    return f"{_visible(head)}\n{_visible(shown)}\n{below}{_visible(hint)}"


def _visible(text: str) -> str:
    return _INVISIBLE.sub("\N{REPLACEMENT CHARACTER}", text)
