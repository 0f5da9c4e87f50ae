"""The time that a long sentence takes grows with its length, whatever stands in it."""

import time

import pytest

from factcheck.article.model import Article, Block
from factcheck.article.offsets import Offsets
from factcheck.facts.names.model import Named
from factcheck.facts.numbers.find import find_numbers
from factcheck.facts.prose import Prose, SentenceSpan
from factcheck.source import Source, Span


def one_sentence(text: str) -> Prose:
    block = Block("paragraph", "body", 0, len(text))
    article = Article(Source("story.txt", text), "text", text, Offsets(), (block,))
    return Prose(article, text, article.blocks, (SentenceSpan(0, len(text), 0),))


def seconds(unit: str, length: int) -> float:
    prose = one_sentence((unit * (length // len(unit) + 1))[:length])
    taken = tuple(Span(start, start + 1) for start in range(0, length, 500))
    start = time.process_time()
    find_numbers(prose, taken=taken, named=Named())
    return time.process_time() - start


@pytest.mark.parametrize(
    "unit",
    [
        "12 men of the 30 won 3-2 and ",
        "1",
        "1,000,",
        "one hundred ",
        "million ",
        "a third of them ",
        "two of them, ",
        "$5 to $6 million, ",
        "3-2, ",
        "1-1/2 ",
        "between 4 and ",
        "twenty-",
        "a few hundred of ",
    ],
)
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    short = min(seconds(unit, 10_000) for _ in range(3))
    long = min(seconds(unit, 40_000) for _ in range(2))
    assert long < 10 * short + 0.05
