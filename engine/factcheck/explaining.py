"""Explain a rule on an article: the rules that a check of it would use, its facts, and all that was evaluated."""

from pathlib import Path

import attrs

from factcheck.errors import UnreadableArticle, UsageError, faults_named
from factcheck.evaluate.declarations import with_declarations
from factcheck.evaluate.engine import Settings
from factcheck.evaluate.explain import Explanation, explain
from factcheck.one_article import analyse_file
from factcheck.packs import Wanted, find_rules
from factcheck.project import find_project
from factcheck.request import Request
from factcheck.rulebook import load_rules
from factcheck.rules_used import rule_named
from factcheck.source import Source
from factcheck.walk import find_articles


@attrs.frozen
class Explained:
    """The explanation, and the file that the rule stands in."""

    explanation: Explanation
    source: Source

    @property
    def exit_code(self) -> int:
        """2 where the rule cannot be evaluated, whatever the article says; an explanation gates nothing."""
        result = self.explanation.result
        return 2 if result is not None and result.outcome == "error" else 0


def explain_rule(rule: str, request: Request) -> Explained:
    """Explain the rule of that id on the one article of the request. Raises the exceptions of `errors.py`."""
    project = find_project(Path.cwd(), request.profile)
    (path,) = request.paths
    if request.stdin is None and Path(path).is_dir():
        raise UsageError(f"{path}: this is a folder; name one article")
    if isinstance(request.stdin, UnreadableArticle):
        raise request.stdin
    (article,) = find_articles((path,), stdin=request.stdin).articles
    texts = find_rules(Wanted(project, request.rules, (article,)))
    rules = load_rules(texts, project, allow_database=request.allow_database)
    found = rule_named(rule, rules)
    if found.across_articles:
        raise UsageError(
            f"{found.id} runs across articles, and an explanation is of one; `factcheck check` has its row"
        )
    facts = analyse_file(path, published=request.published, max_file_size=request.max_file_size, stdin=request.stdin)
    book = next((book for book in (rules.book, *rules.beside.values()) if found in book.rules), rules.book)
    settings = Settings(path=project.relative(article.path), preview=True)
    facts = with_declarations(facts, book, settings.path)
    with faults_named(f"{found.id} on {article.name}"):
        explanation = explain(book, found.id, facts, settings)
    return Explained(explanation, next(text.source for text in texts if text.source.name == found.file))
