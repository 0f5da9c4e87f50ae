"""One article of a run: read, analysed, and judged by the rules."""

import datetime
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from factcheck.article.files import read_bytes
from factcheck.article.model import Article, ReadingNote
from factcheck.article.read import DEFAULT_MAX_FILE_SIZE, article_from_bytes
from factcheck.errors import PathNotFound, UnreadableArticle, faults_named
from factcheck.evaluate.engine import Prepared, Settings, evaluate, prepare
from factcheck.evaluate.outcomes import Result
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Facts
from factcheck.presence import is_there
from factcheck.project import Project
from factcheck.records import record
from factcheck.request import Request
from factcheck.rulebook import Rules
from factcheck.walk import ArticleFile, StandardInput, printed_name, refuse_rule_file

if TYPE_CHECKING:
    from factcheck.evaluate.across import AcrossRules, Contribution
    from factcheck.report.marked import MarkedArticle


_DIGEST = 20  # bytes


@record
class Checked:
    """An article's results and what it gives to rules across articles, or why it could not be read.

    `marked` has its text and facts, where they are asked for; `digest` is that of the bytes that were read; `notes`
    tell what of it is not read as prose.
    """

    results: tuple[Result, ...] = ()
    unread: UnreadableArticle | None = None
    contribution: "Contribution | None" = None
    marked: "MarkedArticle | None" = None
    digest: bytes | None = None
    notes: tuple[ReadingNote, ...] = ()


@record
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
            data = bytes_of(file, max_size=request.max_file_size)
            facts = _facts(file, data, path, request=request, ready=ready)
            results = _results(file, path, facts, ready)
            contribution = None if ready.across is None else ready.across.contribution(facts, path)
            marked = _marked(facts) if request.with_text else None
    except UnreadableArticle as error:
        return Checked(unread=error)
    in_order = tuple(sorted(results, key=lambda result: result.rule))
    notes = facts.prose.article.notes
    return Checked(in_order, contribution=contribution, marked=marked, digest=digest_of(data), notes=notes)


def bytes_of(file: ArticleFile, *, max_size: int) -> bytes:
    """The bytes of an article, those that came with it or those of its file. Raises UnreadableArticle."""
    return read_bytes(file.path, name=file.name, max_size=max_size) if file.data is None else file.data


def digest_of(data: bytes) -> bytes:
    """What tells the bytes of an article from all others."""
    return hashlib.blake2b(data, digest_size=_DIGEST).digest()


def _facts(file: ArticleFile, data: bytes, path: str, *, request: Request, ready: Ready) -> Facts:
    """What the analysis sees, put right by the project's declarations."""
    facts = analyse(_read(file, data, max_size=request.max_file_size, published=request.published))
    if not ready.rules.book.declarations:
        return facts
    from factcheck.evaluate.declarations import with_declarations  # noqa: PLC0415  # few projects have any

    return with_declarations(facts, ready.rules.book, path)


def _read(file: ArticleFile, data: bytes, *, max_size: int, published: datetime.date | None) -> Article:
    return article_from_bytes(data, file.path, name=file.name, max_size=max_size, published=published)


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

    Raises PathNotFound, RuleFileNamed, UnreadableArticle.
    """
    if isinstance(stdin, UnreadableArticle):
        raise stdin
    if stdin is None and not is_there(path):
        raise PathNotFound(path)
    if stdin is None:
        refuse_rule_file(path)
    return analyse_article(
        stdin or ArticleFile(Path(path), printed_name(path)), published=published, max_file_size=max_file_size
    )


def analyse_article(file: ArticleFile, *, published: datetime.date | None, max_file_size: int) -> Facts:
    """The facts of one article that was found. Raises UnreadableArticle."""
    with faults_named(file.name):
        data = bytes_of(file, max_size=max_file_size)
        return analyse(_read(file, data, max_size=max_file_size, published=published))
