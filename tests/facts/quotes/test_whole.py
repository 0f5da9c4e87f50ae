"""What must hold of any text: no overlaps, places that fit, an end on any text."""

import itertools

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.article.model import Block
from factcheck.article.read import article_from_text
from factcheck.facts.names.model import Named
from factcheck.facts.prose import Prose, SentenceSpan, read_prose
from factcheck.facts.quotes.find import Quoted, find_quotes
from long_texts import PIECES, repeated, stopped_where_it_hangs

BITS = st.sampled_from(
    [
        '"',
        "'",
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        " said Ana Ruiz",
        " he said",
        ", ",
        ". ",
        "? ",
        "\n\n",
        "The report ",
        "it's ",
        "(",
        "]",
    ]
)


def read(text: str) -> Quoted:
    return find_quotes(read_prose(article_from_text(text, name="a.md", format="markdown")), named=Named())


@settings(max_examples=150)
@given(st.lists(BITS | st.text("abc XY", min_size=1, max_size=6), max_size=40))
def test_quotations_never_overlap_and_hold_their_words(pieces: list[str]) -> None:
    found = read("".join(pieces))
    ranges = sorted(span for quote in found.quotes if quote.section != "headline" for span in quote.ranges)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(ranges))
    assert all(quote.start <= start < end <= quote.end for quote in found.quotes for start, end in quote.ranges)
    assert all(len(quote.pieces) == len(quote.ranges) for quote in found.quotes)
    assert all((quote.speaker is None) == (quote.speaker_text is None) for quote in found.quotes)


@settings(max_examples=50)
@given(st.lists(BITS, max_size=30))
def test_the_same_text_gives_the_same_quotations(pieces: list[str]) -> None:
    assert read("".join(pieces)) == read("".join(pieces))


def one_line(text: str) -> Prose:
    """A text as one paragraph of one sentence."""
    prose = read_prose(article_from_text("x", name="a.md", format="markdown"))
    sentences = (SentenceSpan(0, len(text), 0),)
    return attrs.evolve(prose, text=text, blocks=(Block("paragraph", "body", 0, len(text)),), sentences=sentences)


@pytest.mark.parametrize("unit", PIECES["quotes"])
def test_a_long_line_is_read_to_its_end(unit: str) -> None:
    prose = one_line(repeated(unit))
    with stopped_where_it_hangs():
        found = find_quotes(prose, named=Named())
    assert all(prose.text[quote.start : quote.end] == quote.text for quote in found.quotes)
