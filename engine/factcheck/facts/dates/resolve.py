"""From a mention of a date to the fact, set against the day of publication."""

import datetime
from collections.abc import Sequence
from typing import assert_never

from factcheck.facts.dates.mention import CalendarMention, FollowingMention, Mention, RelativeMention
from factcheck.facts.model import WEEKDAYS, Date, Duration
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy
from factcheck.values.dates import (
    DateRange,
    around,
    is_possible_day,
    month_range,
    nearest_year,
    season_range,
    shift,
    weekday_near,
    year_range,
)
from factcheck.values.unknown import Unknown

_NO_PUBLICATION = Unknown("no publication date", missing=True)
_FAR = Unknown("no year is within half a year of publication")
_IMPOSSIBLE = Unknown("the calendar has no such day")
_NEAR = 12  # how many dates back another one may stand that a date is told from
# Words that put a bare weekday after the day of publication.
_AHEAD = (" will ", " is to ", " are to ", " due ", " scheduled ", " plans ", " set to ", " expected ", " upcoming ")
# The verb right before a weekday decides, whatever else the sentence tells: "prices will rise, he said on Tuesday".
_SAID_BEFORE = lazy(
    r"(?<!\bbe )\b(?:said|told(?: [\w’']+){1,4}|announced|added|confirmed|reported|wrote|tweeted|warned|argued|ruled"
    r"|voted)(?: late| early)?(?: in an? [a-z]+)? (?:on )?$"
)
_TOLD_REACH = 60


def resolve(prose: Prose, mention: Mention, before: Sequence[Date]) -> Date:
    """The fact for a mention; `before` holds the dates that stand before it."""
    match mention:
        case CalendarMention():
            return _calendar(prose, mention, before)
        case RelativeMention():
            return _relative(prose, mention)
        case FollowingMention():
            return _following(prose, mention, before)
        case _:
            assert_never(mention)


def _calendar(prose: Prose, mention: CalendarMention, before: Sequence[Date]) -> Date:
    place = prose.place(mention.start, mention.end)
    weekday = None if mention.weekday is None else WEEKDAYS[mention.weekday]
    if mention.month is None and mention.year is None:
        value = _weekday(prose, mention)
        return Date(**place, day=mention.day, weekday=weekday, value=value, relative=True)
    year = _year(prose, mention)
    stated = mention.year is not None
    possible = not mention.misspelt and _is_possible(mention, year if isinstance(year, int) else None)
    return Date(
        **place,
        sure=stated or mention.direction is not None or not _is_retold(place["paragraph"], year, before),
        day=mention.day,
        month=mention.month,
        year=year if mention.last_year is None else None,
        weekday=weekday,
        value=_value(mention, year) if possible else _IMPOSSIBLE,
        possible=possible,
        relative=mention.direction is not None,
    )


def _is_retold(paragraph: int, year: int | Unknown, before: Sequence[Date]) -> bool:
    """Whether the paragraph has already named another year, which the date may belong to as well."""
    for date in reversed(before[-_NEAR:]):
        if date.paragraph != paragraph:
            return False
        if isinstance(date.year, int) and date.year != year and not date.relative:
            return True
    return False


def _is_possible(mention: CalendarMention, year: int | None) -> bool:
    if mention.month is None or mention.day is None:
        return mention.month is None or 1 <= mention.month <= 12
    days = (mention.day,) if mention.last_day is None else (mention.day, mention.last_day)
    return list(days) == sorted(days) and all(is_possible_day(day, mention.month, year) for day in days)


def _year(prose: Prose, mention: CalendarMention) -> int | Unknown:
    if mention.year is not None:
        return mention.year
    published = prose.article.published
    if published is None or mention.month is None:
        return _NO_PUBLICATION
    match mention.direction:
        case -1:
            return published.year - 1
        case 0:
            return published.year
        case 1:
            return published.year + (mention.month <= published.month)
        case None:
            return nearest_year(mention.day, mention.month, published) or _FAR


def _value(mention: CalendarMention, year: int | Unknown) -> DateRange | Unknown:
    if isinstance(year, Unknown):
        return year
    if mention.unclear is not None:
        return Unknown(f"it is not stated {mention.unclear}")
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return _IMPOSSIBLE
    if mention.season is not None:
        return season_range(year, mention.season)
    if mention.month is None:
        return year_range(year, mention.last_year)
    if mention.day is None:
        return month_range(year, mention.month)
    last = mention.day if mention.last_day is None else mention.last_day
    return DateRange(datetime.date(year, mention.month, mention.day), datetime.date(year, mention.month, last))


def _weekday(prose: Prose, mention: CalendarMention) -> DateRange | Unknown:
    published = prose.article.published
    if published is None or mention.weekday is None:
        return _NO_PUBLICATION
    if mention.day is not None:
        return Unknown("the month is not stated")
    ahead = mention.direction == 1 or (mention.direction is None and _is_ahead(prose, mention.start))
    day = weekday_near(mention.weekday, published, ahead=ahead)
    if day == published and mention.direction:
        day = shift(day, "week", mention.direction) or day
    return DateRange.day(day)


def _is_ahead(prose: Prose, position: int) -> bool:
    sentence = prose.sentences[prose.sentence_at(position)]
    if _SAID_BEFORE.search(prose.text[max(sentence.start, position - _TOLD_REACH) : position]):
        return False
    # A sentence may be a megabyte long: what stands near is enough.
    text = prose.text[max(sentence.start, position - 160) : min(sentence.end, position + 80)]
    return any(word in text for word in _AHEAD)


def _relative(prose: Prose, mention: RelativeMention) -> Date:
    place = prose.place(mention.start, mention.end)
    value = _relative_value(prose.article.published, mention)
    year: int | Unknown | None = None
    if mention.ago is None and mention.unit == "year" and mention.season is None:
        year = value.start.year if isinstance(value, DateRange) else value
    ago = None
    if mention.ago is not None:
        length = prose.place(mention.start, mention.end - len(" ago"))
        ago = Duration(**length, value=mention.ago, unit=mention.ago.unit)
    return Date(**place, year=year, value=value, relative=True, ago=ago)


def _relative_value(published: datetime.date | None, mention: RelativeMention) -> DateRange | Unknown:
    if published is None:
        return _NO_PUBLICATION
    if mention.amount is None:
        return Unknown("the length of time is left open")
    day = shift(published, mention.unit, mention.amount)
    if day is None:
        return Unknown("it is before the calendar begins")
    if mention.season is not None:
        return season_range(day.year, mention.season)
    if mention.weekend:
        saturday = around(day, "week").end - datetime.timedelta(days=1)
        return DateRange(saturday, saturday + datetime.timedelta(days=1))
    if not mention.exact:
        return around(day, mention.unit)
    return around(day, "day" if mention.unit in ("day", "week") else mention.unit)


def _following(prose: Prose, mention: FollowingMention, before: Sequence[Date]) -> Date:
    place = prose.place(mention.start, mention.end)
    date = next((date for date in reversed(before[-_NEAR:]) if date.day is not None or date.weekday is not None), None)
    if date is None or date.paragraph != place["paragraph"]:
        return Date(**place, value=Unknown("the day before it is not stated"), sure=False)
    if not isinstance(date.value, DateRange):
        return Date(**place, value=date.value, sure=False)
    day = shift(date.value.end if mention.days > 0 else date.value.start, "day", mention.days)
    return Date(**place, value=Unknown("outside the calendar") if day is None else DateRange.day(day), sure=False)
