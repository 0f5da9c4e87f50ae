"""A mention of a date as it was read, before it is set against the day of publication."""

from typing import Literal

from factcheck.records import record
from factcheck.values.dates import CalendarUnit, Season
from factcheck.values.quantity import Quantity

# "last", "this" and "next" before a month, a weekday or a unit.
Direction = Literal[-1, 0, 1]


@record
class CalendarMention:
    """A day, month, year or weekday; `last_day` and `last_year` end a range ("March 3-5", "2012-13").

    `unclear` says why the words leave open which days are meant, where they do; `misspelt` that there is no such month.
    """

    start: int
    end: int
    day: int | None = None
    last_day: int | None = None
    month: int | None = None
    year: int | None = None
    last_year: int | None = None
    weekday: int | None = None
    season: Season | None = None
    direction: Direction | None = None
    unclear: str | None = None
    misspelt: bool = False


@record
class RelativeMention:
    """A time told from the day of publication: "yesterday", "last week", "three years ago".

    `amount` counts units from that day and is None where the words leave it open ("years ago"). `exact` tells
    a day reached by counting ("three weeks ago") from a whole unit ("last week").
    """

    start: int
    end: int
    unit: CalendarUnit
    amount: int | None
    exact: bool = False
    ago: Quantity | None = None
    season: Season | None = None
    weekend: bool = False


@record
class FollowingMention:
    """The day told from another one in the text: "the following morning"."""

    start: int
    end: int
    days: int


Mention = CalendarMention | RelativeMention | FollowingMention
