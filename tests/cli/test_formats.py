"""The output formats as the command writes them, several in one run."""

import json

import pytest

from desk import Desk
from strict import mistakes, shipped


def test_a_run_of_the_command_is_what_the_schema_says(desk: Desk, bad: str) -> None:
    schema = shipped("check-1.schema.json")
    desk.write("a.txt", bad)
    desk.write("b.txt", b"\xff\xfe\xff")
    called = desk.call("a.txt", "b.txt", "--format", "json", "--output", "jsonl=run.jsonl")
    assert called.code == 3
    assert mistakes(json.loads(called.out), schema) == []
    written = [json.loads(line) for line in (desk.folder / "run.jsonl").read_text("utf-8").splitlines()]
    assert [line["type"] for line in written] == ["start", "result", "result", "end"]
    assert [mistakes(line, {"$ref": "#/$defs/line", "$defs": schema["$defs"]}) for line in written] == [[]] * 4


SUFFIXES = [
    (("--output", "x.json"), "json"),
    (("--output", "x.jsonl"), "jsonl"),
    (("--output", "x.JSON"), "json"),
    (("--output", "x.txt"), "table"),
    (("--output", "x"), "table"),
    (("--format", "table", "--output", "x.json"), "table"),
    (("--format", "json", "--output", "x.txt"), "json"),
]


@pytest.mark.parametrize(("arguments", "form"), SUFFIXES)
def test_a_file_has_the_format_named_else_that_of_its_suffix(
    desk: Desk, good: str, arguments: tuple[str, ...], form: str
) -> None:
    desk.write("a.txt", good)
    printed = desk.call("a.txt", "--format", form).out
    assert desk.call("a.txt", *arguments).out == ""
    assert (desk.folder / arguments[-1]).read_text("utf-8") == printed
