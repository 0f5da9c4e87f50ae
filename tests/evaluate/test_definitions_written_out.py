"""A rule with definitions is the rule that it would be without them: outcome, evidence, values and message."""

from typing import Any

import attrs
import pytest

from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate, prepare
from factcheck.evaluate.outcomes import Finding, Result
from factcheck.facts.analyse import analyse
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.parse import parse_rules
from factcheck.source import Source

ARTICLE = """# Nine trucks reach the village

Nine trucks and four buses reached the village on Monday, Mayor Lena Moss said.

"We counted nine trucks," Moss said. "Then 14 trucks came back."
"""


def result(*files: str) -> Result:
    """The result of the only rule of some files."""
    parsed = []
    for number, text in enumerate(files):
        file, errors = parse_rules(Source(f"file{number}.rules", text))
        assert errors == ()
        parsed.append(file)
    assert check_rules(parsed) == ()
    facts = analyse(article_from_text(ARTICLE, name="a.md", format="markdown"))
    (found,) = evaluate(prepare(build_rulebook(parsed)), facts, Settings(passes_kept=9))
    return found


def spread(values: Any) -> Any:
    """Labels without brackets: one put in for a parameter has some that a writer leaves out."""
    return [(label.replace("(", "").replace(")", ""), value) for label, value in values]


RULE = 'rule a.b "c"\n  for each c in counts where c.noun exists\n  {}\n'


def _spread(finding: Finding) -> Finding:
    return attrs.evolve(finding, values=spread(finding.values), values_in_words=())


@pytest.mark.parametrize(
    ("define", "used", "written"),
    [
        ("double(x: count) = x * 2", "check double(c) < 12", "check c * 2 < 12"),
        ("double(x: count) = x * 2", "check double(c + 1) < 12", "check (c + 1) * 2 < 12"),
        (
            "same(x: count, y: count) = stem(x.noun) = stem(y.noun)",
            "check some d in counts where d.start != c.start has same(c, d)",
            "check some d in counts where d.start != c.start has stem(c.noun) = stem(d.noun)",
        ),
        ("has_noun(x: count) = x.noun exists", "check not has_noun(c)", "check not c.noun exists"),
        ("few(x: count) = x < 5 or x = 9", "check few(c) and c > 1", "check (c < 5 or c = 9) and c > 1"),
        ("least() = 5", 'check c >= least()\n  say "{c} is under {least()}"', 'check c >= 5\n  say "{c} is under 5"'),
        ("least() = 5", "let low = least()\n  check c >= low", "let low = 5\n  check c >= low"),
        ("least() = 5", "need c > least()\n  check c > 10", "need c > 5\n  check c > 10"),
    ],
)
def test_it_comes_out_as_if_written_out(define: str, used: str, written: str) -> None:
    with_define, without = result(f"define {define}\n{RULE.format(used)}"), result(RULE.format(written))
    assert [_spread(finding) for finding in (*with_define.findings, *with_define.passes)] == [
        _spread(finding) for finding in (*without.findings, *without.passes)
    ]
    assert (with_define.outcome, with_define.instances) == (without.outcome, without.instances)


def test_a_definition_of_another_file_is_used() -> None:
    found = result("define big(x: count) =\n  x > 10  # by our count\n", RULE.format("check not big(c)"))
    assert found.outcome == "fail"
    assert [evidence.text for finding in found.findings for evidence in finding.evidence] == ["14"]
    assert found.findings[0].message == "it does not hold that c is not more than 10"


def test_definitions_within_definitions_are_written_out() -> None:
    text = "define outer(x: count) = inner(x + 1) * 2\ndefine inner(y: count) = y - 1\n"
    found = result(text + RULE.format("check outer(c) > 1000"))
    assert ("((c + 1) - 1)", "9") in found.findings[0].values
    assert ("(((c + 1) - 1) * 2)", "18") in found.findings[0].values


def test_a_variable_of_a_definition_does_not_take_the_place_of_one_of_the_rule() -> None:
    define = "define repeated(x: count) = some d in counts where d.start != x.start has d = x\n"
    rule = 'rule a.b "c"\n  for each d in counts where d.noun exists\n  check repeated(d)\n'
    renamed = rule.replace("each d", "each c").replace("where d", "where c").replace("(d)", "(c)")
    found, other = result(define + rule), result(define + renamed)
    assert found.instances == other.instances
    assert found.instances.passed > 0
    assert found.instances.failed > 0


def test_a_variable_of_an_inner_definition_does_not_take_the_place_of_a_parameter() -> None:
    define = "define many() = count(all x in counts where x > 1) > 1\ndefine both(x: count) = many() and x > 10\n"
    found = result(define + RULE.format("check both(c)"))
    assert (found.instances.passed, found.outcome) == (1, "fail")
