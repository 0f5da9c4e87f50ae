"""Notices: what somebody has to know of a run, and which of it holds publication."""

from typing import Any

import attrs
import pytest

from factcheck.evaluate.outcomes import Finding, InstanceCounts, Result
from factcheck.language.nodes import Severity
from factcheck.report.model import Folders, Report
from factcheck.report.notices import Notice, notices_of
from sample_report import BRIDGE, FAIR, REPORT, evidence


def only(*results: Result, **more: Any) -> tuple[Notice, ...]:
    return notices_of(attrs.evolve(REPORT, results=results, unread=(), **more))


UNDECIDED = Finding("unknown", "error", "cannot be decided", (evidence("Thursday"),))
FAILED = Finding("fail", "warning", "no", (evidence("nine"),))


@pytest.mark.parametrize("gates", [True, False])
def test_what_cannot_be_decided_holds_publication_where_its_row_does(gates: bool) -> None:
    row = Result(BRIDGE, "a.b", "A", "unknown", "error", gates, InstanceCounts(0, 0, 1), None, (UNDECIDED,))
    (notice,) = only(row)
    assert (notice.kind, notice.gates, notice.level) == ("unknown", gates, "error" if gates else "note")


def test_what_cannot_be_decided_beside_a_failure_does_not_hold_publication() -> None:
    failed = attrs.evolve(FAILED, severity="error")
    row = Result(BRIDGE, "a.b", "A", "fail", "error", True, InstanceCounts(0, 1, 1), None, (UNDECIDED, failed))
    assert [(notice.kind, notice.gates) for notice in only(row)] == [("fail", True), ("unknown", False)]


@pytest.mark.parametrize(
    ("severity", "gate", "gates", "level"),
    [
        ("error", "error", True, "error"),
        ("warning", "error", False, "warning"),
        ("note", "error", False, "note"),
        ("warning", "warning", True, "error"),
        ("note", "warning", False, "note"),
        ("note", "note", True, "error"),
    ],
)
def test_a_failure_holds_publication_from_the_severity_on_that_gates(
    severity: Severity, gate: Severity, gates: bool, level: Severity
) -> None:
    finding = attrs.evolve(FAILED, severity=severity)
    row = Result(BRIDGE, "a.b", "A", "fail", severity, gates, InstanceCounts(0, 1), None, (finding,))
    (notice,) = only(row, gate=gate)
    assert (notice.gates, notice.level) == (gates, level)
    (known,) = only(attrs.evolve(row, findings=(attrs.evolve(finding, known=True),)), gate=gate)
    assert (known.kind, known.gates, known.level) == ("known", False, "note")


@pytest.mark.parametrize(
    ("outcome", "gates", "reason", "told"),
    [
        ("error", True, "no table", ("error", "error", "could not be evaluated: no table")),
        ("unknown", False, "no date", ("unknown", "note", "cannot be decided: no date")),
        ("unknown", True, None, ("unknown", "error", "cannot be decided: The title")),
        ("na", True, "no quotes", ("na", "error", "must decide, but: no quotes")),
        ("na", False, "no quotes", None),
        ("pass", False, None, None),
    ],
)
def test_a_row_without_findings_is_told_where_it_holds_publication_or_is_open(
    outcome: str, gates: bool, reason: str | None, told: tuple[str, str, str] | None
) -> None:
    row = Result(BRIDGE, "a.b", "The title", outcome, "error", gates, InstanceCounts(), reason)  # type: ignore[arg-type]
    found = [(notice.kind, notice.level, notice.message) for notice in only(row)]
    assert found == ([] if told is None else [told])
    assert {(notice.where, notice.rule, notice.title) for notice in only(row)} <= {(BRIDGE, "a.b", "The title")}


def test_notices_come_by_gravity_then_article_then_place_then_rule() -> None:
    later, first = evidence("three"), evidence("Eleven people")
    other = evidence("nine", article=FAIR)

    def row(rule: str, severity: Severity, *places: object) -> Result:
        findings = tuple(Finding("fail", severity, "no", (place,)) for place in places)  # type: ignore[arg-type]
        article = FAIR if places == (other,) else BRIDGE
        return Result(article, rule, "A", "fail", severity, severity == "error", InstanceCounts(0, 1), None, findings)

    found = only(
        row("z.note", "note", first),
        row("b.warns", "warning", later, first),
        row("a.warns", "warning", first),
        row("c.other", "error", other),
        row("d.held", "error", later),
    )
    assert [(notice.rule, notice.where) for notice in found] == [
        ("d.held", f"{BRIDGE}:1:{later.column}"),
        ("c.other", f"{FAIR}:1:{other.column}"),
        ("a.warns", f"{BRIDGE}:1:1"),
        ("b.warns", f"{BRIDGE}:1:1"),
        ("b.warns", f"{BRIDGE}:1:{later.column}"),
        ("z.note", f"{BRIDGE}:1:1"),
    ]


def test_paths_are_told_from_the_root_of_the_project() -> None:
    folders = Folders(working="/desk/news", root="/desk")
    row = Result(BRIDGE, "a.b", "A", "fail", "warning", False, InstanceCounts(0, 1), None, (FAILED,))
    (notice,) = only(row, folders=folders)
    assert notice.path == f"news/{BRIDGE}"
    across = Result(None, "house.court", "A", "error", "error", True, InstanceCounts(), "no table")
    (notice,) = only(across, folders=folders)
    assert (notice.path, notice.place) == ("news/rules/house.rules", None)
    (notice,) = only(attrs.evolve(across, rule="house.nowhere"))
    assert notice.path == ""


def test_a_fingerprint_hangs_on_article_rule_words_and_their_number() -> None:
    base = Result(BRIDGE, "a.b", "A", "fail", "warning", False, InstanceCounts(0, 1), None, (FAILED,))
    rows = (
        base,
        attrs.evolve(base, rule="a.c"),
        attrs.evolve(base, findings=(attrs.evolve(FAILED, evidence=(evidence("three"),)),)),
        attrs.evolve(base, article=FAIR),
    )
    marks = [only(row)[0].fingerprint for row in rows]
    assert len(set(marks)) == len(rows)
    assert all(len(mark) == 64 for mark in marks)
    said_anew = attrs.evolve(base, findings=(attrs.evolve(FAILED, message="another message"),))
    assert only(said_anew)[0].fingerprint == marks[0]
    twice = only(attrs.evolve(base, findings=(FAILED, FAILED)))
    assert twice[0].fingerprint == marks[0] != twice[1].fingerprint
    report: Report = attrs.evolve(REPORT, results=(base,))
    assert [notice.kind for notice in notices_of(report)] == ["not read", "fail"]
