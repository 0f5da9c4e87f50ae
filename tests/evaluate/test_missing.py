"""What is missing is told in words, not by the name of a field."""

import pytest

from factcheck.evaluate.missing import missing


@pytest.mark.parametrize(
    ("kind", "name", "told"),
    [
        ("person", "first", "the person has no first name"),
        ("article", "published", "the article has no date of publication"),
        ("change", "old", "the change has no old value that is stated"),
        ("quoted_word", "acronym", "the quoted word has no acronym"),
        ("article", "standfirst", "the article has no standfirst"),
    ],
)
def test_what_is_missing_is_told_in_words(kind: str, name: str, told: str) -> None:
    assert missing(kind, name).reason == told
