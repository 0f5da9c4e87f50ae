"""Quotation marks of a paragraph, paired."""

import re
from collections.abc import Iterator

import attrs

from factcheck.facts.prose import Prose

_MARK = re.compile(r"[\"“”„«»]|``|''|[‘’‚‹›'`]")
_OPENS_AFTER = frozenset(" \t\n\u00a0([{—–-/\"“‘'«…")
_ELIDED = re.compile(r"(?:em|tis|twas|til|cause|n|round|bout|cos|am|er|ere|\d\ds?)\b")


@attrs.frozen
class Stretch:
    """A quoted stretch: its marks included in `start` and `end`; what stands inside is `inner_start` to `inner_end`.

    `balanced` is false where the closing mark is missing and the paragraph does not run on.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    single: bool = False
    balanced: bool = True
    nested: tuple["Stretch", ...] = ()


@attrs.frozen
class Stray:
    """A quotation mark without a partner."""

    start: int
    end: int
    opening: bool


@attrs.frozen
class Paired:
    """The stretches and stray marks of an article, in order of place."""

    stretches: tuple[Stretch, ...]
    strays: tuple[Stray, ...]


@attrs.frozen
class _Mark:
    start: int
    end: int
    single: bool
    can_open: bool
    can_close: bool


def _mark(text: str, match: re.Match[str], low: int, high: int) -> _Mark | None:
    start, end = match.span()
    char = match.group()
    single = char in "‘’‚‹›'`"
    before = text[start - 1] if start > low else " "
    after = text[end] if end < high else " "
    if single:
        return _single_mark(text, start, end, char, before, after)
    if char == '"' and before.isdigit() and (_is_inches(text, start, low)):
        return None
    opens = before in _OPENS_AFTER and not after.isspace()
    closes = not before.isspace() and (after.isspace() or not after.isalnum())
    if not opens and not closes:
        opens = char in "“„«" or char in ('"', "``")
        closes = char in "”»" or char in ('"', "''")
        if char == "“" and after.isspace():
            closes = True
    elif opens and closes and char in "“„«”»":
        opens, closes = char in "“„«", char in "”»"
    elif char in "“„«" and not after.isspace():
        opens, closes = True, False
    elif char in "”»" and not before.isspace():
        opens, closes = False, True
    return _Mark(start, end, single, opens, closes)


def _is_inches(text: str, start: int, low: int) -> bool:
    return re.search(r"\d\s?['’]\s?\d[\d½¼¾]*$", text[max(low, start - 8) : start]) is not None


def _single_mark(text: str, start: int, end: int, char: str, before: str, after: str) -> _Mark | None:
    if before.isalnum() and after.isalnum():
        return None
    opens = char != "’" and before in _OPENS_AFTER and not after.isspace() and (after.isalnum() or after in '["“(…$£€')
    if opens and char in "'‘" and _ELIDED.match(text, end):
        return None
    closes = char != "‘" and not before.isspace() and before not in "([" and not after.isalnum()
    if not opens and not closes:
        return None
    return _Mark(start, end, True, opens, closes)


def find_marks(text: str, start: int, end: int) -> list[_Mark]:
    """The quotation marks of a paragraph; apostrophes, inches and minutes are none."""
    found = (_mark(text, match, start, end) for match in _MARK.finditer(text, start, end))
    return [mark for mark in found if mark is not None]


def _closing_single(text: str, marks: list[_Mark], index: int) -> int | None:
    """The mark that closes the single one at `index`: not a plural possessive where a better one follows."""
    candidate = None
    for position in range(index + 1, min(len(marks), index + 40)):
        mark = marks[position]
        if not mark.single:
            continue
        if mark.can_open and not mark.can_close:
            break
        before = text[mark.start - 1]
        if before in ",.?!…" or (mark.end < len(text) and text[mark.end] in ",.;:?!)"):
            return position
        if before != "s":
            return position
        if candidate is None:
            candidate = position
    return candidate


def pair_paragraph(text: str, start: int, end: int) -> tuple[list[Stretch], list[Stray]]:
    """The outermost stretches of a paragraph with what is nested in them, and the marks without a partner."""
    marks = find_marks(text, start, end)
    stretches: list[Stretch] = []
    strays: list[Stray] = []
    index = 0
    while index < len(marks):
        mark = marks[index]
        if mark.single:
            closing = _closing_single(text, marks, index) if mark.can_open else None
            if closing is None:
                index += 1
                continue
            stretches.append(_stretch(text, marks, index, closing))
            index = closing + 1
            continue
        if not mark.can_open:
            strays.append(Stray(mark.start, mark.end, opening=False))
            index += 1
            continue
        closing = _closing_double(marks, index)
        if closing is None:
            stop = next((i for i in range(index + 1, len(marks)) if not marks[i].single), len(marks))
            limit = marks[stop].start if stop < len(marks) else end
            while limit > mark.end and text[limit - 1].isspace():
                limit -= 1
            stretches.append(Stretch(mark.start, limit, mark.end, limit, balanced=False))
            strays.append(Stray(mark.start, mark.end, opening=True))
            index = stop
            continue
        stretches.append(_stretch(text, marks, index, closing))
        index = closing + 1
    return stretches, strays


def _closing_double(marks: list[_Mark], index: int) -> int | None:
    for position in range(index + 1, len(marks)):
        mark = marks[position]
        if mark.single:
            continue
        if mark.can_close:
            return position
        return None
    return None


def _stretch(text: str, marks: list[_Mark], index: int, closing: int) -> Stretch:
    opening, last = marks[index], marks[closing]
    nested = tuple(_nested(text, marks, index + 1, closing, single=not opening.single))
    return Stretch(opening.start, last.end, opening.end, last.start, single=opening.single, nested=nested)


def _nested(text: str, marks: list[_Mark], low: int, high: int, *, single: bool) -> Iterator[Stretch]:
    inner = [mark for mark in marks[low:high] if mark.single == single]
    index = 0
    while index < len(inner):
        if inner[index].can_open:
            closing = _closing_single(text, inner, index) if single else _closing_double(inner, index)
            if closing is not None:
                first, last = inner[index], inner[closing]
                yield Stretch(first.start, last.end, first.end, last.start, single=single)
                index = closing
        index += 1


def pair_marks(prose: Prose) -> Paired:
    """Pair the quotation marks of every block; a mark without a partner costs its paragraph alone.

    A paragraph that opens without closing runs on where the next one opens again: both are one stretch.
    """
    text = prose.text
    stretches: list[Stretch] = []
    strays: list[Stray] = []
    running = False
    for number, block in enumerate(prose.blocks):
        found, odd = pair_paragraph(text, block.start, block.end)
        opened = bool(found) and found[0].start == block.start
        if running and opened:
            before = stretches.pop()
            strays.pop()
            found[0] = attrs.evolve(found[0], start=before.start, inner_start=before.inner_start)
        stretches.extend(found)
        strays.extend(odd)
        running = (
            bool(found) and not found[-1].balanced and found[-1].end == block.end and number + 1 < len(prose.blocks)
        )
    return Paired(tuple(stretches), tuple(sorted(strays, key=lambda stray: stray.start)))
