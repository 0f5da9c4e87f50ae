"""Names in drafted rules."""

import re

import pytest

from factcheck.drafting.names import distinct, slug, variables
from factcheck.language.rule_ids import RULE_ID

NOUNS = [
    ([("drivers", "hurt"), ("young passengers", "hurt")], ["drivers", "passengers"]),
    ([("people", "posting"), ("people", "serving")], ["posting", "serving"]),
    ([(None, "posting"), ("people", "serving")], ["posting", "serving"]),
    ([("people", "hurt"), ("people", "hurt")], ["first_part", "second_part"]),
    ([("total", "x"), ("drivers", "y")], ["first_part", "second_part"]),
    ([("counts", "where"), ("drivers", "of")], ["first_part", "second_part"]),
]


@pytest.mark.parametrize(("figures", "names"), NOUNS)
def test_variables_are_named_by_nouns_or_telling_words_where_all_have_one_of_their_own(
    figures: list[tuple[str | None, str]], names: list[str]
) -> None:
    assert variables(figures, ("total",)) == names


SLUGS = [
    ("Seeds & Soil, 2nd part", "seeds-soil-2nd-part"),
    ("Zürich café", "zurich-cafe"),
    ("one two three four five six seven", "one-two-three-four-five-six"),
    ("市長", "article"),
    ("---", "article"),
]


@pytest.mark.parametrize(("words", "name"), SLUGS)
def test_any_words_make_a_part_of_a_rule_s_id(words: str, name: str) -> None:
    assert slug(words) == name
    assert re.fullmatch(RULE_ID, f"{slug(words)}.{slug(words)}")


def test_names_that_come_again_are_numbered() -> None:
    assert distinct(["a", "b", "a", "a"]) == ["a", "b", "a-2", "a-3"]
