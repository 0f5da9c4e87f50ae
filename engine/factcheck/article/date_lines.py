"""Lines that hold nothing but a date: "Saturday, September 12, 2015", "Updated: 3 March 2020 at 5:14 p.m."."""

import datetime
import re
import types
from collections.abc import Mapping

from factcheck.patterns import lazy
from factcheck.records import record

_MONTHS: Mapping[str, int] = types.MappingProxyType(
    {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)}
)
_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day|\.)?,? )?"
_DATE = lazy(
    rf"(?P<date>{_WEEKDAY}(?:(?P<month_a>{_MONTH}) (?P<day_a>[0-9]{{1,2}})(?:st|nd|rd"
    rf"|th)?(?:,? (?P<year_a>[0-9]{{4}}))?"
    rf"|(?P<day_b>[0-9]{{1,2}})(?:st|nd|rd|th)? (?P<month_b>{_MONTH}),?(?: (?P<year_b>[0-9]{{4}}))?"
    r"|(?P<year_c>[0-9]{4})-(?P<month_c>[0-9]{2})-(?P<day_c>[0-9]{2})))(?![0-9])"
)
_LABEL = lazy(
    r"(?P<update>(?:last |story |article )?(?:updated|modified|edited)|update)(?: on| at)?:?\s+"
    r"|(?:first |originally )?(?:published|posted|created|issued|released|filed)(?: on| at)?:?\s+|date:\s+|on "
)
_CLOCK = r"[0-9]{1,2}(?:[:.][0-9]{2}){0,2}(?: ?[ap]\.?m\.?)?"
_REST = lazy(
    rf"(?:[\s,|•·–—-]|at\b|@|t(?=[0-9])|{_CLOCK}|[(]?(?:[a-z]{{1,4}}t|utc|gmt|z|local time)[)]?|[+-][0-9:]+)*$"
)
# "Published: 5:59 PM February 9, 2021": the hour may stand before the day, behind a label.
_CLOCK_FIRST = lazy(r"(?:at )?[0-9]{1,2}(?:[:.][0-9]{2}(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)(?: [a-z]{2,4}t)?,?\s+(?:on )?")
_LONGEST = 90
_DIGIT = lazy("[0-9]")


@record
class DateLine:
    """A date that stands alone: its words, its day where the year is written, and whether it tells of an update."""

    text: str
    day: datetime.date | None
    is_update: bool


def read_date_line(text: str) -> DateLine | None:
    """The date of a line that holds nothing else; None for any other line."""
    if len(text) > _LONGEST or not _DIGIT.search(text):
        return None
    low = text.lower()
    label = _LABEL.match(low)
    start = label.end() if label else 0
    clock = _CLOCK_FIRST.match(low, start) if label else None
    date = _DATE.match(low, clock.end() if clock else start)
    if date is None or not _REST.match(low, date.end()):
        return None
    return DateLine(text[date.start("date") : date.end("date")], _day(date), bool(label and label["update"]))


def leading_date(text: str) -> tuple[int, datetime.date] | None:
    """Where a full date that opens a paragraph ends, with its day: "Thursday, May 7, 2015 The council…"."""
    date = _DATE.match(text[:_LONGEST].lower())
    day = _day(date) if date else None
    return (date.end(), day) if date and day else None


def _day(match: re.Match[str]) -> datetime.date | None:
    for form in "abc":
        year, month, day = (match[f"{part}_{form}"] for part in ("year", "month", "day"))
        if year and month and day:
            return _calendar(int(year), _month(month), int(day))
    return None


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _MONTHS[written[:3]]


def _calendar(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:  # a day that the calendar does not have is the writer's slip, and no date to go by
        return None
