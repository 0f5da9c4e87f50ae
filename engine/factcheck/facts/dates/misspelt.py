"""Dates whose month has a letter too many, too few or out of its place: "31 Janurary", "Septmber 9, 2024"."""

import functools
from collections.abc import Iterator

from factcheck.facts.dates.mention import CalendarMention
from factcheck.facts.dates.words import MONTHS
from factcheck.facts.names.edits import edits
from factcheck.patterns import lazy

_LONG = {name: number for name, number in MONTHS.items() if len(name) > len("April")}
_WORD = r"(?P<month>[JFASOND][a-z]{4,9})"
_YEAR = r"(?:,? (?P<year>[12][0-9]{3})(?![\w%]|[,.][0-9]))?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_PATTERNS = (
    lazy(rf"(?<![\w.,:/$£€#&-]){_DAY}(?: of)? {_WORD}(?![\w’'-]){_YEAR}"),
    lazy(rf"(?<![\w-]){_WORD} {_DAY}(?![\w%:]|[,.][0-9]){_YEAR}"),
)
# The months of other languages that are as near to ours.
_FOREIGN = frozenset(
    "januari februari februar januar oktober dezember desember decembre septembre octobre novembre setember "
    "augusta augusto agosto".split()
)
_MOST_DAYS = 31
_LIKE = lazy(r"[JFASOND][a-z]{4,9}(?![a-z])")


def find_misspelt(text: str) -> Iterator[CalendarMention]:
    """Every day beside a word that is one slip away from a month; names stand beside no day.

    The words come first, as few articles hold one: with the patterns alone it takes four times as long.
    """
    if not any(map(_meant, _LIKE.findall(text))):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            month = _meant(match["month"])
            if month is not None and 1 <= int(match["day"]) <= _MOST_DAYS:
                year = int(match["year"]) if match["year"] else None
                yield CalendarMention(
                    match.start(), match.end(), day=int(match["day"]), month=month, year=year, misspelt=True
                )


@functools.lru_cache(maxsize=4096)
def _meant(word: str) -> int | None:
    """The number of the month that a word is one slip away from."""
    word = word.lower()
    if word in _FOREIGN or word.capitalize().removesuffix("s") in MONTHS:
        return None
    return next((number for name, number in _LONG.items() if edits(word, name.lower()) == 1), None)
