"""All relations between the numbers of an article."""

from collections.abc import Sequence

import attrs

from factcheck.facts.model import Change, Date, Number, Score, Share
from factcheck.facts.prose import Prose
from factcheck.facts.relations.asides import find_asides
from factcheck.facts.relations.breakdowns import find_breakdowns
from factcheck.facts.relations.changes import find_changes
from factcheck.facts.relations.conversions import find_conversions
from factcheck.facts.relations.gaps import find_gaps
from factcheck.facts.relations.later_shares import find_later_shares
from factcheck.facts.relations.margins import find_margins, find_result_margins
from factcheck.facts.relations.model import Relations
from factcheck.facts.relations.parted_margins import find_parted_margins
from factcheck.facts.relations.scores import Names, find_scores
from factcheck.facts.relations.shares import find_shares
from factcheck.facts.relations.skeleton import Skeleton, read_skeletons
from factcheck.facts.relations.statistics import find_statistics
from factcheck.facts.relations.tallies import find_tallies


def find_relations(
    prose: Prose, *, numbers: Sequence[Number], dates: Sequence[Date], names: Names | None = None
) -> Relations:
    """Every relation that the article states between its numbers; `names` tell who won a match."""
    skeletons = tuple(read_skeletons(prose, numbers, dates))
    return Relations(
        scores=_scores(prose, names, dates, skeletons),
        breakdowns=find_breakdowns(prose, skeletons),
        tallies=find_tallies(prose, skeletons),
        changes=_changes(prose, skeletons),
        shares=_shares(prose, skeletons),
        conversions=find_conversions(prose, numbers),
        statistics=find_statistics(prose),
    )


def _changes(prose: Prose, skeletons: Sequence[Skeleton]) -> tuple[Change, ...]:
    """Changes, and shares set side by side with their difference, in order of place."""
    found = find_changes(prose, skeletons)
    taken = {change.points.start for change in found if change.points is not None}
    gaps = [gap for gap in find_gaps(prose, skeletons) if gap.points is not None and gap.points.start not in taken]
    return tuple(sorted((*found, *gaps), key=lambda change: change.start)) if gaps else found


def _shares(prose: Prose, skeletons: Sequence[Skeleton]) -> tuple[Share, ...]:
    """Shares with their whole beside them, and those whose whole stands before, in order of place."""
    found = list(find_shares(prose, skeletons))
    taken = {share.percentage.start for share in found if share.percentage is not None}
    for share in (*find_asides(prose, skeletons), *find_later_shares(prose, skeletons)):
        if share.percentage is not None and share.percentage.start not in taken:
            taken.add(share.percentage.start)
            found.append(share)
    return tuple(sorted(found, key=lambda share: share.start))


def _scores(
    prose: Prose, names: Names | None, dates: Sequence[Date], skeletons: Sequence[Skeleton]
) -> tuple[Score, ...]:
    """Results, and sides with their margin, in order of place; of two at one place the one with a margin."""
    margins = list(find_margins(prose, skeletons))
    taken = {score.margin.start for score in margins if score.margin is not None}
    parted = find_parted_margins(prose, skeletons)
    margins += [score for score in parted if score.margin is not None and score.margin.start not in taken]
    taken = {score.left.start for score in margins}
    stated = find_result_margins(skeletons)
    results = [
        attrs.evolve(score, margin=stated.get(score.start))
        for score in find_scores(prose, names, dates=dates)
        if score.left.start not in taken
    ]
    return tuple(sorted((*margins, *results), key=lambda score: score.start))
