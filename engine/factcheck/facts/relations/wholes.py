"""Percentages of one whole: "45% said yes, 35% no and the remaining 20% were unsure", "52% of the vote, 30%, 18%"."""

import itertools
import re
from collections.abc import Iterator, Sequence

from factcheck.facts.model import Breakdown, Percentage
from factcheck.facts.prose import Prose
from factcheck.facts.relations.skeleton import DATE, MULTIPLE, PERCENTAGE, POINT, Skeleton
from factcheck.facts.relations.wording import HEDGE
from factcheck.patterns import gated, lazy

_REST = lazy(
    rf"\b(?:the )?(?:remaining|other|rest,?(?: [a-z]+)?) {PERCENTAGE}|"
    rf"{PERCENTAGE} (?:of [a-z ]{{1,30}} )?(?:(?:were|are|was|is|remain(?:ed)?) )?(?:"
    r"undecided|unsure|not sure|don[’']t know|did not know|didn[’']t know|do not know|had no opinion|have no opinion|"
    r"no opinion|declined to (?:say|answer)|abstained)\b"
)
_OF_THE_VOTE = lazy(
    rf"{PERCENTAGE} of (?:the |all )?(?:popular |national |total |first-round )?"
    r"(?:votes?|ballots|first preferences)\b"
)
# What is shared out: its shares cannot overlap.
_OF_THE_SUM = lazy(
    rf"{PERCENTAGE} of (?:the |its |their |all |that )?(?:[a-z]+ )?(?:budget|money|funds?|funding|revenues?|income|"
    r"spending|cash|total|seats|sales|output|power|electricity|energy|profits?|proceeds|estate|shares|traffic|emissions)\b"
)
_ALL = 100  # percent
_REACH = 10  # sentences in which other shares of one whole may stand
# A second base, a time before, or something that is no part.
_OTHER_BASE = lazy(
    rf"{DATE}|{MULTIPLE}|{POINT}|{PERCENTAGE}(?: [a-z]+){{0,3}} (?:in [A-Z]|across |among |at )|"
    r"\b(?:of (?:whom|which|those|them|men|women)|compared|(?:up|down) from|rose|fell|increase|decrease|grew|turnout|"
    r"margin|lead|ahead|than|versus|while only|points?|per year|a year|annual|interest|inflation|swing|previous|"
    r"earlier|counted|needs?|needed|needing|requires?|required|threshold|supermajority|top|richest|poorest|bottom|wealthiest|reporting|precincts|multiple|both|also|each|every)\b",
)


# "The remaining 6% went to others": the parts before it stand in the sentences before.
_REST_ALONE = gated(
    rf"[“\"‘']?The (?:remaining|other) {HEDGE}({PERCENTAGE})(?! (?:of|rise|fall|increase|cut)\b)",
    "The remaining |The other ",
)


def find_wholes(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Breakdown]:
    """The percentages of a sentence, or of two, that are parts of one whole; complete where the last is the rest."""
    yield from _rests(prose, skeletons)
    for index, skeleton in enumerate(skeletons):
        if len(skeleton.percentages) >= 2:
            yield from _whole(prose, skeleton, is_first=_is_first(skeletons, index))


def _is_first(skeletons: Sequence[Skeleton], index: int) -> bool:
    """Whether no percentages stand shortly before a sentence, which may be parts of the same whole."""
    nearest = next((one for one in reversed(skeletons[:index]) if one.percentages), None)
    return nearest is None or nearest.sentence < skeletons[index].sentence - _REACH


def _whole(prose: Prose, skeleton: Skeleton, *, is_first: bool) -> Iterator[Breakdown]:
    if _OTHER_BASE.search(skeleton.text) or _bases(skeleton.text) > 1:
        return
    has_rest = _REST.search(skeleton.text) is not None
    shared = _OF_THE_VOTE.search(skeleton.text) is not None or _OF_THE_SUM.search(skeleton.text) is not None
    if has_rest or shared:
        complete = has_rest and (is_first or _make_all(skeleton.percentages))
        yield _breakdown(prose, skeleton.percentages, complete=complete, has_rest=has_rest)


def _rests(prose: Prose, skeletons: Sequence[Skeleton]) -> Iterator[Breakdown]:
    """ "62% of its income is from fees and 21% from grants. The remaining 17% is from gifts." """
    for index, (previous, skeleton) in enumerate(itertools.pairwise(skeletons)):
        if len(skeleton.percentages) == 1 and _REST_ALONE.match(skeleton.text) and _are_shared(previous, skeleton):
            parts = (*previous.percentages, *skeleton.percentages)
            yield _breakdown(prose, parts, complete=_is_first(skeletons, index), has_rest=True)


def _are_shared(previous: Skeleton, skeleton: Skeleton) -> bool:
    """Whether the sentence right before shares a whole out, the rest of which this one tells."""
    if previous.sentence != skeleton.sentence - 1 or len(previous.percentages) < 2:
        return False
    if previous.numbers[0].paragraph != skeleton.numbers[0].paragraph:
        return False
    if any(_OTHER_BASE.search(one.text) for one in (previous, skeleton)) or _bases(previous.text) != 1:
        return False
    return (_OF_THE_VOTE.search(previous.text) or _OF_THE_SUM.search(previous.text)) is not None


def _make_all(percentages: Sequence[Percentage]) -> bool:
    return sum(number.value.point or 0 for number in percentages) == _ALL


def _breakdown(prose: Prose, parts: tuple[Percentage, ...], *, complete: bool, has_rest: bool) -> Breakdown:
    return Breakdown(
        **prose.place(parts[0].start, parts[-1].end),
        parts=parts,
        kind="shares",
        complete=complete,
        cue="remainder" if has_rest else "list",
        sure=all(number.sure for number in parts),
    )


def _bases(text: str) -> int:
    """How many different wholes the percentages are said to be of."""
    return len({match.lower() for match in re.findall(rf"{PERCENTAGE} of (?:the |all |its |their )?([\w’'-]+)", text)})
