"""The files that a run reads, which no report of it may replace."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.rule_text import RuleText
from factcheck.walk import ArticleFile


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
