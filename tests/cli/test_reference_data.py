"""Whole runs with definitions, lists, tables and sources: what the command prints and how it exits."""

import pytest

from desk import Desk

RULES = """\
define party_of(p: person) = roster[p.name].party

list sitting from "ref/sitting.txt"
table roster from "ref/roster.csv" key name
source hearing from "ref/hearing.txt"

rule house.known "Who speaks is known"
  for each q in quotes where q.speaker exists
  check q.speaker.name in sitting
  say   "{q.speaker.name} does not sit"

rule house.roster "Who speaks stands on the roster"
  for each p in people
  check roster[p.name] exists
  say   "{p.name} is not on the roster"
  check party_of(p) = "Green"
  say   "{p.name} is of the party {party_of(p)}"

rule house.verbatim "Quotations stand in the transcript"
  for each q in quotes
  check q.words found in hearing folding typography, elision
  say   "not said so"
"""
STORY = """\
The council met on Monday evening in the town hall of Corran.

“We will keep the library open,” said Lena Moss.
"""
ROSTER = "Name,Party\nLena Moss,Green\nTom Hale,Blue\n"


@pytest.fixture
def court(bare: Desk) -> Desk:
    """A project with a list, a table and a source."""
    bare.write("factcheck.toml", "standard = false\n")
    bare.write("rules/house.rules", RULES)
    bare.write("ref/sitting.txt", "Lena Moss\nTom Hale\n")
    bare.write("ref/roster.csv", ROSTER)
    bare.write("ref/hearing.txt", "MS. MOSS: We will keep the library\nopen. That is all.\n")
    bare.write("story.txt", STORY)
    return bare


def test_all_holds(court: Desk) -> None:
    called = court.call("story.txt")
    assert (called.code, called.err) == (0, "")
    assert called.out.count("PASS (1)") == 3


def test_what_does_not_hold_is_told_with_the_nearest_passage(court: Desk) -> None:
    court.write("story.txt", STORY.replace("keep the library", "sell the library").replace("Lena Moss", "Tom Hale"))
    called = court.call("story.txt", "--format", "json")
    assert called.code == 1
    assert "Tom Hale is of the party Blue" in called.out
    assert (
        "not said so (the nearest passage in ref/hearing.txt is “We will keep the library open.”: "
        "“keep” there, “sell” here)"
    ) in called.out


def test_a_source_that_is_gone_is_an_error_row_and_never_a_pass(court: Desk) -> None:
    (court.folder / "ref/hearing.txt").unlink()
    called = court.call("story.txt")
    assert called.code == 2
    assert "house.verbatim  ERROR" in called.out
    assert called.out.count("PASS (1)") == 2


def test_a_source_that_no_article_needs_is_an_error_all_the_same(court: Desk) -> None:
    (court.folder / "ref/hearing.txt").unlink()
    court.write("story.txt", "The council met on Monday evening in the town hall of Corran.\n")
    assert court.call("story.txt", "--only", "house.verbatim").code == 2


@pytest.mark.parametrize("name", ["roster.csv", "sitting.txt"])
def test_a_table_or_list_that_is_gone_stops_the_run(court: Desk, name: str) -> None:
    assert court.call("story.txt").code == 0
    (court.folder / "ref" / name).unlink()
    called = court.call("story.txt")
    assert (called.code, called.out) == (2, "")
    assert f"ref/{name}: no such file" in called.err
    assert "1 error in 1 file; nothing was checked" in called.err


def test_a_changed_table_is_noticed_though_its_rules_are_cached(court: Desk) -> None:
    assert court.call("story.txt").code == 0
    court.write("ref/roster.csv", ROSTER.replace("Moss,Green", "Moss,Blue"))
    assert court.call("story.txt").code == 1
    court.write("ref/roster.csv", ROSTER.replace("Party", "Group"))
    called = court.call("story.txt")
    assert called.code == 2
    assert "rules/house.rules:1:45: error: table `roster` has no column `party`" in called.err
    court.write("ref/roster.csv", ROSTER)
    assert court.call("story.txt").code == 0


def test_a_changed_type_of_a_column_is_noticed_though_its_rules_are_cached(court: Desk) -> None:
    assert court.call("story.txt").code == 0
    court.write("ref/roster.csv", ROSTER.replace("Green", "1").replace("Blue", "2"))
    called = court.call("story.txt")
    assert called.code == 2
    assert "a number is compared with a text" in called.err


