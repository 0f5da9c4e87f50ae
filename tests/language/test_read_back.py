"""Conditions read back in English."""

from collections.abc import Callable

import pytest

from factcheck.language.nodes import Expression
from factcheck.language.read_back import read_back

SENTENCES = (
    ("q.speaker exists", "q has a speaker"),
    ("not q.speaker exists", "q has no speaker"),
    ("sum(b.parts) = b.total within rounding", "the sum of b's parts is b's total, within rounding"),
    ("count(quotes) >= 4", "the number of quotes is at least 4"),
    ("c != 3", "c is not 3"),
    ("not c != 3", "c is 3"),
    ("not c < 3", "c is not less than 3"),
    ("d.possible", "d is possible"),
    ("not p.first_mention.is_full", "p's first mention is not full"),
    ("p = 50% or d > 48 hours", "p is 50% or d is more than 48 hours"),
    ("x = 1.5 and (y or z)", "x is 1.5 and (y or z)"),
    ("x + 1 = 10 miles within 2%", "x plus 1 is 10 miles, within 2%"),
    ("x * (y - 1) = $3 million", "x times (y minus 1) is 3000000 USD"),
    ("y.letters in known_acronyms", "y's letters is in known acronyms"),
    ('not article.body contains "x"', 'the article\'s body does not contain "x"'),
    ('headline.text starts with "x"', 'the words of the headline starts with "x"'),
    (
        "some c in body.counts where c > 2 has c = h",
        "for some c in the counts in the body where c is more than 2, c is h",
    ),
    ("not every x in xs has y", "it is not so that for every x in xs, y"),
    ("count(all q in quotes where q.sure) = 2", "the number of all q in quotes where q is sure is 2"),
    ("max(all v in votes giving v.n) = 2", "the largest of v's n for all v in votes is 2"),
    ("(the x in xs).n = 1", "the n of the only x in xs is 1"),
    ("x inside a quote", "x is inside a quote"),
    ("not x inside the same sentence as y", "x is not in the same sentence as y"),
    ("x stands before y", "x stands before y"),
    ("not x stands after y", "x does not stand after y"),
    ('x about "released"', 'x is about "released"'),
    ("if x then y else z", "if x, then y, else z"),
    ("c.of = 2018-12-06", "c.of is 2018-12-06"),
    ("t = 17:30", "t is 17:30"),
    ("roster[p.name] exists", "roster has an entry for p's name"),
    ("not roster[p.name] exists", "roster has no entry for p's name"),
    ('roster["x"].party = y', 'the party of the entry of roster for "x" is y'),
    (
        "q.words found in hearing folding typography, elision",
        "q's words can be found in hearing, folding typography and elision",
    ),
    ("not x found in hearing", "x cannot be found in hearing"),
)


@pytest.mark.parametrize(("written", "english"), SENTENCES)
def test_a_condition_is_read_back(condition: Callable[[str], Expression], written: str, english: str) -> None:
    assert read_back(condition(written)) == english
