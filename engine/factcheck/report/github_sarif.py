"""SARIF for GitHub's code scanning, which takes every result for an alert: failures and what is undecided alone."""

from collections.abc import Iterator

import attrs

from factcheck.evaluate.outcomes import Finding, Result
from factcheck.report import sarif
from factcheck.report.look import Look
from factcheck.report.model import Report


def render(report: Report, look: Look) -> Iterator[str]:
    """The log without passes, rows with nothing to check, and what is waived or known; the summary still counts them.

    GitHub reads neither `kind` nor `suppressions`, and takes no log with a result that has no place with a line.
    """
    rows = (attrs.evolve(result, findings=_alerts(result), passes=()) for result in report.results)
    return sarif.render_rows(report, tuple(row for row in rows if _is_alert(row)), all_regions=True)


def _alerts(result: Result) -> tuple[Finding, ...]:
    return tuple(finding for finding in result.findings if finding.outcome in ("fail", "unknown") and not finding.known)


def _is_alert(row: Result) -> bool:
    """Whether a row has findings left, or has to be known for a reason of its own."""
    return bool(row.findings) or row.outcome in ("error", "unknown") or (row.outcome == "na" and row.gates)
