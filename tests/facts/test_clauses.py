"""The clause that a fact belongs to: coordination, negation, modality."""

import pytest

from factcheck.article.model import Article, Block
from factcheck.article.offsets import Offsets
from factcheck.facts.clauses import is_about
from factcheck.facts.model import Placeholder
from factcheck.facts.prose import read_prose
from factcheck.source import Source

CASES = [
    ("Eleven people have been released from jail.", "Eleven", "released from jail", True),
    ("Eleven people have been released from jail.", "Eleven", "release", True),
    ("Eleven people have been released from jail.", "Eleven", "arrested", False),
    ("Nine people were released on bond and two after serving a sentence.", "two", "released", True),
    ("Nine people were released on bond and two after serving a sentence.", "Nine", "released", True),
    ("Nine people were released on bond and two after serving a sentence.", "Nine", "serving", False),
    ("Nine people were released on bond and two after serving a sentence.", "two", "serving", True),
    ("Four men and three women were hurt.", "Four", "hurt", True),
    ("Four men and three women were hurt.", "three", "hurt", True),
    ("Four people died, and six were taken to hospital.", "six", "taken to hospital", True),
    ("Four people died, and six were taken to hospital.", "Four", "taken to hospital", False),
    ("Four people died; six are missing.", "six", "died", False),
    ("Four people died after six cars collided.", "six", "died", False),
    ("Four people died after six cars collided.", "Four", "died", True),
    ("The council did not release twelve files.", "twelve", "release", False),
    ("The council did not release twelve files.", "twelve", "not release", True),
    ("Twelve inmates could be released this week.", "Twelve", "released", False),
    ("Twelve inmates could be released this week.", "Twelve", "could be released", True),
    ("Twelve inmates were released, and more could follow.", "Twelve", "released", True),
    ("Of 9,600 birds, 5,100 were sparrows and 2,700 were finches.", "2,700", "finches", True),
    ("Of 9,600 birds, 5,100 were sparrows and 2,700 were finches.", "2,700", "sparrows", False),
    ("Of 9,600 birds, 5,100 were sparrows and 2,700 were finches.", "5,100", "sparrows", True),
    ("Of 9,600 birds, 5,100 were sparrows and 2,700 were finches.", "9,600", "sparrows", True),
    ("Nobody was hurt, but three cars burned.", "three", "burned", True),
]


@pytest.mark.parametrize(("sentence", "word", "about", "truth"), CASES)
def test_about_looks_at_the_clause_of_the_fact(sentence: str, word: str, about: str, truth: bool) -> None:
    block = Block("paragraph", "lede", 0, len(sentence))
    article = Article(Source("a.txt", sentence), "text", sentence, Offsets(), (block,))
    prose = read_prose(article)
    at = sentence.index(word)
    assert is_about(prose, Placeholder(**prose.place(at, at + len(word))), about) is truth


def test_about_does_not_look_beyond_the_sentence() -> None:
    text = "Twelve people came. Three were released."
    article = Article(Source("a.txt", text), "text", text, Offsets(), (Block("paragraph", "lede", 0, len(text)),))
    prose = read_prose(article)
    assert not is_about(prose, Placeholder(**prose.place(0, 6)), "released")
