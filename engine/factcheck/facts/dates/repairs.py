"""Both ways to put right a date whose weekday is another: its words with the right weekday, or with the right day."""

import datetime

from factcheck.facts.dates.words import WEEKDAY_NUMBERS
from factcheck.facts.model import WEEKDAYS, Date
from factcheck.patterns import lazy
from factcheck.values.dates import DateRange

_WEEKDAY = lazy(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*")
_DAY = lazy(r"(?<![\d:.,/-])(\d{1,2})(st|nd|rd|th)?(?![\d:])")
_ENDINGS = ("th", "st", "nd", "rd")
# The weekday wanted is at most so many days away, before or after.
_HALF_A_WEEK = 3


def right_weekday(date: Date) -> str | None:
    """The words with the weekday that the day has, cut as short as the one written: "Thu, 6 Dec" for "Fri, 6 Dec"."""
    match = _WEEKDAY.search(date.text)
    if match is None or not isinstance(date.value, DateRange) or date.weekday is None:
        return None
    wanted = WEEKDAYS[date.value.start.weekday()]
    written = match.group()
    name = wanted if WEEKDAYS[WEEKDAY_NUMBERS.get(written, 0)] == written else wanted[: len(written)]
    return date.text[: match.start()] + name + date.text[match.end() :]


def right_day(date: Date) -> str | None:
    """The words with the nearest day that has the weekday, where it is one of the same month."""
    match = next((found for found in _DAY.finditer(date.text) if int(found.group(1)) == date.day), None)
    if match is None or not isinstance(date.value, DateRange) or date.weekday is None:
        return None
    step = (WEEKDAYS.index(date.weekday) - date.value.start.weekday() + _HALF_A_WEEK) % 7 - _HALF_A_WEEK
    nearest = date.value.start + datetime.timedelta(days=step)
    if nearest.month != date.value.start.month:
        return None
    ending = _ending(nearest.day) if match.group(2) else ""
    return f"{date.text[: match.start()]}{nearest.day}{ending}{date.text[match.end() :]}"


def _ending(day: int) -> str:
    return "th" if day // 10 == 1 or day % 10 > _HALF_A_WEEK else _ENDINGS[day % 10]
