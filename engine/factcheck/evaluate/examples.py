"""The rules' own examples as tests: each must have the outcome it names, with the evidence it marks."""

from collections.abc import Mapping, Sequence

from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate_alone
from factcheck.evaluate.outcomes import Outcome, Result
from factcheck.evaluate.prepared import PreparedRule
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts
from factcheck.language.example_articles import ExampleArticle, articles_of
from factcheck.language.nodes import Example, Rule
from factcheck.records import record

_WANTED: Mapping[str, Outcome] = {
    "passes": "pass",
    "fails": "fail",
    "does not apply": "na",
    "cannot decide": "unknown",
}


@record
class ExampleResult:
    """How one example of a rule came out; `trouble` is None where it is as it should be."""

    rule: str
    file: str
    example: Example
    outcome: Outcome
    trouble: str | None


class Analyses:
    """What the analysis sees in examples: a text that several rules try is analysed once for all of them."""

    def __init__(self) -> None:
        self._found: dict[ExampleArticle, Facts] = {}

    def facts(self, rule: Rule, example: Example) -> tuple[Facts, ...]:
        """The facts of an example of a rule: of each of its articles, if the rule is across articles."""
        return tuple(self._of(article) for article in articles_of(rule, example))

    def _of(self, article: ExampleArticle) -> Facts:
        if article not in self._found:
            self._found[article] = _facts(article)
        return self._found[article]


def _facts(article: ExampleArticle) -> Facts:
    name = article.name or "example"
    return analyse(article_from_text(article.text, name=name, format="markdown", published=article.published))


def run_example(prepared: PreparedRule, example: Example, analyses: Analyses) -> ExampleResult:
    """Run a rule on one of its examples; `applies to` is not looked at."""
    return try_example(prepared, example, analyses.facts(prepared.rule, example))


def try_example(prepared: PreparedRule, example: Example, facts: Sequence[Facts]) -> ExampleResult:
    """Run a rule on the facts of the articles of one of its examples."""
    rule = prepared.rule
    result = _evaluate(prepared, facts)
    outcome: Outcome = "na" if result is None else result.outcome
    return ExampleResult(rule.id, rule.file, example, outcome, _trouble(rule, example, outcome, result))


def _evaluate(prepared: PreparedRule, facts: Sequence[Facts]) -> Result | None:
    settings = Settings(preview=True)
    if not prepared.rule.across_articles:
        return evaluate_alone(prepared, facts[0], settings)
    from factcheck.evaluate.across import evaluate_together  # noqa: PLC0415  # few rules are across articles

    return evaluate_together(prepared, facts, settings)


def _trouble(rule: Rule, example: Example, outcome: Outcome, result: Result | None) -> str | None:
    wanted = _WANTED[example.wanted]
    if outcome != wanted:
        said = [] if result is None else [result.reason, *(finding.message for finding in result.findings)]
        reason = next((f": {text}" for text in said if text), "")
        return f"should be {wanted.upper()}, is {outcome.upper()}{reason}"
    if not example.marks or result is None:
        return None
    marked = sorted((mark.start, mark.end) for mark in example.marks)
    starts = {article.name: article.start for article in articles_of(rule, example)}
    evidence = [piece for finding in result.findings if finding.outcome == wanted for piece in finding.evidence]
    shifts = [(piece, starts.get(piece.article, 0)) for piece in evidence]
    found = sorted({(piece.start + shift, piece.end + shift) for piece, shift in shifts})
    if marked == found:
        return None
    return f"the evidence should be {_quoted(example, marked)}, is {_quoted(example, found)}"


def _quoted(example: Example, ranges: list[tuple[int, int]]) -> str:
    return ", ".join(f"“{example.text[start:end]}”" for start, end in ranges) or "nothing"
