"""Results of matches and votes: "beat Panama 3-0", "by a vote of 7 to 2"."""

import bisect
from collections.abc import Iterator, Sequence
from typing import Protocol

from factcheck.facts.digits import has_pair
from factcheck.facts.model import Count, Date, Name, Score
from factcheck.facts.numbers.scores import find_score_spans
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy
from factcheck.values.quantity import Quantity

_VOTE = lazy(r"vote(?:d| was| of)? ([0-9]{1,3}) to ([0-9]{1,3})(?![0-9%]|[,.][0-9])")
_SIDES = lazy(r"([0-9]+) ?[-–—] ?([0-9]+)")
# "Belgium beat Panama 3-0": the winner right before the verb, the loser between it and the score.
# "outnumber them 3-1", "led more than 2-1": how many to how many, not a result.
_RATIO = lazy(r"(?:outnumber\w*(?: \w+){0,2}|more than|nearly|almost|about|roughly|ratio of|better than) $")
_WON = lazy(
    r"(?:beat|defeated|thrashed|edged|hammered|crushed|routed|downed|overcame|outscored|stunned|thumped|eliminated|"
    r"saw off|won against|won over) (?:the )?$"
)
_LOST = lazy(r"(?:lost to|lost against|fell to|were beaten by|was beaten by|went down to) (?:the )?$")


class Names(Protocol):
    """Where names stand in the prose."""

    def at(self, start: int, end: int) -> Name | None:
        """The mention that overlaps a range."""


def find_scores(prose: Prose, names: Names | None = None, *, dates: Sequence[Date] = ()) -> tuple[Score, ...]:
    """Every score, in order of place; who won only where a plain sentence says so."""
    found = [] if "vote" not in prose.text else list(_votes(prose))
    if has_pair(prose.text):
        found += [score for score in _read(prose, names) if not _is_date(score, dates)]
    return tuple(sorted(found, key=lambda score: score.start))


def _votes(prose: Prose) -> Iterator[Score]:
    """ "voted 51 to 49": the votes of a body, in words."""
    for match in _VOTE.finditer(prose.text):
        if prose.block_at(match.start()) is not None:
            left, right = match.span(1), match.span(2)
            yield Score(**prose.place(left[0], right[1]), left=_count(prose, *left), right=_count(prose, *right))


def _is_date(score: Score, dates: Sequence[Date]) -> bool:
    """Whether it is part of a date: "July 25-28"."""
    index = bisect.bisect_right(dates, score.start, key=lambda date: date.start) - 1
    return index >= 0 and score.start < dates[index].end


def _read(prose: Prose, names: Names | None) -> Iterator[Score]:
    for span in find_score_spans(prose):
        sides = _SIDES.fullmatch(prose.text, span.start, span.end)
        if sides is None or _RATIO.search(prose.text, max(0, span.start - 24), span.start):
            continue
        winner, loser = (None, None) if names is None else _sides(prose, names, span.start)
        yield Score(
            **prose.place(span.start, span.end),
            left=_count(prose, *sides.span(1)),
            right=_count(prose, *sides.span(2)),
            winner=winner,
            loser=loser,
            winner_entity=None if winner is None else winner.entity,
            loser_entity=None if loser is None else loser.entity,
        )


def _count(prose: Prose, start: int, end: int) -> Count:
    return Count(**prose.place(start, end), value=Quantity.exact(int(prose.text[start:end]), "count"))


def _sides(prose: Prose, names: Names, score: int) -> tuple[Name | None, Name | None]:
    """Winner and loser of "A beat B 3-0" and "A lost to B 3-0"."""
    second = names.at(max(0, score - 2), score)
    if second is None:
        return None, None
    head = prose.text[max(0, second.start - 24) : second.start]
    for pattern, first_won in ((_WON, True), (_LOST, False)):
        verb = pattern.search(head)
        if verb is not None:
            start = second.start - len(verb.group())
            first = names.at(max(0, start - 2), start)
            if first is None or first.sentence != second.sentence:
                return None, None
            return (first, second) if first_won else (second, first)
    return None, None
