"""What a run reads: which articles of those that are named, and where no report of it may go."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from factcheck.errors import UsageError
from factcheck.ignoring import Ignoring
from factcheck.presence import is_folder, real_place
from factcheck.project import PROJECT_FILE, Project
from factcheck.records import record
from factcheck.report.model import LeftOut
from factcheck.request import Request
from factcheck.rule_text import RuleText
from factcheck.rulebook import Rules
from factcheck.rules_used import asked_for
from factcheck.walk import ArticleFile, Found, find_articles

if TYPE_CHECKING:
    from factcheck.changed_since import Inputs

# What an article is called among the files that a run reads.
ARTICLE = "an article"
ALL_IGNORED = "every file that was named is ignored"


def articles_of(request: Request, project: Project) -> Found:
    """The articles that the paths of a request name or hold, without those that ignore files leave out."""
    ignoring = Ignoring(os.path.realpath(project.root), map(os.path.realpath, request.paths))
    return find_articles(
        request.paths,
        stdin=request.stdin,
        ignoring=ignoring if request.ignore_files else None,
        also_named=request.force_exclude,
        root=project.root,
    )


@record(kw_only=True)
class Read:
    """What a run reads beside its articles: rule files with the rules in them, and other files."""

    texts: Sequence[RuleText]
    rules: Rules
    others: Sequence[Path]


def to_check(found: Found, request: Request, project: Project, read: Read) -> tuple[Found, LeftOut]:
    """The articles of those found that are to be checked, and what is told of the others."""
    if request.changed_since is None:
        is_none = not found.articles and found.ignored and not any(map(is_folder, request.paths))
        return found, LeftOut(ignored=found.ignored, why_none=ALL_IGNORED if is_none else None)
    from factcheck.changed_since import changed_articles  # noqa: PLC0415  # few runs ask for it

    changed = changed_articles(
        found.articles, _compared(found, request, project, read), paths=request.paths, revision=request.changed_since
    )
    is_unchanged = bool(found.articles) and not changed.articles
    left_out = LeftOut(
        ignored=found.ignored,
        since=request.changed_since,
        unchanged=len(found.articles) - len(changed.articles),
        why_all=changed.why_all,
        why_none=f"no article has changed since {request.changed_since}" if is_unchanged else None,
    )
    return attrs.evolve(found, articles=changed.articles), left_out


def _compared(found: Found, request: Request, project: Project, read: Read) -> "Inputs":
    """What an article's outcome hangs on beside its own text."""
    from factcheck.changed_since import Inputs  # noqa: PLC0415

    baseline = () if request.baseline is None else (Path(request.baseline.name),)
    settings = (project.root / PROJECT_FILE,) if project.file is not None else ()
    own = [text for text in read.texts if not text.is_shipped]
    rules = (text.path for text in own if not text.beside)
    return Inputs(
        common=(*settings, *rules, *read.others, *baseline, *map(Path, found.ignore_files)),
        beside=tuple((text.path, text.beside) for text in own if text.beside),
        unseen=_unseen(request, project, read.rules),
    )


def _unseen(request: Request, project: Project, rules: Rules) -> str | None:
    """Why an article that has not changed may come out otherwise, although no file has changed."""
    wanted = asked_for(request.only, rules)
    across = (rule.id for rule in rules.book.rules if rule.across_articles)
    running = next((rule for rule in across if wanted is None or rule in wanted), None)
    if running is not None:
        return f"{running} compares articles with one another"
    if request.allow_database and len(project.database_files) < len(project.connections):
        return "tables come from a database"
    return None


def refuse_overwriting(outputs: Sequence[str], inputs: Mapping[str, str]) -> None:
    """Refuse to write a report over what it is a report of. Raises UsageError."""
    for path in outputs:
        place = real_place(path)
        kind = inputs.get(place) or next(
            (told for name, told in inputs.items() if name.startswith(place + os.sep)), None
        )
        if kind is not None:
            raise UsageError(f"--output {path}: this is {kind} of this run, which a report must not replace")


def refuse_leading_out(outputs: Sequence[str], project: Project) -> None:
    """Refuse a report that a link in the project would take to a place outside. Raises UsageError.

    The links of a tree may be a stranger's; a path that leads out by itself is the user's own.
    """
    for path in outputs:
        named = Path(os.path.abspath(path))
        if named.is_relative_to(project.root) and not project.holds(named):
            raise UsageError(f"--output {path}: a link in the project takes this out of it; name the place itself")


def inputs_of(articles: Sequence[ArticleFile], texts: Sequence[RuleText], *others: Path) -> Mapping[str, str]:
    """What each file that the run reads is to it, by its place on the disk."""
    inputs = {real_place(path): "a file with settings or data" for path in others}
    inputs |= {real_place(text.path): "a rule file" for text in texts}
    return inputs | {real_place(article.path): ARTICLE for article in articles}
