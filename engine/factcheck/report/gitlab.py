"""A run as GitLab's code quality report, which compares two of them by fingerprint."""

from collections.abc import Iterator, Mapping

from factcheck.language.nodes import Severity
from factcheck.report.json import encode
from factcheck.report.look import Look
from factcheck.report.model import Report
from factcheck.report.notices import Notice, notices_of
from factcheck.report.places import end_of
from factcheck.report.safe_text import safe_text
from factcheck.report.telling import further

# What holds publication is of level "error", whatever its rule says.
_SEVERITIES: Mapping[Severity, str] = {"error": "blocker", "warning": "minor", "note": "info"}


def render(report: Report, look: Look) -> Iterator[str]:
    """An array with an object for each notice; rules that applied to nothing have no place in this form."""
    yield "["
    placed = [notice for notice in notices_of(report) if notice.path]
    for number, notice in enumerate(placed):
        yield f"{',' if number else ''}\n {encode(_issue(notice, report))}"
    yield "\n]\n"


def _issue(notice: Notice, report: Report) -> dict[str, object]:
    first = 1 if notice.place is None else notice.place.line
    last = first if notice.place is None else end_of(notice.place).line
    return {
        "description": safe_text(notice.message),
        "content": {"body": safe_text(further(notice.rule, report)) if notice.rule is not None else ""},
        "check_name": notice.rule or "factcheck.not-read",
        "fingerprint": notice.fingerprint,
        "severity": _SEVERITIES[notice.level],
        "location": {"path": notice.path, "lines": {"begin": first, "end": last}},
    }
