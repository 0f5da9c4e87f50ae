"""Hours by the clock and the length told of them."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse


def ranges(text: str) -> list[tuple[str, str, str]]:
    facts = analyse(article_from_text(text, name="story.txt", format="text"))
    return [
        (time.text, str(time.lasts.point), time.length.text)
        for time in facts.times
        if time.lasts is not None and time.length is not None
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The gate was shut for seven hours, from 10pm on Sunday to 5am on Monday.", ("10pm", "7", "seven hours")),
        ("The gate was shut for 90 minutes from 10:15 until 11:45.", ("10:15", "3/2", "90 minutes")),
        ("The gate was shut for five hours (from noon to 5 p.m.).", ("noon", "5", "five hours")),
        ("It is open from 9am to 5pm, eight hours in all.", ("9am", "8", "eight hours")),
        ("It is open from 9am until midnight daily, 15 hours.", ("9am", "15", "15 hours")),
    ],
)
def test_a_range_has_the_length_told_beside_it(text: str, found: tuple[str, str, str]) -> None:
    assert ranges(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Two-hour tours run from 9am to 5pm.",
        "They took three hours a day from 9am to 5pm.",
        "The fair is open for three days, from 9am to 5pm.",
        "The fair is open for 48 hours, from 9am on Monday to 9am on Wednesday.",
        "It is open from 9am to 5pm, two hours before the tide.",
        "It was shut for seven hours, from 10pm. It opened to all at 5am.",
        "It was shut for five hours, from 10pm EST to 6am GMT.",
        "It was shut for several hours, from 10pm to 5am.",
        "It was shut for seven hours, from 9 o’clock to 5am.",
    ],
)
def test_what_tells_of_something_else_is_no_length_of_the_range(text: str) -> None:
    assert ranges(text) == []
