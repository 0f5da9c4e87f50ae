"""What is missing is told in words, not by the name of a field."""

import pytest

from factcheck.evaluate.missing import missing


@pytest.mark.parametrize(
    ("kind", "name", "told"),
    [
        ("date", "ago", "the date has no length of time that it lies back"),
        ("person", "born", "the person has no date of birth"),
        ("image", "credit", "the image has no name of who made it"),
        ("article", "dateline_date", "the article has no date before its first sentence"),
        ("article", "dateline_place", "the article has no place before its first sentence"),
        ("count", "determiner", "the count has no word that makes it a whole group"),
        ("person", "died", "the person has no date of death"),
        ("number", "figure", "the number has no single figure"),
        ("person", "first", "the person has no first name"),
        ("person", "last", "the person has no last name"),
        ("change", "new", "the change has no new value that is stated"),
        ("count", "of", "the count has no larger whole that it is stated to be part of"),
        ("statistic", "p_recomputed", "the statistic has no p that can be worked out"),
        ("change", "percent", "the change has no change in per cent"),
        ("age", "person", "the age has no person whose it plainly is"),
        ("change", "points", "the change has no change in percentage points"),
        ("quote", "speaker", "the quote has no speaker who is named"),
        ("quote", "speaker_text", "the quote has no words that name a speaker"),
        ("breakdown", "total", "the breakdown has no total that is stated"),
        ("article", "updated", "the article has no date of an update"),
        ("article", "published", "the article has no date of publication"),
        ("change", "old", "the change has no old value that is stated"),
        ("quoted_word", "acronym", "the quoted word has no acronym"),
        ("article", "standfirst", "the article has no standfirst"),
    ],
)
def test_what_is_missing_is_told_in_words(kind: str, name: str, told: str) -> None:
    assert missing(kind, name).reason == told
