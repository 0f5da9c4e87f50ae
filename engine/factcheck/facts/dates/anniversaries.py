"""A year beside a length of time: "three years ago, in 2015", "in 2015, three years ago"."""

from collections.abc import Sequence

import attrs

from factcheck.facts.model import Date
from factcheck.patterns import lazy

_BESIDE = lazy(r",? (?:back )?\(?(?:in )?(?:the year )?")


def join_years(text: str, dates: Sequence[Date]) -> tuple[Date, ...]:
    """The dates, those told by "ago" with the year that stands right beside them."""
    if not any(date.ago is not None for date in dates):
        return tuple(dates)
    return tuple(_joined(text, dates, index) for index in range(len(dates)))


def _joined(text: str, dates: Sequence[Date], index: int) -> Date:
    date = dates[index]
    if date.ago is None or date.ago.unit not in ("year", "decade", "century"):
        return date
    for first, last in ((index - 1, index), (index, index + 1)):
        if first < 0 or last == len(dates):
            continue
        other = dates[first] if last == index else dates[last]
        if isinstance(other.year, int) and not other.relative and _stand_side_by_side(text, dates[first], dates[last]):
            return attrs.evolve(date, year=other.year)
    return date


def _stand_side_by_side(text: str, first: Date, last: Date) -> bool:
    return first.sentence == last.sentence and _BESIDE.fullmatch(text, first.end, last.start) is not None