def test_a_changed_source_and_a_changed_list_are_noticed(court: Desk) -> None:
    assert court.call("story.txt").code == 0
    court.write("ref/hearing.txt", "MS. MOSS: We will sell the library.\n")
    assert court.call("story.txt").code == 1
    court.write("ref/hearing.txt", "We will keep the library open.\n")
    assert court.call("story.txt").code == 0
    court.write("ref/sitting.txt", "Tom Hale\n")
    assert court.call("story.txt").code == 1


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ('table t from "../roster.csv" key name', "1:14: error: this path leads out of the project"),
        ('list t from "/etc/hosts"', "1:13: error: this path leads out of the project"),
        ('source t from "out/hosts"', "1:15: error: this path leads out of the project"),
        ('use "out/x.rules"', "1:5: error: this path leads out of the project"),
        ('table roster from "ref/roster.csv" key name', "1:7: error: there is already a table `roster`"),
        ('table t from "ref/roster.csv" key nmae', "1:35: error: ref/roster.csv has no column `nmae`"),
        ("define t(x: count) = t(x)", "1:8: error: `t` uses itself"),
        ('rule a.b "c"\n  check "x" found in haering', "2:22: error: there is no source `haering`"),
        ('rule a.b "c"\n  check roster[3] exists', "2:16: error: a key of `roster` is a text, and this is a number"),
        ('rule a.b "c"\n  check sitting["x"] exists', "2:9: error: `[…]` looks a key up in a table"),
        ('rule a.b "c"\n  check roster = 3', "2:9: error: the table `roster` is compared with a number"),
        ('rule a.b "c"\n  check hearing exists', "2:9: error: `hearing` is a source"),
        ('table t query "SELECT 1" on desk key x', "1:29: error: this table comes from a database"),
    ],
)
def test_a_mistake_stops_the_run_at_its_place(court: Desk, statement: str, message: str) -> None:
    (court.folder / "out").symlink_to("/etc")
    court.write("rules/z.rules", f"{statement}\n")
    called = court.call("story.txt")
    assert (called.code, called.out) == (2, "")
    assert f"rules/z.rules:{message}" in called.err


def test_a_database_is_asked_only_with_leave(court: Desk) -> None:
    import sqlite3  # noqa: PLC0415  # this test alone has a database

    with sqlite3.connect(court.folder / "desk.db") as connection:
        connection.execute("CREATE TABLE r (name TEXT, party TEXT)")
        connection.execute("INSERT INTO r VALUES ('Lena Moss', 'Green')")
    connection.close()
    court.write("factcheck.toml", 'standard = false\n\n[connections]\ndesk = "sqlite:desk.db"\n')
    query = 'table roster query "SELECT * FROM r" on desk key name'
    court.write("rules/house.rules", RULES.replace('table roster from "ref/roster.csv" key name', query))
    assert court.call("story.txt").code == 2
    assert court.call("story.txt", "--allow-database").code == 0
    assert "run with --allow-database" in court.call("rules").err
    assert court.call("rules", "--allow-database").code == 0


@pytest.mark.parametrize("target", ['"mysql://x"', "3", '["sqlite:x"]'])
def test_a_connection_of_another_form_is_refused(court: Desk, target: str) -> None:
    court.write("factcheck.toml", f"[connections]\ndesk = {target}\n")
    called = court.call("story.txt")
    assert called.code == 2
    assert "the connection `desk` is" in called.err


def test_examples_of_rules_see_the_reference_data(court: Desk) -> None:
    examples = '  example passes "Lena Moss spoke."\n  example fails "[[Tom Hale]] spoke."\n'
    rule = 'rule a.green "Only greens speak"\n  for each p in people\n  check party_of(p) = "Green"\n'
    court.write("rules/a.rules", rule + examples)
    called = court.call("test", "rules")
    assert called.code == 0, called.out


def test_a_file_that_uses_another_is_read_with_it(court: Desk) -> None:
    court.write("desk/more.rules", 'define is_green(p: person) = party_of(p) = "Green"\n')
    court.write("rules/b.rules", 'use "desk/more.rules"\nrule b.c "d"\n  for each p in people\n  check is_green(p)\n')
    called = court.call("story.txt")
    assert called.code == 0, called.err
    assert "desk/more.rules" in called.out
