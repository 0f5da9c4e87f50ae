"""A quick look tells where digits stand, and which texts may hold a pair of numerals."""

import pytest

from factcheck.facts.digits import has_pair, places_of


@pytest.mark.parametrize("text", ["won 3-0", "6 – 4", "2012—13", "a-b, 1- 2", "555-1234"])
def test_digits_on_both_sides_of_a_dash_are_a_pair(text: str) -> None:
    assert has_pair(text)


@pytest.mark.parametrize("text", ["", "-", "a-b", "F-16", "12-year-old", "3 and 0", "3  -  0", "-3", "3-"])
def test_a_dash_with_a_letter_beside_it_is_none(text: str) -> None:
    assert not has_pair(text)


def test_every_place_of_each_character_is_told() -> None:
    assert list(places_of("12 or 21", "12")) == [0, 7, 1, 6]
    assert list(places_of("none", "12")) == []
