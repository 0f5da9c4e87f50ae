"""Any bytes are an article or an UnreadableArticle, and all that is told of an article stands where it is said to."""

import codecs
import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.article.read import article_from_bytes
from factcheck.cli import main
from factcheck.errors import UnreadableArticle
from factcheck.source import Source, Span
from properties.budget import examples
from targets import articles

MARKS = (
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\ufeff",
    "\u2028",
    "e\u0301",
    "𐐀",
    "👩‍🚀",
)
WORDS = (
    *articles.words(),
    "Lena Moss",
    "Mr. Hale",
    "41",
    "7 to 2",
    "title: x",
    "published: 2020-02-30",
    "- a",
    "1. b",
    "```",
    "<!-- c -->",
    "\\",
)
PIECES = st.one_of(st.sampled_from((*MARKS, *WORDS)), st.text(max_size=6))
TEXTS = st.lists(PIECES, max_size=60).map("".join)
SEEDS = tuple(articles.seeds())
# Real paragraphs, cut and glued where no writer would.
GLUED = st.lists(
    st.tuples(st.sampled_from(SEEDS), st.integers(0, 400), st.integers(0, 400)).map(
        lambda cut: cut[0][min(cut[1:]) : max(cut[1:])]
    ),
    max_size=4,
).map("".join)
ENCODED = st.one_of(
    st.binary(max_size=200),
    TEXTS.map(str.encode),
    TEXTS.map(lambda text: codecs.BOM_UTF8 + text.encode()),
    TEXTS.map(lambda text: text.encode("utf-16")),
    st.tuples(TEXTS.map(str.encode), st.integers(0, 300), st.binary(max_size=2)).map(
        lambda cut: cut[0][: cut[1]] + cut[2] + cut[0][cut[1] :]
    ),
)


@examples(150)
@given(ENCODED, st.sampled_from(["any.txt", "any.md", "any"]))
def test_any_bytes_are_an_article_or_unreadable(data: bytes, name: str) -> None:
    try:
        article = article_from_bytes(data, Path(name), name=name, max_size=10_000)
    except UnreadableArticle:
        return
    text = article.source.text
    for index in range(len(article.text)):
        span = article.place(index, index + 1)
        assert 0 <= span.start <= span.end <= len(text)
    for before, after in zip(article.blocks, article.blocks[1:], strict=False):
        assert 0 <= before.start <= before.end <= after.start <= len(article.text)


@examples(120)
@given(st.one_of(TEXTS, GLUED))
@example("---\ntitle: [\n---\nx")
def test_every_fact_stands_in_the_prose_and_no_rule_breaks(text: str) -> None:
    articles.check(text.encode("utf-8", "surrogatepass"))


@examples(200)
@given(TEXTS, st.data())
def test_a_place_is_a_line_and_a_column_of_the_text(text: str, data: st.DataObject) -> None:
    source = Source("any.txt", text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    line, column = source.line_column(start)
    assert line >= 1
    assert column >= 1
    assert source.excerpt(Span(start, end)).count("^") >= (end > start)


@examples(25)
@given(text=st.one_of(TEXTS, GLUED), form=st.sampled_from(["txt", "md"]))
def test_what_a_report_quotes_stands_at_its_place(
    tmp_path_factory: pytest.TempPathFactory, text: str, form: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    path = folder / f"any.{form}"
    path.write_bytes(text.encode())
    report = folder / "report.json"
    code = main([str(path), "--output", str(report), "--as-of", "2026-01-01"])
    assert code in {0, 1, 3, 4}
    told = json.loads(report.read_bytes())
    written = text.removeprefix("\ufeff")
    assert told["exit"] == code
    for row in told["results"]:
        for finding in (*row["findings"], *row["passes"]):
            for place in finding["evidence"]:
                assert written[place["start"] : place["end"]] == place["text"]
