"""Tests on text, and the regular expressions behind `matches`."""

import itertools
import re

import pytest

from factcheck.evaluate.texts import text_test
from factcheck.language.regular import is_found

CASES = [
    ("starts with", "“The day” begins", '"The', True),
    ("starts with", "The day", "the", False),
    ("ends with", "ten – twelve", "- twelve", True),
    ("contains", "a  b", "a b", True),
    ("contains", "abc", "d", False),
    ("like", "wildcard", "wild*card", True),
    ("like", "wild and hard card", "wild*card", True),
    ("like", "wild cards", "wild*card", False),
    ("like", "exact", "exact", True),
    ("like", "aba", "ab*ba", False),
    ("like", "anything", "*", True),
    ("like", "aXbYc", "a*b*c", True),
    ("like", "acb", "a*b*c", False),
    ("matches", "Ärger im Amt", r"^\w+ im", True),
    ("matches", "no digits", r"\d", False),
    ("matches", "١٢ votes", r"\d\d votes", True),
    ("matches", "the café closed", r"\bcafé\b", True),
    ("matches", "decafé", r"\bcafé\b", False),
    ("matches", "cafés", r"\bcafé\b", False),
    ("matches", "a b", r"a\sb", True),
    ("matches", "x-y", r"[\w-]+y", True),
    ("matches", "é", r"\W", False),
    ("matches", "a.b", r"a\.b", True),
]


@pytest.mark.parametrize(("operator", "text", "wanted", "truth"), CASES)
def test_a_text_test_folds_typography_but_not_case(operator: str, text: str, wanted: str, truth: bool) -> None:
    assert text_test(operator, text, wanted) is truth


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(a|aa)+$", r"(.*)*b", r"^(\w+\s?)*$"])
def test_a_pattern_that_explodes_where_engines_backtrack_is_answered(pattern: str) -> None:
    assert is_found(pattern, "a" * 20_000 + "!") is False


def test_many_stars_are_answered() -> None:
    assert text_test("like", "a" * 50_000, "*a" * 200 + "b*") is False


def test_like_agrees_with_a_regular_expression_on_every_short_text() -> None:
    texts = ["".join(letters) for length in range(5) for letters in itertools.product("ab", repeat=length)]
    patterns = ["".join(letters) for length in range(5) for letters in itertools.product("ab*", repeat=length)]
    for pattern in patterns:
        wanted = re.compile(".*".join(map(re.escape, pattern.split("*"))))
        for text in texts:
            assert text_test("like", text, pattern) is (wanted.fullmatch(text) is not None), (text, pattern)
