"""Try drafted rules: each must pass on the article, and fail to pass when anything it is about is changed."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck.article.model import Article
from factcheck.article.read import article_from_text
from factcheck.drafting.relation import Form, Relation, Spot
from factcheck.errors import UnreadableArticle
from factcheck.evaluate.engine import Prepared, Settings, evaluate, prepare
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.formatter import format_rules
from factcheck.language.parse import parse_rules
from factcheck.records import record
from factcheck.request import Progress
from factcheck.source import Source

_SETTINGS = Settings(preview=True)


@record
class Tried:
    """What the trial of a relation came to: the form that stood it, or why none did."""

    relation: Relation
    form: Form | None
    why: str = ""


def try_relations(
    relations: Sequence[Relation], facts: Facts, published: datetime.date | None, progress: Progress
) -> tuple[Tried, ...]:
    """Each relation with the first of its forms that passes on the article and notices every change of its spots."""
    forms = {name: form for number, one in enumerate(relations) for name, form in _named(number, one)}
    rules = _prepared(forms)
    trial = _Trial(facts.prose.article, published, rules)
    holding = trial.passing(facts)
    unnoticed = _unnoticed(relations, trial, holding, progress)
    return tuple(_judged(number, one, holding, unnoticed) for number, one in enumerate(relations))


def _named(number: int, relation: Relation) -> list[tuple[str, Form]]:
    """The forms of a relation with the ids by which they are tried."""
    return [(f"t.r{number}-f{at}", form) for at, form in enumerate(relation.forms)]


def rule_text(identity: str, title: str, clauses: Sequence[str]) -> str:
    """A rule as the one layout has it."""
    lines = [re.sub(r"\n(?=[^\n])", "\n    ", clause) for clause in ("must decide", *clauses)]
    return format_rules(f"rule {identity} {title}\n" + "".join(f"  {line}\n" for line in lines))


def _prepared(forms: Mapping[str, Form]) -> Prepared:
    return prepared_rules("\n".join(rule_text(name, '"Draft"', form.clauses) for name, form in forms.items()))


def prepared_rules(written: str) -> Prepared:
    """Rules of ours, read as a rule file is; ready to run."""
    file, errors = parse_rules(Source("draft", written))
    errors = (*errors, *check_rules([file]))
    assert not errors, errors
    return prepare(build_rulebook([file]))


@record
class _Trial:
    """The article with the drafted rules; changed in one place, it is read and analysed from the beginning."""

    article: Article
    published: datetime.date | None
    rules: Prepared

    def passing(self, facts: Facts) -> frozenset[str]:
        """The ids of the rules that pass."""
        return frozenset(result.rule for result in evaluate(self.rules, facts, _SETTINGS) if result.outcome == "pass")

    def passing_with(self, spot: Spot, other: str) -> frozenset[str]:
        """The ids of the rules that pass with other words in a place; none where the article is no article then."""
        text, article = self.article.source.text, self.article
        changed = text[: spot.place.start] + other + text[spot.place.end :]
        try:
            read = article_from_text(changed, name=article.source.name, format=article.format, published=self.published)
        except UnreadableArticle:
            return frozenset()
        return self.passing(analyse(read))


def _unnoticed(
    relations: Sequence[Relation], trial: _Trial, holding: frozenset[str], progress: Progress
) -> Mapping[str, str]:
    """For each rule that does not notice a change of one of its spots, the words of that."""
    found: dict[str, str] = {}
    spots = dict.fromkeys(spot for one in relations for spot in one.spots)
    for done, spot in enumerate(spots):
        progress(done, len(spots))
        words = trial.article.source.text[spot.place.start : spot.place.end]
        concerned = [pair for number, one in enumerate(relations) if spot in one.spots for pair in _named(number, one)]
        if not any(name in holding and name not in found for name, _ in concerned):
            continue
        bold = [trial.passing_with(spot, other) for other in spot.bold]
        slight = [trial.passing_with(spot, other) for other in spot.slight]
        for name, form in concerned:
            passing = (*bold, *slight) if form.is_exact else bold
            if not bold or any(name in one for one in passing):
                found.setdefault(name, words)
    progress(len(spots), len(spots))
    return found


def _judged(number: int, relation: Relation, holding: frozenset[str], unnoticed: Mapping[str, str]) -> Tried:
    named = _named(number, relation)
    for name, form in named:
        if name in holding and name not in unnoticed:
            return Tried(relation, form)
    return Tried(relation, None, next(_reasons([name for name, _ in named], holding, unnoticed)))


def _reasons(names: Sequence[str], holding: frozenset[str], unnoticed: Mapping[str, str]) -> Iterator[str]:
    """Why no form will do, the most telling reason first."""
    if not names:
        yield "the words around its figures do not tell them from others"
    yield from (f"a change of “{unnoticed[name]}” would go unnoticed" for name in names if name in holding)
    yield "it does not hold as it stands"
