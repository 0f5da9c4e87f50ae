"""A part with its share beside it, its whole before both: "60 lots, of which 51, or 85%", "81 of them, or 84%"."""

import re
from collections import deque
from collections.abc import Iterable, Iterator

from factcheck.facts.model import Number, Percentage, Share
from factcheck.facts.prose import Prose
from factcheck.facts.relations.part_of import fits_share, may_hold, size
from factcheck.facts.relations.skeleton import COUNT, MARKERS, MONEY, PERCENTAGE, Skeleton
from factcheck.facts.relations.wording import HEDGE
from factcheck.patterns import gated

_NUMBER = f"(?:{COUNT}|{MONEY})"
_NOUN = rf"(?: [^{MARKERS}.,;:?!()—–]{{1,60}})?"
_SHARE = rf"(?:,? or {HEDGE}|,? \({HEDGE})(?P<share>{PERCENTAGE})(?=\)|,|\.|;| —| –|$)"
# Sums that a story speaks of without saying again how large they are.
_SUMS = "total|money|sum|amount|revenue|revenues|sales|budget|spending|bill|cost|fund"
_OF_THEM = rf" of (?:them|these|those|(?:the|that|this|its|their) (?:{_SUMS}))\b"
# 60 lots, of which 51, or 85%, were sold
_OF_WHICH = gated(
    rf"(?P<whole>{_NUMBER}){_NOUN}, of (?:which|whom) (?:[^{MARKERS}.,;:?!()—–]{{1,40}} )?"
    rf"(?P<part>{_NUMBER}){_NOUN}{_SHARE}",
    " of which | of whom ",
)
_OF_THEM_FIRST = gated(rf"(?P<part>{_NUMBER}){_OF_THEM}{_NOUN}{_SHARE}", shorter=(_SHARE, _OF_THEM))
_OF_THEM_LAST = gated(rf"(?P<part>{_NUMBER}){_NOUN}{_SHARE}[),]{{1,2}}{_OF_THEM}", shorter=(_SHARE, _OF_THEM))
_GATES = (" of which ", " of whom ", " of the", " of those ", " of that ", " of this ", " of its ")
# How many sentences back a whole may stand that is only spoken of.
_REACH = 8


def find_asides(prose: Prose, skeletons: Iterable[Skeleton]) -> Iterator[Share]:
    """Every part whose share is told beside it and whose whole stands before; unsure where in another clause."""
    before: deque[Skeleton] = deque(maxlen=_REACH)
    for skeleton in skeletons:
        if skeleton.percentages:
            text = skeleton.text
            if any(gate in text for gate in _GATES):
                yield from _with_whole(prose, skeleton)
                yield from _without_whole(prose, skeleton, before)
        before.append(skeleton)


def _with_whole(prose: Prose, skeleton: Skeleton) -> Iterator[Share]:
    for match in _OF_WHICH.finditer(skeleton.text):
        part, whole, share = (skeleton.number(match[name]) for name in ("part", "whole", "share"))
        if may_hold(whole, part) and isinstance(share, Percentage):
            sure = part.sure and whole.sure
            yield Share(**prose.place(whole.start, share.end), part=part, whole=whole, percentage=share, sure=sure)


def _without_whole(prose: Prose, skeleton: Skeleton, before: Iterable[Skeleton]) -> Iterator[Share]:
    for match in (*_OF_THEM_FIRST.finditer(skeleton.text), *_OF_THEM_LAST.finditer(skeleton.text)):
        part, share = skeleton.number(match["part"]), skeleton.number(match["share"])
        whole = _spoken_of(skeleton, match, before)
        if whole is not None and isinstance(share, Percentage):
            yield Share(**prose.place(part.start, share.end), part=part, whole=whole, percentage=share, sure=False)


def _spoken_of(skeleton: Skeleton, match: re.Match[str], before: Iterable[Skeleton]) -> Number | None:
    """The number that the share fits, of those told shortly before; where it fits none, the largest of them."""
    part, share = skeleton.number(match["part"]), skeleton.number(match["share"])
    near = [number for other in before if other.sentence >= skeleton.sentence - _REACH for number in other.numbers]
    near += [number for number in skeleton.numbers if number.end <= part.start]
    possible = [number for number in near if may_hold(number, part)]
    fitting = [number for number in possible if fits_share(part, number, share)]
    return max(fitting or possible, key=size, default=None)
