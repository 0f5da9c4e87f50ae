"""Quotation marks paired to stretches; a mark without a partner costs its paragraph alone."""

from collections.abc import Iterator, Sequence

import attrs

from factcheck.facts.prose import Prose
from factcheck.facts.quotes.marks import Mark, find_marks
from factcheck.records import record

_AFTER_CLOSING = frozenset(",.;:?!)]—–")
_BEFORE_CLOSING = frozenset(",.?!…—")
# How many marks ahead a closing single mark is looked for: each could be an apostrophe, and time must stay linear.
_REACH = 40


@record
class Stretch:
    """A quoted stretch: its marks included in `start` and `end`; what stands inside is `inner_start` to `inner_end`.

    `balanced` is false where the closing mark is missing and the paragraph does not run on.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    balanced: bool = True
    nested: "tuple[Stretch, ...]" = ()


@record
class Stray:
    """A mark without a partner."""

    start: int
    end: int
    opening: bool


@record
class Paired:
    """The outermost stretches and the stray marks of an article, in order of place."""

    stretches: tuple[Stretch, ...]
    strays: tuple[Stray, ...]


@attrs.define
class _Paragraph:
    """What pairing a paragraph has found; `open` is the mark that nothing in it closes, at its end."""

    stretches: list[Stretch] = attrs.field(factory=list)
    strays: list[Stray] = attrs.field(factory=list)
    open: Mark | None = None


def pair_marks(prose: Prose) -> Paired:
    """Pair the quotation marks of every block.

    A paragraph that opens a quotation without closing it runs on where the next one opens again: both are one stretch.
    """
    text = prose.text
    stretches: list[Stretch] = []
    strays: list[Stray] = []
    running: Mark | None = None
    for block in prose.blocks:
        marks = find_marks(text, block.start, block.end)
        if not marks:
            running = None
            continue
        again = running is not None and _runs_on(marks[0], running, block.start)
        if running is not None and running.single and again:
            marks[0] = marks[0]._replace(can_open=True)
        if running is not None and not again:
            marks = _closed_later(marks, running, block.start)
        found = pair_paragraph(text, marks, block.end)
        if running is not None and found.stretches and found.stretches[0].start == block.start:
            found.stretches[0] = _continued(stretches.pop(), found.stretches[0])
            strays.pop()
        stretches.extend(found.stretches)
        strays.extend(found.strays)
        running = found.open
    return Paired(tuple(stretches), tuple(sorted(strays, key=lambda stray: stray.start)))


def _closed_later(marks: list[Mark], running: Mark, start: int) -> list[Mark]:
    """The marks of a paragraph that closes what the one before left open, as if it opened it again at its start."""
    first = next((mark for mark in marks if mark.single == running.single), None)
    if first is None or first.can_open or not first.can_close:
        return marks
    return [Mark(start, start, running.single, can_open=True, can_close=False), *marks]


def _runs_on(mark: Mark, running: Mark, start: int) -> bool:
    return mark.start == start and mark.single == running.single


def _continued(before: Stretch, after: Stretch) -> Stretch:
    return attrs.evolve(
        after, start=before.start, inner_start=before.inner_start, nested=(*before.nested, *after.nested)
    )


def pair_paragraph(text: str, marks: Sequence[Mark], end: int) -> _Paragraph:
    """The outermost stretches of a paragraph with what is nested in them, and the marks without a partner."""
    found = _Paragraph()
    index = 0
    while index < len(marks):
        mark = marks[index]
        closing = _closing(text, marks, index) if mark.can_open else None
        if closing is not None:
            if mark.end < marks[closing].start:
                found.stretches.append(_stretch(text, marks, index, closing))
            index = closing + 1
        elif mark.single:
            index = _unclosed_single(text, marks, index, end, found)
        elif mark.can_open:
            index = _unclosed(text, marks, index, end, found)
        elif (closing := _misplaced(text, marks, index)) is not None:
            found.stretches.append(_stretch(text, marks, index, closing))
            index = closing + 1
        else:
            if not text[mark.start - 1].isdigit():  # a digit before it: inches
                found.strays.append(Stray(mark.start, mark.end, opening=False))
            index += 1
    return found


def _unclosed(text: str, marks: Sequence[Mark], index: int, end: int, found: _Paragraph) -> int:
    """Take in an opening mark that nothing closes: its stretch reaches to the next mark of its level."""
    mark = marks[index]
    stop = next((place for place in range(index + 1, len(marks)) if _is_double(marks[place])), len(marks))
    limit = marks[stop].start if stop < len(marks) else end
    limit = mark.end + len(text[mark.end : limit].rstrip())
    found.strays.append(Stray(mark.start, mark.end, opening=True))
    if limit > mark.end:
        found.stretches.append(Stretch(mark.start, limit, mark.end, limit, balanced=False))
        found.open = mark if stop == len(marks) else None
    return stop


def _unclosed_single(text: str, marks: Sequence[Mark], index: int, end: int, found: _Paragraph) -> int:
    """A single mark that nothing closes is an apostrophe, unless it is curly and starts or ends its paragraph."""
    mark = marks[index]
    is_last = text[mark.start] == "‘" and all(after.single for after in marks[index + 1 :])
    if mark.can_open and is_last and _starts_paragraph(text, mark.start):
        found.stretches.append(Stretch(mark.start, end, mark.end, end, balanced=False))
        found.strays.append(Stray(mark.start, mark.end, opening=True))
        found.open = mark
        return len(marks)
    return index + 1


def _starts_paragraph(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] == "\n"


def _closing(text: str, marks: Sequence[Mark], index: int) -> int | None:
    return _closing_single(text, marks, index) if marks[index].single else _closing_double(marks, index)


def _closing_double(marks: Sequence[Mark], index: int) -> int | None:
    """The mark that closes the double one at `index`.

    Another opening mark before it means that one is missing: within double marks house styles nest single ones.
    """
    for position in range(index + 1, len(marks)):
        mark = marks[position]
        if _is_double(mark):
            return position if mark.can_close else None
    return None


def _is_double(mark: Mark) -> bool:
    """Whether a mark is a double one, and does not stand for an apostrophe."""
    return not mark.single and (mark.can_open or mark.can_close)


def _misplaced(text: str, marks: Sequence[Mark], index: int) -> int | None:
    """The mark that closes an opening one set before the space instead of after it: she said," It …."."""
    if text[marks[index].start - 1] not in ",:":
        return None
    return _closing_double(marks, index)


def _closing_single(text: str, marks: Sequence[Mark], index: int) -> int | None:
    """The mark that closes the single one at `index`: not a plural possessive or "goin'" where a better one follows."""
    candidate = None
    for position in range(index + 1, min(len(marks), index + _REACH)):
        mark = marks[position]
        if not mark.single or (candidate is None and not mark.can_close):
            if mark.single:
                break
            continue
        if not mark.can_close:
            break
        if _is_sure(text, mark):
            return position
        candidate = position if candidate is None else candidate
    return candidate


def _is_sure(text: str, mark: Mark) -> bool:
    """Whether a single mark cannot be an apostrophe at the end of a word."""
    before, after = text[mark.start - 1], text[mark.end : mark.end + 1]
    if before in _BEFORE_CLOSING or not after or after in _AFTER_CLOSING or after == "\n":
        return True
    return before != "s" and text[mark.start - 2 : mark.start] != "in"


def _stretch(text: str, marks: Sequence[Mark], index: int, closing: int) -> Stretch:
    opening, last = marks[index], marks[closing]
    nested = tuple(_nested(text, marks[index + 1 : closing])) if closing > index + 1 else ()
    return Stretch(opening.start, last.end, opening.end, last.start, nested=nested)


def _nested(text: str, marks: Sequence[Mark]) -> Iterator[Stretch]:
    index = 0
    while index < len(marks):
        closing = _closing(text, marks, index) if marks[index].can_open else None
        if closing is not None:
            yield Stretch(marks[index].start, marks[closing].end, marks[index].end, marks[closing].start)
            index = closing
        index += 1
