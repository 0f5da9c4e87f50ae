"""SARIF: valid by its schema, every row in it, places exact, and for GitHub only what is an alert."""

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from factcheck.evaluate.outcomes import Finding, Result
from factcheck.report import github_sarif, sarif
from factcheck.report.look import Look
from factcheck.report.model import Folders, Report
from sample_report import REPORT, TEXT
from strict import mistakes

SCHEMA = json.loads((Path(__file__).parent / "schemas/sarif-2.1.0-rtm.5.json").read_text("utf-8"))


def printed(report: Report = REPORT, module: Any = sarif) -> dict[str, Any]:
    log = json.loads("".join(module.render(report, Look())))
    assert mistakes(log, SCHEMA) == []
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def results(report: Report = REPORT, module: Any = sarif) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = printed(report, module)["results"]
    return found


KINDS = [
    ("counts.parts-sum", "fail", "error", "new", []),
    ("counts.parts-sum", "fail", "error", "unchanged", ["accepted"]),
    ("dates.weekday", "open", "none", None, []),
    ("house.court", "fail", "error", None, []),
    ("house.quiet", "notApplicable", "none", None, []),
    ("house.slogan", "fail", "warning", None, ["accepted"]),
    ("headlines.words", "fail", "warning", "new", []),
    ("counts.tally", "notApplicable", "none", None, []),
    ("people.spelling", "pass", "none", None, []),
]


def test_every_row_is_there_with_its_kind_level_and_what_suppresses_it() -> None:
    told = [
        (
            one["ruleId"],
            one["kind"],
            one["level"],
            one.get("baselineState"),
            [item["status"] for item in one.get("suppressions", [])],
        )
        for one in results()
    ]
    assert told == KINDS


def test_a_waiver_gives_its_reason() -> None:
    waived = next(one for one in results() if one["ruleId"] == "house.slogan")
    (suppression,) = waived["suppressions"]
    assert suppression["justification"] == ("it is the slogan (by night desk, until 2024-03-31, rules/house.rules:12)")


def lines(text: str) -> list[str]:
    return text.split("\n")


@pytest.mark.parametrize("one", results())
def test_regions_hold_exactly_the_words(one: dict[str, Any]) -> None:
    for location in (*one.get("locations", []), *one.get("relatedLocations", [])):
        region = location["physicalLocation"].get("region")
        if region is None:
            continue
        words = region["snippet"]["text"]
        assert TEXT[region["charOffset"] : region["charOffset"] + region["charLength"]] == words
        first, last = region["startLine"] - 1, region["endLine"] - 1
        cut = lines(TEXT)[first : last + 1]
        cut[-1] = cut[-1][: region["endColumn"] - 1]
        cut[0] = cut[0][region["startColumn"] - 1 :]
        assert "\n".join(cut) == words


