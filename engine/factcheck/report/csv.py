"""A run as CSV for spreadsheets: a line for each finding, and for each row that has none."""

import csv
import io
from collections.abc import Iterable, Iterator

from factcheck.evaluate.outcomes import Finding, Result
from factcheck.report.closing import profile_told, unchecked_lines
from factcheck.report.look import Look
from factcheck.report.model import Report
from factcheck.report.notices import holds, kind_of
from factcheck.report.order import in_order, urgency
from factcheck.report.places import end_of
from factcheck.report.safe_text import safe_text
from factcheck.report.telling import told_of

# In this order; new ones come after the last.
COLUMNS = (
    "kind",
    "severity",
    "gates",
    "rule",
    "article",
    "line",
    "column",
    "end_line",
    "end_column",
    "words",
    "message",
    "title",
    "sure",
    "waived_by",
    "waived_until",
    "waived_because",
)
# A cell that begins so is a formula to spreadsheets, the wide forms included.
_FORMULA = tuple("=+-@＝＋－＠")


def render(report: Report, look: Look) -> Iterator[str]:
    """The lines in the order of the table, each with all columns, every cell in quotes."""
    yield _line(COLUMNS)
    for item in report.unread:
        yield _filled(kind="not read", severity="error", gates="yes", article=item.path, message=item.reason)
    for result in sorted(report.results, key=urgency):
        findings = (*in_order(result.findings), *result.passes)
        yield from (_of_finding(finding, result, report) for finding in findings)
        if not findings:
            yield _of_row(result)
    if report.profile is not None:
        yield _filled(kind="profile", gates="no", message=profile_told(report.profile))
    for rule in report.idle_rules:
        yield _filled(kind="idle", gates="no", rule=rule, message="applied to no article")
    for line in unchecked_lines(report):
        yield _filled(kind="not checked", gates="no", message=line)


def _of_row(result: Result) -> str:
    return _filled(
        kind=result.outcome,
        severity=result.severity,
        gates=_yes(result.gates),
        rule=result.rule,
        article=result.article or "",
        message=result.reason or "",
        title=result.title,
    )


def _of_finding(finding: Finding, result: Result, report: Report) -> str:
    cells = {
        "kind": "pass" if finding.outcome == "pass" else kind_of(finding),
        "severity": finding.severity,
        "gates": _yes(holds(finding, result, report)),
        "rule": result.rule,
        "article": result.article or "",
        "message": " · ".join(told_of(finding, result.title)),
        "title": result.title,
        "sure": _yes(finding.sure),
    }
    if finding.evidence:
        place = finding.evidence[0]
        end = end_of(place)
        cells |= {"article": place.article, "line": str(place.line), "column": str(place.column), "words": place.text}
        cells |= {"end_line": str(end.line), "end_column": str(end.column)}
    if finding.waiver is not None:
        waiver = finding.waiver
        cells |= {"waived_by": waiver.by, "waived_until": str(waiver.until), "waived_because": waiver.because}
    return _filled(**cells)


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _filled(**cells: str) -> str:
    return _line(cells.get(column, "") for column in COLUMNS)


def _line(cells: Iterable[str]) -> str:
    """A line as RFC 4180 has it; all cells in quotes, so that no program takes a comma of ours for its own."""
    line = io.StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL).writerow([_cell(cell) for cell in cells])
    return line.getvalue()


def _cell(text: str) -> str:
    """A text that a spreadsheet shows and does not run: an apostrophe stands before what would be a formula."""
    safe = safe_text(text)
    return f"'{safe}" if safe.lstrip().startswith(_FORMULA) else safe
