"""Markdown cut into passages: the block structure of a CommonMark parser, with every word's place in the file."""

import functools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from factcheck.article.html_blocks import read_html
from factcheck.article.inline import InlineText, read_inline, record_ends, verbatim
from factcheck.article.markdown_places import cell_places, line_ranges, place_cell, place_heading, place_lines
from factcheck.article.model import BlockKind, Link
from factcheck.article.offsets import Offsets, Run
from factcheck.article.passages import Passage
from factcheck.article.standing_lines import stands_alone
from factcheck.article.unseen import Unseen
from factcheck.patterns import lazy

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# A paragraph or a row longer than this is no prose; its markup is left in it, since parsers are slow on such lines.
LONGEST_INLINE = 20_000
_CELL_JOINT = " | "
_NUMBERED = lazy("[0-9]+")


def read_markdown(text: str, start: int = 0) -> list[Passage]:
    """The passages of a Markdown text from a place on (after the front matter)."""
    reader = _Reader(text[start:])
    reader.read()
    return [_moved(passage, start) for passage in reader.passages] if start else reader.passages


def _moved(passage: Passage, start: int) -> Passage:
    runs = tuple(Run(run.start, run.end, run.source_start + start, run.source_end + start) for run in passage.runs)
    return attrs.evolve(passage, runs=runs)


@functools.cache
def _parser(*, with_tables: bool = True) -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415  (30 ms, and plain text needs none of it)

    parser = MarkdownIt("commonmark").disable(["inline", "text_join"])
    if with_tables:
        parser.enable("table")
    record_ends(parser)
    return parser


class _Reader:
    """A walk over the block tokens: in which quotation, list, table and heading it is, and the passages so far."""

    def __init__(self, text: str) -> None:
        self.passages: list[Passage] = []
        self._text = text
        self._ranges = line_ranges(text)
        self._env: dict[str, Any] = {}
        self._containers: list[str] = []
        self._unseen = Unseen()
        self._marker = ""
        self._heading: Token | None = None
        self._cells: list[InlineText] = []
        self._cell_places: list[tuple[int, int]] = []
        self._row_level = 0
        self._group = 0

    def read(self) -> None:
        """Read the whole text."""
        widest = max(end - start for start, end in self._ranges)
        for token in _parser(with_tables=widest <= LONGEST_INLINE).parse(self._text, self._env):
            step = getattr(self, f"_{token.type}", None)
            if step is not None:
                step(token)

    def _enter(self, kind: str) -> None:
        self._group += not self._containers
        self._containers.append(kind)

    def _blockquote_open(self, _token: "Token") -> None:
        self._enter("quote")

    def _bullet_list_open(self, _token: "Token") -> None:
        self._enter("list")

    _ordered_list_open = _bullet_list_open

    def _leave(self, _token: "Token") -> None:
        self._containers.pop()

    _blockquote_close = _bullet_list_close = _ordered_list_close = _leave

    def _list_item_open(self, token: "Token") -> None:
        self._marker = token.info + token.markup

    def _heading_open(self, token: "Token") -> None:
        self._heading = token

    def _heading_close(self, _token: "Token") -> None:
        self._heading = None

    def _table_open(self, _token: "Token") -> None:
        self._group += 1

    def _thead_open(self, _token: "Token") -> None:
        self._row_level = 1

    def _tbody_open(self, _token: "Token") -> None:
        self._row_level = 0

    def _tr_open(self, token: "Token") -> None:
        self._cells = []
        self._cell_places = cell_places(self._text, self._ranges[(token.map or [0])[0]])

    def _tr_close(self, _token: "Token") -> None:
        joined = _join_cells(self._cells[: len(self._cell_places)], self._bars())
        self._cell_places = []
        if joined.text:
            self.passages.append(_passage(joined, "table_row", self._row_level, self._group))

    def _bars(self) -> list[int]:
        """Where the bars between the cells stand."""
        return [self._text.find("|", end) for _, end in self._cell_places[:-1]]

    def _inline(self, token: "Token") -> None:
        if self._cell_places:
            self._cell(token)
        elif self._heading is not None:
            self._title(token, self._heading)
        else:
            self._paragraph(token)

    def _cell(self, token: "Token") -> None:
        index = min(len(self._cells), len(self._cell_places) - 1)
        runs = place_cell(token.content, self._text, self._cell_places[index])
        self._cells.append(self._words(token, runs))

    def _title(self, token: "Token", heading: "Token") -> None:
        lines = self._ranges[slice(*(token.map or (0, 0)))]
        is_marked = heading.markup.startswith("#")
        runs = (
            place_heading(token.content, heading.markup, self._text, lines[0])
            if is_marked
            else place_lines(token.content, self._text, lines)
        )
        words = self._words(token, runs)
        if words.text.strip():
            self.passages.append(_passage(words, self._kind("heading"), int(heading.tag[1]), self._current_group()))

    def _paragraph(self, token: "Token") -> None:
        lines = self._ranges[slice(*(token.map or (0, 0)))]
        words = self._words(token, place_lines(token.content, self._text, lines))
        kind = self._kind("paragraph")
        level = sum(name == "list" for name in self._containers)
        whole = _passage(words, kind, level, self._current_group(), self._marker if kind == "list_item" else "")
        self._marker = ""
        self.passages.extend(_parted(whole, words.breaks))

    def _words(self, token: "Token", places: tuple[Run, ...]) -> InlineText:
        content = token.content
        if len(content) > LONGEST_INLINE:
            words = verbatim("" if self._unseen.is_open else content)
        else:
            children: list[Token] = []
            _parser().inline.parse(content, _parser(), self._env, children)
            words = read_inline(content, children, self._unseen)
        if not words.runs:
            return words
        return attrs.evolve(words, runs=Offsets(words.runs).after(Offsets(places)).runs)

    def _kind(self, plain: BlockKind) -> BlockKind:
        if "quote" in self._containers:
            return "quote"
        return "list_item" if self._containers else plain

    def _current_group(self) -> int | None:
        return self._group if self._containers else None

    def _code_block(self, token: "Token") -> None:
        first, last = token.map or (0, 0)
        self._code(self._ranges[first:last], "indented")

    def _fence(self, token: "Token") -> None:
        first = (token.map or [0])[0] + 1
        self._code(self._ranges[first : first + token.content.count("\n")], "code")

    def _code(self, ranges: Sequence[tuple[int, int]], kind: BlockKind) -> None:
        lines = [(low, high) for low, high in ranges if self._text[low:high].strip()]
        if lines and not self._unseen.is_open:
            self.passages.append(_code(self._text, lines, kind))

    def _html_block(self, token: "Token") -> None:
        first, last = token.map or (0, 0)
        start, end = self._ranges[first][0], self._ranges[last - 1][1]
        self.passages.extend(read_html(self._text[start:end], start, self._unseen))
        self._unseen.end_paragraph()


