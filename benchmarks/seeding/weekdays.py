"""Weekdays beside full dates: the weekday shifted, or a figure of the date."""

import datetime
import random
import re
from collections.abc import Iterator, Sequence

from factcheck.source import Span
from seeding.figures import Figure
from seeding.plant import Plant
from seeding.statements import Statement

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_DATE = re.compile(
    rf"\b(?P<weekday>{'|'.join(_DAYS)}),? (?:the )?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{'|'.join(_MONTHS)})"
    rf"|(?P<month_first>{'|'.join(_MONTHS)}) (?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?)"
    r",? (?P<year>\d{4})\b"
)


def plant_weekdays(text: str, chance: random.Random) -> Iterator[Plant]:
    """The weekday moved by one day, and by two to five."""
    for match in _DATE.finditer(text):
        if _weekday(match) != match["weekday"]:
            continue
        for shift in (chance.choice((-1, 1)), chance.randint(2, 5)):
            word = _DAYS[(_DAYS.index(match["weekday"]) + shift) % 7]
            span = Span(*match.span("weekday"))
            rest = Span(match.end("weekday"), match.end())
            yield Plant("weekday", span, word, (rest,), True, Span(*match.span()))


def date_statements(text: str) -> Iterator[Statement]:
    """The day of the month and the year of such a date, which must give its weekday."""
    for match in _DATE.finditer(text):
        if _weekday(match) == match["weekday"]:
            day = _figure(match, "day" if match["day"] else "day_after")
            yield Statement((day, _figure(match, "year")), _GivesWeekday(match), Span(*match.span()))


class _GivesWeekday:
    """Whether a day and a year give the weekday that is written; a day that no calendar has gives none."""

    def __init__(self, match: re.Match[str]) -> None:
        self._weekday = match["weekday"]
        self._month = _month(match)

    def __call__(self, values: Sequence[float]) -> bool:
        try:
            date = datetime.date(int(values[1]), self._month, int(values[0]))
        except ValueError:
            return False
        return _DAYS[date.weekday()] == self._weekday


def _figure(match: re.Match[str], group: str) -> Figure:
    span = Span(*match.span(group))
    return Figure(span, span, match[group], float(match[group]), "", "", False)


def _month(match: re.Match[str]) -> int:
    return _MONTHS.index(match["month"] or match["month_first"]) + 1


def _weekday(match: re.Match[str]) -> str | None:
    try:
        date = datetime.date(int(match["year"]), _month(match), int(match["day"] or match["day_after"]))
    except ValueError:
        return None
    return _DAYS[date.weekday()]
