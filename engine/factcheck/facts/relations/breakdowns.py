"""Totals and the parts they are said to consist of, of every form."""

from collections.abc import Iterator, Sequence

from factcheck.facts.model import Breakdown
from factcheck.facts.prose import Prose
from factcheck.facts.relations.announced import find_announced
from factcheck.facts.relations.distant import find_distant
from factcheck.facts.relations.listed import find_listed
from factcheck.facts.relations.of_groups import find_of_groups
from factcheck.facts.relations.of_them import find_of_them
from factcheck.facts.relations.records import find_records
from factcheck.facts.relations.remainders import find_remainders
from factcheck.facts.relations.skeleton import Skeleton
from factcheck.facts.relations.spread import find_spread
from factcheck.facts.relations.wholes import find_wholes


def find_breakdowns(prose: Prose, skeletons: Sequence[Skeleton]) -> tuple[Breakdown, ...]:
    """Every breakdown, in order of place; of two that share a part the one with the plainer cue is kept."""
    found: list[Breakdown] = []
    taken: set[int] = set()
    for breakdown in _all(prose, skeletons):
        places = {part.start for part in breakdown.parts}
        if taken.isdisjoint(places):
            found.append(breakdown)
            taken |= places
    return tuple(sorted(found, key=lambda breakdown: (breakdown.start, breakdown.end)))


def _all(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Breakdown]:
    yield from find_of_groups(prose, skeletons)
    yield from find_remainders(prose, skeletons)
    yield from find_of_them(prose, skeletons)
    for skeleton in skeletons:
        if len(skeleton.numbers) >= 2:
            yield from find_records(prose, skeleton)
            yield from find_spread(prose, skeleton)
            yield from find_announced(prose, skeleton)
    yield from find_wholes(prose, skeletons)
    yield from find_listed(prose, skeletons)
    yield from find_distant(prose, skeletons)
