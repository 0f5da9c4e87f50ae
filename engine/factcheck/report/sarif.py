"""A run as SARIF 2.1.0, the form that code scanning services and editors read: every row, passes too."""

from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from factcheck import __version__
from factcheck.evaluate.identity import numbered
from factcheck.evaluate.outcomes import Evidence, Finding, Outcome, Replacement, Result
from factcheck.language.nodes import Severity
from factcheck.report.closing import closing_lines
from factcheck.report.json import encode
from factcheck.report.look import Look
from factcheck.report.model import Report
from factcheck.report.notices import fingerprint, path_of
from factcheck.report.places import end_of
from factcheck.report.safe_text import safe_text
from factcheck.report.telling import further, told_of
from factcheck.report.uris import uri_of, web_address

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "PROJECTROOT"
FINGERPRINT = "ruleAndWords/v1"

Data = dict[str, object]


def render(report: Report, look: Look) -> Iterator[str]:
    """The log with one run, a result on a line of its own."""
    return render_rows(report, report.results)


def render_rows(
    report: Report, rows: Sequence[Result], *, all_regions: bool = False, remarks: Sequence[str] = ()
) -> Iterator[str]:
    """The log of a run with the results of these rows; all else is that of the whole run, with `remarks` on it.

    With `all_regions` what is about an article as a whole stands at its first line.
    """
    writer = _Writer(report, all_regions=all_regions, remarks=remarks)
    yield f'{{"$schema": {encode(SCHEMA)}, "version": {encode(VERSION)}, "runs": [{{\n'
    for name, value in writer.head().items():
        yield f" {encode(name)}: {encode(value)},\n"
    yield ' "results": ['
    for number, data in enumerate(writer.results(rows)):
        yield f"{',' if number else ''}\n  {encode(data)}"
    yield "]}]}\n"


class _Writer:
    """What knows the numbers that SARIF gives to rules and files."""

    def __init__(self, report: Report, *, all_regions: bool, remarks: Sequence[str]) -> None:
        self._report = report
        self._remarks = remarks
        self._whole: Data = {"region": {"startLine": 1}} if all_regions else {}
        self._rules = {rule: number for number, rule in enumerate(report.rules)}
        self._files = {path: number for number, path in enumerate(_files(report))}

    def head(self) -> Mapping[str, object]:
        """All of the run but its results."""
        report = self._report
        driver = {
            "name": "factcheck",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": [_rule(rule, report) for rule in report.rules],
        }
        return {
            "tool": {"driver": driver},
            **_identity(report),
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {ROOT: {"description": message("The root of the project that was checked.")}},
            "artifacts": [{"location": self._file(path, with_index=False)} for path in self._files],
            "invocations": [self._invocation()],
        }

    def _invocation(self) -> Data:
        return {
            "executionSuccessful": self._report.exit_code in (0, 1),
            "exitCode": self._report.exit_code,
            "toolExecutionNotifications": [*self._unread(), *self._closing()],
        }

    def _unread(self) -> Iterator[Data]:
        for item in self._report.unread:
            path = self._report.folders.from_root(item.path)
            yield {
                "level": "error",
                "descriptor": {"id": "not-read"},
                "message": message(f"not read: {item.reason}"),
                "locations": [{"physicalLocation": {"artifactLocation": self._file(path)}}],
            }

    def _closing(self) -> Iterator[Data]:
        for line in (*self._remarks, *closing_lines(self._report)):
            yield {"level": "note", "descriptor": {"id": "summary"}, "message": message(line)}

    # -------------------------------------------------------------- results

    def results(self, rows: Sequence[Result]) -> Iterator[Data]:
        """A result for each finding and pass, and for each row that has neither."""
        for result in rows:
            findings = (*result.findings, *result.passes)
            if not findings:
                yield self._row(result)
            for finding, words, number in numbered(findings):
                yield self._finding(result, finding, (*words, str(number)))

    def _row(self, result: Result) -> Data:
        path = path_of(result, self._report)
        reason = f"{result.title}: {result.reason}" if result.reason else result.title
        return {
            **self._common(result, result.outcome, "error" if result.gates else result.severity),
            "message": message(reason),
            "locations": [{"physicalLocation": {"artifactLocation": self._file(path), **self._whole}}] if path else [],
            "partialFingerprints": {FINGERPRINT: fingerprint(path, result.rule, result.outcome)},
        }

    def _finding(self, result: Result, finding: Finding, key: Sequence[str]) -> Data:
        path = path_of(result, self._report)
        data: Data = {
            **self._common(result, finding.outcome, finding.severity),
            "message": message(" · ".join(told_of(finding, result.title))),
            "locations": [self._location(item) for item in finding.evidence[:1]],
            "relatedLocations": [
                {"id": number, **self._location(item)} for number, item in enumerate(finding.evidence[1:], 1)
            ],
            "partialFingerprints": {FINGERPRINT: fingerprint(path, result.rule, *key)},
        }
        if finding.suggestions:
            data["fixes"] = [self._fix(item) for item in finding.suggestions]
        if finding.outcome == "fail" and self._report.baseline is not None:
            data["baselineState"] = "unchanged" if finding.known else "new"
        data["suppressions"] = list(_suppressions(finding))
        return data

    def _common(self, result: Result, outcome: Outcome, severity: Severity) -> Data:
        kind = kind_of(outcome)
        return {
            "ruleId": result.rule,
            **({"ruleIndex": self._rules[result.rule]} if result.rule in self._rules else {}),
            "kind": kind,
            "level": severity if kind == "fail" else "none",
            "properties": {"outcome": outcome, "gates": result.gates},
        }

    # --------------------------------------------------------------- places

    def _file(self, path: str, *, with_index: bool = True) -> Data:
        uri: Data = {"uri": uri_of(path)}
        if not path.startswith("/"):
            uri["uriBaseId"] = ROOT
        if with_index and path in self._files:
            uri["index"] = self._files[path]
        return uri

    def _location(self, evidence: Evidence) -> Data:
        path = self._report.folders.from_root(evidence.article)
        return {"physicalLocation": {"artifactLocation": self._file(path), "region": region(evidence)}}

    def _fix(self, suggestion: Replacement) -> Data:
        path = self._report.folders.from_root(suggestion.place.article)
        change = {"deletedRegion": region(suggestion.place), "insertedContent": {"text": suggestion.text}}
        return {
            "description": message(f"write “{suggestion.text}”"),
            "artifactChanges": [{"artifactLocation": self._file(path), "replacements": [change]}],
        }


