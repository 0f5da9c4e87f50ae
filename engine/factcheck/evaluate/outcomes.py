"""What evaluation gives: outcomes of rules on articles, with their findings and evidence."""

import datetime
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from factcheck.language.nodes import Severity
from factcheck.records import record

# How grave severities are beside each other.
GRAVITY: Mapping[Severity, int] = MappingProxyType({"note": 0, "warning": 1, "error": 2})

Outcome = Literal["pass", "fail", "na", "unknown", "waived", "error"]


@record
class Evidence:
    """Words of an article that a result rests on; the range is in the file's text, line and column from 1.

    `column` counts characters, `byte_column` the bytes of UTF-8 before the place, as some formats want it.
    """

    article: str
    text: str
    start: int
    end: int
    line: int
    column: int
    byte_column: int = 1


@record(eq=True, kw_only=True)
class Waiver:
    """A finding that somebody takes upon himself: which, why, who, and its last day.

    `place` is file and line; `only` are the paths of the articles that the file stands beside, if any.
    """

    rule: str
    glob: str
    evidence: str
    because: str
    by: str
    until: datetime.date
    place: str
    only: tuple[str, ...] = ()


@record
class Finding:
    """An instance of a rule with its evidence: one that failed, could not be decided, or (on request) passed.

    `values` holds each sub-expression as written and its value: text, an exact number as text, a boolean, None
    where missing, a tuple of these, or an `Unknown`. `values_in_words` has the same values as a message prints them.
    `waiver` covers a finding that is waived; a failure with one is back because the waiver has ended.
    """

    outcome: Outcome
    severity: Severity
    message: str
    evidence: tuple[Evidence, ...] = ()
    values: tuple[tuple[str, object], ...] = ()
    values_in_words: tuple[tuple[str, str], ...] = ()
    sure: bool = True
    declared: bool = False
    suggestions: tuple["Replacement", ...] = ()
    waiver: Waiver | None = None
    waiver_ended: bool = False
    known: bool = False


@record
class Replacement:
    """Words offered in place of those of a fact."""

    place: Evidence
    text: str


@record(eq=True)
class InstanceCounts:
    """How many instances of a rule had each outcome."""

    passed: int = 0
    failed: int = 0
    unknown: int = 0
    na: int = 0
    waived: int = 0


@record
class Result:
    """A rule's outcome on an article: a row of the table. `article` is None for rules across articles."""

    article: str | None
    rule: str
    title: str
    outcome: Outcome
    severity: Severity
    gates: bool
    instances: InstanceCounts
    reason: str | None = None
    findings: tuple[Finding, ...] = ()
    passes: tuple[Finding, ...] = ()
