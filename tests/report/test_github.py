"""Annotations: read back exactly, the gravest first, and never more than GitHub shows."""

import attrs
import pytest

from factcheck.evaluate.outcomes import Finding, InstanceCounts, Result
from factcheck.language.nodes import Severity
from factcheck.report.github import MOST_SHOWN, render
from factcheck.report.look import Look
from factcheck.report.model import Report
from sample_report import REPORT, evidence
from workflow_commands import Command, read_log


def printed(report: Report = REPORT) -> tuple[list[Command], list[str]]:
    return read_log("".join(render(report, Look())))


def test_every_notice_is_an_annotation_the_gravest_first() -> None:
    commands, _ = printed()
    assert [(one.name, one.properties.get("file"), one.properties["title"]) for one in commands] == [
        ("error", "stories/bridge.txt", "house.court"),
        ("error", "stories/bridge.txt", "house.quiet (na)"),
        ("error", "stories/bridge.txt", "counts.parts-sum"),
        ("error", "stories/broken.txt", "factcheck"),
        ("warning", "stories/fair.txt", "headlines.words"),
        ("notice", "stories/bridge.txt", "counts.parts-sum (known)"),
        ("notice", "stories/bridge.txt", "dates.weekday (unknown)"),
        ("notice", "stories/bridge.txt", "house.slogan (waived)"),
    ]


def test_words_on_one_line_have_columns_and_others_lines_alone() -> None:
    commands, _ = printed()
    places = {one.properties["title"]: one.properties for one in commands}
    assert places["dates.weekday (unknown)"] == {
        "file": "stories/bridge.txt", "line": "2", "endLine": "2", "col": "4", "endColumn": "12",
        "title": "dates.weekday (unknown)",
    }  # fmt: skip
    assert places["house.slogan (waived)"] == {
        "file": "stories/bridge.txt", "line": "2", "endLine": "3", "title": "house.slogan (waived)",
    }  # fmt: skip


def test_a_message_tells_why_and_where_to_read_on() -> None:
    command = next(one for one in printed()[0] if one.properties["title"] == "counts.parts-sum")
    assert command.data.split("\n") == [
        "nine and three make 12, not 11 · “Eleven people” · (not sure) · instead: “Twelve”",
        "Why: a reader adds them up. See https://example.org/style#totals . See the house style, page 4 . "
        "`factcheck rules show counts.parts-sum` tells all of the rule.",
    ]


def test_the_log_ends_with_the_summary() -> None:
    _, others = printed()
    assert "Applied to no article: bridge.length." in others


def many(count: int, severity: Severity) -> Result:
    findings = tuple(Finding("fail", severity, f"message {number}", (evidence("nine"),)) for number in range(count))
    return Result(
        "a.txt", f"a.{severity}", "A", "fail", severity, severity == "error", InstanceCounts(), None, findings
    )


@pytest.mark.parametrize(("count", "shown", "more"), [(9, 9, 0), (10, 10, 0), (11, 9, 2), (40, 9, 31)])
def test_of_each_kind_ten_are_shown_and_the_tenth_counts_the_rest(count: int, shown: int, more: int) -> None:
    report = attrs.evolve(
        REPORT, results=(many(count, "note"), many(count, "error"), many(count, "warning")), unread=()
    )
    commands, others = printed(report)
    names = [one.name for one in commands]
    assert names == sorted(names, key=["error", "warning", "notice"].index)
    for name in ("error", "warning", "notice"):
        of_name = [one for one in commands if one.name == name]
        assert len(of_name) == min(count, MOST_SHOWN)
        told = [one for one in of_name if one.data.startswith(f"{more} more;")]
        assert (len(of_name) - len(told), len(told)) == (shown, 1 if more else 0)
    logged = [line for line in others if ": message " in line]
    assert len(logged) == 3 * more
