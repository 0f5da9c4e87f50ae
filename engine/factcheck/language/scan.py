"""A rule file as statements and clauses: which lines belong together, before anything in them is read.

The first word of a line in column 1 begins a statement, that of an indented line a clause; a line indented deeper
than the clause above continues it. Comments become spaces, so that every place is still the file's.
"""

import re
from collections.abc import Iterator

from factcheck.language.mistakes import Mistake
from factcheck.records import record
from factcheck.source import Span

# What hides line ends and number signs: a block of text, a text in quotes (perhaps not closed), a comment.
_HIDING = re.compile(r'"""|"(?:[^"\\\r\n]|\\[^\r\n])*"?|#[^\r\n]*')
_QUOTE_RUN = re.compile(r'"{3,}')
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
_INDENT = re.compile(r"[ \t]*")
_WORD = re.compile(r"[^\W\d][\w-]*")
# A line that can only be the head of a statement: a block of text before it was not closed.
_HEAD = re.compile(r'^(?:rule|pack)[ \t]+[a-z0-9_.-]+[ \t]+"', re.MULTILINE)


class ClauseText(str):
    """The text of a clause with comments blanked; `base` is where it begins in the file."""

    __slots__ = ("base",)
    base: int

    def __new__(cls, text: str, base: int) -> "ClauseText":
        """Text that begins at an offset of the file."""
        clause = super().__new__(cls, text)
        clause.base = base
        return clause

    def span(self, start: int, end: int) -> Span:
        """A range of this text as a range of the file."""
        return Span(self.base + start, self.base + end)

    @property
    def whole(self) -> Span:
        """All of it without space at its end."""
        return self.span(0, len(self.rstrip()))


@record
class Clause:
    """A clause or the head of a statement: its first word and its text, from that word on."""

    word: str
    text: ClauseText


@record
class RawStatement:
    """A statement: its head (the first line), its clauses, and the text of all of it."""

    head: Clause
    clauses: tuple[Clause, ...]
    text: ClauseText

    @property
    def word(self) -> str:
        """The word that begins it."""
        return self.head.word


@record
class Scanned:
    """The statements of a file in order, and blocks of text that are not closed."""

    statements: tuple[RawStatement, ...]
    mistakes: tuple[Mistake, ...]


@record
class _Line:
    """A line that is not blank and does not lie in a block of text; `indent` in columns, `start` at its first word."""

    indent: int
    start: int
    end: int


def scan(text: str) -> Scanned:
    """Part a file's text into statements and clauses; linear in its length."""
    blanked, blocks, mistakes = _hide(text)
    lines = tuple(_lines(blanked, blocks))
    firsts = [index for index, line in enumerate(lines) if index == 0 or line.indent == 0]
    ends = [*firsts[1:], len(lines)]
    statements = tuple(_statement(blanked, lines[first:end]) for first, end in zip(firsts, ends, strict=False))
    return Scanned(statements if lines else (), mistakes)


def _hide(text: str) -> tuple[str, tuple[Span, ...], tuple[Mistake, ...]]:
    """The text with comments blanked, the blocks of text in it, and those that are not closed."""
    pieces: list[str] = []
    blocks: list[Span] = []
    mistakes: list[Mistake] = []
    done = at = 0
    while found := _HIDING.search(text, at):
        at = found.end()
        if found[0] == '"""':
            block, closed = _block(text, found.start())
            blocks.append(block)
            at = block.end
            if not closed:
                mistakes.append(_unclosed(found.start()))
                pieces += (text[done : block.start], _blank(text[block.start : block.end]))
                done = block.end
        elif found[0].startswith("#"):
            pieces += (text[done : found.start()], " " * len(found[0]))
            done = found.end()
    pieces.append(text[done:])
    return "".join(pieces), tuple(blocks), tuple(mistakes)


def _block(text: str, start: int) -> tuple[Span, bool]:
    """The block of text that opens here: the last three of a run of quote marks close it."""
    close = _QUOTE_RUN.search(text, start + 3)
    head = _HEAD.search(text, start + 3, close.start() if close else len(text))
    if head:
        return Span(start, head.start()), False
    return (Span(start, close.end()), True) if close else (Span(start, len(text)), False)


def _unclosed(start: int) -> Mistake:
    return Mistake(Span(start, start + 3), "this block of text is not closed", 'end it with `"""`')


def _blank(text: str) -> str:
    return "".join(character if character in "\r\n" else " " for character in text)


def _lines(text: str, blocks: tuple[Span, ...]) -> Iterator[_Line]:
    blocks_left = iter(blocks)
    block = next(blocks_left, None)
    at = 0
    while at < len(text):
        line = _LINE.match(text, at)
        assert line is not None
        end = line.end()
        while block is not None and block.start < end:
            end, block = _end_of_line(text, max(end, block.end)), next(blocks_left, None)
        indent = _INDENT.match(text, at)
        assert indent is not None
        if text[indent.end() : end].strip(" \t\r\n"):
            yield _Line(len(indent[0].expandtabs()), indent.end(), end)
        at = end


def _end_of_line(text: str, at: int) -> int:
    if at and text[at - 1] in "\r\n":
        return at
    line = _LINE.match(text, at)
    assert line is not None
    return line.end()


def _statement(text: str, lines: tuple[_Line, ...]) -> RawStatement:
    head, *rest = lines
    return RawStatement(
        _clause(text, head.start, head.end), tuple(_clauses(text, rest)), _cut(text, head.start, lines[-1].end)
    )


def _clauses(text: str, lines: list[_Line]) -> Iterator[Clause]:
    index = 0
    while index < len(lines):
        first = index
        index += 1
        while index < len(lines) and lines[index].indent > lines[first].indent:
            index += 1
        yield _clause(text, lines[first].start, lines[index - 1].end)


def _clause(text: str, start: int, end: int) -> Clause:
    cut = _cut(text, start, end)
    word = _WORD.match(cut)
    return Clause(word[0] if word else "", cut)


def _cut(text: str, start: int, end: int) -> ClauseText:
    return ClauseText(text[start:end].rstrip(" \t\r\n"), start)
