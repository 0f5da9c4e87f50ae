"""The text of a file, places in it, and how they are shown."""

import bisect
import functools
import re

import attrs

_LINE_END = re.compile(r"\r\n|\n|\r")


@attrs.frozen(order=True)
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


@attrs.frozen
class Source:
    """The decoded text of a file (without a byte order mark), as it stands there.

    `name` is what is printed: the path with forward slashes, as the user gave it.
    """

    name: str
    text: str = attrs.field(repr=False)

    @functools.cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1; lines end in CRLF, LF or CR."""
        line = bisect.bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line_text(self, line: int) -> str:
        """The text of a line (from 1) without its line end."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
