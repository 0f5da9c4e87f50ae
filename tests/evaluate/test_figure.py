"""The figure of a number: what is written, apart from a hedge."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate, prepare
from factcheck.facts.analyse import analyse
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.parse import parse_rules
from factcheck.source import Source


def outcome(condition: str, sentence: str) -> str:
    rule = f'rule test.figure "x"\n  for each c in counts\n  check    {condition}\n  say      "no"\n'
    file, errors = parse_rules(Source("test.rules", rule))
    assert (errors, check_rules([file])) == ((), ())
    facts = analyse(article_from_text(sentence, name="a.md", format="markdown"))
    (result,) = evaluate(prepare(build_rulebook([file])), facts, Settings())
    return result.outcome


@pytest.mark.parametrize(
    ("condition", "sentence", "wanted"),
    [
        ("c.figure = 40", "The mill has 40 wheels.", "pass"),
        ("c.figure = 40", "The mill has about 40 wheels.", "pass"),
        ("c.figure = 40", "The mill has more than 40 wheels.", "pass"),
        ("c.figure = 40", "The mill has about 41 wheels.", "fail"),
        ("c = 40", "The mill has more than 40 wheels.", "fail"),
        ("c.figure exists", "The mill has 40 to 50 wheels.", "fail"),
        ("c.figure exists", "The mill has several wheels.", "fail"),
    ],
)
def test_a_figure_is_the_number_as_written(condition: str, sentence: str, wanted: str) -> None:
    assert outcome(condition, sentence) == wanted
