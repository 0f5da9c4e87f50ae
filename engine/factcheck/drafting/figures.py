"""Other figures in place of one that an article has, in the same writing."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from factcheck.drafting.relation import Spot
from factcheck.facts.model import Number
from factcheck.facts.numbers.vocabulary import TENS, UNITS
from factcheck.facts.prose import Prose

_DIGITS = re.compile(r"[0-9](?:[0-9,.]*[0-9])?")
_WORD = re.compile(r"[A-Za-z]+")
_UNITS = tuple(UNITS)[1:]  # from one to nineteen
_TENS = tuple(TENS)
# What stands for a number without being one of the words that count.
_OTHERS: Mapping[str, str] = MappingProxyType(
    {"a": "four", "an": "four", "both": "all four", "half": "a tenth", "third": "tenth", "quarter": "tenth"}
)
_BOLD = 3  # steps: three more is too much for any rounding or hedge of a leading digit


def spot_of(prose: Prose, number: Number) -> Spot:
    """The place of a figure, with figures that are far from it and such that are near."""
    place = prose.article.place(number.start, number.end)
    written = prose.article.source.text[place.start : place.end]
    return Spot(place, changed(written, bold=True), changed(written, bold=False))


def changed(written: str, *, bold: bool) -> tuple[str, ...]:
    """The figure with another number; none where it has no part that this knows how to change."""
    digits = _DIGITS.search(written)
    if digits is not None:
        at = digits.start() if bold else digits.end() - 1
        return (written[:at] + _other_digit(written[at], bold=bold) + written[at + 1 :],)
    for word in _WORD.finditer(written):
        other = _other_word(word[0].lower(), bold=bold)
        if other is not None:
            other = other.capitalize() if word[0][0].isupper() else other
            return (written[: word.start()] + other + written[word.end() :],)
    return ()


def _other_digit(digit: str, *, bold: bool) -> str:
    """A digit further up, from 9 on beginning at 1 again; a near one may be 0."""
    if bold:
        return str((int(digit) + _BOLD - 1) % 9 + 1)
    return str((int(digit) + 1) % 10)


def _other_word(word: str, *, bold: bool) -> str | None:
    for words in (_UNITS, _TENS):
        if word in words:
            return words[(words.index(word) + (_BOLD if bold else 1)) % len(words)]
    return _OTHERS.get(word) if bold else None