def _passage(words: InlineText, kind: BlockKind, level: int, group: int | None, marker: str = "") -> Passage:
    return Passage(words.text, words.runs, kind, level, group, marker, words.links, words.images, words.emphasis)


def _code(text: str, lines: Sequence[tuple[int, int]], kind: BlockKind) -> Passage:
    runs: list[Run] = []
    at = 0
    for low, high in lines:
        if runs:
            runs.append(Run(at, at + 1, runs[-1].source_end, low))
            at += 1
        runs.append(Run(at, at + high - low, low, high))
        at += high - low
    return Passage(" ".join(text[low:high] for low, high in lines), tuple(runs), kind)


def _join_cells(cells: Sequence[InlineText], bars: Sequence[int]) -> InlineText:
    """The cells of a row as one text, parted by bars; links in a table stay with their words."""
    text = ""
    runs: list[Run] = []
    links: list[Link] = []
    for number, cell in enumerate(cells):
        if number:
            runs.append(Run(len(text) + 1, len(text) + 2, bars[number - 1], bars[number - 1] + 1))
            text += _CELL_JOINT
        links.extend(attrs.evolve(link, start=link.start + len(text), end=link.end + len(text)) for link in cell.links)
        runs.extend(Run(r.start + len(text), r.end + len(text), r.source_start, r.source_end) for r in cell.runs)
        text += cell.text
    return InlineText(text, tuple(runs), tuple(links))


def _parted(passage: Passage, breaks: Sequence[int]) -> Iterator[Passage]:
    """The passage without the lines of it that stand alone (an image, a byline, a date), which are their own."""
    start = 0
    bounds = [*breaks, len(passage.text)]
    if not breaks and not passage.images:
        yield passage
        return
    low = 0
    for high in bounds:
        line = passage.cut(low, high)
        if _is_image(line) or (breaks and passage.kind == "paragraph" and stands_alone(line.text)):
            yield from _running(passage, start, max(start, low - 1))
            yield attrs.evolve(line, kind="boilerplate", marker="") if _is_image(line) else line
            start = high + 1
        low = high + 1
    yield from _running(passage, start, len(passage.text))


def _running(passage: Passage, start: int, end: int) -> Iterator[Passage]:
    if passage.text[start:end].strip():
        yield passage.cut(start, end)


def _is_image(line: Passage) -> bool:
    return len(line.images) == 1 and line.images[0].start == 0 and line.images[0].end == len(line.text)
