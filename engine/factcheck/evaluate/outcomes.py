"""What evaluation gives: outcomes of rules on articles, with their findings and evidence."""

from typing import Literal

import attrs

from factcheck.language.nodes import Severity

Outcome = Literal["pass", "fail", "na", "unknown", "waived", "error"]


@attrs.frozen
class Evidence:
    """Words of an article that a result rests on; the range is in the file's text, line and column from 1."""

    article: str
    text: str
    start: int
    end: int
    line: int
    column: int


@attrs.frozen
class Finding:
    """An instance of a rule with its evidence: one that failed, could not be decided, or (on request) passed.

    `values` holds each sub-expression as written and its value: text, an exact number as text, a boolean, None
    where missing, a tuple of these, or an `Unknown`. `values_in_words` has the same values as a message prints them.
    """

    outcome: Outcome
    severity: Severity
    message: str
    evidence: tuple[Evidence, ...] = ()
    values: tuple[tuple[str, object], ...] = ()
    values_in_words: tuple[tuple[str, str], ...] = ()
    sure: bool = True
    suggestions: tuple["Replacement", ...] = ()
    waiver: str | None = None
    known: bool = False


@attrs.frozen
class Replacement:
    """Words offered in place of those of a fact."""

    place: Evidence
    text: str


@attrs.frozen
class InstanceCounts:
    """How many instances of a rule had each outcome."""

    passed: int = 0
    failed: int = 0
    unknown: int = 0
    na: int = 0
    waived: int = 0


@attrs.frozen
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
