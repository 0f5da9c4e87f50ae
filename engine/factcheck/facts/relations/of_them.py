"""Parts in the sentence after their total: "Nine people were hurt. Six of them stayed, the other three went home"."""

import itertools
from collections.abc import Iterator, Sequence

from factcheck.facts.model import Breakdown, Count, Number
from factcheck.facts.prose import Prose
from factcheck.facts.relations.remainders import REMAINDER
from factcheck.facts.relations.skeleton import COUNT, Skeleton
from factcheck.facts.relations.wording import HEDGE
from factcheck.patterns import lazy

_PART = lazy(
    rf"[“\"‘']?{HEDGE}(?P<part>{COUNT})(?P<them> of (?:them|those(?= (?:were|are|was|had|have)\b)))?"
    r" (?:were|are|was|is|had|have|went|came|live|lived|died)\b"
)


def find_of_them(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Breakdown]:
    """Every group that the sentence before counts, alone, and this one takes apart; unsure, as "them" may be others."""
    for previous, skeleton in itertools.pairwise(skeletons):
        match = _PART.match(skeleton.text)
        if match is None:
            continue
        total, rest = _only_count(previous, skeleton), _rest(skeleton, match.end())
        if total is None or not (match["them"] or rest):
            continue
        parts = [skeleton.number(match["part"]), *([] if rest is None else [rest])]
        counts = [number for number in skeleton.numbers if isinstance(number, Count)]
        if counts != parts or any(part.noun not in (None, total.noun) for part in parts):
            continue
        yield Breakdown(
            **prose.place(total.start, parts[-1].end),
            total=total,
            parts=tuple(parts),
            noun=total.noun,
            kind="counts",
            complete=rest is not None,
            cue="of" if rest is None else "remainder",
            sure=False,
        )


def _only_count(previous: Skeleton, skeleton: Skeleton) -> Count | None:
    """The one count of the sentence right before, in the same paragraph."""
    if previous.sentence != skeleton.sentence - 1:
        return None
    if previous.numbers[0].paragraph != skeleton.numbers[0].paragraph:
        return None
    counts = [number for number in previous.numbers if isinstance(number, Count)]
    return counts[0] if len(counts) == 1 and counts[0].noun is not None else None


def _rest(skeleton: Skeleton, position: int) -> Number | None:
    match = REMAINDER.search(skeleton.text, position)
    return None if match is None else skeleton.number(match["part"])
