"""In which order a report has rows, and the findings of a row: what somebody has to look at comes first."""

from collections.abc import Iterable

from factcheck.evaluate.outcomes import GRAVITY, Finding, Result
from factcheck.report.rows import OUTCOMES

_RANKS = ("error", "fail", "unknown", "known", "waived", "pass", "na")


def urgency(result: Result) -> tuple[int, int, str, str]:
    """By this rows are sorted: failures first, of these what holds publication, then by gravity, article and rule."""
    severity = 0 if result.gates else len(GRAVITY) - GRAVITY[result.severity]
    return (OUTCOMES.index(result.outcome), severity, result.article or "", result.rule)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of a row: new failures, what is undecided, known failures, what is waived; each as they were."""
    return tuple(sorted(findings, key=_rank))


def _rank(finding: Finding) -> int:
    return _RANKS.index("known" if finding.known else finding.outcome)
