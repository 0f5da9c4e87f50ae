"""Dates, times of day and periods in the prose: one pass for each way of writing them."""

from collections.abc import Iterator

import attrs

from factcheck.facts.dates.ago import find_agos
from factcheck.facts.dates.anniversaries import join_years
from factcheck.facts.dates.mention import Mention
from factcheck.facts.dates.misspelt import find_misspelt
from factcheck.facts.dates.months import find_months
from factcheck.facts.dates.numeric import find_numeric
from factcheck.facts.dates.periods import find_periods
from factcheck.facts.dates.relative import find_relative
from factcheck.facts.dates.resolve import resolve
from factcheck.facts.dates.since import join_since
from factcheck.facts.dates.times import find_times
from factcheck.facts.dates.weekdays import find_weekdays
from factcheck.facts.dates.years import find_years
from factcheck.facts.model import Date
from factcheck.facts.prose import Prose

__all__ = ["find_dates", "find_periods", "find_times"]


def find_dates(prose: Prose) -> tuple[Date, ...]:
    """Every date, in order of place; where two readings overlap the first, and of those the longest, is kept.

    A dateline holds no other facts, but its weekday and date can disagree like any other: its dates count as body,
    where there is one.
    """
    if not prose.blocks:
        return ()
    mentions = sorted(_mentions(prose.text), key=lambda mention: (mention.start, -mention.end))
    datelines = [(block.start, block.end) for block in prose.article.blocks if block.kind == "dateline"]
    dates: list[Date] = []
    end = 0
    for mention in mentions:
        if mention.start < end:
            continue
        if prose.block_at(mention.start) is not None:
            dates.append(resolve(prose, mention, dates))
            end = mention.end
        elif any(start <= mention.start < stop for start, stop in datelines):
            dates.append(attrs.evolve(resolve(prose, mention, ()), section="body"))
            end = mention.end
    return join_since(prose, join_years(prose.text, dates))


def _mentions(text: str) -> Iterator[Mention]:
    yield from find_months(text)
    yield from find_misspelt(text)
    yield from find_weekdays(text)
    yield from find_years(text)
    yield from find_numeric(text)
    yield from find_relative(text)
    yield from find_agos(text)
