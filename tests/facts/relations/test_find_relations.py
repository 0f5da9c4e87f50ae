import re
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
from long_texts import PIECES, repeated, stopped_where_it_hangs

Relate = Callable[[str], Relations]
WORDS = st.sampled_from(
    "of the eleven people 9 men and two women : , ; ( ) – 12% $5m from to up rose fell by including total other "
    "Ann Lee Bo Hart 3-1 in May 2014 majority a third (10 km) 6 miles or “ ” . three towns".split()
)


@settings(max_examples=300)
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


@pytest.mark.parametrize("piece", PIECES["relations"])
def test_a_long_line_is_read_to_its_end(piece: str) -> None:
    prose, numbers = _counted(repeated(piece))
    with stopped_where_it_hangs():
        found = find_relations(prose, numbers=numbers, dates=())
    assert all(prose.text[fact.start : fact.end] == fact.text for fact in (*found.breakdowns, *found.changes))
