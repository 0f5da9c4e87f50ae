"""Parts in the sentence after their total: "Nine people were hurt. Six of them stayed, the other three went home"."""

from collections.abc import Iterator, Sequence

from factcheck.facts.model import Breakdown, Count, Number
from factcheck.facts.prose import Prose
from factcheck.facts.relations.of_groups import is_told_whole
from factcheck.facts.relations.remainders import REMAINDER
from factcheck.facts.relations.skeleton import COUNT, Skeleton
from factcheck.facts.relations.told_parts import read_told, rest_told_next
from factcheck.facts.relations.wording import ATTRIBUTION, HEDGE
from factcheck.patterns import lazy

# "The fund has 12 projects. Seven are in the north and five in the south": bare numbers, each with what is said of it.
_BARE = lazy(
    rf"[“\"‘']?{HEDGE}(?P<part>{COUNT})(?: of (?:them|those|these))? "
    r"(?:were|are|was|is|had|have|has|went|came|live|lived|died|will|stayed|remain|remained|voted|chose|work|worked)\b"
)
_WHO_SAYS = lazy(ATTRIBUTION)
_BARE_PART = lazy(
    r" (?:of (?:them|those|these) |others? )?(?:(?:were|are|was|is|had|have|has|went|came|live|lived|died|will|stayed|"
    r"remain|remained|voted|chose|work|worked|in|at|on|from|for|to|against|by|with|under|near|outside|not)\b)"
)
_PART = lazy(
    rf"[“\"‘']?{HEDGE}(?P<part>{COUNT})(?P<them> of (?:them|those(?= (?:were|are|was|had|have)\b)))?"
    r" (?:were|are|was|is|had|have|went|came|live|lived|died)\b"
)


def find_of_them(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Breakdown]:
    """Every group that the sentence before counts, alone, and this one takes apart; unsure, as "them" may be others."""
    for previous, skeleton, following in zip(skeletons, skeletons[1:], (*skeletons[2:], None), strict=False):
        # A number begins the sentence, or a hedge or a mark before it.
        if skeleton.text[:1].isupper() or _only_count(previous, skeleton, with_noun=False) is None:
            continue
        told = _told_apart(prose, previous, skeleton, following)
        if told is not None:
            yield told
            continue
        match = _PART.match(skeleton.text)
        if match is None:
            continue
        total, rest = _only_count(previous, skeleton), _rest(skeleton, match.end())
        if total is None or not (match["them"] or rest):
            continue
        parts = [skeleton.number(match["part"]), *([] if rest is None else [rest])]
        if [*skeleton.counts] != parts or any(part.noun not in (None, total.noun) for part in parts):
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


def _told_apart(prose: Prose, previous: Skeleton, skeleton: Skeleton, following: Skeleton | None) -> Breakdown | None:
    """All of a group told in bare numbers: "Seven are in the north and five in the south"; unsure like the others."""
    if _BARE.match(skeleton.text) is None:
        return None
    total = _only_count(previous, skeleton, with_noun=False)
    told = None if total is None else read_told(prose, skeleton, 0, total=total)
    if total is None or told is None or len(told.parts) < 2 or not told.whole or " and " not in told.text:
        return None
    if told.has_rest or rest_told_next(skeleton, following, told.parts, total):
        return None
    if not all(_is_bare(prose, part) for part in told.parts):
        return None
    said = _WHO_SAYS.search(previous.text)
    if not is_told_whole(
        total, told.parts, previous.text[: said.start() if said else None] + skeleton.text[: told.end]
    ):
        return None
    return Breakdown(
        **prose.place(total.start, told.parts[-1].end),
        total=total,
        parts=told.parts,
        noun=total.noun,
        kind="counts",
        complete=True,
        cue="of",
        sure=False,
    )


def _is_bare(prose: Prose, part: Number) -> bool:
    return _BARE_PART.match(prose.text, part.end) is not None


def _only_count(previous: Skeleton, skeleton: Skeleton, *, with_noun: bool = True) -> Count | None:
    """The one count of the sentence right before, in the same paragraph."""
    if previous.sentence != skeleton.sentence - 1:
        return None
    if previous.numbers[0].paragraph != skeleton.numbers[0].paragraph:
        return None
    counts = previous.counts
    return counts[0] if len(counts) == 1 and not (with_noun and counts[0].noun is None) else None


def _rest(skeleton: Skeleton, position: int) -> Number | None:
    match = REMAINDER.search(skeleton.text, position)
    return None if match is None else skeleton.number(match["part"])
