"""Any bytes as an article, in plain text and in Markdown: read, analysed, and judged by the standard rules."""

import functools
from collections.abc import Iterator

from factcheck.article.decode import decode
from factcheck.article.model import Article, Format
from factcheck.article.read import article_from_text
from factcheck.errors import UnreadableArticle
from factcheck.evaluate.engine import Prepared, Settings, evaluate, prepare
from factcheck.facts.analyse import analyse
from factcheck.facts.catalogue import COLLECTIONS, collection_of
from factcheck.facts.model import HEDGES, SECTIONS, WEEKDAYS, Facts
from factcheck.language.book import build_rulebook
from targets.starting import articles, shipped

FORMS: tuple[Format, ...] = ("text", "markdown")


def check(data: bytes) -> None:
    """Every fact stands in the prose with its own words, and no rule ends in ERROR."""
    try:
        text = decode(data, name="any")
    except UnreadableArticle:
        text = data.decode("utf-8", "ignore").replace("\0", "")
    for form in FORMS:
        try:
            article = article_from_text(text, name="any", format=form)
        except UnreadableArticle:  # its front matter is broken, and that is told
            continue
        facts = analyse(article)
        check_places(facts, article)
        results = evaluate(_rules(), facts, Settings(passes_kept=1))
        assert all(result.outcome != "error" for result in results), results


def check_places(facts: Facts, article: Article) -> None:
    """Facts lie in the prose, their words are the prose's, and their place in the file is one."""
    for name in COLLECTIONS:
        for fact in collection_of(facts, name):
            assert 0 <= fact.start <= fact.end <= len(article.text), fact
            assert fact.text == article.text[fact.start : fact.end], fact
            span = article.place(fact.start, fact.end)
            assert 0 <= span.start <= span.end <= len(article.source.text), fact


@functools.cache
def _rules() -> Prepared:
    return prepare(build_rulebook(tuple(shipped())))


def seeds() -> Iterator[str]:
    """The texts that the search begins with."""
    return articles()


def words() -> Iterator[str]:
    """What the analysis looks for."""
    yield from (*HEDGES, *SECTIONS, *WEEKDAYS)
    yield from ("said", "told", "according to", "percent", "%", "$", "million", "of", "the", "three-quarters", "5-4")
    yield from (
        "“",
        "”",
        "‘",
        "’",
        "—",
        "…",
        "\n\n",
        "\n> ",
        "\n- ",
        "\n# ",
        "\n---\n",
        "| ",
        "](",
        "![",
        "<p>",
        "&amp;",
    )
