"""A run as JSON: the form that other programs read. Exact numbers are strings."""

import json
import re
from collections.abc import Iterator, Mapping

import attrs

from factcheck import __version__
from factcheck.article.model import ReadingNote
from factcheck.evaluate.baseline import BaselineUse
from factcheck.evaluate.outcomes import Evidence, Finding, InstanceCounts, Result, Waiver
from factcheck.evaluate.waivers import WaiverUse
from factcheck.report.look import Look
from factcheck.report.model import LeftOut, ProfileUsed, ReplacedPack, Report, summarize
from factcheck.values.unknown import Unknown

SCHEMA = 1

# What JSON may hold as it is but a terminal would act on: written as escapes, the value is the same.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def render(report: Report, look: Look) -> Iterator[str]:
    """The report's text in pieces, a result each, so that a large one need not be held whole."""
    yield f'{{"schema": {SCHEMA}, "version": {encode(__version__)},\n "results": ['
    for number, result in enumerate(report.results):
        yield f"{',' if number else ''}\n  {encode(result_data(result))}"
    yield "],\n"
    for name, value in closing_data(report).items():
        yield f" {encode(name)}: {encode(value)},\n"
    yield f' "exit": {report.exit_code}}}\n'


def encode(value: object) -> str:
    """A value as JSON on one line."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def closing_data(report: Report) -> Mapping[str, object]:
    """What stands beside the rows, apart from the exit code."""
    summary = summarize(results=report.results, articles=report.articles, rules=len(report.rules))
    return {
        "unread": [{"article": item.path, "reason": item.reason} for item in report.unread],
        "idle_rules": report.idle_rules,
        "rule_files": report.rule_files,
        "profile": None if report.profile is None else _profile_data(report.profile),
        "preview_rules": report.preview_rules,
        "deprecated_rules": report.deprecated_rules,
        "replaced_packs": [_replaced_data(pack) for pack in report.replaced_packs],
        "waivers": [_use_data(use) for use in report.waivers],
        "declarations": [attrs.asdict(use) for use in report.declarations],
        "baseline": None if report.baseline is None else _baseline_data(report.baseline),
        "left_out": _left_out_data(report.left_out),
        "left_alone": dict(report.left_alone),
        "reading_notes": [_note_data(one.article, note) for one in report.reading_notes for note in one.notes],
        "summary": {
            "articles": summary.articles,
            "rules": summary.rules,
            "instances": summary.instances,
            **{outcome: summary.rows[outcome] for outcome in ("pass", "fail", "na", "unknown", "waived", "error")},
        },
    }


def _replaced_data(pack: ReplacedPack) -> Mapping[str, object]:
    return {"pack": pack.pack, "files": pack.files, "rules": pack.rules, "rules_not_run": pack.gone}


def _profile_data(profile: ProfileUsed) -> Mapping[str, object]:
    severities = [{"rule": rule, "severity": severity} for rule, severity in profile.severities]
    return {"name": profile.name, "off": profile.off, "severities": severities}


def _left_out_data(left_out: LeftOut) -> Mapping[str, object]:
    ignored = [{"file": one.file, "articles": one.articles, "folders": one.folders} for one in left_out.ignored]
    return {
        "ignored": ignored,
        "since": left_out.since,
        "unchanged": left_out.unchanged,
        "why_all": left_out.why_all,
        "why_none": left_out.why_none,
    }


def _note_data(article: str, note: ReadingNote) -> Mapping[str, object]:
    return {"article": article, **attrs.asdict(note)}


def _use_data(use: WaiverUse) -> Mapping[str, object]:
    return {**_waiver_data(use.waiver), "state": use.state, "findings": use.findings, "most_in_row": use.most_in_row}


def _baseline_data(use: BaselineUse) -> Mapping[str, object]:
    stale = [attrs.asdict(one) for one in use.stale]
    return {"file": use.name, "known": use.known, "stale": stale}


def _waiver_data(waiver: Waiver) -> Mapping[str, object]:
    return {
        "place": waiver.place,
        "rule": waiver.rule,
        "in": waiver.glob,
        "evidence": waiver.evidence,
        "because": waiver.because,
        "by": waiver.by,
        "until": waiver.until.isoformat(),
    }


def _waiver_of(finding: Finding) -> Mapping[str, object] | None:
    return None if finding.waiver is None else {**_waiver_data(finding.waiver), "ended": finding.waiver_ended}


def result_data(result: Result) -> Mapping[str, object]:
    """A row as plain data."""
    return {
        "article": result.article,
        "rule": result.rule,
        "title": result.title,
        "outcome": result.outcome,
        "severity": result.severity,
        "gates": result.gates,
        "instances": _counts_data(result.instances),
        "reason": result.reason,
        "findings": [_finding_data(finding) for finding in result.findings],
        "passes": [_finding_data(finding) for finding in result.passes],
    }


def _counts_data(counts: InstanceCounts) -> Mapping[str, int]:
    return {
        "pass": counts.passed,
        "fail": counts.failed,
        "unknown": counts.unknown,
        "na": counts.na,
        "waived": counts.waived,
    }


def _finding_data(finding: Finding) -> Mapping[str, object]:
    return {
        "outcome": finding.outcome,
        "severity": finding.severity,
        "message": finding.message,
        "sure": finding.sure,
        "declared": finding.declared,
        "waiver": _waiver_of(finding),
        "known": finding.known,
        "suggestions": [{**_evidence_data(item.place), "replacement": item.text} for item in finding.suggestions],
        "evidence": [_evidence_data(item) for item in finding.evidence],
        "values": {name: value_data(value) for name, value in finding.values},
    }


def _evidence_data(evidence: Evidence) -> Mapping[str, object]:
    return {
        "article": evidence.article,
        "text": evidence.text,
        "start": evidence.start,
        "end": evidence.end,
        "line": evidence.line,
        "column": evidence.column,
    }


def value_data(value: object) -> object:
    """A value of a sub-expression: text, a number as text, true or false, null where missing, a list of these."""
    if isinstance(value, Unknown):
        return None if value.missing else {"unknown": value.reason}
    if isinstance(value, tuple):
        return [value_data(item) for item in value]
    return value if value is None or isinstance(value, bool) else str(value)
