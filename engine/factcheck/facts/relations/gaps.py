"""Two shares side by side with the difference told: "27.2% of girls, against 20.9% of boys: a gap of 6.3 points"."""

from collections.abc import Iterator, Sequence

from factcheck.facts.model import Change, Percentage, Point
from factcheck.facts.prose import Prose
from factcheck.facts.relations.skeleton import PERCENTAGE, POINT, Skeleton
from factcheck.facts.relations.wording import HEDGE
from factcheck.patterns import gated

_OTHERS = rf"(?:(?!{PERCENTAGE})[^.;:?!()—–])"
_GAP = gated(
    rf"(?P<first>{PERCENTAGE}){_OTHERS}{{0,80}}? (?:against|compared (?:with|to)|while|and) "
    rf"{HEDGE}(?P<second>{PERCENTAGE}){_OTHERS}{{0,40}}?(?:, |: | — | – | \()an? (?:[a-z]+ )?"
    rf"(?:gap|difference|lead|margin) of {HEDGE}(?P<points>{POINT})",
    "gap of |difference of |lead of |margin of ",
)


def find_gaps(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Change]:
    """Every such pair; neither share is the one before, so that the change has no direction."""
    for skeleton in skeletons:
        if len(skeleton.percentages) < 2 or Point not in skeleton.kinds:
            continue
        for match in _GAP.finditer(skeleton.text):
            first, second, points = (skeleton.number(match[name]) for name in ("first", "second", "points"))
            if isinstance(first, Percentage) and isinstance(second, Percentage) and isinstance(points, Point):
                place = prose.place(first.start, points.end)
                sure = first.sure and second.sure
                yield Change(**place, sure=sure, old=first, new=second, points=points, direction=None)
