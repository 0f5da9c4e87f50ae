"""Declarations: the one place that each line corrects, and what is said where there is not one."""

import json
from typing import Any

import pytest

from desk import Called, Desk

STORY = """\
Nine freed after a night at the mill

Tom Field met Dora Finch at the mill on December 6. "It was all a blur," he said. He left. "Nobody saw us," he said.

The couple read Catch-22 there. Of the eleven people held, nine paid and three walked. Field came with Finch.

The mill had opened in June, on a Friday. Ruiz Mills Ltd. said up to 40 guests had come, aged 12 to 90.
"""
HEAD = 'declare in "*.txt"\n'
WHY = '  because "the notes"\n'


@pytest.fixture
def mill(bare: Desk) -> Desk:
    bare.write("factcheck.toml", "standard = false\n")
    bare.write("a.txt", STORY)
    return bare


def declared(desk: Desk, line: str, *clauses: str) -> Called:
    """A check of one rule with one declared line."""
    rule = 'rule house.it "It holds"\n' + "".join(f"  {clause}\n" for clause in clauses)
    desk.write("rules/house.rules", f"{rule}\n{HEAD}  {line}\n{WHY}")
    return desk.call("a.txt", "--format", "json")


def row(called: Called) -> dict[str, Any]:
    (result,) = json.loads(called.out)["results"]
    assert isinstance(result, dict)
    return result


SPEAKER = ('for each q in quotes where q.words starts with "It was"', 'check q.speaker.name = "Dora Finch"')
CORRECTED = [
    ('speaker of "It was all a blur." is "Dora Finch"', SPEAKER),
    ('speaker of "all a blur" is "Dora Finch"', SPEAKER),
    ('"he" 1st is "Dora Finch"', SPEAKER),
    ('"he" 1st is "Finch"', SPEAKER),
    ('"Field" 2nd is "Dora Finch"', ("check some p in people has p.name = \"Dora Finch\" and count(p.mentions) = 3",)),
    ('"The couple" is 2', ('for each c in counts where c.text = "The couple"', "check c = 2", "expect exactly 1")),
    ('"nine" is 8', ("for each b in breakdowns", "check sum(b.parts) = b.total")),
    ('"40" is 4%', ("for each p in percentages", "check p = 4%", "expect exactly 1")),
    ('"three" is not a number', ("need count(counts) > 2", "check count(breakdowns) = 0")),
    ('"40" is not a number', ("for each c in counts", "check c != 40")),
    ('"Catch-22" is not a number', ("for each n in numbers", 'check n.text != "22"')),
    ('parts of "eleven" are "nine"', ("for each b in breakdowns", "check count(b.parts) = 1 and b.total = 11")),
    ('total of "nine" is "40"', ("for each b in breakdowns", "check b.total <= 40 and b.total.text contains \"40\"")),
    ('year of "June" is 2019', ("for each d in dates where d.text = \"June\"", "check d.value >= 2019-06-01")),
    ('year of "December 6" is 2018', ("for each d in dates where d.day exists", "check d.value = 2018-12-06")),
]  # fmt: skip


@pytest.mark.parametrize(("line", "clauses"), CORRECTED, ids=[line for line, _ in CORRECTED])
def test_a_declaration_puts_one_place_right(mill: Desk, line: str, clauses: tuple[str, ...]) -> None:
    before = row(declared(mill, 'year of "December 6" is 1999', *clauses))
    assert before["outcome"] != "pass" or "22" in line
    assert row(declared(mill, line, *clauses))["outcome"] == "pass"


def test_a_result_that_used_a_declared_fact_says_so(mill: Desk) -> None:
    (passed,) = row(declared(mill, 'speaker of "all a blur" is "Dora Finch"', *SPEAKER))["passes"]
    assert passed["declared"] is True
    assert "(declared)" in mill.call("a.txt").out
    (failed,) = row(declared(mill, 'speaker of "all a blur" is "Ana Ruiz"', *SPEAKER))["findings"]
    assert failed["declared"] is True


def test_a_declared_fact_of_a_let_counts_too(mill: Desk) -> None:
    clauses = (SPEAKER[0], "let who = q.speaker.name", 'check who = "Dora Finch"')
    (passed,) = row(declared(mill, 'speaker of "all a blur" is "Dora Finch"', *clauses))["passes"]
    assert passed["declared"] is True


