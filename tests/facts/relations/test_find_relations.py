import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.facts.relations.model import Relations

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


@pytest.mark.parametrize(
    "piece",
    [
        "12 people: ",
        "three “things: a, “b ",
        "rose from ",
        "9 of the 10, or 5% ",
        "two men and ",
        "of the 5, 4 ",
        "(5 km) ",
    ],
)
def test_a_long_line_takes_linear_time(relate: Relate, piece: str) -> None:
    times = []
    for size in (50_000, 200_000):
        start = time.perf_counter()
        relate(piece * (size // len(piece)))
        times.append(time.perf_counter() - start)
    assert times[1] < 10 * times[0] + 0.5
