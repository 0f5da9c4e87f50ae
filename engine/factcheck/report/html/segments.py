"""A text cut into lines, and each line where a highlighted range begins or ends, so that ranges may overlap."""

import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factcheck.records import record
from factcheck.source import LINE_END, Span


@record
class Highlight:
    """A range with the key of what it shows."""

    span: Span
    key: str


@record
class Segment:
    """A stretch of a line over which the same highlights lie; `start` is its place in the text."""

    text: str
    start: int
    keys: tuple[str, ...] = ()


@record
class Line:
    """A line of the text: its number from 1, its range without the line's end, and its segments."""

    number: int
    span: Span
    segments: tuple[Segment, ...]


def lines_of(text: str, highlights: Iterable[Highlight]) -> Iterator[Line]:
    """The lines in order. Empty ranges show nothing."""
    stretches = _stretches(len(text), highlights)
    starts = [start for start, _ in stretches]
    for number, span in enumerate(_line_spans(text), start=1):
        yield Line(number, span, tuple(_segments(text, span, stretches, starts)))


def _line_spans(text: str) -> Iterator[Span]:
    start = 0
    for match in LINE_END.finditer(text):
        yield Span(start, match.start())
        start = match.end()
    if start < len(text):
        yield Span(start, len(text))


def _stretches(length: int, highlights: Iterable[Highlight]) -> list[tuple[int, tuple[str, ...]]]:
    """The places where the set of highlights changes, each with the keys that hold from there on."""
    opened: defaultdict[int, list[str]] = defaultdict(list)
    closed: defaultdict[int, list[str]] = defaultdict(list)
    for highlight in highlights:
        start, end = max(0, highlight.span.start), min(length, highlight.span.end)
        if start < end:
            opened[start].append(highlight.key)
            closed[end].append(highlight.key)
    active: dict[str, int] = {}  # how many ranges of each key are open, in the order in which they were opened
    stretches: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    for place in sorted({*opened, *closed}):
        for key in closed[place]:
            active[key] -= 1
            if not active[key]:
                del active[key]
        for key in opened[place]:
            active[key] = active.get(key, 0) + 1
        stretches.append((place, tuple(active)))
    return stretches


def _segments(
    text: str, span: Span, stretches: Sequence[tuple[int, tuple[str, ...]]], starts: Sequence[int]
) -> Iterator[Segment]:
    at = bisect.bisect_right(starts, span.start) - 1
    place = span.start
    while place < span.end:
        end = min(span.end, starts[at + 1]) if at + 1 < len(starts) else span.end
        if place < end:
            yield Segment(text[place:end], place, stretches[at][1])
        place, at = end, at + 1