def test_a_result_that_used_none_does_not_say_so(mill: Desk) -> None:
    other = 'for each q in quotes where q.words starts with "Nobody"'
    called = declared(mill, 'speaker of "all a blur" is "Dora Finch"', other, "check q.speaker exists")
    assert row(called)["passes"][0]["declared"] is False


def test_a_speaker_whom_the_article_does_not_name_will_do(mill: Desk) -> None:
    clauses = (SPEAKER[0], 'check q.speaker.name = "Pat Quill" and q.speaker.kind = "person"')
    assert row(declared(mill, 'speaker of "all a blur" is "Pat Quill"', *clauses))["outcome"] == "pass"


WRONG = [
    ('"he" is "Dora Finch"', "“he” stands there 2 times: say which, as 2nd or 3rd"),
    ('"he" 3rd is "Dora Finch"', "“he” stands there only 2 times"),
    ('"couple" 2nd is 2', "“couple” stands there only once"),
    ('"the couples" is 2', "“the couples” does not stand there"),
    ('"oupl" is 2', "“oupl” does not stand there"),
    ('speaker of "nine paid" is "Dora Finch"', "“nine paid” is not in a quotation"),
    ('"he" 1st is "Pat Quill"', "nobody there is named “Pat Quill”"),
    ('"guests" is "Dora Finch"', "“guests” names nobody there and is the source of no quotation"),
    ('parts of "people" are "nine"', "“people” holds no number there"),
    ('parts of "nine" are "nine"', "“nine” and what belongs to it are one place"),
    ('total of "nine paid and three" is "eleven"', "“nine paid and three” holds 2 numbers there"),
    ('year of "Friday" is 2018', "“Friday” holds no date there that has a month"),
    ('year of "eleven" is 2018', "“eleven” holds no date there that has a month"),
]


@pytest.mark.parametrize(("line", "reason"), WRONG, ids=[line for line, _ in WRONG])
def test_a_line_without_its_one_place_stops_the_run_and_is_named(mill: Desk, line: str, reason: str) -> None:
    called = declared(mill, line, "check count(quotes) > 0")
    assert (called.code, called.out) == (2, "")
    assert f"rules/house.rules:5:3: error: in a.txt: {reason}\n" in called.err


def test_every_line_that_does_not_fit_is_told_at_once(mill: Desk) -> None:
    called = declared(mill, '"he" is "Dora Finch"\n  "nowhere" is 2', "check count(quotes) > 0")
    assert called.err.count("error: in a.txt") == 2


def test_a_declaration_for_other_articles_changes_nothing(mill: Desk) -> None:
    mill.write("rules/house.rules", f'rule house.it "It"\n  check count(quotes) = 2\n\n{HEAD}  "he" is 2\n{WHY}')
    text = (mill.folder / "rules/house.rules").read_text().replace('"*.txt"', '"b/*.txt"')
    mill.write("rules/house.rules", text)
    assert mill.call("a.txt").code == 0


def test_declarations_need_no_parser_the_second_time(mill: Desk) -> None:
    line = 'speaker of "all a blur" is "Dora Finch"'
    assert declared(mill, line, *SPEAKER) == declared(mill, line, *SPEAKER)


def test_an_explanation_sees_what_is_declared(mill: Desk) -> None:
    declared(mill, 'speaker of "all a blur" is "Dora Finch"', *SPEAKER)
    assert "Dora Finch" in mill.call("explain", "house.it", "a.txt").out


def test_what_is_declared_is_told_also_where_rules_then_see_nothing(mill: Desk) -> None:
    called = declared(mill, '"eleven" is  not a number', "for each b in breakdowns", "check sum(b.parts) = b.total")
    assert row(called)["outcome"] == "na"
    use = {"place": "rules/house.rules:6", "says": '"eleven" is not a number', "because": "the notes", "articles": 1}
    assert json.loads(called.out)["declarations"] == [use]
    mill.write("b.txt", "The mill had opened in June.\n")


def test_a_declaration_beside_an_article_is_for_that_article_alone(mill: Desk) -> None:
    mill.write("rules/house.rules", 'rule house.it "It"\n  for each b in breakdowns\n  check b.total = 11\n')
    mill.write("b.txt", STORY)
    mill.write("a.rules", f'declare in "**"\n  "eleven" is 12\n{WHY}')
    called = mill.call("a.txt", "b.txt", "--format", "json")
    data = json.loads(called.out)
    assert {one["article"]: one["outcome"] for one in data["results"]} == {"a.txt": "fail", "b.txt": "pass"}
    assert mill.call("explain", "house.it", "b.txt").out.splitlines()[1].endswith("PASS (1 passed)")