def _identity(report: Report) -> Data:
    """Runs with different profiles are different analyses: code scanning would else let one take the other's place."""
    if report.profile is None:
        return {}
    return {"automationDetails": {"id": f"factcheck/{report.profile.name}/"}}


def region(evidence: Evidence) -> Data:
    """The place of words: lines, columns and offsets in characters, and the words themselves."""
    end = end_of(evidence)
    return {
        "startLine": evidence.line,
        "startColumn": evidence.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": evidence.start,
        "charLength": evidence.end - evidence.start,
        "snippet": {"text": evidence.text},
    }


def kind_of(outcome: Outcome) -> str:
    """SARIF's word for an outcome: what is waived failed, and is suppressed; what met an error is open."""
    match outcome:
        case "pass":
            return "pass"
        case "fail" | "waived" | "error":
            return "fail"
        case "unknown":
            return "open"
        case "na":
            return "notApplicable"
    assert_never(outcome)


def message(text: str) -> Data:
    """A text as a message: on one line, braces doubled and brackets no link, as SARIF has it (3.11.5, 3.11.6)."""
    safe = safe_text(text).replace("{", "{{").replace("}", "}}")
    return {"text": safe.replace("[", "\\[").replace("]", "\\]") if "](" in safe else safe}


def _files(report: Report) -> Iterator[str]:
    """The paths of all articles that results or notifications name, each once, in order."""
    names = {item.path for item in report.unread}
    for result in report.results:
        names |= {item.article for finding in (*result.findings, *result.passes) for item in finding.evidence}
    paths = {report.folders.from_root(name) for name in names}
    yield from sorted(paths | {path for result in report.results if (path := path_of(result, report))})


def _rule(rule: str, report: Report) -> Data:
    note = report.rule_notes.get(rule)
    data: Data = {"id": rule}
    if note is None:
        return data
    because = note.because or note.title
    data |= {
        "shortDescription": {"text": safe_text(note.title)},
        "fullDescription": {"text": safe_text(because)},
        "defaultConfiguration": {"level": note.severity},
        "help": {"text": safe_text(further(rule, report))},
        "properties": {"tags": list(note.tags), "file": note.file},
    }
    address = web_address(rule, report)
    return data if address is None else {**data, "helpUri": address}


def _suppressions(finding: Finding) -> Iterator[Data]:
    """Why a failure does not count: a waiver of the rule files that is live, or the baseline."""
    waiver = finding.waiver
    if waiver is not None:
        status = "rejected" if finding.waiver_ended else "accepted"
        why = f"{waiver.because} (by {waiver.by}, until {waiver.until}, {waiver.place})"
        yield {"kind": "external", "status": status, "justification": safe_text(why)}
    if finding.known:
        yield {"kind": "external", "status": "accepted", "justification": "known: the baseline has it"}
