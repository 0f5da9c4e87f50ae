"""Times from one date to another: "from 3 March to 5 April", "2011–2014", "between 2010 and 2012"."""

import bisect
import datetime
import re
from collections.abc import Iterator, Sequence

from factcheck.facts.model import Date, Duration, Number, Period
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy
from factcheck.values.dates import DateRange
from factcheck.values.unknown import Unknown

_TO = lazy(r" ?[-–—] ?| (?:to|until|till|through|and ending on|up to) (?:the )?(?:end of )?")
_AND = lazy(r" and ")
# "between the 2012 and 2013 samples" is no period, "between the early 1980s and early 2000s" is.
_BETWEEN = lazy(r"\b[Bb]etween (the )?$")
_FROM = lazy(r"\b[Ff]rom (?:the )?$")
# How far off the length may be said: "a three-day festival from 3 to 5 May", "from 3 to 5 May, three days".
_LENGTH_BEFORE = 60
_BESIDE_REACH = 24
_LENGTH_AFTER = 64
_ISO = lazy(r"[0-9]{4}-[0-9]{1,2}-")
_BESIDE = lazy(r",? (?:\()?(?:or |a |for |some |about |exactly )*|[ ,]*[—–] ?(?:a )?")
# "From 1970 to 1992 she taught in Holm, 22 years in all."
_IN_ALL = lazy(r"[^.;:!?()0-9]{0,60}, ")
_ALL = lazy(r" (?:in all|in total|altogether|overall)\b")
# What makes a duration another than the length of the period: "until 1997, two years before his death", "seven days a
# week, from 1 April".
_OF_OTHER = lazy(
    r"[ ,]*(?:\b(?:before|after|later|earlier|longer|shorter|more|less|ago|older|younger|ahead|behind|"
    r"apart|since|per|every|each|an? (?:day|week|month|year|fortnight))\b|/)"
)
_BREAK = lazy(r"[.;:!?()]|, (?:and|but|which|who)\b| (?:after|before|since|later|earlier|ago|within|every|each)\b")


def find_periods(prose: Prose, *, dates: Sequence[Date], numbers: Sequence[Number]) -> tuple[Period, ...]:
    """Every period with both ends stated, in order of place."""
    durations = [number for number in numbers if isinstance(number, Duration)]
    starts = [duration.start for duration in durations]
    found: list[Period] = []
    floor = 0
    for start, end, first, last in _ranges(prose, dates):
        low = bisect.bisect_left(starts, max(floor, start - _LENGTH_BEFORE))
        high = bisect.bisect_left(starts, end + _LENGTH_AFTER)
        length = _length(prose, start, end, durations[low:high])
        found.append(Period(**prose.place(start, end), begin=first, finish=last, length=length))
        floor = end  # a length before that tells of the period before
    return tuple(found)


Bound = DateRange | Unknown | None


def _ranges(prose: Prose, dates: Sequence[Date]) -> Iterator[tuple[int, int, Bound, Bound]]:
    skip = -1
    for index, date in enumerate(dates):
        if index == skip:
            continue
        following = dates[index + 1] if index + 1 < len(dates) else None
        if following is not None and _is_range(prose.text, date, following):
            skip = index + 1
            yield (*_extent(prose.text, date, following), *_ends(prose, date, following))
        elif (own := _own_range(date)) is not None:
            yield date.start, date.end, own[0], own[1]


def _own_range(date: Date) -> tuple[Bound, Bound] | None:
    """The ends of a date that is itself a range of days or years: "March 3-5", "2012-13"."""
    if not re.search(r"[0-9](?:st|nd|rd|th)?(?: ?[-–—/] ?| to | through )[0-9]", date.text) or not date.possible:
        return None
    if date.day is None and (date.month is not None or date.year is not None):
        return None
    if isinstance(date.value, DateRange):
        if date.value.is_day or _ISO.match(date.text):
            return None
        return DateRange.day(date.value.start), DateRange.day(date.value.end)
    return date.value, date.value


def _is_range(text: str, first: Date, last: Date) -> bool:
    if first.sentence != last.sentence or (first.relative or last.relative) or last.start - first.end > 24:
        return False
    between = text[first.end : last.start]
    if _AND.fullmatch(between):
        match = _BETWEEN.search(text[max(0, first.start - 14) : first.start])
        return match is not None and (match[1] is None or not first.text.isdigit())
    if _TO.fullmatch(between) is None:
        return False
    return " to " not in between or _same_precision(first, last)


def _same_precision(first: Date, last: Date) -> bool:
    return (first.day is None) == (last.day is None) and (first.month is None) == (last.month is None)


def _extent(text: str, first: Date, last: Date) -> tuple[int, int]:
    head = text[max(0, first.start - 14) : first.start]
    opening = _FROM.search(head) or _BETWEEN.search(head)
    return first.start - (len(opening.group()) if opening is not None else 0), last.end


def _ends(prose: Prose, first: Date, last: Date) -> tuple[Bound, Bound]:
    """The ends; a first date without a year takes that of the last ("3 March to 5 April 2018")."""
    begin, finish = first.value, last.value
    if _has_year(first) or first.month is None:
        return begin, finish
    if isinstance(last.year, int) and _has_year(last):
        begin = _in_year(first, last, last.year)
    elif _wraps(first, last) and isinstance(begin, DateRange) and isinstance(finish, DateRange) and begin > finish:
        begin = _day_or_month(begin.start.year - 1, first.month, first.day)
    return begin, finish


def _wraps(first: Date, last: Date) -> bool:
    """Whether two dates without a year may lie on two sides of a new year: "from October to February"."""
    return first.month != last.month


def _has_year(date: Date) -> bool:
    return isinstance(date.year, int) and str(date.year) in date.text


def _in_year(first: Date, last: Date, year: int) -> Bound:
    if first.month is None or not first.possible:
        return first.value
    if last.month is not None and (first.month, first.day or 0) > (last.month, last.day or 31):
        year -= 1  # "28 December to 3 January 2019"
    return _day_or_month(year, first.month, first.day)


def _day_or_month(year: int, month: int, day: int | None) -> Bound:
    try:
        start = datetime.date(year, month, day or 1)
    except ValueError:
        return Unknown("the calendar has no such day")
    if day is not None:
        return DateRange.day(start)
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return DateRange(start, following - datetime.timedelta(days=1))


def _length(prose: Prose, start: int, end: int, durations: Sequence[Duration]) -> Duration | None:
    sentence = prose.sentence_at(start)
    for duration in durations:
        if duration.sentence != sentence or duration.unit in ("hour", "minute", "second"):
            continue
        if _OF_OTHER.match(prose.text, duration.end):
            continue
        if duration.end <= start and not _BREAK.search(prose.text, duration.end, start):
            return duration
        if duration.start >= end and _is_behind(prose.text, end, duration):
            return duration
    return None


def _is_behind(text: str, end: int, duration: Duration) -> bool:
    """Whether a length after a period is that of it: right beside it, or said to be that of all."""
    if duration.start - end <= _BESIDE_REACH and _BESIDE.fullmatch(text, end, duration.start):
        return True
    return _ALL.match(text, duration.end) is not None and _IN_ALL.fullmatch(text, end, duration.start) is not None
