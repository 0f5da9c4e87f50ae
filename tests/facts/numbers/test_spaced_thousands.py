"""Thousands set apart by plain spaces: one number after a currency or before a unit, and nothing where it is unsure."""

from fractions import Fraction

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse


def mentions(text: str) -> list[tuple[str, Fraction | None]]:
    facts = analyse(article_from_text(text, name="story.txt", format="text"))
    return [(number.text, number.value.point) for number in facts.numbers]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A stall costs $1 200 a season.", [("$1 200", Fraction(1200))]),
        ("The bridge cost €12 400 000 in all.", [("€12 400 000", Fraction(12_400_000))]),
        ("The bridge cost 12 500 euros.", [("12 500 euros", Fraction(12_500))]),
        ("The bridge cost £2 150.40 a day.", [("£2 150.40", Fraction(215_040, 100))]),
        ("The bridge cost Rs 12 500.", [("Rs 12 500", Fraction(12_500))]),
        ("The line is 3 400 km long.", [("3 400 km", Fraction(3400))]),
        ("The 2 500 metres took an hour.", [("2 500 metres", Fraction(2500))]),
        ("They run 3 000 metre races.", [("3 000 metre", Fraction(3000))]),
        ("The tank holds 1 250.5 litres.", [("1 250.5 litres", Fraction(12_505, 10))]),
    ],
)
def test_groups_of_three_are_one_number(sentence: str, expected: list[tuple[str, Fraction]]) -> None:
    assert mentions(sentence) == expected


def test_both_ends_of_a_range_may_be_in_groups() -> None:
    assert [words for words, _ in mentions("It spends $1 200-1 300 a day.")] == ["$1 200-1 300"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They run 4 100 metre races.", []),  # four races, or one length
        ("They saw 12 500 gulls.", []),
        ("The codes are 12 400 and 3 100%.", []),
        ("She gave $5 200 times.", ["$5"]),
        ("On 5 May 2019 300 km of track was laid.", ["300 km"]),
        ("The figures were 12 40 100 km.", []),
        ("The figures were $12 0400.", ["$12"]),
    ],
)
def test_digits_that_may_be_two_numbers_are_not_one(sentence: str, expected: list[str]) -> None:
    assert [words for words, _ in mentions(sentence)] == expected
