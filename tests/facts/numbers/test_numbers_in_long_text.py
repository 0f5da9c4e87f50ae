"""The time that a long sentence takes grows with its length, whatever stands in it."""

import pytest

from factcheck.article.model import Article, Block
from factcheck.article.offsets import Offsets
from factcheck.facts.names.model import Named
from factcheck.facts.numbers.find import find_numbers
from factcheck.facts.prose import Prose, SentenceSpan
from factcheck.source import Source, Span
from long_texts import PIECES, repeated, stopped_where_it_hangs


def one_sentence(text: str) -> Prose:
    block = Block("paragraph", "body", 0, len(text))
    article = Article(Source("story.txt", text), "text", text, Offsets(), (block,))
    return Prose(article, text, article.blocks, (SentenceSpan(0, len(text), 0),))


@pytest.mark.parametrize("unit", PIECES["numbers"])
def test_a_long_sentence_is_read_to_its_end(unit: str) -> None:
    prose = one_sentence(repeated(unit))
    taken = tuple(Span(start, start + 1) for start in range(0, len(prose.text), 500))
    with stopped_where_it_hangs():
        found = find_numbers(prose, taken=taken, named=Named())
    assert all(prose.text[number.start : number.end] == number.text for number in found)
