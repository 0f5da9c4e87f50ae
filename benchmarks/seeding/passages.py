"""Paragraphs and sentences of a text, cut by line ends and closing marks alone."""

import re
from collections.abc import Iterator

from factcheck.source import Span

_LINE = re.compile(r"[^\n]+")
# A sentence ends where a capital, a figure or an opening mark follows; titles and initials end none.
_END = re.compile(r"(?<![A-Z])(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)(?<!St)(?<!Sen)(?<!Gov)[.!?][”’\"')]*\s+(?=[A-Z“‘\"'(\d])")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Every line that is not blank."""
    return tuple(Span(*match.span()) for match in _LINE.finditer(text) if match[0].strip())


def sentences(text: str) -> Iterator[Span]:
    """The sentences of every paragraph."""
    for paragraph in paragraphs(text):
        start = paragraph.start
        for match in _END.finditer(text, paragraph.start, paragraph.end):
            yield Span(start, match.end())
            start = match.end()
        if start < paragraph.end:
            yield Span(start, paragraph.end)


def headline_of(text: str) -> Span | None:
    """The first line, where it is a headline: short, without an end mark, and the story follows."""
    lines = paragraphs(text)
    if len(lines) < 4:
        return None
    first = lines[0]
    words = text[first.start : first.end]
    return None if len(words.split()) > 14 or words.rstrip().endswith((".", "”", '"', "?")) else first
