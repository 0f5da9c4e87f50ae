"""A run as rdjson, from which reviewdog writes comments and suggestions into a review."""

from collections.abc import Iterator

from factcheck.evaluate.outcomes import Evidence
from factcheck.report.json import encode
from factcheck.report.look import Look
from factcheck.report.model import Report
from factcheck.report.notices import Notice, notices_of
from factcheck.report.places import end_of
from factcheck.report.safe_text import safe_text
from factcheck.report.telling import ended, further
from factcheck.report.uris import web_address

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(report: Report, look: Look) -> Iterator[str]:
    """A diagnostic for each notice; rules that applied to nothing have no place in this form."""
    placed = [notice for notice in notices_of(report) if notice.path]
    worst = _SEVERITIES[placed[0].level] if placed else "UNKNOWN_SEVERITY"
    yield f'{{"source": {{"name": "factcheck"}}, "severity": "{worst}", "diagnostics": ['
    for number, notice in enumerate(placed):
        yield f"{',' if number else ''}\n {encode(_diagnostic(notice, report))}"
    yield "\n]}\n"


def _diagnostic(notice: Notice, report: Report) -> dict[str, object]:
    location: dict[str, object] = {"path": notice.path}
    if notice.place is not None:
        location["range"] = _range(notice.place)
    data: dict[str, object] = {
        "message": _message(notice, report),
        "location": location,
        "severity": _SEVERITIES[notice.level],
        "code": _code(notice, report),
    }
    suggestions = notice.finding.suggestions if notice.finding is not None and notice.kind == "fail" else ()
    if suggestions:
        data["suggestions"] = [{"range": _range(item.place), "text": item.text} for item in suggestions]
    return data


def _message(notice: Notice, report: Report) -> str:
    """What was found, and in a paragraph of its own what the rule is and why: this form has no field for that."""
    found = safe_text(notice.message)
    if notice.rule is None:
        return found
    return f"{found}\n\n{safe_text(ended(notice.title))} {safe_text(further(notice.rule, report))}"


def _code(notice: Notice, report: Report) -> dict[str, str]:
    if notice.rule is None:
        return {"value": "factcheck.not-read"}
    address = web_address(notice.rule, report)
    return {"value": notice.rule} | ({} if address is None else {"url": address})


def _range(evidence: Evidence) -> dict[str, object]:
    """The place; this form counts columns in bytes of UTF-8, and its end is the place after the last."""
    end = end_of(evidence)
    return {
        "start": {"line": evidence.line, "column": evidence.byte_column},
        "end": {"line": end.line, "column": end.byte_column},
    }
