"""Running the examples of rules."""

import pytest

from factcheck.evaluate.engine import prepare
from factcheck.evaluate.examples import Analyses, run_example
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


@pytest.mark.parametrize(
    ("example", "trouble"),
    [
        ('cannot decide "Nine boats sank. Ten boats sank."', None),
        ('cannot decide "More than [[nine]] boats sank."', None),
        ('cannot decide "[[More]] than nine boats sank."', "the evidence should be “More”, is “nine”"),
        ('cannot decide "Eleven boats sank."', "should be UNKNOWN, is PASS"),
        ('cannot decide "Nine boats sank."', "should be UNKNOWN, is FAIL: Nine is too few"),
        (
            'passes "More than nine boats sank."',
            "should be PASS, is UNKNOWN: more than 9 is not one exact count",
        ),
        (
            'does not apply "Boats sank."',
            'should be NA, is UNKNOWN: there is no n in counts where n about "sank"',
        ),
    ],
)
def test_an_example_may_ask_for_what_cannot_be_decided(example: str, trouble: str | None) -> None:
    text = f"""\
rule desk.toll "The toll"
  let   toll = the n in counts where n about "sank"
  check toll > 10
  say   "{{toll}} is too few"
  example {example}
"""
    file, errors = parse_rules(Source("desk.rules", text))
    assert errors == ()
    (prepared,) = prepare(build_rulebook([file])).rules
    assert run_example(prepared, prepared.rule.examples[0], Analyses()).trouble == trouble
