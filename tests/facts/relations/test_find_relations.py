import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.article.model import Article, Block
from factcheck.article.offsets import Offsets
from factcheck.facts.model import Count
from factcheck.facts.prose import Prose, read_prose
from factcheck.facts.relations.find import find_relations
from factcheck.facts.relations.model import Relations
from factcheck.source import Source
from factcheck.values.quantity import Quantity

Relate = Callable[[str], Relations]
WORDS = st.sampled_from(
    "of the eleven people 9 men and two women : , ; ( ) – 12% $5m from to up rose fell by including total other "
    "Ann Lee Bo Hart 3-1 in May 2014 majority a third (10 km) 6 miles or “ ” . three towns".split()
)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_the_parts_of_every_relation_stand_in_the_text_where_they_say(relate: Relate, words: list[str]) -> None:
    text = " ".join(words)
    found = relate(text)
    facts = (
        *found.breakdowns,
        *found.tallies,
        *found.changes,
        *found.shares,
        *found.conversions,
        *found.scores,
        *(part for breakdown in found.breakdowns for part in breakdown.parts),
    )
    assert all(text[fact.start : fact.end] == fact.text for fact in facts)


def _counted(text: str) -> tuple[Prose, tuple[Count, ...]]:
    """A line of prose with its digits as counts."""
    block = Block("paragraph", "lede", 0, len(text))
    prose = read_prose(Article(Source("story.txt", text), "text", text, Offsets(), (block,)))
    numbers = tuple(
        Count(
            **prose.place(match.start(), match.end()), value=Quantity.exact(int(match.group()), "count"), noun="people"
        )
        for match in re.finditer("[0-9]+", text)
    )
    return prose, numbers


@pytest.mark.parametrize(
    "piece",
    [
        "12 people: ",
        "12 people: ! A",
        "3 “things: a, “b ",
        "rose from 5 ",
        "rose from 5 to 6. ",
        "9 of the 10, or 5 ",
        "2 men and ",
        "of the 5, 4 ",
        "Of the 5, 4 left. The other 3 stayed. ",
        "5 (5) ",
        "3-1, ",
        "7 aims: a, b, c, d, e ",
    ],
)
def test_a_long_line_takes_linear_time(piece: str) -> None:
    prose, numbers = _counted(piece * (300_000 // len(piece)))
    start = time.perf_counter()
    find_relations(prose, numbers=numbers, dates=())
    assert time.perf_counter() - start < 10
