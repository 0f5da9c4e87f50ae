"""Explain a rule on an article, or across many: the rules of a check, the facts, and all that was evaluated."""

from collections.abc import Sequence
from pathlib import Path

from factcheck.errors import UnreadableArticle, UsageError, faults_named
from factcheck.evaluate.declarations import with_declarations
from factcheck.evaluate.engine import Settings
from factcheck.evaluate.explain import MOST_EXPLAINED, Explanation, explain, explain_across
from factcheck.facts.model import Facts
from factcheck.language.nodes import Rulebook
from factcheck.one_article import analyse_article
from factcheck.packs import Wanted, find_rules
from factcheck.project import Project, find_project
from factcheck.records import record
from factcheck.request import Request
from factcheck.rulebook import load_rules
from factcheck.rules_used import rule_named
from factcheck.run_inputs import articles_of
from factcheck.source import Source
from factcheck.walk import ArticleFile


@record
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
    """Explain the rule of that id on the articles of the request: on the one, unless the rule is across articles.

    Raises the exceptions of `errors.py`.
    """
    project = find_project(Path.cwd(), request.profile)
    if isinstance(request.stdin, UnreadableArticle):
        raise request.stdin
    articles = _articles(request, project)
    texts = find_rules(Wanted(project, request.rules, articles))
    rules = load_rules(texts, project, allow_database=request.allow_database)
    found = rule_named(rule, rules)
    if not found.across_articles and len(articles) > 1:
        raise UsageError(f"{found.id} is a rule on one article: name one of these {len(articles)}")
    book = next((book for book in (rules.book, *rules.beside.values()) if found in book.rules), rules.book)
    facts = [_facts(article, project.relative(article.path), book, request) for article in articles]
    settings = Settings(path=facts[0][1], preview=True)
    with faults_named(f"{found.id} on {articles[0].name}"):
        if found.across_articles:
            explanation = _across(book, found.id, facts, settings)
        else:
            explanation = explain(book, found.id, facts[0][0], settings)
    return Explained(explanation, next(text.source for text in texts if text.source.name == found.file))


def _articles(request: Request, project: Project) -> tuple[ArticleFile, ...]:
    found = articles_of(request, project)
    for unread in found.unread:
        raise unread
    if not found.articles:
        raise UsageError(f"{', '.join(request.paths)}: there is no article")
    return found.articles


def _facts(article: ArticleFile, path: str, book: Rulebook, request: Request) -> tuple[Facts, str]:
    """The facts of an article, put right by the project's declarations, and its path from the project's root."""
    facts = analyse_article(article, published=request.published, max_file_size=request.max_file_size)
    return with_declarations(facts, book, path), path


def _across(book: Rulebook, rule: str, articles: Sequence[tuple[Facts, str]], settings: Settings) -> Explanation:
    explanation = explain_across(book, rule, articles, settings)
    if explanation.considered > MOST_EXPLAINED:
        raise UsageError(
            f"{rule} sets more than {MOST_EXPLAINED:,} elements or pairs against one another in these "
            f"{len(articles)} articles, too many to tell of; name fewer"
        )
    return explanation
