"""Sides that two sentences tell, one each: "Ruiz received 6,214 votes. Hale received 4,911, a margin of 1,303."."""

import itertools
from collections.abc import Iterator, Sequence

from factcheck.facts.model import Count, Score
from factcheck.facts.prose import Prose
from factcheck.facts.relations.skeleton import COUNT, Skeleton
from factcheck.facts.relations.wording import DIFFERENCE, HEDGE
from factcheck.patterns import gated, lazy

_POLLED = (
    r"\b(?:received|polled|won|got|took|had|has|scored|gained|secured|finished (?:with|on)|came (?:second|third) with) "
)
_VOTES = "(?: (?:votes?|ballots|points?|seats?))?"
_FIRST_SIDE = lazy(rf"{_POLLED}{HEDGE}(?P<left>{COUNT}){_VOTES}(?:[.”\"’]|$)")
_SECOND_SIDE = gated(
    rf"{_POLLED}{HEDGE}(?P<right>{COUNT}){_VOTES}, an? (?:[a-z]+ )?"
    rf"(?P<word>margin|difference|gap|majority) of {HEDGE}(?P<margin>{COUNT})",
    " of ",
    shorter=(DIFFERENCE + COUNT,),
)
# Of seats, a majority is what one side has over all the others together.
_OVERALL = lazy(r"\b(?:[Ss]eats|overall|working)\b")


def find_parted_margins(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Score]:
    """Every such pair, the difference behind the second side."""
    for previous, skeleton in itertools.pairwise(skeletons):
        second = _SECOND_SIDE.search(skeleton.text) if len(skeleton.counts) >= 2 else None
        if second is None or previous.sentence != skeleton.sentence - 1:
            continue
        first = _FIRST_SIDE.search(previous.text)
        if first is None or (second["word"] == "majority" and _OVERALL.search(skeleton.text)):
            continue
        left = previous.number(first["left"])
        right, margin = (skeleton.number(second[name]) for name in ("right", "margin"))
        if isinstance(left, Count) and isinstance(right, Count) and isinstance(margin, Count):
            yield Score(**prose.place(left.start, margin.end), left=left, right=right, margin=margin)
