"""One article of a run: read, analysed, and judged by the rules."""

import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from factcheck.article.model import Article
from factcheck.article.read import DEFAULT_MAX_FILE_SIZE, article_from_bytes, read_article
from factcheck.errors import PathNotFound, UnreadableArticle, faults_named
from factcheck.evaluate.engine import Prepared, Settings, evaluate, prepare
from factcheck.evaluate.outcomes import Result
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts
from factcheck.project import Project
from factcheck.request import Request
from factcheck.rulebook import Rules
from factcheck.walk import ArticleFile, StandardInput, printed_name

if TYPE_CHECKING:
    from factcheck.evaluate.across import AcrossRules, Contribution
    from factcheck.report.marked import MarkedArticle


@attrs.frozen
class Checked:
    """An article's results and what it gives to rules across articles, or why it could not be read.

    `marked` has its text and facts, where they are asked for.
    """

    results: tuple[Result, ...] = ()
    unread: UnreadableArticle | None = None
    contribution: "Contribution | None" = None
    marked: "MarkedArticle | None" = None


@attrs.frozen
class Ready:
    """The rules of a run, prepared, with what they need to know of it."""

    rules: Rules
    common: Prepared
    across: "AcrossRules | None"
    settings: Settings
    project: Project


def check_file(file: ArticleFile, *, request: Request, ready: Ready) -> Checked:
    """Read an article, analyse it and evaluate the rules on it, in order of rule id."""
    try:
        with faults_named(file.name):
            path = ready.project.relative(file.path)
            facts = _facts(file, path, request=request, ready=ready)
            results = _results(file, path, facts, ready)
            contribution = None if ready.across is None else ready.across.contribution(facts, path)
            marked = _marked(facts) if request.with_text else None
    except UnreadableArticle as error:
        return Checked(unread=error)
    in_order = tuple(sorted(results, key=lambda result: result.rule))
    return Checked(in_order, contribution=contribution, marked=marked)


def _facts(file: ArticleFile, path: str, *, request: Request, ready: Ready) -> Facts:
    """What the analysis sees, put right by the project's declarations."""
    facts = analyse(_read(file, max_size=request.max_file_size, published=request.published))
    if not ready.rules.book.declarations:
        return facts
    from factcheck.evaluate.declarations import with_declarations  # noqa: PLC0415  # few projects have any

    return with_declarations(facts, ready.rules.book, path)


def _read(file: ArticleFile, *, max_size: int, published: datetime.date | None) -> Article:
    if file.data is None:
        return read_article(file.path, name=file.name, max_size=max_size, published=published)
    return article_from_bytes(file.data, file.path, name=file.name, max_size=max_size, published=published)


def _marked(facts: Facts) -> "MarkedArticle":
    from factcheck.report.marked import marked_article  # noqa: PLC0415  # only what shows the text needs it

    return marked_article(facts)


def _results(file: ArticleFile, path: str, facts: Facts, ready: Ready) -> tuple[Result, ...]:
    results = evaluate(ready.common, facts, attrs.evolve(ready.settings, path=path))
    beside = ready.rules.beside.get(file.name)
    if beside is None:
        return results
    ids = frozenset(rule.id for rule in beside.rules)
    settings = attrs.evolve(ready.settings, path=path, must_decide=ids)
    return (*results, *evaluate(prepare(beside), facts, settings))


def analyse_file(
    path: str,
    *,
    published: datetime.date | None = None,
    max_file_size: int = DEFAULT_MAX_FILE_SIZE,
    stdin: StandardInput | None = None,
) -> Facts:
    """The facts of one article: of a file, or of what came by the standard input.

    Raises PathNotFound, UnreadableArticle.
    """
    if isinstance(stdin, UnreadableArticle):
        raise stdin
    if stdin is None and not os.path.lexists(path):
        raise PathNotFound(path)
    file = stdin or ArticleFile(Path(path), printed_name(path))
    with faults_named(file.name):
        return analyse(_read(file, max_size=max_file_size, published=published))
