"""Running the examples of rules."""

from factcheck.evaluate.examples import Analyses
from factcheck.language.book import build_rulebook
from factcheck.language.parse import parse_rules
from factcheck.source import Source

_RULES = """\
rule desk.one "One"
  for each p in people
  check count(p.mentions) < 2
  example passes "Ada Boyle spoke on Monday."
  example fails "Ada Boyle spoke. Boyle left."

rule desk.two "Two"
  for each d in dates
  check d.possible
  example passes "Ada Boyle spoke on Monday."
  example passes "Ada Boyle spoke on Monday." published 2024-03-05
"""


def test_a_text_that_several_rules_try_is_analysed_once() -> None:
    file, errors = parse_rules(Source("desk.rules", _RULES))
    assert errors == ()
    analyses = Analyses()
    first, second = ([analyses.facts(rule, one)[0] for one in rule.examples] for rule in build_rulebook([file]).rules)
    assert first[0] is second[0]
    assert len({id(facts) for facts in (*first, *second)}) == 3
    assert first[0].prose.article.published is None
    assert second[1].prose.article.published is not None
