"""SARIF for GitHub's code scanning, which takes every result for an alert: failures and what is undecided alone."""

import itertools
from collections.abc import Iterator, Sequence

import attrs

from factcheck.evaluate.outcomes import GRAVITY, Finding, Result
from factcheck.report import sarif
from factcheck.report.look import Look
from factcheck.report.model import Report
from factcheck.report.notices import holds

# Code scanning shows 5,000 results of a run and refuses a log with 25,000; it shows 100 places of a result and refuses
# 1,000, and ten tags of a rule and refuses 20.
MOST_RESULTS = 5_000
MOST_PLACES = 100
MOST_TAGS = 10


def render(report: Report, look: Look) -> Iterator[str]:
    """The log without passes, rows with nothing to check, and what is waived or known; the summary still counts them.

    GitHub reads neither `kind` nor `suppressions`, and takes no log with a result that has no place with a line.
    """
    rows = (attrs.evolve(result, findings=_alerts(result), passes=()) for result in report.results)
    chosen, left_out = _gravest([row for row in rows if _is_alert(row)], report)
    remarks = (
        [f"{left_out} more results have no room in code scanning; the other reports have all."] if left_out else []
    )
    notes = {name: attrs.evolve(note, tags=note.tags[:MOST_TAGS]) for name, note in report.rule_notes.items()}
    limited = attrs.evolve(report, rule_notes=notes)
    return sarif.render_rows(limited, chosen, all_regions=True, remarks=remarks)


def _alerts(result: Result) -> tuple[Finding, ...]:
    found = (finding for finding in result.findings if finding.outcome in ("fail", "unknown") and not finding.known)
    return tuple(attrs.evolve(finding, evidence=finding.evidence[:MOST_PLACES]) for finding in found)


def _gravest(rows: Sequence[Result], report: Report) -> tuple[Sequence[Result], int]:
    """As many results as are shown, in their order, and how many are left out: what holds publication goes before."""
    results = [(row, finding) for row in rows for finding in row.findings or (None,)]
    if len(results) <= MOST_RESULTS:
        return rows, 0

    def urgency(number: int) -> tuple[bool, int]:
        row, finding = results[number]
        if finding is None:
            return not row.gates, -GRAVITY[row.severity]
        return not holds(finding, row, report), -GRAVITY[finding.severity]

    numbers = sorted(sorted(range(len(results)), key=urgency)[:MOST_RESULTS])
    kept = itertools.groupby((results[number] for number in numbers), key=lambda pair: pair[0])
    chosen = [
        attrs.evolve(row, findings=tuple(finding for _, finding in pairs if finding is not None)) for row, pairs in kept
    ]
    return chosen, len(results) - MOST_RESULTS


def _is_alert(row: Result) -> bool:
    """Whether a row has findings left, or has to be known for a reason of its own."""
    return bool(row.findings) or row.outcome in ("error", "unknown") or (row.outcome == "na" and row.gates)
