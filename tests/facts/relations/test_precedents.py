import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Ordinal


def ordinals(text: str) -> list[Ordinal]:
    facts = analyse(article_from_text(text, name="t.md", format="markdown"))
    return [number for number in facts.numbers if isinstance(number, Ordinal)]


@pytest.mark.parametrize(
    ("text", "others", "sure"),
    [
        ("It was the third case in Marlow, after two others in May.", "two", True),
        ("The third case follows two other cases.", "two", True),
        ("It was the fourth win, following the three others this season.", "three", True),
        ("It was the second death. Three earlier deaths were in June.", "Three", True),
        ("It was the fifth fire, and four previous ones were put out.", "four", True),
        ("The third case was confirmed on Monday. Two others were confirmed in May.", "Two", False),
        ("The third case was found on Monday. Two others were already known.", "Two", False),
        ("It was the third case in Marlow, after two others in the county.", "two", False),
        ("It was the third case in Marlow, after two others in Fenner.", "two", False),
    ],
)
def test_the_number_of_those_before_is_found(text: str, others: str, sure: bool) -> None:
    (ordinal,) = ordinals(text)
    assert ordinal.others is not None
    assert (ordinal.others.text, ordinal.others.sure) == (others, sure)


@pytest.mark.parametrize(
    "text",
    [
        "It was the third case in Marlow.",
        "The third victim died on Monday; four others are in hospital.",
        "He was the third rider to finish after four others crashed.",
        "In the third quarter sales fell, after two other quarters of growth.",
        "It was the third case. Two earlier reports were lost.",
        "It was the third case. The rain went on.\n\nTwo earlier cases were in May.",
        "It was the first case, after two others.",
        "After two others, it was the third case.",
    ],
)
def test_other_others_are_left_alone(text: str) -> None:
    assert [ordinal.others for ordinal in ordinals(text)] == [None]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("She was the third of the five children.", "five"),
        ("She read the third of her 12 books.", "12"),
        ("It was the third of its kind, and five are left.", None),
        ("It was the third book, of five.", None),
    ],
)
def test_the_group_of_a_place_in_an_order_is_found(text: str, group: str | None) -> None:
    assert [ordinal.of and ordinal.of.text for ordinal in ordinals(text)] == [group]
