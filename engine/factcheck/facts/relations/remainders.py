"""What is left of a group: "Nine of the eleven were bailed. The other two …", in one sentence or two."""

import re
from collections.abc import Iterator, Sequence

from factcheck.facts.model import Breakdown, Count, Number
from factcheck.facts.prose import Prose
from factcheck.facts.relations.skeleton import COUNT, MARKERS, Skeleton
from factcheck.facts.relations.wording import HEDGE
from factcheck.patterns import gated, lazy
from factcheck.values.quantity import Quantity

REMAINDER = lazy(rf"[Tt]he (?:other|remaining) {HEDGE}(?P<part>{COUNT})(?! (?:of|per|times|years|days|hours)\b)")
_PART_OF = lazy(
    rf"(?:(?P<part>{COUNT})|\b(?P<one>[Oo]ne))(?: [^{MARKERS}.,;:?!()—–]{{1,30}})? of "
    rf"(?:the|its|their|his|her|those|these) {HEDGE}(?P<total>{COUNT})|"
    # "25 deaths, 18 of them in the north"
    rf"(?P<whole>{COUNT}) [^{MARKERS}.,;:?!()—–]{{1,60}}(?:,| [—–]) {HEDGE}(?P<some>{COUNT})"
    r" of (?:them|whom|which|these|those)\b"
)

# "cut 120 of its 512 jobs, leaving 392"
_LEAVING = gated(
    rf"(?P<part>{COUNT})(?: [^{MARKERS}.,;:?!()—–]{{1,30}})? of "
    rf"(?:the|its|their|his|her|our|those|these) {HEDGE}(?P<total>{COUNT})(?: [^{MARKERS}.;:?!()—–]{{1,40}}?)?,? "
    rf"leaving (?:it |them |him |her |us )?(?:with )?{HEDGE}(?P<rest>{COUNT})",
    "leaving",
    " of ",
    shorter=(rf"leaving (?:[a-z]+ ){{0,2}}{HEDGE}{COUNT}",),
)


def find_remainders(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Breakdown]:
    """Every "the other two" whose group stands in the same sentence or the one before, with one part of it."""
    previous: Skeleton | None = None
    for skeleton in skeletons:
        yield from _left(prose, skeleton)
        if "he other " in skeleton.text or "he remaining " in skeleton.text:
            breakdown = _read(prose, skeleton, previous)
            if breakdown is not None:
                yield breakdown
        previous = skeleton


def _left(prose: Prose, skeleton: Skeleton) -> Iterator[Breakdown]:
    for match in _LEAVING.finditer(skeleton.text):
        total, part, rest = (skeleton.number(match[name]) for name in ("total", "part", "rest"))
        yield _breakdown(prose, total, (part, rest))


def _read(prose: Prose, skeleton: Skeleton, previous: Skeleton | None) -> Breakdown | None:
    match = REMAINDER.search(skeleton.text)
    if match is None:
        return None
    rest = skeleton.number(match["part"])
    group = _part_of(prose, skeleton, match.start()) or _before(prose, skeleton, previous, rest.start)
    if group is None or not isinstance(rest, Count):
        return None
    total, part = group
    return _breakdown(prose, total, (part, rest))


def _breakdown(prose: Prose, total: Number, parts: tuple[Number, Number]) -> Breakdown:
    part, rest = parts
    return Breakdown(
        **prose.place(min(part.start, total.start), rest.end),
        total=total,
        parts=parts,
        noun=total.noun,
        kind="counts",
        complete=True,
        cue="remainder",
        sure=total.sure,
    )


def _before(prose: Prose, skeleton: Skeleton, previous: Skeleton | None, rest: int) -> tuple[Count, Count] | None:
    """The group of the sentence before, where no other count comes between."""
    if previous is None or previous.sentence != skeleton.sentence - 1:
        return None
    if previous.numbers[0].paragraph != skeleton.numbers[0].paragraph:
        return None
    if any(count.start < rest for count in skeleton.counts):
        return None
    return _part_of(prose, previous, len(previous.text))


def _part_of(prose: Prose, skeleton: Skeleton, end: int) -> tuple[Count, Count] | None:
    """The total and the part of "nine of the eleven", where they are the only counts so far."""
    matches = list(_PART_OF.finditer(skeleton.text, 0, end))
    if len(matches) != 1:
        return None
    match = matches[0]
    total = skeleton.number(match["total"] or match["whole"])
    part = _one(prose, skeleton, match) if match["one"] else skeleton.number(match["part"] or match["some"])
    if not isinstance(total, Count) or not isinstance(part, Count):
        return None
    limit = skeleton.offset(max(0, end - 1))
    others = (count for count in skeleton.counts if count.start < limit)
    return None if any(count not in (total, part) for count in others) else (total, part)


def _one(prose: Prose, skeleton: Skeleton, match: re.Match[str]) -> Count:
    start = skeleton.offset(match.start("one"))
    return Count(**prose.place(start, start + 3), value=Quantity.exact(1, "count"))
