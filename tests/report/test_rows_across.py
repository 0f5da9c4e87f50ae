"""A row of a rule across articles names no article: each format still tells it, at its words or at its rule file."""

import json
from typing import Any

import attrs
import pytest

from factcheck.evaluate.outcomes import Finding, InstanceCounts, Result
from factcheck.report.formats import FORMATS, render_as
from factcheck.report.look import Look
from factcheck.report.model import Report, RuleNote
from sample_report import BRIDGE, FAIR, evidence

FAILED = Result(
    None, "archive.spelling", "One spelling", "fail", "error", True, InstanceCounts(0, 1), None,
    (Finding("fail", "error", "two spellings", (evidence("nine"), evidence("fair", article=FAIR))),),
)  # fmt: skip
IN_ERROR = attrs.evolve(FAILED, outcome="error", findings=(), reason="too many pairs")
NOTES = {"archive.spelling": RuleNote(title="One spelling", severity="error", file="rules/archive.rules")}


def report(row: Result) -> Report:
    return Report((row,), (), 2, (row.rule,), (), ("rules/archive.rules",), 2, rule_notes=NOTES)


def printed(row: Result, form: str) -> str:
    (chosen,) = [known for known in FORMATS if known.name == form]
    return "".join(render_as(chosen, report(row), Look()))


ONE_TEXT = [form.name for form in FORMATS if not form.is_folder]


@pytest.mark.parametrize("form", ONE_TEXT)
@pytest.mark.parametrize(("row", "told"), [(FAILED, "two spellings"), (IN_ERROR, "too many pairs")])
def test_every_format_tells_it(row: Result, told: str, form: str) -> None:
    assert told in printed(row, form)


def places(result: dict[str, Any]) -> list[str]:
    return [one["physicalLocation"]["artifactLocation"]["uri"] for one in result["locations"]]


@pytest.mark.parametrize("form", ["sarif", "github-sarif"])
@pytest.mark.parametrize(("row", "path"), [(FAILED, BRIDGE), (IN_ERROR, "rules/archive.rules")])
def test_sarif_gives_it_a_place(row: Result, path: str, form: str) -> None:
    (result,) = json.loads(printed(row, form))["runs"][0]["results"]
    assert places(result) == [path]


def test_words_of_another_article_are_told_with_it() -> None:
    assert f"{FAIR}:2: “fair”" in printed(FAILED, "gitlab")
