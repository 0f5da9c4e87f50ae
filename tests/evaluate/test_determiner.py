"""What makes a count a whole group: the article or "all" before it."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate, prepare
from factcheck.facts.analyse import analyse
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.parse import parse_rules
from factcheck.source import Source


def outcome(condition: str, sentence: str) -> str:
    rule = f'rule test.determiner "x"\n  for each c in counts\n  check    {condition}\n  say      "no"\n'
    file, errors = parse_rules(Source("test.rules", rule))
    assert (errors, check_rules([file])) == ((), ())
    facts = analyse(article_from_text(sentence, name="a.md", format="markdown"))
    (result,) = evaluate(prepare(build_rulebook([file])), facts, Settings())
    return result.outcome


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The 14 miners left.", "the"),
        ("All 14 miners left.", "all"),
        ("It hurt all the 14 miners.", "all"),
        ("It hurt all of the 14 miners.", "all"),
    ],
)
def test_a_whole_group_has_a_determiner(sentence: str, wanted: str) -> None:
    assert outcome(f'c.determiner = "{wanted}"', sentence) == "pass"


@pytest.mark.parametrize(
    "sentence", ["14 miners left.", "Over 14 miners left.", "The tall 14 miners left.", "Bathe 14 miners."]
)
def test_some_of_a_group_have_none(sentence: str) -> None:
    assert outcome("not c.determiner exists", sentence) == "pass"
