"""The shipped schema describes what is printed, whole: no field it does not name, and none it names that is missing."""

import copy
import json
from typing import Any

import pytest

from factcheck.report import json_lines
from factcheck.report.json import render
from factcheck.report.look import Look
from sample_report import REPORT
from strict import mistakes, shipped

SCHEMA = shipped("check-1.schema.json")
LINE = {"$ref": "#/$defs/line", "$defs": SCHEMA["$defs"]}


def printed() -> dict[str, Any]:
    data: dict[str, Any] = json.loads("".join(render(REPORT, Look())))
    return data


def lines() -> list[dict[str, Any]]:
    return [json.loads(line) for line in "".join(json_lines.render(REPORT, Look())).splitlines()]


def test_what_is_printed_is_what_the_schema_says() -> None:
    assert mistakes(printed(), SCHEMA) == []


def test_each_line_is_what_the_schema_says_of_lines() -> None:
    assert [mistakes(line, LINE) for line in lines()] == [[] for _ in lines()]


def test_lines_hold_what_the_object_holds() -> None:
    start, *results, end = lines()
    whole = printed()
    assert [start.pop("type"), end.pop("type")] == ["start", "end"]
    assert {line.pop("type") for line in results} == {"result"}
    assert {**start, "results": results, **end} == whole


SPOILED = [
    (("results", 0, "outcome"), "skipped"),
    (("results", 0, "gates"), None),
    (("results", 0, "findings", 0, "evidence", 0, "line"), 0),
    (("summary", "pass"), "1"),
    (("schema",), 2),
    (("extra",), 1),
    (("unread", 0, "more"), 1),
]


@pytest.mark.parametrize(("path", "value"), SPOILED)
def test_the_schema_notices_what_is_not_so(path: tuple[str | int, ...], value: object) -> None:
    data: Any = copy.deepcopy(printed())
    *above, last = path
    place = data
    for step in above:
        place = place[step]
    place[last] = value
    assert mistakes(data, SCHEMA)
