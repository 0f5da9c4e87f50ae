"""Texts and names that try to break out of a report: in every format, at the command's level, with the exit code."""

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import junitparser
import pytest
from markdown_it import MarkdownIt

from desk import Desk
from factcheck.report.formats import FORMATS
from hostile.texts import ACTING, NAMES, RULES, TEXTS
from strict import mistakes, shipped
from workflow_commands import read_log


def check_json(text: str, count: int) -> None:
    data = json.loads(text)
    assert mistakes(data, shipped("check-1.schema.json")) == []
    assert data["summary"]["fail"] == count


def check_lines(text: str, count: int) -> None:
    lines = [json.loads(line) for line in text.split("\n")[:-1]]
    assert [line["type"] for line in lines] == ["start", *["result"] * count, "end"]


def check_sarif(text: str, count: int) -> None:
    (run,) = json.loads(text)["runs"]
    assert len([one for one in run["results"] if one["kind"] == "fail"]) >= count
    assert not any(ACTING.search(one["message"]["text"]) for one in run["results"])


def check_junit(text: str, count: int) -> None:
    assert ElementTree.fromstring(text) is not None
    xml = junitparser.JUnitXml.fromstring(text.encode())
    assert (xml.failures, xml.errors) == (count, 0)


def check_github(text: str, count: int) -> None:
    commands, others = read_log(text)
    shown = [one for one in commands if one.properties.get("file") is not None]
    assert {one.name for one in commands} == {"error"}
    assert len(shown) == count if count <= 10 else len(shown) == 9
    assert all("TK is left in" in one.data for one in shown)
    assert not any(line.lstrip().startswith("::") for line in others)


def check_summary(text: str, count: int) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    assert sum(token.type == "tr_open" for token in tokens) == count + 1
    html = {child.content for token in tokens for child in token.children or () if child.type == "html_inline"}
    assert html <= {"<!-- -->"}
    links = [child for token in tokens for child in token.children or () if child.type in ("link_open", "image")]
    assert links == []


def check_gitlab(text: str, count: int) -> None:
    found = json.loads(text)
    assert len({one["fingerprint"] for one in found}) == len(found) >= count


def check_rdjson(text: str, count: int) -> None:
    assert len(json.loads(text)["diagnostics"]) >= count


def check_csv(text: str, count: int) -> None:
    rows: list[dict[str, Any]] = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert len([row for row in rows if row["kind"] == "fail"]) >= count
    assert not any(cell.startswith(tuple("=+-@\t\r")) for row in rows for cell in row.values())


def check_table(text: str, count: int) -> None:
    rows = [line for line in text.splitlines() if re.match(r"house\.no-tk +FAIL", line)]
    assert len(rows) == count


CHECKS: dict[str, Callable[[str, int], None]] = {
    "table": check_table,
    "json": check_json,
    "jsonl": check_lines,
    "sarif": check_sarif,
    "github-sarif": check_sarif,
    "junit": check_junit,
    "github": check_github,
    "github-summary": check_summary,
    "gitlab": check_gitlab,
    "rdjson": check_rdjson,
    "csv": check_csv,
}
TO_ONE_FILE = [form.name for form in FORMATS if not form.is_folder]


def test_every_format_that_is_one_text_is_tried() -> None:
    assert sorted(CHECKS) == sorted(TO_ONE_FILE)


@pytest.fixture
def hostile(desk: Desk) -> Desk:
    desk.write("rules/house.rules", RULES)
    return desk


@pytest.mark.parametrize("form", TO_ONE_FILE)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_breaks_out_of_no_format(hostile: Desk, text: str, form: str) -> None:
    hostile.write("a.txt", f"The council met on Monday.\n\n{text}\n".encode("utf-8", "surrogatepass"))
    called = hostile.call("a.txt", "--format", form)
    assert (called.code, called.err) == (1, "")
    assert not ACTING.search(called.out.replace("\r\n", "\n") if form == "csv" else called.out)
    CHECKS[form](called.out, 1)


@pytest.mark.parametrize("form", TO_ONE_FILE)
def test_a_name_breaks_out_of_no_format(hostile: Desk, form: str) -> None:
    for name in NAMES.values():
        hostile.write(f"stories/{name}", "The council met on Monday. The vote was TK to 2.\n")
    called = hostile.process("stories", "--format", form, PYTHONHASHSEED="0")
    assert (called.code, called.err) == (1, "")
    assert not ACTING.search(called.out.replace("\r\n", "\n") if form == "csv" else called.out)
    CHECKS[form](called.out, len(NAMES))


@pytest.mark.parametrize("form", TO_ONE_FILE)
def test_an_article_that_cannot_be_read_is_told_in_every_format(hostile: Desk, form: str) -> None:
    hostile.write("a.txt", "The council met on Monday.\n")
    hostile.write("::error::\x1b.txt", b"\xff\xfe\xff")
    called = hostile.call(".", "--format", form)
    # Two forms have no place for what else lies in the folder: the standard error tells of it.
    left = "factcheck: Files that are no articles, left alone: 1 .rules, 1 .toml.\n"
    assert (called.code, called.err) == (3, left if form in ("gitlab", "rdjson") else "")
    assert not ACTING.search(called.out.replace("\r\n", "\n"))
    assert re.search(r"error.{0,20}(\\x1b|\\\\x1b|\\u001b|%1B|%5Cx1b)", called.out)
