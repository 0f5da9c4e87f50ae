"""What code review services read: GitLab's report, rdjson and CSV, each by its own schema or reader."""

import csv
import io
import json
from typing import Any

import attrs
import pytest

from factcheck.evaluate.outcomes import Finding, InstanceCounts, Result
from factcheck.report import gitlab, rdjson
from factcheck.report.csv import COLUMNS
from factcheck.report.csv import render as render_csv
from factcheck.report.look import Look
from factcheck.report.model import Report
from sample_report import BRIDGE, REPORT, TEXT, evidence
from strict import mistakes, strict

# As GitLab's documentation of its code quality report has it: all of these are needed, paths are relative.
GITLAB = strict(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "content": {"type": "object", "required": ["body"], "properties": {"body": {"type": "string"}}},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": "^[^/.]"},
                        "lines": {
                            "type": "object",
                            "required": ["begin", "end"],
                            "properties": {
                                "begin": {"type": "integer", "minimum": 1},
                                "end": {"type": "integer", "minimum": 1},
                            },
                        },
                    },
                },
            },
        },
    }
)

_PLACE = {
    "type": "object",
    "required": ["line", "column"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
_RANGE = {"type": "object", "required": ["start", "end"], "properties": {"start": _PLACE, "end": _PLACE}}
_SEVERITY = {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]}
_LINK = {"type": "string", "pattern": "^https?://"}
# As reviewdog's definition of its diagnostic format has it.
RDJSON = strict(
    {
        "type": "object",
        "required": ["source", "severity", "diagnostics"],
        "properties": {
            "source": {"type": "object", "properties": {"name": {"type": "string"}, "url": _LINK}},
            "severity": _SEVERITY,
            "diagnostics": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["message", "location", "severity", "code"],
                    "properties": {
                        "message": {"type": "string", "minLength": 1},
                        "location": {
                            "type": "object",
                            "required": ["path"],
                            "properties": {"path": {"type": "string", "minLength": 1}, "range": _RANGE},
                        },
                        "severity": _SEVERITY,
                        "code": {
                            "type": "object",
                            "required": ["value"],
                            "properties": {"value": {"type": "string"}, "url": _LINK},
                        },
                        "suggestions": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "required": ["range", "text"],
                                "properties": {"range": _RANGE, "text": {"type": "string"}},
                            },
                        },
                    },
                },
            },
        },
    }
)


def issues(report: Report = REPORT) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads("".join(gitlab.render(report, Look())))
    assert mistakes(found, GITLAB) == []
    return found


def diagnostics(report: Report = REPORT) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(rdjson.render(report, Look())))
    assert mistakes(found, RDJSON) == []
    return found


def test_gitlab_has_every_notice_once_with_its_gravity() -> None:
    assert [(one["severity"], one["check_name"], one["location"]["lines"]["begin"]) for one in issues()] == [
        ("blocker", "house.court", 1),
        ("blocker", "house.quiet", 1),
        ("blocker", "counts.parts-sum", 1),
        ("blocker", "factcheck.not-read", 1),
        ("minor", "headlines.words", 2),
        ("info", "counts.parts-sum", 1),
        ("info", "dates.weekday", 2),
        ("info", "house.slogan", 2),
    ]


def test_gitlab_is_told_what_is_known_waived_or_undecided() -> None:
    assert [one["description"] for one in issues() if one["severity"] == "info"] == [
        "nine is not ten · (known, in the baseline)",
        "cannot be decided: no publication date · “Thursday”",
        "a slogan · “closes for good” · waived until 2024-03-31 by night desk: it is the slogan",
    ]


def twice(words: str, count: int) -> Report:
    findings = tuple(Finding("fail", "error", "no", (evidence(words),)) for _ in range(count))
    row = Result(BRIDGE, "a.b", "A", "fail", "error", True, InstanceCounts(0, count), None, findings)
    return Report((row,), (), 1, ("a.b",), (), (), 1)


def test_fingerprints_of_the_same_words_differ_and_stay_when_one_is_added() -> None:
    two = [one["fingerprint"] for one in issues(twice("nine", 2))]
    three = [one["fingerprint"] for one in issues(twice("nine", 3))]
    assert len(set(three)) == 3
    assert three[:2] == two


def test_an_empty_run_is_an_empty_report() -> None:
    empty = Report((), (), 0, (), (), (), 4)
    assert issues(empty) == []
    assert diagnostics(empty)["diagnostics"] == []


