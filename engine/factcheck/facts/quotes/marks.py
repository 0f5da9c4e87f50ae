"""Quotation marks, told from apostrophes, inches and minutes, and which way each can face."""

import re
from typing import NamedTuple

from factcheck.patterns import lazy

# Within a word an apostrophe is no mark. What a mark begins with comes first, so that the text between is passed fast.
_MARK = lazy(r"[\"“”„«»‘‚‹›'’`](?:(?<=[\"“”„«»‘‚‹›])|(?<=`)`|(?<=')'|(?<![^\W_].)|(?![^\W_]))", re.DOTALL)
_SINGLE = frozenset("‘’‚‹›'`")
_OPENING = frozenset(("“", "„", "«", "``"))
_CLOSING = frozenset(("”", "»"))
_OPENS_AFTER = frozenset(' \t\n\u00a0\u200b([{—–-/"“”‘«…')
_INSIDE_FIRST = frozenset('["“(…$£€#@')
_ELIDED = lazy(r"(?:em|tis|twas|til|till|cause|n|round|bout|cos|er|ere|fraid|specially|\d\ds?)\b", re.IGNORECASE)
# Behind a closing mark that a space slipped in before: `a lost cause ", he`. Not an ellipsis: `". . . we`.
_CLOSES_AFTER_SPACE = lazy(r"[,.;:](?!\s?\.)(?:\s|$)")
# A double mark where an apostrophe belongs: Norway"s. It opens and closes nothing.
_FOR_APOSTROPHE = lazy(r"(?<=[A-Za-z])\"(?:s|t|re|ve|ll)\b(?!\")")
_FEET = lazy(r"\d\s?['’′]\s?\d[\d½¼¾]*$")


class Mark(NamedTuple):
    """A quotation mark: its place, its level (single or not), and what it can be."""

    start: int
    end: int
    single: bool
    can_open: bool
    can_close: bool


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """The quotation marks of a paragraph."""
    found = []
    for match in _MARK.finditer(text, start, end):
        low, high = match.span()
        char = match.group()
        before = text[low - 1] if low > start else " "
        after = text[high] if high < end else " "
        mark = (
            _single(text, low, char, before, after)
            if char in _SINGLE
            else _double(text, start, low, char, before, after)
        )
        if mark is not None:
            found.append(mark)
    return found


def _double(  # noqa: PLR0913, PLR0917 - a mark is told by all that stands around it
    text: str, floor: int, place: int, char: str, before: str, after: str
) -> Mark | None:
    end = place + len(char)
    if char == '"' and before.isdigit() and _FEET.search(text, max(floor, place - 8), place):
        return None
    if char == '"' and after.isalpha() and _FOR_APOSTROPHE.match(text, place):
        return Mark(place, end, False, False, False)
    opens = before in _OPENS_AFTER and not after.isspace()
    closes = not before.isspace() and not after.isalnum()
    if char in _OPENING:
        # Turned the wrong way: ".“ he said".
        closes = closes and after.isspace() and not before.isspace()
        return Mark(place, end, False, not closes, closes)
    if char in _CLOSING:
        # Turned the wrong way: "said, ”It is". A space before a comma or the line's end is a slip of another kind.
        opens = place == floor or (opens and before.isspace() and (after.isalnum() or after in _INSIDE_FIRST))
        return Mark(place, end, False, opens, not opens)
    if char == '"' and before.isspace() and _CLOSES_AFTER_SPACE.match(text, end):
        return Mark(place, end, False, False, True)
    return Mark(place, end, False, opens or not closes, closes or not opens)


def _single(text: str, place: int, char: str, before: str, after: str) -> Mark | None:
    end = place + 1
    opens = char != "’" and before in _OPENS_AFTER and (after.isalnum() or after in _INSIDE_FIRST)
    if opens and char in "'‘`" and _ELIDED.match(text, end):
        opens = False
    closes = char not in "‘‚‹" and not before.isspace() and before not in "([" and not after.isalnum()
    return Mark(place, end, True, opens, closes) if opens or closes else None
