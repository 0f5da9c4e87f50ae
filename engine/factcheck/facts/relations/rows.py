"""Numbered things in a row: "nine men, two women and a child"."""

import re

from factcheck.facts.model import Breakdown, Count, Money, Number
from factcheck.facts.prose import Prose
from factcheck.facts.relations.skeleton import ANY, CARDINAL, Skeleton
from factcheck.facts.relations.wording import ATTRIBUTION
from factcheck.patterns import lazy
from factcheck.records import record
from factcheck.values.quantity import Quantity

_HEDGE = r"(?:about |around |some |at least |nearly |more than |up to |a further |the (?:other |remaining )?)?"
_START = lazy(rf"{_HEDGE}({CARDINAL})")
_MARKER = lazy(CARDINAL)  # "12 in the first half": what is in order is no part
_CLOSING = lazy(
    rf"{ATTRIBUTION}|"
    r"[.;?!:)(]|,(?! (?:and )?(?:about |some |at least |the other )?(?:an? |one |[\ue000-\uefff]))| [—–]| -(?= )|—|$"
)
_SEPARATOR = lazy(rf"(?:,? and |,? plus |, |,? as well as |,? & ){_HEDGE}$")
# The same where semicolons part the items: "four in favor; three against; two abstaining".
_SEMICOLON = lazy(rf"; (?:and )?{_HEDGE}$")
_NEXT_ITEM = lazy(rf"; (?:and )?{_HEDGE}{ANY}")
_CLOSING_ITEMS = lazy(rf"{ATTRIBUTION}|[.?!:)(]|;(?! (?:and )?{_HEDGE}{ANY})| [—–]|—|$")
_FEWEST_ITEMS = 3  # after a single semicolon a new statement is as likely
_JOINING = lazy(r"(?:\band|\bplus|&|as well as) ")
# "two men and a woman": an article that counts.
_SINGLE = lazy(r"(?:,? and |, )(an?) (?=[a-z])")
# Words that show a part to be a clause, or to be measured against something else.
_NO_PART = lazy(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|did|does|do|said|says|who|which|that|"
    r"it|he|she|they|we|i|not|per|each|every|more|fewer|less|times|than|after|before|since|until|when|while|"
    r"respectively|(?<!from )(?<!in )(?<!at )(?<!on )another|aged|older|younger|between|because|if)\b",
    re.IGNORECASE,
)
_LONGEST = 60


@record
class Row:
    """The parts in order with the words after each, where the row ends, and whether "and" joins the last."""

    parts: tuple[Number, ...]
    nouns: tuple[str, ...]
    end: int
    joined: bool


def read_row(
    prose: Prose, skeleton: Skeleton, position: int, limit: int | None = None, *, in_clause: bool = False
) -> Row | None:
    """The row that starts at a place of the skeleton: at least two numbers, none of them in a clause of its own.

    `in_clause` lets a verb follow the last of them: "four men and three women were held".
    """
    text = skeleton.text[:limit]
    parts: list[Number] = []
    nouns: list[str] = []
    joined = False
    listed = _is_listed(text, position)
    while (start := _START.match(text, position)) is not None:
        parts.append(skeleton.number(start[1]))
        closing = (_CLOSING_ITEMS if listed else _CLOSING).search(text, start.end())
        stop = len(text) if closing is None else closing.start()
        following = _MARKER.search(text, start.end(), stop)
        if following is None:
            noun = text[start.end() : stop]
            single = _SINGLE.search(noun)
            if single is not None:
                parts.append(_one(prose, skeleton.offset(start.end() + single.start(1)), noun[single.end() :]))
                nouns.append(noun[: single.start()])
                joined, noun = " and " in single.group(), noun[single.end() :]
            nouns.append("" if in_clause else noun)
            if listed and not joined and len(parts) < _FEWEST_ITEMS:
                return None
            return _row(parts, nouns, stop, joined=joined)
        between = text[start.end() : following.start()]
        separator = (_SEMICOLON if listed else _SEPARATOR).search(between)
        if separator is None:
            return None
        joined = _JOINING.search(separator.group()) is not None
        nouns.append(between[: separator.start()])
        position = following.start()
    return None


def _is_listed(text: str, position: int) -> bool:
    """Whether a semicolon parts the first number of a row from the next."""
    start = _START.match(text, position)
    closing = _CLOSING.search(text, start.end()) if start else None
    if start is None or closing is None or _MARKER.search(text, start.end(), closing.start()):
        return False
    return _NEXT_ITEM.match(text, closing.start()) is not None


def _row(parts: list[Number], nouns: list[str], end: int, *, joined: bool) -> Row | None:
    if len(parts) < 2 or any(len(noun) > _LONGEST or _NO_PART.search(noun) for noun in nouns):
        return None
    return Row(tuple(parts), tuple(noun.strip() for noun in nouns), end, joined)


def _one(prose: Prose, start: int, noun: str) -> Count:
    end = start + (2 if prose.text[start : start + 2] == "an" else 1)
    return Count(**prose.place(start, end), value=Quantity.exact(1, "count"), noun=noun.strip())


def breakdown_of(prose: Prose, total: Number, row: Row, *, complete: bool, cue: str) -> Breakdown:
    """A total with the parts that a row behind it tells."""
    return Breakdown(
        **prose.place(total.start, row.parts[-1].end),
        total=total,
        parts=row.parts,
        noun=total.noun,
        kind="money" if isinstance(total, Money) else "counts",
        complete=complete,
        cue=cue,
        sure=total.sure and all(part.sure for part in row.parts),
    )
