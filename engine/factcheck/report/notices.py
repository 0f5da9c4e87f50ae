"""What somebody has to know of a run, one by one: all but what passed or did not apply, the gravest first."""

import hashlib
import json
from collections.abc import Iterator
from typing import Literal

from factcheck.evaluate.identity import numbered
from factcheck.evaluate.outcomes import GRAVITY, Evidence, Finding, Result
from factcheck.language.nodes import Severity
from factcheck.records import record
from factcheck.report.model import Report
from factcheck.report.telling import told_of

Kind = Literal["not read", "error", "fail", "unknown", "na", "waived", "known"]


@record(kw_only=True)
class Notice:
    """An article not read, a rule in error, a failure, what could not be decided, what is waived or known.

    `level` is how grave it is for this run: "error" for all that holds publication. `path` is from the project's
    root; an article without a place in it has no `place`. `fingerprint` stays while the words and the rule do.
    """

    kind: Kind
    level: Severity
    gates: bool
    path: str
    message: str
    fingerprint: str
    rule: str | None = None
    title: str = ""
    place: Evidence | None = None
    finding: Finding | None = None

    @property
    def where(self) -> str:
        """The path, with line and column where there are any."""
        return self.path if self.place is None else f"{self.path}:{self.place.line}:{self.place.column}"


def notices_of(report: Report) -> tuple[Notice, ...]:
    """Every notice, what holds publication first, then by gravity, article and place."""
    return tuple(sorted(_all(report), key=_urgency))


def _urgency(notice: Notice) -> tuple[bool, int, str, int, str]:
    start = notice.place.start if notice.place is not None else -1
    return (not notice.gates, -GRAVITY[notice.level], notice.path, start, notice.rule or "")


def _all(report: Report) -> Iterator[Notice]:
    for item in report.unread:
        path = report.folders.from_root(item.path)
        message = f"not read: {item.reason}"
        mark = fingerprint(path, None, "not read")
        yield Notice(kind="not read", level="error", gates=True, path=path, message=message, fingerprint=mark)
    for result in report.results:
        if result.findings:
            yield from _of_findings(result, report)
        elif result.outcome in ("error", "unknown") or result.gates:
            yield _of_row(result, report)


def _of_row(result: Result, report: Report) -> Notice:
    """A row that has no finding to tell of: in error, undecided as a whole, or with nothing to check where it must."""
    path = path_of(result, report)
    kind: Kind = "error" if result.outcome == "error" else "unknown" if result.outcome == "unknown" else "na"
    named = {"error": "could not be evaluated: ", "unknown": "cannot be decided: ", "na": "must decide, but: "}[kind]
    return Notice(
        kind=kind,
        level="error" if result.gates else "note",
        gates=result.gates,
        path=path,
        message=f"{named}{result.reason or result.title}",
        fingerprint=fingerprint(path, result.rule, kind),
        rule=result.rule,
        title=result.title,
    )


def _of_findings(result: Result, report: Report) -> Iterator[Notice]:
    path = path_of(result, report)
    for finding, words, number in numbered(result.findings):
        gates = holds(finding, result, report)
        place = finding.evidence[0] if finding.evidence else None
        yield Notice(
            kind=kind_of(finding),
            level=_level(finding, gates=gates),
            gates=gates,
            path=path if place is None else report.folders.from_root(place.article),
            message=" · ".join(told_of(finding, result.title)),
            fingerprint=fingerprint(path, result.rule, *words, str(number)),
            rule=result.rule,
            title=result.title,
            place=place,
            finding=finding,
        )


def kind_of(finding: Finding) -> Kind:
    """What a finding other than a pass is to the reader of a report."""
    if finding.outcome == "fail":
        return "known" if finding.known else "fail"
    return "waived" if finding.outcome == "waived" else "unknown"


def holds(finding: Finding, result: Result, report: Report) -> bool:
    """Whether this finding is one that holds publication."""
    if finding.outcome == "fail":
        return not finding.known and GRAVITY[finding.severity] >= GRAVITY[report.gate]
    return finding.outcome == "unknown" and result.outcome == "unknown" and result.gates


def _level(finding: Finding, *, gates: bool) -> Severity:
    if gates:
        return "error"
    return finding.severity if kind_of(finding) == "fail" else "note"


def path_of(result: Result, report: Report) -> str:
    """The path of a row's article from the project's root; for a rule across articles that of the rule's file."""
    if result.article is not None:
        return report.folders.from_root(result.article)
    note = report.rule_notes.get(result.rule)
    return "" if note is None else path_of_rules(note.file, report)


def path_of_rules(file: str, report: Report) -> str:
    """The path of a rule file from the project's root; the name of a shipped one is no path and stays as it is."""
    return file if file.startswith("<") else report.folders.from_root(file)


def fingerprint(path: str, rule: str | None, *words: str) -> str:
    """64 hexadecimal digits that stay the same while these do, wherever the words stand in the article."""
    data = json.dumps([path, rule, *words], ensure_ascii=True)
    return hashlib.sha256(data.encode()).hexdigest()
