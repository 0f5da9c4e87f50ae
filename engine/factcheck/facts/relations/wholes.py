"""Percentages of one whole: "45% said yes, 35% no and the remaining 20% were unsure", "52% of the vote, 30%, 18%"."""

import re
from collections.abc import Iterator

from factcheck.facts.model import Breakdown, Percentage
from factcheck.facts.prose import Prose
from factcheck.facts.relations.skeleton import DATE, MULTIPLE, PERCENTAGE, POINT, Skeleton
from factcheck.patterns import lazy

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
# A second base, a time before, or something that is no part.
# What is shared out: its shares cannot overlap.
_OF_THE_SUM = lazy(
    rf"{PERCENTAGE} of (?:the |its |their |all |that )?(?:[a-z]+ )?(?:budget|money|funds?|funding|revenues?|income|"
    r"spending|cash|total|seats|sales|output|power|electricity|energy|profits?|proceeds|estate|shares|traffic|emissions)\b"
)
_OTHER_BASE = lazy(
    rf"{DATE}|{MULTIPLE}|{POINT}|{PERCENTAGE}(?: [a-z]+){{0,3}} (?:in [A-Z]|across |among |at )|"
    r"\b(?:of (?:whom|which|those|them|men|women)|compared|(?:up|down) from|rose|fell|increase|decrease|grew|turnout|"
    r"margin|lead|ahead|than|versus|while only|points?|per year|a year|annual|interest|inflation|swing|previous|"
    r"earlier|counted|top|richest|poorest|bottom|wealthiest|reporting|precincts|multiple|both|also|each|every)\b",
)


def find_wholes(prose: Prose, skeleton: Skeleton) -> Iterator[Breakdown]:
    """The percentages of a sentence that are parts of one whole; complete where the last of them is the rest."""
    percentages = tuple(number for number in skeleton.numbers if isinstance(number, Percentage))
    if len(percentages) < 2 or _OTHER_BASE.search(skeleton.text):
        return
    complete = _REST.search(skeleton.text) is not None
    shared = len(_OF_THE_VOTE.findall(skeleton.text)) == 1 or _OF_THE_SUM.search(skeleton.text) is not None
    if _bases(skeleton.text) > 1 or not (complete or shared):
        return
    yield Breakdown(
        **prose.place(percentages[0].start, percentages[-1].end),
        parts=percentages,
        kind="shares",
        complete=complete,
        cue="remainder" if complete else "list",
        sure=all(number.sure for number in percentages),
    )


def _bases(text: str) -> int:
    """How many different wholes the percentages are said to be of."""
    return len({match.lower() for match in re.findall(rf"{PERCENTAGE} of (?:the |all |its |their )?([\w’'-]+)", text)})
