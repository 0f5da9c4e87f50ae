"""The rules' own examples as tests: each must have the outcome it names, with the evidence it marks."""

from collections.abc import Mapping

import attrs

from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate_alone
from factcheck.evaluate.outcomes import Outcome, Result
from factcheck.evaluate.prepared import PreparedRule
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts
from factcheck.language.nodes import Example, Rule

_WANTED: Mapping[str, Outcome] = {"passes": "pass", "fails": "fail", "does not apply": "na"}


@attrs.frozen
class ExampleResult:
    """How one example of a rule came out; `trouble` is None where it is as it should be."""

    rule: str
    file: str
    example: Example
    outcome: Outcome
    trouble: str | None


def run_example(prepared: PreparedRule, example: Example) -> ExampleResult:
    """Run a rule on one of its examples; `applies to` is not looked at."""
    return try_example(prepared, example, example_facts(prepared.rule, example))


def example_facts(rule: Rule, example: Example) -> Facts:
    """What the analysis sees in an example of a rule."""
    published = example.published.start if example.published is not None else None
    article = article_from_text(example.text, name=f"example of {rule.id}", format="markdown", published=published)
    return analyse(article)


def try_example(prepared: PreparedRule, example: Example, facts: Facts) -> ExampleResult:
    """Run a rule on the facts of one of its examples."""
    rule = prepared.rule
    result = evaluate_alone(prepared, facts, Settings(preview=True))
    outcome: Outcome = "na" if result is None else result.outcome
    return ExampleResult(rule.id, rule.file, example, outcome, _trouble(example, outcome, result))


def _trouble(example: Example, outcome: Outcome, result: Result | None) -> str | None:
    wanted = _WANTED[example.wanted]
    if outcome != wanted:
        said = [] if result is None else [result.reason, *(finding.message for finding in result.findings)]
        reason = next((f": {text}" for text in said if text), "")
        return f"should be {wanted.upper()}, is {outcome.upper()}{reason}"
    if not example.marks or result is None:
        return None
    marked = sorted((mark.start, mark.end) for mark in example.marks)
    found = sorted({(e.start, e.end) for f in result.findings if f.outcome == "fail" for e in f.evidence})
    if marked == found:
        return None
    return f"the evidence should be {_quoted(example, marked)}, is {_quoted(example, found)}"


def _quoted(example: Example, ranges: list[tuple[int, int]]) -> str:
    return ", ".join(f"“{example.text[start:end]}”" for start, end in ranges) or "nothing"
