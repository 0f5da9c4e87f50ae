"""Parts told of a group named before them: "Of the eleven people released, nine posted bond and two had served"."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal

from factcheck.facts.model import Breakdown, Count, Money, Number
from factcheck.facts.prose import Prose
from factcheck.facts.relations.remainders import REMAINDER
from factcheck.facts.relations.skeleton import ANY, COUNT, MARKERS, MONEY, NUMBERS, Skeleton
from factcheck.facts.relations.told_parts import read_told, rest_told_next
from factcheck.facts.relations.wording import HEDGE, SAID, head
from factcheck.patterns import gated, lazy
from factcheck.records import record

_OF_TOTAL = lazy(
    # At the start, after an opening mark, or where a clause begins: a third of the time if it is told backwards.
    r"[Oo](?:(?<![\s\S]{2})|(?<=^[“\"‘'].)|(?<=[;:,—–.“] .)|(?<=[.“].))(?:f|ut of) "
    r"(?:the |those |these |its |their |his |her |our |all |all the |a total of )?"
    rf"{HEDGE}(?P<total>{COUNT}|{MONEY})(?P<noun> [^{NUMBERS}.,;:?!()]{{1,80}}?)?"
    r"(?:, (?:there (?:were|are) )?| there (?:were|are) )"
)
_OF_WHOM = gated(
    rf"(?P<total>{COUNT}|{MONEY})(?P<noun> [^{NUMBERS}.,;:?!()]{{1,60}})?(?:{SAID})?, of (?:whom|which) ",
    ", of whom |, of which ",
)
# "The council has 42 seats: 22 are held by Labour, 13 by the Greens and seven by others"
_HELD = lazy(
    rf"(?P<total>{COUNT})(?P<noun> [^{NUMBERS}.,;:?!()]{{1,60}}): (?={HEDGE}{COUNT}(?: [a-z]+)?? "
    r"(?:is|are|was|were|has|have|had|will) )"
)
_OF_THOSE = lazy(r"[“\"‘']?Of (?:these|those|them|the total|that total|that number)(?: [a-z]+){0,3}, ")
# "Seven of the 12 jurors were women and six were men": the first part stands before the group.
_PART_FIRST = gated(
    rf"(?:^[“\"‘']?|[;:] )(?P<part>{COUNT}) of (?:the|its|their|his|her|our|those|these) {HEDGE}(?P<total>{COUNT})"
    rf"(?P<noun> [^{NUMBERS}.,;:?!()]{{1,60}}?)? (?P<verb>were|was|are|is|voted|went|came|passed|failed|have|had)\b"
    rf"(?P<between>[^{MARKERS}.;:?!()]{{1,60}}?)(?:, and |,? while | and |, ){HEDGE}(?P<other>{COUNT})"
    r"(?: (?P=verb)| (?:of them|of those) (?P=verb)|(?= against\b))",
    " of ",
    shorter=(rf"(?:^[“\"‘']?|[;:] ){COUNT} of ",),
)
# "Of the deaths reported on Monday, seven were women": what is counted was counted before.
_OF_NOUN = lazy(
    rf"[“\"‘']?Of (?:the|those|these) (?P<noun>[^{NUMBERS}.,;:?!()]{{3,60}}), (?={HEDGE}{COUNT} (?:were|are) )"
)
_MARKS = ("“", '"', "‘", "'")
_REACH = 3  # sentences
_STARTS_WITH_NUMBER = lazy(ANY)
# In a survey several answers may hold and not every one is told. Of casualties not every fate is told.
_SURVEY = lazy(
    r"\b(?:survey|poll|respond|question|ask|said|say|thought|think|felt|believ|agree|want|would|support|prefer|cited|"
    r"died|dead|killed|die|injur|wound|hurt|hospital|critical|serious|surviv|infect|at least|only|just|even|also|"
    r"including)",
    re.IGNORECASE,
)
# What people are may overlap ("women", "under 18"), unless a pair of words takes all of them in.
_DESCRIPTION = lazy(r"\b(?:women|men|children|adults|girls|boys|males?|females?|under|over|aged)\b")
_SEXES = (("men", "women"), ("boys", "girls"), ("male", "female"), ("males", "females"))
_PAIRS = (*_SEXES, ("adults", "children"))
# Of the dead or the sick not every fate is told, but the sex mostly is.
_NOT_ALL = lazy(r"\b(?:at least|only|just|even|also|including|unknown|unidentified)\b", re.IGNORECASE)
# What several of them have they may have together: "30 have gardens and 25 have garages", but "five have none".
_HAVING = lazy(r"\b(?:ha(?:ve|s|d)|owns?|owned) (?:an? [a-z]|(?!been |has |was )[a-z]+s\b)")
_NOT_HAVING = lazy(r"\b(?:no|none|neither|nothing|not)\b")
_FEWEST_SUMS = 3
_NEARLY = Fraction(9, 10)
_MOST = Fraction(6, 10)
_LARGEST = 200  # above it a list of parts in a sentence is seldom told to the last one


def find_of_groups(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Breakdown]:
    """Every group with at least two parts; "the other two" of the next sentence is one of them."""
    for index, skeleton in enumerate(skeletons):
        if (first := _first(prose, skeleton)) is not None:
            yield first
            continue
        opened = _opened(skeleton, skeletons[max(0, index - _REACH) : index])
        if opened is None:
            continue
        following = skeletons[index + 1] if index + 1 < len(skeletons) else None
        breakdown = _group(prose, skeleton, opened, following)
        if breakdown is not None:
            yield breakdown


def _first(prose: Prose, skeleton: Skeleton) -> Breakdown | None:
    """Two parts of which the first names the group; complete where plain words take all of it in."""
    match = _PART_FIRST.search(skeleton.text) if len(skeleton.counts) >= 3 else None
    if match is None:
        return None
    part, total, other = (skeleton.number(match[name]) for name in ("part", "total", "other"))
    alike = [number for number in skeleton.numbers if type(number) is type(total)]
    if len(alike) != 3 or not isinstance(total, Count):
        return None
    words = frozenset(_DESCRIPTION.findall(skeleton.text))
    opposed = "against" in skeleton.text or ("passed" in skeleton.text and "failed" in skeleton.text)
    if not opposed and words not in map(frozenset, _PAIRS):
        return None
    return Breakdown(
        **prose.place(part.start, other.end),
        total=total,
        parts=(part, other),
        noun=total.noun,
        kind="counts",
        # some may have abstained
        complete=not opposed,
        cue="of",
        sure=total.sure,
    )


@record
class _Opening:
    """The total of a group and where in the sentence its parts begin; `spoken_of`: it stands in a sentence before."""

    total: Number
    end: int
    cue: Literal["of", "colon"] = "of"
    spoken_of: bool = False


def _opened(skeleton: Skeleton, before: Sequence[Skeleton]) -> _Opening | None:
    text = skeleton.text
    match = _HELD.search(text) if ": " in text and len(skeleton.counts) >= 2 else None
    if match is not None and isinstance(total := skeleton.number(match["total"]), Count):
        return _Opening(total, match.end(), "colon")
    if "f " not in text:
        return None
    match = _OF_TOTAL.search(text) or _OF_WHOM.search(text)
    if match is not None:
        total = skeleton.number(match["total"])
        return _Opening(total, match.end()) if isinstance(total, (Count, Money)) else None
    if not text.startswith("Of th", 1 if text[:1] in _MARKS else 0):
        return None
    match = _OF_THOSE.match(text)
    if match is None:
        return _spoken_of(skeleton, before)
    if not before or before[-1].sentence != skeleton.sentence - 1:
        return None
    counts = before[-1].counts
    return _Opening(counts[0], match.end()) if len(counts) == 1 else None


def _spoken_of(skeleton: Skeleton, before: Sequence[Skeleton]) -> _Opening | None:
    """ "Of the deaths reported, …": the one number of deaths told shortly before."""
    match = _OF_NOUN.match(skeleton.text)
    if match is None:
        return None
    words = set(match["noun"].lower().split())
    near = [count for other in before if other.sentence >= skeleton.sentence - _REACH for count in other.counts]
    totals = [count for count in near if head(count.noun or "") in words]
    alike = {number.value.point for number in totals}
    return _Opening(totals[-1], match.end(), spoken_of=True) if len(alike) == 1 else None


def _rest_after(skeleton: Skeleton, following: Skeleton | None) -> Count | None:
    """The number of "The other two …" where the next sentence of the paragraph begins so."""
    if following is None or following.sentence != skeleton.sentence + 1:
        return None
    match = REMAINDER.match(following.text)
    if match is None or following.numbers[0].paragraph != skeleton.numbers[0].paragraph:
        return None
    rest = following.number(match["part"])
    return rest if isinstance(rest, Count) else None


def _group(prose: Prose, skeleton: Skeleton, opening: _Opening, following: Skeleton | None) -> Breakdown | None:
    total, rest = opening.total, _rest_after(skeleton, following)
    told = read_told(prose, skeleton, opening.end, total=total)
    if told is None or _may_overlap(told.text):
        return None
    added = (rest,) if rest is not None and not told.has_rest and isinstance(total, Count) else ()
    parts = (*told.parts, *added)
    if len(parts) < 2 and not (parts and _is_alone(parts[0], total, told.text)):
        return None
    remains = rest is not None or told.has_rest
    whole = told.whole and len(parts) > 1 and " and " in told.text
    whole = whole and not rest_told_next(skeleton, following, parts, total)
    if opening.spoken_of and not (whole and is_told_whole(total, parts, skeleton.text[: told.end])):
        return None
    nearly = whole and _is_nearly_all(parts, total)
    return Breakdown(
        **prose.place(
            min(total.start, parts[0].start) if total.sentence == skeleton.sentence else parts[0].start, parts[-1].end
        ),
        total=total,
        parts=parts,
        noun=total.noun,
        kind="money" if isinstance(total, Money) else "counts",
        complete=remains or nearly or (whole and is_told_whole(total, parts, skeleton.text[: told.end])),
        cue="remainder" if remains else opening.cue,
        sure=total.sure and not nearly and not opening.spoken_of,
    )


def _may_overlap(text: str) -> bool:
    return len(_HAVING.findall(text)) > 1 and not _NOT_HAVING.search(text)


def _is_nearly_all(parts: Sequence[Number], total: Number) -> bool:
    """Whether several sums, or the parts of a large group, are a little short: one is mostly lost, or holds a slip."""
    whole = total.value.point
    if whole is None or total.value.hedged or (isinstance(total, Money) and len(parts) < _FEWEST_SUMS):
        return False
    if isinstance(total, Count) and whole <= _LARGEST:
        return False
    return whole * _NEARLY <= sum(part.value.point or 0 for part in parts) <= whole


def _is_alone(part: Number, total: Number, tail: str) -> bool:
    """Whether one part counts the same things as its group: "Of the 31 injured, 12 are in hospital"."""
    if not isinstance(part, Count) or not isinstance(total, Count) or total.value.hedged:
        return False
    return _STARTS_WITH_NUMBER.match(tail) is not None and part.noun in (None, total.noun)


def is_told_whole(total: Number, parts: Sequence[Number], text: str) -> bool:
    """Whether the parts joined by "and" are plainly all there are: few of 150 are not all of them but a few."""
    point = total.value.point
    if not isinstance(total, Count) or point is None or total.value.hedged:
        return False
    words = set(_DESCRIPTION.findall(text))
    if any(words == set(pair) for pair in _SEXES) and not _NOT_ALL.search(text):
        return True
    if _SURVEY.search(text):
        return False
    if any(words == set(pair) for pair in _PAIRS):
        return True
    if _may_overlap(text):
        return False
    return not words and point <= _LARGEST and point * _MOST <= sum(part.value.point or 0 for part in parts)
