"""The article as a whole, its paragraphs and its sentences."""

import datetime

import pytest

from factcheck.facts.layout import count_words, describe_article, find_paragraphs, find_sentences
from factcheck.facts.prose import read_prose
from factcheck.values.dates import DateRange
from reading import read

TEXT = (
    "# Mill closes\n\nBy Jane Roe\n\nMarch 3, 2020\n\nLEEDS, England — The council voted on Tuesday. It was late.\n\n"
    "The mayor added:\n\nWe did try to keep the doors open.\n\nRead more: The roof\n\nCorrection: It is 30 miles, "
    "not 13.\n"
)


def test_article_tells_what_it_is_made_of() -> None:
    article = describe_article(read_prose(read(TEXT, "markdown")), byline=())
    assert (article.headline, article.standfirst) == ("Mill closes", None)
    assert article.lede == "LEEDS, England — The council voted on Tuesday. It was late."
    assert article.body == f"{article.lede}\n\nThe mayor added:\n\nWe did try to keep the doors open."
    assert (article.dateline_place, article.path, article.format) == ("LEEDS, England", "a.txt", "markdown")
    assert article.dateline_date == article.published == DateRange.day(datetime.date(2020, 3, 3))


def test_title_of_the_front_matter_is_the_headline_where_none_is_printed() -> None:
    prose = read_prose(read("---\ntitle: Mill closes\n---\nThe council voted.\n", "markdown"))
    assert describe_article(prose, byline=()).headline == "Mill closes"
    assert [paragraph.section for paragraph in find_paragraphs(prose)] == ["headline", "lede"]


def test_paragraphs_and_sentences_are_numbered_from_one_without_furniture() -> None:
    prose = read_prose(read(TEXT, "markdown"))
    assert [(p.index, p.section, p.word_count) for p in find_paragraphs(prose)] == [
        (1, "headline", 2), (2, "lede", 10), (3, "body", 3), (4, "quote", 8), (5, "correction", 7),
    ]  # fmt: skip
    assert [(s.index, s.text) for s in find_sentences(prose)][1:3] == [
        (2, "LEEDS, England — The council voted on Tuesday."),
        (3, "It was late."),
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("A well-known man – and so on.", 6),
        ("one - two", 2),
        ("Roe & Poe", 3),
        ("x ... y", 2),
        ("It cost $5.", 3),
    ],
)
def test_words_are_counted_without_lone_dashes(text: str, count: int) -> None:
    assert count_words(text) == count
