"""What a run reads: which articles of those that are named, and which files no report of it may replace."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.ignoring import Ignoring
from factcheck.project import Project
from factcheck.report.model import LeftOut
from factcheck.request import Request
from factcheck.rule_text import RuleText
from factcheck.walk import ArticleFile, Found, find_articles

ALL_IGNORED = "every file that was named is ignored"


def articles_of(request: Request, project: Project) -> Found:
    """The articles that the paths of a request name or hold, without those that ignore files leave out."""
    ignoring = Ignoring(os.path.realpath(project.root), map(os.path.realpath, request.paths))
    return find_articles(
        request.paths,
        stdin=request.stdin,
        ignoring=ignoring if request.ignore_files else None,
        also_named=request.force_exclude,
    )


def left_out_of(found: Found, request: Request) -> LeftOut:
    """What a run does not look at; that it looks at none is right where every file that was named is ignored."""
    is_none = not found.articles and found.ignored and not any(map(os.path.isdir, request.paths))
    return LeftOut(ignored=found.ignored, why_none=ALL_IGNORED if is_none else None)


def refuse_overwriting(outputs: Sequence[str], inputs: Mapping[str, str]) -> None:
    """Refuse to write a report over what it is a report of. Raises UsageError."""
    for path in outputs:
        place = os.path.realpath(path)
        kind = inputs.get(place) or next(
            (told for name, told in inputs.items() if name.startswith(place + os.sep)), None
        )
        if kind is not None:
            raise UsageError(f"--output {path}: this is {kind} of this run, which a report must not replace")


def inputs_of(articles: Sequence[ArticleFile], texts: Sequence[RuleText], *others: Path) -> Mapping[str, str]:
    """What each file that the run reads is to it, by its place on the disk."""
    inputs = {os.path.realpath(path): "a file with settings or data" for path in others}
    inputs |= {os.path.realpath(text.path): "a rule file" for text in texts}
    return inputs | {os.path.realpath(article.path): "an article" for article in articles}