def test_a_suggestion_is_a_fix() -> None:
    (fix,) = results()[0]["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    assert change["artifactLocation"] == {"uri": "stories/bridge.txt", "uriBaseId": "PROJECTROOT", "index": 0}
    assert replacement["deletedRegion"]["snippet"]["text"] == "Eleven"
    assert replacement["insertedContent"] == {"text": "Twelve"}


def test_indices_point_to_rules_and_files() -> None:
    run = printed()
    rules = run["tool"]["driver"]["rules"]
    for one in run["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
        for location in one["locations"]:
            file = location["physicalLocation"]["artifactLocation"]
            assert run["artifacts"][file["index"]]["location"] == {"uri": file["uri"], "uriBaseId": "PROJECTROOT"}


def test_a_rule_has_its_reason_and_where_to_read_on() -> None:
    rule = next(rule for rule in printed()["tool"]["driver"]["rules"] if rule["id"] == "counts.parts-sum")
    assert rule["shortDescription"] == {"text": "Parts add up"}
    assert rule["fullDescription"] == {"text": "a reader adds them up"}
    assert rule["helpUri"] == "https://example.org/style#totals"
    assert rule["help"]["text"] == (
        "Why: a reader adds them up. See https://example.org/style#totals . See the house style, page 4 . "
        "`factcheck rules show counts.parts-sum` tells all of the rule."
    )


def test_articles_that_were_not_read_and_the_summary_are_notifications() -> None:
    (invocation,) = printed()["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    first, *rest = invocation["toolExecutionNotifications"]
    assert first["message"] == {"text": "not read: not valid UTF-8: byte 12 (0xff, line 1)"}
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "stories/broken.txt"
    assert "Applied to no article: bridge.length." in [one["message"]["text"] for one in rest]


def test_fingerprints_differ_and_hold_while_other_lines_change() -> None:
    def prints(report: Report) -> list[str]:
        return [one["partialFingerprints"]["ruleAndWords/v1"] for one in results(report)]

    assert len(set(prints(REPORT))) == len(prints(REPORT))
    assert prints(attrs.evolve(REPORT, results=tuple(map(moved, REPORT.results)))) == prints(REPORT)


def moved(result: Result) -> Result:
    """The row as it would be with a line more at the top of the article."""
    return attrs.evolve(
        result, findings=tuple(map(moved_finding, result.findings)), passes=tuple(map(moved_finding, result.passes))
    )


def moved_finding(finding: Finding) -> Finding:
    evidence = (attrs.evolve(one, line=one.line + 1, start=one.start + 9, end=one.end + 9) for one in finding.evidence)
    return attrs.evolve(finding, evidence=tuple(evidence))


PATHS = [
    ("bridge.txt", "stories/bridge.txt", True),
    ("../a story.txt", "a%20story.txt", True),
    ("100%#1?.txt", "stories/100%25%231%3F.txt", True),
    ("\udcff.txt", "stories/%FF.txt", True),
    ("/news/desk/a.txt", "a.txt", True),
    ("/elsewhere/a.txt", "file:///elsewhere/a.txt", False),
    ("../../a.txt", "file:///news/a.txt", False),
]


@pytest.mark.parametrize(("name", "uri", "is_based"), PATHS)
def test_paths_are_relative_to_the_project_root(name: str, uri: str, is_based: bool) -> None:
    row = attrs.evolve(REPORT.results[2], article=name)
    report = Report(
        (row,), (), 1, (row.rule,), (), (), 2, folders=Folders(working="/news/desk/stories", root="/news/desk")
    )
    (one,) = results(report)
    file = one["locations"][0]["physicalLocation"]["artifactLocation"]
    assert file == {"uri": uri, "index": 0} | ({"uriBaseId": "PROJECTROOT"} if is_based else {})


def test_github_gets_alerts_alone_each_with_a_place() -> None:
    found = results(module=github_sarif)
    assert [one["ruleId"] for one in found] == [
        "counts.parts-sum",
        "dates.weekday",
        "house.court",
        "house.quiet",
        "headlines.words",
    ]
    assert all(location["physicalLocation"]["region"]["startLine"] for one in found for location in one["locations"])
    assert all(one["locations"] for one in found)
    assert not any(one.get("suppressions") for one in found)


def test_github_still_hears_what_was_left_out() -> None:
    assert printed(module=github_sarif)["invocations"] == printed()["invocations"]


MESSAGES = [
    ("a {0} b", "a {{0}} b"),
    ("see [this](http://example.org)", "see \\[this\\](http://example.org)"),
    ("said [sic] and (so)", "said [sic] and (so)"),
    ("two\nlines \x1b[31m", "two\\nlines \\x1b[31m"),
]


@pytest.mark.parametrize(("text", "told"), MESSAGES)
def test_a_message_holds_no_placeholder_and_no_link(text: str, told: str) -> None:
    assert sarif.message(text) == {"text": told}


# ------------------------------------------------------------------ the limits of code scanning


def many(count: int, *, places: int = 1) -> Report:
    """Rows with a finding each: every third holds publication, the others are warnings."""
    row = REPORT.results[0]
    place = row.findings[0].evidence[0]
    error = attrs.evolve(row.findings[0], suggestions=(), evidence=(place,) * places)
    warning = attrs.evolve(error, severity="warning")
    rows = [attrs.evolve(row, findings=(error if number % 3 == 0 else warning,)) for number in range(count)]
    return attrs.evolve(REPORT, results=tuple(rows))


def unchecked(report: Report, module: Any) -> dict[str, Any]:
    """The run without a look at the schema, which takes long for thousands of results."""
    (run,) = json.loads("".join(module.render(report, Look())))["runs"]
    assert isinstance(run, dict)
    return run


def test_the_gravest_are_kept_where_code_scanning_has_no_room_for_all() -> None:
    report = many(9_000)
    run = unchecked(report, github_sarif)
    levels = [one["level"] for one in run["results"]]
    assert (len(levels), levels.count("error")) == (5_000, 3_000)
    assert levels[:4] == ["error", "warning", "warning", "error"]
    told = [one["message"]["text"] for one in run["invocations"][0]["toolExecutionNotifications"]]
    assert "4000 more results have no room in code scanning; the other reports have all." in told
    assert len(unchecked(report, sarif)["results"]) == 9_000


def test_places_and_tags_stay_within_the_limits_of_code_scanning() -> None:
    note = attrs.evolve(REPORT.rule_notes["counts.parts-sum"], tags=tuple(f"tag{number}" for number in range(30)))
    report = attrs.evolve(many(3, places=300), rule_notes={**REPORT.rule_notes, "counts.parts-sum": note})
    run = printed(report, github_sarif)
    assert max(len(one["locations"]) + len(one["relatedLocations"]) for one in run["results"]) == 100
    assert max(len(rule["properties"]["tags"]) for rule in run["tool"]["driver"]["rules"]) == 10