def test_rdjson_has_every_notice_with_its_rule_and_a_link() -> None:
    found = diagnostics()
    assert found["severity"] == "ERROR"
    assert [(one["severity"], one["code"].get("url")) for one in found["diagnostics"][:4]] == [
        ("ERROR", None),
        ("ERROR", None),
        ("ERROR", "https://example.org/style#totals"),
        ("ERROR", None),
    ]
    assert len(found["diagnostics"]) == len(issues())


def test_rdjson_tells_what_the_rule_is_and_why_below_what_was_found() -> None:
    told = [one["message"] for one in diagnostics()["diagnostics"] if one["code"]["value"] == "counts.parts-sum"]
    rule = (
        "Parts add up. Why: a reader adds them up. See https://example.org/style#totals . See the house style, page 4 "
        ". `factcheck rules show counts.parts-sum` tells all of the rule."
    )
    assert [message.split("\n\n")[1:] for message in told] == [[rule], [rule]]
    assert told[1].startswith("nine is not ten · (known, in the baseline)\n\n")
    unread = [one["message"] for one in diagnostics()["diagnostics"] if one["code"]["value"] == "factcheck.not-read"]
    assert unread == ["not read: not valid UTF-8: byte 12 (0xff, line 1)"]


def test_rdjson_counts_columns_in_bytes() -> None:
    lines = TEXT.encode().split(b"\n")
    three = Finding("fail", "error", "no", (evidence("three"),))
    row = Result(BRIDGE, "a.b", "A", "fail", "error", True, InstanceCounts(0, 1), None, (three,))
    (one,) = diagnostics(Report((row,), (), 1, ("a.b",), (), (), 1))["diagnostics"]
    start, end = one["location"]["range"]["start"], one["location"]["range"]["end"]
    assert lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1] == b"three"


def test_rdjson_offers_the_words_to_write() -> None:
    suggested = [one["suggestions"] for one in diagnostics()["diagnostics"] if "suggestions" in one]
    place = {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 7}}
    assert suggested == [[{"range": place, "text": "Twelve"}]]


def rows(report: Report = REPORT) -> list[dict[str, str]]:
    text = "".join(render_csv(report, Look()))
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_csv_has_a_line_for_every_finding_and_for_every_row_without_one() -> None:
    assert [(row["kind"], row["gates"], row["rule"], row["words"]) for row in rows()] == [
        ("not read", "yes", "", ""),
        ("error", "yes", "house.court", ""),
        ("fail", "yes", "counts.parts-sum", "Eleven people"),
        ("known", "no", "counts.parts-sum", "nine"),
        ("fail", "no", "headlines.words", "fair"),
        ("unknown", "no", "dates.weekday", "Thursday"),
        ("waived", "no", "house.slogan", "closes\\nfor good"),
        ("pass", "no", "people.spelling", "people"),
        ("na", "yes", "house.quiet", ""),
        ("na", "no", "counts.tally", ""),
        ("idle", "no", "bridge.length", ""),
        ("not checked", "no", "", ""),
        ("not checked", "no", "", ""),
    ]
    assert [row["message"] for row in rows() if row["kind"] == "not checked"] == [
        "Files that are no articles, left alone: 2 .pdf.",
        "Ignored: 1 article and 2 folders by .gitignore; 3 articles by old/.factcheckignore "
        "(--no-ignore takes them in).",
    ]


def test_csv_has_these_columns_in_this_order() -> None:
    assert COLUMNS == (
        "kind", "severity", "gates", "rule", "article", "line", "column", "end_line", "end_column", "words",
        "message", "title", "sure", "waived_by", "waived_until", "waived_because",
    )  # fmt: skip
    waived = next(row for row in rows() if row["kind"] == "waived")
    assert (waived["waived_by"], waived["waived_until"], waived["end_line"]) == ("night desk", "2024-03-31", "3")


FORMULAS = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠1"]


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_is_a_formula(words: str) -> None:
    finding = attrs.evolve(REPORT.results[0].findings[0], message=words, evidence=())
    row = attrs.evolve(REPORT.results[0], findings=(finding,), title=words, article=words)
    (told,) = rows(Report((row,), (), 1, (row.rule,), (), (), 1))
    for cell in (told["message"], told["title"], told["article"]):
        assert cell[0] in "'\\"


def test_an_ordinary_cell_is_as_it_is() -> None:
    assert rows()[2]["message"].startswith("nine and three make 12, not 11")
