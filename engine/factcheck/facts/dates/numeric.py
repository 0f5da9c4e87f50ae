"""Dates written in digits alone: 2018-12-06, 12/6/2018, 06.12.2018."""

import re
from collections.abc import Iterator

from factcheck.facts.dates.mention import CalendarMention
from factcheck.facts.digits import has_pair
from factcheck.patterns import lazy

# The rare middle of such a date, searched for first.
_MIDDLE = lazy(r"[-/][0-9]{1,2}[-/][0-9]")
_YEAR_FIRST = lazy(r"[12][0-9]{3}([-/])([0-9]{1,2})\1([0-9]{1,2})(?![0-9]|[-/][0-9])")
_YEAR_LAST = lazy(r"[0-3]?[0-9]([/.])([0-9]{1,2})\1((?:19|20)[0-9]{2})(?![0-9]|[-/][0-9])")


def find_numeric(text: str) -> Iterator[CalendarMention]:
    """Every date in digits with a four-digit year; without one it may as well be a fraction or a ratio."""
    for inner in _MIDDLE.finditer(text) if "/" in text or has_pair(text) else ():
        match = _YEAR_FIRST.match(text, inner.start() - 4) if inner.start() >= 4 else None
        if match is not None and _stands_alone(text, match.start()):
            year, month, day = int(match.group()[:4]), int(match[2]), int(match[3])
            yield CalendarMention(match.start(), match.end(), day=day, month=month, year=year)
    if "/19" in text or "/20" in text or ".19" in text or ".20" in text:
        yield from _year_last(text)


def _year_last(text: str) -> Iterator[CalendarMention]:
    for match in _YEAR_LAST.finditer(text):
        if not _stands_alone(text, match.start()):
            continue
        first, second, year = int(re.split(r"[/.]", match.group())[0]), int(match[2]), int(match[3])
        if match[1] == "." or first > 12:
            yield CalendarMention(match.start(), match.end(), day=first, month=second, year=year)
        elif second > 12 or first == second:
            yield CalendarMention(match.start(), match.end(), day=second, month=first, year=year)
        else:  # 12/6/2018: December in America, June in Britain
            yield CalendarMention(
                match.start(), match.end(), year=year, unclear="whether the day or the month stands first"
            )


def _stands_alone(text: str, start: int) -> bool:
    return start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "/-.$£€")
