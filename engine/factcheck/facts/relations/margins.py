"""Two sides with the difference that is stated: "won by 1,303 votes, 6,214 to 4,911"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.facts.model import Count, Score
from factcheck.facts.prose import Prose
from factcheck.facts.relations.skeleton import COUNT, MARKERS, Skeleton
from factcheck.facts.relations.wording import DIFFERENCE, HEDGE, head
from factcheck.patterns import gated, lazy

_BETWEEN = rf"[^{MARKERS}.;:?!()—–]"
_COUNTED = "votes?|ballots|points?|runs?|seats?|goals?|games?|strokes|shots|pins|lengths|wickets"
_PATTERNS = (
    # won by 1,303 votes, 6,214 to 4,911
    gated(
        rf"\bby {HEDGE}(?P<margin>{COUNT}) (?:{_COUNTED})(?:, | — | – | \(|: )"
        r"(?:with |winning |taking |receiving |polling )?"
        rf"(?P<left>{COUNT})(?: (?:{_COUNTED}))? (?:to|against) (?:(?:his|her|their|its) )?(?P<right>{COUNT})",
        "by ",
        " to | against ",
        shorter=(rf"by {HEDGE}{COUNT} (?:{_COUNTED})",),
    ),
    # beat Hale 6,214 to 4,911, a margin of 1,303
    gated(
        rf"(?P<left>{COUNT}){_BETWEEN}{{0,40}}? (?:to|and|against) {_BETWEEN}{{0,40}}?(?P<right>{COUNT})"
        rf"{_BETWEEN}{{0,30}}?, an? (?:[a-z]+ )?{DIFFERENCE}(?P<margin>{COUNT})",
        ", a",
        shorter=(DIFFERENCE + COUNT,),
    ),
)
# "by 14-9, a majority of five", "28-14, a 14-point win"
_RESULT = gated(
    rf"(?P<left>[0-9]{{1,3}}) ?[–-] ?[0-9]{{1,3}}(?: [a-z ]{{1,30}})?, an? (?:[a-z]+ )?"
    rf"(?:(?:margin|difference|gap|majority) of {HEDGE}(?P<margin>{COUNT})|"
    rf"(?P<before>{COUNT})-(?:vote|point|goal|run) (?:margin|difference|gap|majority|win|victory)\b)",
    ", a",
    "margin|difference|gap|majority|win|victory",
)
# The margin in one sentence, the two sides in the next: "Hale won by 1,204 votes. She took 14,310 to Vane's 13,106."
_MARGIN_ALONE = gated(
    rf"\b(?:with|by) an? (?:[a-z]+ )?(?:majority|margin) of {HEDGE}{COUNT}|"
    r"\b(?:won|wins|win|winning|elected|beat|beats|beating|defeats|defeated|defeating|held|lost)\b"
    rf"[^{MARKERS}.;:?!()]{{0,60}} by {HEDGE}{COUNT} votes",
    "majority of |margin of | votes",
    shorter=(rf"{DIFFERENCE}{COUNT}|by {HEDGE}{COUNT} votes",),
)
_SIDES = lazy(
    rf"{COUNT}(?: votes)?(?: to| against| ahead of|, against|, ahead of|,? compared (?:with|to)|,? while|,? and)"
    rf" [^{MARKERS}.;:?!()]{{0,60}}{COUNT}"
)
_POLLED = lazy(r"\b(?:votes|ballots|polled|received|took|secured|got|won|gained|attracted)\b")
# The votes of another election: "In 2016 she received", "to 20,100 four years ago".
_OTHER_TIME = lazy(r"\b(?:19|20)[0-9]{2}\b|\b(?:ago|earlier|previous|previously|before|last)\b")
# Of seats, a majority is what one side has over all the others together.
_OVERALL = lazy(r"\b(?:[Ss]eats|overall|working)\b")


def find_margins(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Score]:
    """Every pair of sides whose difference is stated, in order of place."""
    yield from _find_apart(prose, skeletons)
    for skeleton in skeletons:
        if len(skeleton.counts) >= 3:
            for pattern in _PATTERNS:
                for match in pattern.finditer(skeleton.text):
                    left, right, margin = (skeleton.number(match[name]) for name in ("left", "right", "margin"))
                    if _is_overall(skeleton, match):
                        continue
                    if isinstance(left, Count) and isinstance(right, Count) and isinstance(margin, Count):
                        start = min(left.start, margin.start)
                        end = max(right.end, margin.end)
                        yield Score(**prose.place(start, end), left=left, right=right, margin=margin)


def _find_apart(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Score]:
    """A margin of votes and, in the sentence before or after it, the votes of just two sides; unsure."""
    for index, skeleton in enumerate(skeletons):
        match = _MARGIN_ALONE.search(skeleton.text) if len(skeleton.counts) == 1 else None
        if match is None or ("majority" in match.group() and _OVERALL.search(skeleton.text)):
            continue
        margin = skeleton.counts[0]
        near = [other for other in skeletons[max(0, index - 1) : index + 2] if _stand_together(skeleton, other)]
        near = [other for other in near if not _is_of_other_time(prose, other)]
        sides = [other.counts for other in near if _SIDES.search(other.text) and _POLLED.search(other.text)]
        if len(sides) == 1 and len(sides[0]) == 2 and all(_may_be_votes(side) for side in sides[0]):
            left, right = sides[0]
            start, end = min(left.start, margin.start), max(right.end, margin.end)
            yield Score(**prose.place(start, end), left=left, right=right, margin=margin, sure=False)


def _is_of_other_time(prose: Prose, skeleton: Skeleton) -> bool:
    sentence = prose.sentences[skeleton.sentence]
    return _OTHER_TIME.search(prose.text, sentence.start, sentence.end) is not None


def _may_be_votes(number: Count) -> bool:
    return number.noun is None or head(number.noun) in ("votes", "ballots")


def _stand_together(one: Skeleton, other: Skeleton) -> bool:
    """Whether one sentence follows the other: many papers make a paragraph of each."""
    return abs(one.sentence - other.sentence) == 1


def find_result_margins(skeletons: Iterable[Skeleton]) -> Mapping[int, Count]:
    """The difference that is stated after a result in digits, by the place of the result."""
    found: dict[int, Count] = {}
    for skeleton in skeletons:
        for match in _RESULT.finditer(skeleton.text):
            margin = skeleton.number(match["margin"] or match["before"])
            if isinstance(margin, Count) and not _is_overall(skeleton, match):
                found[skeleton.offset(match.start("left"))] = margin
    return found


def _is_overall(skeleton: Skeleton, match: re.Match[str]) -> bool:
    return "majority" in match.group() and _OVERALL.search(skeleton.text) is not None
