"""Plain text cut into passages: paragraphs however they are parted, list items, quoted and indented blocks."""

import re
from collections.abc import Iterator, Sequence

import attrs

from factcheck.article.lines import Line, read_lines
from factcheck.article.model import BlockKind
from factcheck.article.offsets import Run
from factcheck.article.passages import Passage
from factcheck.article.standing_lines import stands_alone
from factcheck.patterns import lazy

# Lines that an editor wrapped are at most this long; so many of them, and such a share with a small letter first, tell.
_WIDEST_WRAP = 110
_FEWEST_WRAPS = 3
_SMALL_STARTS = 0.25
_LIST_MARKER = lazy(r"[-*•·‣▪●–](?=[ \t]+[^\s\-–])|\(?(?:[0-9]{1,3}|[a-z])[.)](?=[ \t]+\S)")
_QUOTE_MARKER = lazy(r">(?:[ \t]*>)*[ \t]*")
# From how much white space a whole paragraph is set apart, and the share of paragraphs above which it is the habit
# of the text to indent and says nothing.
_INDENT = 2
_INDENT_HABIT = 0.4


def read_plain(text: str, start: int = 0) -> list[Passage]:
    """The passages of a plain text from a place on (after the front matter)."""
    passages = [_passage(lines) for lines in _paragraphs(read_lines(text, start))]
    return _with_groups(_without_habitual_indents([passage for passage in passages if passage.text]))


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each paragraph."""
    width = _wrap_width(lines)
    current: list[Line] = []
    for line in lines:
        if current and (line.follows_blank or not _continues(current, line, width)):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """How wide an editor wrapped the lines; None where line ends are the ends of paragraphs.

    A wrap falls anywhere in a sentence, so that many lines begin with a small letter.
    """
    following = [line for line in lines if not line.follows_blank]
    small = sum(1 for line in following if line.text[0].islower())
    if len(following) < _FEWEST_WRAPS or small < _SMALL_STARTS * len(following):
        return None
    return max((len(line.text) for line in lines if len(line.text) <= _WIDEST_WRAP), default=None)


def _continues(before: Sequence[Line], line: Line, width: int | None) -> bool:
    """Whether a line goes on with the paragraph before it: an editor wrapped it there, or a sentence runs on."""
    last = before[-1]
    if line.text[0] == ">" or last.text[0] == ">":
        return line.text[0] == last.text[0] and _QUOTE_MARKER.fullmatch(line.text) is None
    if _LIST_MARKER.match(line.text) or stands_alone(line.text) or (len(before) == 1 and stands_alone(last.text)):
        return False
    if width is not None:
        first_word = line.text.split(None, 1)[0]
        return len(last.text) + 1 + len(first_word) > width
    return line.text[0].islower() and last.text[-1] not in ".!?:;"


def _passage(lines: Sequence[Line]) -> Passage:
    first = lines[0]
    if first.text[0] == ">":
        return _join([_without_marker(line, _QUOTE_MARKER) for line in lines], "quote")
    marker = _LIST_MARKER.match(first.text)
    if marker and len(first.text) > marker.end():
        return _join([_without_marker(first, _LIST_MARKER), *lines[1:]], "list_item", first.indent // 2, marker.group())
    if first.indent >= _INDENT and all(line.indent >= _INDENT for line in lines):
        return _join(lines, "quote", first.indent)
    return _join(lines, "paragraph")


def _without_marker(line: Line, marker: re.Pattern[str]) -> Line:
    match = marker.match(line.text)
    if match is None:
        return line
    rest = line.text[match.end() :]
    written = rest.lstrip()
    return Line(line.end - len(written), written, line.indent, line.follows_blank)


def _join(lines: Sequence[Line], kind: BlockKind, level: int = 0, marker: str = "") -> Passage:
    """Lines as one passage; a line end, with the white space around it, is one space."""
    if len(lines) == 1:
        text, start = lines[0].text.replace("\t", " "), lines[0].start
        return Passage(text, (Run(0, len(text), start, start + len(text)),) if text else (), kind, level, None, marker)
    runs: list[Run] = []
    end = 0
    for line in lines:
        if not line.text:
            continue
        if runs:
            runs.append(Run(end, end + 1, runs[-1].source_end, line.start))
            end += 1
        runs.append(Run(end, end + len(line.text), line.start, line.end))
        end += len(line.text)
    text = " ".join(line.text for line in lines if line.text).replace("\t", " ")
    return Passage(text, tuple(runs), kind, level, None, marker)


def _without_habitual_indents(passages: list[Passage]) -> list[Passage]:
    """Indented paragraphs are quotations only where most others are not indented."""
    indented = sum(1 for passage in passages if passage.kind == "quote" and passage.level)
    if not indented:
        return passages
    kind: BlockKind = "paragraph" if indented > _INDENT_HABIT * len(passages) else "quote"
    return [Passage(p.text, p.runs, kind) if p.kind == "quote" and p.level else p for p in passages]


def _with_groups(passages: list[Passage]) -> list[Passage]:
    """Neighbouring items are one list, neighbouring quoted paragraphs one quotation."""
    grouped: list[Passage] = []
    group = 0
    previous: BlockKind = "paragraph"
    for passage in passages:
        if passage.kind in {"quote", "list_item"}:
            group += passage.kind != previous
            grouped.append(attrs.evolve(passage, group=group))
        else:
            grouped.append(passage)
        previous = passage.kind
    return grouped
