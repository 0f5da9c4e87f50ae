"""Days, ranges of days and times of day."""

import calendar
import datetime
from typing import Literal

from factcheck.records import record

CalendarUnit = Literal["day", "week", "month", "year", "decade", "century"]
Season = Literal["spring", "summer", "autumn", "winter"]

# How many units of the next smaller counted unit (days or months) each has.
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
# Meteorological seasons of the northern hemisphere, by first month; the news in view here is British and American.
_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
# A date without a year is taken to be the nearest one, but not where the year before or after is about as near.
NEAREST_DAYS = 180


@record(eq=True, order=True)
class DateRange:
    """The days from `start` to `end`, both included; one day where they are equal, a month or a year else."""

    start: datetime.date
    end: datetime.date

    @classmethod
    def day(cls, day: datetime.date) -> "DateRange":
        """The range of one day."""
        return cls(day, day)

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.start == self.end

    def __str__(self) -> str:
        if self.is_day:
            return self.start.isoformat()
        return f"{self.start.isoformat()} to {self.end.isoformat()}"


@record(eq=True, order=True)
class TimeOfDay:
    """Hours (0 to 24) and minutes."""

    hour: int
    minute: int

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"


def days_in_month(month: int, year: int | None) -> int:
    """How many days a month has; February has 29 where the year is not known."""
    return calendar.monthrange(2000 if year is None else year, month)[1]


def is_possible_day(day: int, month: int, year: int | None) -> bool:
    """Whether the calendar has this day (29 February is possible where the year is not known)."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(month, year)


def is_possible_time(hour: int, minute: int) -> bool:
    """Whether a clock shows this time; 24:00 is the end of a day."""
    return (0 <= hour < 24 and 0 <= minute < 60) or (hour == 24 and minute == 0)


def month_range(year: int, month: int) -> DateRange:
    """All days of a month."""
    return DateRange(datetime.date(year, month, 1), datetime.date(year, month, days_in_month(month, year)))


def year_range(first: int, last: int | None = None) -> DateRange:
    """All days of a year, or of the years from the first to the last."""
    return DateRange(datetime.date(first, 1, 1), datetime.date(first if last is None else last, 12, 31))


def season_range(year: int, season: Season) -> DateRange:
    """A season of the northern hemisphere; a winter ends in the year after."""
    first = _SEASON_STARTS[season]
    last = month_range(year + first // 12, (first + 2) % 12)
    return DateRange(datetime.date(year, first, 1), last.end)


def week_range(day: datetime.date) -> DateRange:
    """The week, Monday to Sunday, that holds a day."""
    monday = day - datetime.timedelta(days=day.weekday())
    return DateRange(monday, monday + datetime.timedelta(days=6))


def add_months(day: datetime.date, months: int) -> datetime.date | None:
    """The same day so many months on, the month's last where it has no such day; None outside the calendar."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return None
    return datetime.date(year, month, min(day.day, days_in_month(month, year)))


def shift(day: datetime.date, unit: CalendarUnit, amount: int) -> datetime.date | None:
    """The day so many units later (earlier where negative); None outside the calendar."""
    if unit in _MONTHS:
        return add_months(day, amount * _MONTHS[unit])
    ordinal = day.toordinal() + amount * _DAYS[unit]
    if not 1 <= ordinal <= datetime.date.max.toordinal():
        return None
    return datetime.date.fromordinal(ordinal)


def around(day: datetime.date, unit: CalendarUnit) -> DateRange:
    """The day, week, month, year, decade (1990 to 1999) or century (1900 to 1999) that holds a day."""
    match unit:
        case "day":
            return DateRange.day(day)
        case "week":
            return week_range(day)
        case "month":
            return month_range(day.year, day.month)
        case _:
            length = _MONTHS[unit] // 12
            first = max(datetime.MINYEAR, day.year // length * length)
            return year_range(first, min(datetime.MAXYEAR, day.year // length * length + length - 1))


def nearest_year(day: int | None, month: int, published: datetime.date) -> int | None:
    """The year that brings a day (or the middle of a month) nearest to the day of publication.

    None where that is more than 180 days away, so that two years fit about as well, and for a 29 February that
    none of the years in reach has.
    """
    best: tuple[int, int] | None = None
    for year in (published.year - 1, published.year, published.year + 1):
        if not datetime.MINYEAR <= year <= datetime.MAXYEAR or not is_possible_day(day or 15, month, year):
            continue
        distance = abs((datetime.date(year, month, day or 15) - published).days)
        if best is None or distance < best[0]:
            best = distance, year
    return best[1] if best is not None and best[0] <= NEAREST_DAYS else None


def weekday_near(weekday: int, published: datetime.date, *, ahead: bool) -> datetime.date:
    """The nearest such weekday (Monday is 0), at most six days before the day of publication or, if ahead, after it."""
    distance = (weekday - published.weekday()) % 7 if ahead else -((published.weekday() - weekday) % 7)
    return shift(published, "day", distance) or published


def days_between(first: DateRange, last: DateRange) -> int:
    """Days from the start of one range to the start of the other; negative where that is earlier."""
    return (last.start - first.start).days


def age_on(born: datetime.date, day: datetime.date) -> int:
    """Full years lived on a day; a birthday on 29 February is kept on 1 March of other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
