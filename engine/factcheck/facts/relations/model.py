"""The relations between numbers that an article states."""

from factcheck.facts.model import Breakdown, Change, Conversion, Score, Share, Statistic, Tally
from factcheck.records import record


@record
class Relations:
    """What links the numbers of an article, each kind in order of place."""

    scores: tuple[Score, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    tallies: tuple[Tally, ...] = ()
    changes: tuple[Change, ...] = ()
    shares: tuple[Share, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    statistics: tuple[Statistic, ...] = ()
