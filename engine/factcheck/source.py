"""The text of a file, places in it, and how they are shown."""

import bisect
import functools
import re
import unicodedata

import attrs

from factcheck.records import record

LINE_END = re.compile(r"\r\n|\n|\r")
# A longer line is cut around the place that is shown, with so much of it before.
_WIDEST_EXCERPT = 160
_BEFORE_EXCERPT = 60


@record(eq=True, order=True)
class Span:
    """A half-open range of characters in some text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: "Span") -> bool:
        """Whether the other span lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@record
class Source:
    """The decoded text of a file (without a byte order mark), as it stands there.

    `name` is what is printed: the path with forward slashes, as the user gave it.
    """

    name: str
    text: str = attrs.field(repr=False)

    @functools.cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in LINE_END.finditer(self.text)))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1; lines end in CRLF, LF or CR."""
        line = bisect.bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line_text(self, line: int) -> str:
        """The text of a line (from 1) without its line end."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def excerpt(self, span: Span) -> str:
        """The line that a span begins in, numbered, and carets below the span; a long line is cut around it.

        A tab stays a tab in both lines, a wide character (two columns on a terminal) has two carets, and what has no
        width of its own, such as an accent that stands alone, has one.
        """
        line, column = self.line_column(span.start)
        text, first = _around(self.line_text(line), column - 1)
        last = min(len(text), first + max(1, len(span)))
        marked = text[first:last] or " "
        indent = "".join("\t" if character == "\t" else " " * _columns(character) for character in text[:first])
        return f"{line:5} | {text}\n      | {indent}{'^' * max(1, sum(map(_columns, marked)))}"


def _around(text: str, place: int) -> tuple[str, int]:
    """A long line cut around a place, and where the place is in what is left."""
    place = min(place, len(text))
    if len(text) <= _WIDEST_EXCERPT:
        return text, place
    first = max(0, place - _BEFORE_EXCERPT)
    cut = text[first : first + _WIDEST_EXCERPT]
    head, tail = "…" * (first > 0), "…" * (first + _WIDEST_EXCERPT < len(text))
    return head + cut + tail, place - first + len(head)


def _columns(character: str) -> int:
    """How many columns of a terminal a character takes."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
