"""Rules across articles run on made-up articles."""

import datetime
from collections.abc import Mapping
from typing import Any

from factcheck.article.read import article_from_text
from factcheck.evaluate.across import AcrossRun, across_rules
from factcheck.evaluate.engine import Prepared, Settings, prepare
from factcheck.evaluate.outcomes import Result
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.parse import parse_rules
from factcheck.source import Source


def prepared(clauses: str, extra: str = "") -> Prepared:
    indented = "\n".join(f"  {line}" for line in clauses.strip().splitlines())
    text = f'{extra}\nrule test.rule "A test"\n  across articles\n{indented}\n'
    parsed, errors = parse_rules(Source("test.rules", text))
    assert (errors, check_rules([parsed])) == ((), ())
    return prepare(build_rulebook([parsed]))


def facts_of(name: str, text: str, published: str | None = "2024-03-05") -> Facts:
    day = datetime.date.fromisoformat(published) if published else None
    return analyse(article_from_text(text, name=name, format="markdown", published=day))


def results(
    rules: Prepared,
    articles: Mapping[str, str],
    unread: Mapping[str, str] | None = None,
    **settings: Any,
) -> tuple[Result, ...]:
    chosen = Settings(**settings)
    run = AcrossRun(across_rules(rules, chosen))
    for name, text in articles.items():
        contribution = run.across.contribution(facts_of(name, text), f"desk/{name}")
        if contribution is not None:
            run.add(contribution)
    return run.results(chosen, rules.waivers, unread or {})
