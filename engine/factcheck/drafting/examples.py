"""Examples of a drafted rule, made of the article's own sentences: as they stand, and with one figure changed."""

import datetime
from collections.abc import Iterator, Sequence

from factcheck.article.read import article_from_text
from factcheck.drafting.extracts import Extract, extracts_of
from factcheck.drafting.relation import Form, Relation, Spot
from factcheck.drafting.trial import prepared_rules, rule_text
from factcheck.errors import UnreadableArticle
from factcheck.evaluate.engine import Settings, evaluate_alone
from factcheck.evaluate.examples import Analyses, run_example
from factcheck.evaluate.outcomes import Evidence, Result
from factcheck.evaluate.prepared import PreparedRule
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts
from factcheck.records import record

_SETTINGS = Settings(preview=True)
_TITLE = '"Draft"'
# What would end the text of an example, or be taken for a mark in it.
_ENDS = ('"""', "[[", "]]")


@record
class _Trial:
    """A rule that is tried on parts of an article, each with a day of publication or without one."""

    rule: PreparedRule
    published: datetime.date | None

    def result(self, text: str) -> Result | None:
        """What the rule makes of a text, as of an example."""
        if any(end in text for end in _ENDS) or not all(letter.isprintable() or letter == "\n" for letter in text):
            return None
        try:
            article = article_from_text(text, name="example", format="markdown", published=self.published)
        except UnreadableArticle:
            return None
        return evaluate_alone(self.rule, analyse(article), _SETTINGS)

    def clause(self, wanted: str, text: str) -> str:
        """An example of the text."""
        ending = "" if self.published is None else f" published {self.published}"
        return f'example {wanted} """\n{text}"""{ending}'


def examples_of(form: Form, relation: Relation, facts: Facts) -> tuple[str, ...]:
    """The clauses with an example that passes and one that fails; none where no part of the article will do.

    They are run as `factcheck test` runs them before they are given.
    """
    (rule,) = prepared_rules(rule_text("t.r", _TITLE, form.clauses)).rules
    # The last first: of a total with its parts that is a part, of a quotation the speaker's name.
    spots = [(spot, other) for spot in reversed(relation.spots) for other in _others(spot, form)]
    days = dict.fromkeys((None, facts.prose.article.published))
    for extract in extracts_of(relation, facts):
        for day in days:
            trial = _Trial(rule, day)
            text = extract.text()
            result = trial.result(text)
            if result is None or result.outcome != "pass":
                continue
            passing = trial.clause("passes", text)
            for failing in _failing(trial, extract, spots):
                if _come_out(form, (passing, failing)):
                    return passing, failing
    return ()


def _others(spot: Spot, form: Form) -> tuple[str, ...]:
    return (*spot.bold, *spot.slight) if form.is_exact else spot.bold


def _failing(trial: _Trial, extract: Extract, spots: Sequence[tuple[Spot, str]]) -> Iterator[str]:
    """Examples in which a change makes the rule fail, each with marks first where these are sure."""
    for spot, other in spots:
        text = extract.text(spot, other)
        result = trial.result(text)
        if result is None or result.outcome != "fail":
            continue
        evidence = [piece for one in result.findings if one.outcome == "fail" for piece in one.evidence]
        if any(other in piece.text for piece in evidence) and all(one.sure for one in result.findings):
            yield trial.clause("fails", _marked(text, evidence))
        yield trial.clause("fails", text)


def _marked(text: str, evidence: Sequence[Evidence]) -> str:
    """The text with brackets around the words that the findings underline."""
    for start, end in sorted({(piece.start, piece.end) for piece in evidence}, reverse=True):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


def _come_out(form: Form, examples: Sequence[str]) -> bool:
    """Whether the examples of the rule, as it will be written, come out as they say."""
    (rule,) = prepared_rules(rule_text("t.r", _TITLE, (*form.clauses, *examples))).rules
    analyses = Analyses()
    return all(run_example(rule, example, analyses).trouble is None for example in rule.rule.examples)
