"""The file of a baseline: JSON with a line for each finding, so that a change of it can be read."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import attrs

from factcheck.article.files import read_bytes
from factcheck.errors import UnreadableArticle, UsageError
from factcheck.evaluate.baseline import Baseline, KnownFinding
from factcheck.walk import printed_name

VERSION = 2
# Failures were once known by article, rule and words alone, so that one might hide another.
_OLD = (
    "this baseline was written by an earlier version and does not tell what each failure says; see what a run without"
    " it finds, delete it, and `factcheck baseline update PATH…` writes it anew"
)
_LARGEST = 200_000_000  # bytes; a line for each of a million findings
_HINT = "`factcheck baseline update PATH…` writes one"


def read_baseline(path: str) -> Baseline:
    """The baseline of a file. Raises UsageError with what is wrong and where."""
    try:
        data = json.loads(read_bytes(Path(path), name=path, max_size=_LARGEST).decode("utf-8"))
    except UnreadableArticle as error:
        raise UsageError(f"{path}: the baseline cannot be read: {error.reason}; {_HINT}") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path}: this is no baseline: {error}") from error
    if isinstance(data, dict) and data.get("baseline") == 1:
        raise UsageError(f"{path}: {_OLD}")
    if not isinstance(data, dict) or data.get("baseline") != VERSION:
        raise UsageError(f'{path}: this is no baseline: it has no "baseline": {VERSION}')
    findings = data.get("findings")
    if not isinstance(findings, list):
        raise UsageError(f"{path}: `findings` is a list")
    return Baseline(printed_name(path), tuple(_finding(one, number, path) for number, one in enumerate(findings, 1)))


def path_from_here(path: Path) -> str:
    """A path as it is printed: from the working folder."""
    return printed_name(os.path.relpath(path))


def _finding(data: object, number: int, path: str) -> KnownFinding:
    match data:
        case {
            "article": str(article),
            "rule": str(rule),
            "severity": "error" | "warning" | "note" as severity,
            "says": str(says),
            "words": list(words),
            "count": int(count),
            **rest,
        }:
            if not rest and count > 0 and all(isinstance(word, str) for word in words):
                return KnownFinding(article, rule, severity, says, tuple(words), count)
    form = '{"article": "…", "rule": "…", "severity": "error", "says": "…", "words": ["…"], "count": 1}'
    raise UsageError(f"{path}: finding {number} is not of the form {form}")


def written(findings: tuple[KnownFinding, ...]) -> Iterator[str]:
    """The text of a file, in pieces; findings in order, so that two of them differ in what differs."""
    yield f'{{"baseline": {VERSION}, "findings": ['
    for number, one in enumerate(sorted(findings)):
        yield f"{',' if number else ''}\n  {json.dumps(attrs.asdict(one))}"
    yield "\n]}\n"
