"""Dates and times as the scorer of labelled sentences wants them: ISO strings with X for unknown digits."""

from collections.abc import Sequence

from factcheck.facts.dates.words import WEEKDAY_NUMBERS
from factcheck.facts.model import Date, Time
from factcheck.values.dates import DateRange


def date_rows(dates: Sequence[Date]) -> list[dict[str, object]]:
    """A row for each date: its place and its fields, the year only where the text or the publication date gives it."""
    return [{"start": date.start, "end": date.end, "kind": "date", "value": _written(date)} for date in dates]


def time_rows(times: Sequence[Time]) -> list[dict[str, object]]:
    """A row for each time of day."""
    return [
        {"start": time.start, "end": time.end, "kind": "time", "value": f"T{time.value}" if time.value else "T"}
        for time in times
    ]


def _written(date: Date) -> str:
    if date.month is None and date.weekday is not None:
        return f"W{WEEKDAY_NUMBERS[date.weekday] + 1}"
    if date.month is not None and not date.relative:
        year = f"{date.year:04}" if isinstance(date.year, int) and str(date.year) in date.text else "XXXX"
        return f"{year}-{date.month:02}" + (f"-{date.day:02}" if date.day is not None else "")
    if isinstance(date.value, DateRange):
        return _range(date, date.value)
    return f"{date.year:04}" if isinstance(date.year, int) else "XXXX"


def _range(date: Date, value: DateRange) -> str:
    if isinstance(date.year, int) and not date.relative:
        return f"{date.year:04}"
    if value.is_day:
        return value.start.isoformat()
    if value.start.year != value.end.year and not date.relative:
        return f"{value.start.year:04}..{value.end.year:04}"
    return f"{value.start.isoformat()}..{value.end.isoformat()}"
