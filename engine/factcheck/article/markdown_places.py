"""Where the content of a Markdown block stands: the parser strips markers and indents, and says only which lines."""

from collections.abc import Sequence

from factcheck.article.offsets import Run
from factcheck.patterns import lazy

_CELL = lazy(r"(?:[^|\\]|\\.)*")


def line_ranges(text: str) -> list[tuple[int, int]]:
    """Start and end of every line, without its line end."""
    ranges: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        ranges.append((start, start + len(line)))
        start += len(line) + 1
    return ranges


def place_lines(content: str, text: str, ranges: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
    """The map of a paragraph's content: each of its lines is the tail of a line of the text."""
    runs: list[Run] = []
    at = 0
    for line, (start, end) in zip(content.split("\n"), ranges, strict=False):
        place = _tail(line, text, start, end)
        if runs:
            runs.append(Run(at - 1, at, runs[-1].source_end, place))
        if line:
            runs.append(Run(at, at + len(line), place, place + len(line)))
        at += len(line) + 1
    return tuple(runs)


def _tail(line: str, text: str, start: int, end: int) -> int:
    if text.endswith(line, start, end):
        return end - len(line)
    stripped = start + len(text[start:end].rstrip())
    if text.endswith(line, start, stripped):
        return stripped - len(line)
    return max(start, text.find(line.strip(), start, end))


def place_heading(content: str, markup: str, text: str, span: tuple[int, int]) -> tuple[Run, ...]:
    """The map of a heading's content, which stands after its marks."""
    start, end = span
    after = max(start, text.find(markup, start, end)) + len(markup)
    place = max(start, text.find(content, after, end))
    return (Run(0, len(content), place, place + len(content)),)


def cell_places(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """The ranges of the cells of a table's row, without the white space around them."""
    start, end = span
    while start < end and text[start] in " \t>":
        start += 1
    start += text.startswith("|", start)
    places: list[tuple[int, int]] = []
    while start <= end:
        match = _CELL.match(text, start, end)
        stop = match.end() if match else end
        written = text[start:stop]
        low = start + len(written) - len(written.lstrip())
        places.append((low, max(low, start + len(written.rstrip()))))
        start = stop + 1
    return places


def place_cell(content: str, text: str, span: tuple[int, int]) -> tuple[Run, ...]:
    """The map of a cell's content, in which an escaped bar has lost its backslash."""
    start, end = span
    if len(content) == end - start:
        return (Run(0, len(content), start, end),) if content else ()
    runs: list[Run] = []
    for index, character in enumerate(content):
        start += character == "|" and text.startswith("\\|", start)
        runs.append(Run(index, index + 1, start, start + 1))
        start += 1
    return tuple(runs)
