"""Results of matches and votes, told from ranges."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.numbers.scores import find_score_spans
from factcheck.facts.prose import read_prose


def scores_in(text: str) -> list[str]:
    prose = read_prose(article_from_text(text, name="story.txt", format="text"))
    return [prose.text[span.start : span.end] for span in find_score_spans(prose)]


@pytest.mark.parametrize(
    ("sentence", "scores"),
    [
        ("Peru got past Chile 3-0 in Group C, with Lund beating Noel 6-4, 6-3.", ["3-0", "6-4", "6-3"]),
        ("It was their fifth victory, 112-107 over the Comets.", ["112-107"]),
        ("United drew 2–2 with Town.", ["2–2"]),
        ("The court ruled 5-4 for the city.", ["5-4"]),
        ("The panel passed it by an 11-4 vote.", ["11-4"]),
        ("They lost 1 - 3 at home.", ["1 - 3"]),
        ("Rovers 3-2 Athletic: a late goal", ["3-2"]),
    ],
)
def test_a_result_is_found(sentence: str, scores: list[str]) -> None:
    assert scores_in(sentence) == scores


@pytest.mark.parametrize(
    "sentence",
    [
        "The farm makes 30-600 MW.",
        "It will take 5-10 weeks to win.",
        "The match cost £20-30m.",
        "Growth was 1-3% after the win.",
        "Call 555-0143 to win.",
        "The festival is held on 11-14 of the month.",
        "The 737-800 won praise.",
        "Read Genesis 16-18 Monday.",
        "It was 3-2 Monday.",
        "Turn to pages 12-15 for the match.",
    ],
)
def test_a_range_or_a_code_is_no_result(sentence: str) -> None:
    assert scores_in(sentence) == []
