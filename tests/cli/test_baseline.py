"""A baseline: what it knows holds nothing up, what is new does, and what is no more is told."""

import json
from typing import Any

import pytest

from desk import Desk

RULES = """\
rule house.no-shouting "Nobody shouts"
  for each s in sentences
  check    not s.text contains "!"
  say      "this shouts"

rule house.has-vote "The vote is told"
  severity warning
  check    article.body contains "vote"
"""
STORY = "The mill opens today! Nobody came.\n\nThe mayor stayed at home!\n"
FILE = "factcheck-baseline.json"


@pytest.fixture
def mill(bare: Desk) -> Desk:
    """A desk with one article in which two sentences shout and the vote is not told."""
    bare.write("factcheck.toml", "standard = false\n")
    bare.write("rules/house.rules", RULES)
    bare.write("a.txt", STORY)
    return bare


def checked(desk: Desk, *arguments: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(desk.call(*(arguments or (".",)), "--baseline", FILE, "--format", "json").out)
    return data


def rows(data: dict[str, Any]) -> list[tuple[object, ...]]:
    return [
        (row["article"], row["rule"], row["outcome"], row["gates"], [one["known"] for one in row["findings"]])
        for row in data["results"]
    ]


def test_what_is_known_is_told_and_holds_nothing_up(mill: Desk) -> None:
    assert mill.call("a.txt").code == 1
    updated = mill.call("baseline", "update", ".")
    assert (updated.code, updated.out) == (0, f"{FILE}: 3 failures known.\n")
    data = checked(mill)
    assert rows(data) == [
        ("a.txt", "house.has-vote", "fail", False, [True]),
        ("a.txt", "house.no-shouting", "fail", False, [True, True]),
    ]
    assert (data["exit"], data["baseline"]) == (0, {"file": FILE, "known": 3, "stale": []})


def test_the_file_has_a_line_for_each_finding_in_order(mill: Desk) -> None:
    mill.call("baseline", "update", ".")
    vote = (
        '{"article": "a.txt", "rule": "house.has-vote", "severity": "warning", "says": "it does not hold that the'
        ' article\'s body contains \\"vote\\"", "words": ["The mill opens today! Nobody came."], "count": 1}'
    )
    shouting = '{"article": "a.txt", "rule": "house.no-shouting", "severity": "error", "says": "this shouts", "words": '
    mayor = f'{shouting}["The mayor stayed at home!"], "count": 1}}'
    opens = f'{shouting}["The mill opens today!"], "count": 1}}'
    text = f'{{"baseline": 2, "findings": [\n  {vote},\n  {mayor},\n  {opens}\n]}}\n'
    assert (mill.folder / FILE).read_text("utf-8") == text


def test_the_table_calls_it_known(mill: Desk) -> None:
    mill.call("baseline", "update", ".")
    called = mill.call("a.txt", "--baseline", FILE)
    assert called.code == 0
    assert "FAIL (known)" in called.out
    shouts = next(line for line in called.out.splitlines() if "opens today!" in line)
    assert shouts.rstrip().endswith("this shouts · “The mill opens today!” · (known, in the")
    assert f"Baseline {FILE}: 3 failures known." in called.out


def test_a_new_failure_holds_publication_beside_known_ones(mill: Desk) -> None:
    mill.call("baseline", "update", ".")
    mill.write("a.txt", STORY + "\nThe vote is off!\n")
    data = checked(mill)
    table = mill.call("a.txt", "--baseline", FILE).out
    assert table.index("The vote is off!") < table.index("(known, in the")
    assert data["exit"] == 1
    assert rows(data)[1] == ("a.txt", "house.no-shouting", "fail", True, [True, True, False])
    table = " ".join(mill.call("a.txt", "--baseline", FILE).out.split())
    assert "FAIL (3 of 4)" in table


def test_lines_and_spaces_and_typography_may_change(mill: Desk) -> None:
    mill.write("a.txt", 'He said "no" to it! The vote was off.\n')
    mill.call("baseline", "update", ".")
    mill.write("a.txt", "# A vote\n\nIt rained.\n\nHe  said “no” to it! The vote was off.\n")
    assert checked(mill)["exit"] == 0


def test_the_same_words_are_known_as_often_as_they_were_there(mill: Desk) -> None:
    mill.write("a.txt", "A vote! A vote!\n")
    mill.call("baseline", "update", ".")
    mill.write("a.txt", "A vote! A vote! A vote!\n")
    assert rows(checked(mill))[1] == ("a.txt", "house.no-shouting", "fail", True, [True, True, False])


@pytest.mark.parametrize("checks", [("WARNING", "ERROR"), ("ERROR", "WARNING")])
def test_a_warning_that_is_known_lets_no_error_with_the_same_words_pass(mill: Desk, checks: tuple[str, str]) -> None:
    texts = {
        "WARNING": '  check    not s.text contains "!"\n  severity warning\n  mark s\n',
        "ERROR": '  check    not article.body contains "pool"\n  mark s\n',
    }
    rule = 'rule house.no-shouting "Nobody shouts"\n  for each s in sentences\n' + "".join(texts[one] for one in checks)
    mill.write("rules/house.rules", rule)
    mill.write("a.txt", "The mill opens today!\n\nNobody came.\n")
    mill.call("baseline", "update", "a.txt")
    mill.write("rules/house.rules", rule.replace("pool", "Nobody"))
    known = {
        (one["severity"], one["evidence"][0]["text"]): one["known"]
        for one in checked(mill, "a.txt")["results"][0]["findings"]
    }
    assert known == {
        ("warning", "The mill opens today!"): True,
        ("error", "The mill opens today!"): False,
        ("error", "Nobody came."): False,
    }
    assert mill.call("a.txt", "--baseline", FILE).code == 1


def test_another_article_with_the_same_words_is_not_known(mill: Desk) -> None:
    mill.call("baseline", "update", ".")
    mill.write("b.txt", STORY)
    assert checked(mill)["exit"] == 1


def test_a_warning_that_is_known_does_not_hold_where_warnings_do(mill: Desk) -> None:
    mill.call("baseline", "update", ".")
    assert mill.call("a.txt", "--severity", "warning", "--baseline", FILE).code == 0


def test_what_is_no_more_is_told_and_dropped(mill: Desk) -> None:
    mill.call("baseline", "update", ".")
    mill.write("a.txt", "The mill opens today! The vote is on.\n")
    data = checked(mill)
    assert [(one["rule"], one["words"]) for one in data["baseline"]["stale"]] == [
        ("house.has-vote", ["The mill opens today! Nobody came."]),
        ("house.no-shouting", ["The mayor stayed at home!"]),
    ]
    told = " ".join(mill.call("a.txt", "--baseline", FILE).out.split())
    assert "Baseline without a failure any more: a.txt: house.no-shouting, “The mayor stayed at home!”." in told
    assert mill.call("baseline", "update", ".").out == f"{FILE}: 1 failure known, 2 dropped that are no more.\n"


def test_an_article_that_is_gone_is_no_more(mill: Desk) -> None:
    mill.write("b.txt", "Look! A vote.\n")
    mill.call("baseline", "update", ".")
    (mill.folder / "b.txt").unlink()
    assert [one["article"] for one in checked(mill)["baseline"]["stale"]] == ["b.txt"]


def test_of_what_was_not_looked_at_nothing_is_said_and_all_is_kept(mill: Desk) -> None:
    mill.write("b.txt", "Look! A vote.\n")
    mill.call("baseline", "update", ".")
    assert checked(mill, "a.txt")["baseline"] == {"file": FILE, "known": 3, "stale": []}
    before = (mill.folder / FILE).read_text("utf-8")
    updated = mill.call("baseline", "update", "a.txt", "--only", "house.has-vote")
    assert updated.out == f"{FILE}: 1 failure known, 3 kept of articles or rules that were not looked at.\n"
    assert (mill.folder / FILE).read_text("utf-8") == before


def test_a_rule_may_have_a_new_id(mill: Desk) -> None:
    mill.call("baseline", "update", ".")
    old, new = 'house.no-shouting "Nobody shouts"', 'house.calm "Nobody shouts"\n  formerly house.no-shouting'
    renamed = RULES.replace(old, new)
    mill.write("rules/house.rules", renamed)
    assert checked(mill)["exit"] == 0
    mill.call("baseline", "update", ".")
    assert "house.no-shouting" not in (mill.folder / FILE).read_text("utf-8")


TWO_CHECKS = """\
rule house.openers "Nobody opens badly"
  for each s in sentences
  check    s.text contains "mill"
  severity {first}
  say      "no mill"
  check    not s.text contains "stayed"
  severity {second}
  say      "{said}"
"""


@pytest.mark.parametrize(
    ("words", "exit_code"),
    [
        ({}, 0),
        ({"said": "nobody stays"}, 1),
        ({"second": "error"}, 1),
        ({"first": "note"}, 0),
    ],
)
def test_one_that_says_something_else_or_is_graver_is_new(mill: Desk, words: dict[str, str], exit_code: int) -> None:
    usual = {"first": "warning", "second": "warning", "said": "who stayed"}
    mill.write("rules/house.rules", TWO_CHECKS.format(**usual))
    mill.call("baseline", "update", ".")
    mill.write("rules/house.rules", TWO_CHECKS.format(**usual | words))
    assert mill.call(".", "--baseline", FILE, "--severity", "warning").code == exit_code


def test_a_failure_of_one_check_hides_none_of_another_on_the_same_words(mill: Desk) -> None:
    usual = {"first": "error", "second": "error", "said": "who stayed"}
    mill.write("rules/house.rules", TWO_CHECKS.format(**usual).replace('"stayed"', '"left"'))
    mill.write("a.txt", "The mayor stayed at home.\n")
    mill.call("baseline", "update", ".")
    assert mill.call(".", "--baseline", FILE).code == 0
    swapped = TWO_CHECKS.format(**usual).replace('"mill"', '"mayor"')
    mill.write("rules/house.rules", swapped)
    assert mill.call(".", "--baseline", FILE).code == 1


def test_a_waived_failure_is_waived_and_not_known(mill: Desk) -> None:
    waiver = (
        'waive house.no-shouting in "*.txt"\n  evidence "The mill opens today!"\n  because "x"\n  by "desk"\n'
        "  until 2030-01-01\n"
    )
    mill.write("rules/waivers.rules", waiver)
    mill.call("baseline", "update", ".", "--as-of", "2024-01-01")
    known = json.loads((mill.folder / FILE).read_text("utf-8"))["findings"]
    assert ["The mill opens today!"] not in [one["words"] for one in known]
    later = mill.call("a.txt", "--baseline", FILE, "--as-of", "2031-01-01")
    assert later.code == 1


def test_what_is_undecided_is_not_known(mill: Desk) -> None:
    mill.write("rules/house.rules", 'rule house.old "Old"\n  must decide\n  check year(article.published) > 2000\n')
    mill.call("baseline", "update", ".")
    assert checked(mill)["exit"] == 1


def test_nothing_is_written_where_nothing_was_checked(mill: Desk) -> None:
    mill.write("rules/house.rules", 'rule house.one "One"\n  for each q in quotes\n  check q.speaker exists\n')
    updated = mill.call("baseline", "update", ".")
    assert (updated.code, updated.err) == (2, f"factcheck: {FILE}: not written: nothing was checked\n")
    assert not (mill.folder / FILE).exists()


def test_an_article_that_cannot_be_read_keeps_what_is_known_of_it(mill: Desk) -> None:
    mill.write("b.txt", "Look! A vote.\n")
    mill.call("baseline", "update", ".")
    mill.write("b.txt", b"\xff\xfe\xff")
    before = (mill.folder / FILE).read_text("utf-8")
    assert mill.call("baseline", "update", ".").code == 3
    assert (mill.folder / FILE).read_text("utf-8") == before


SPOILED = [
    (None, "the baseline cannot be read: no such file; `factcheck baseline update PATH…` writes one"),
    ("", "this is no baseline: Expecting value"),
    ("[1]", 'this is no baseline: it has no "baseline": 2'),
    ('{"baseline": 3}', 'this is no baseline: it has no "baseline": 2'),
    ('{"baseline": 1, "findings": []}', "this baseline was written by an earlier version and does"),
    ('{"baseline": 2}', "`findings` is a list"),
    ('{"baseline": 2, "findings": [{"rule": "a.b"}]}', "finding 1 is not of the form"),
    (
        '{"baseline": 2, "findings": [{"article": "a", "rule": "b", "severity": "error", "says": "c", "words": [1],'
        ' "count": 1}]}',
        "finding 1 is not of the form",
    ),
    (
        '{"baseline": 2, "findings": [{"article": "a", "rule": "b", "severity": "error", "says": "c", "words": [],'
        ' "count": 0}]}',
        "finding 1 is not of the form",
    ),
    (
        '{"baseline": 2, "findings": [{"article": "a", "rule": "b", "severity": "grave", "says": "c", "words": [],'
        ' "count": 1}]}',
        "finding 1 is not of the form",
    ),
    ("[" * 100_000, "this is no baseline"),
]


@pytest.mark.parametrize(("text", "message"), SPOILED)
def test_2_where_the_file_is_no_baseline(mill: Desk, text: str | None, message: str) -> None:
    if text is not None:
        mill.write(FILE, text)
    called = mill.call("a.txt", "--baseline", FILE)
    assert (called.code, called.out) == (2, "")
    assert called.err.startswith(f"factcheck: {FILE}: {message}")
    assert called.err.count("\n") == 1
    if text is not None:
        assert mill.call("baseline", "update", ".").code == 2
        assert (mill.folder / FILE).read_text("utf-8") == text


@pytest.mark.parametrize("file", ["a.txt", "rules/house.rules", "factcheck.toml"])
def test_a_baseline_is_not_written_over_what_the_run_reads(mill: Desk, file: str) -> None:
    before = (mill.folder / file).read_bytes()
    assert mill.call("baseline", "update", ".", "--baseline", file).code == 2
    assert (mill.folder / file).read_bytes() == before


def test_a_report_is_not_written_over_the_baseline(mill: Desk) -> None:
    mill.call("baseline", "update", ".")
    called = mill.call("a.txt", "--baseline", FILE, "--output", f"json={FILE}")
    assert (called.code, called.err) == (
        2,
        f"factcheck: --output {FILE}: this is the baseline of this run, which a report must not replace\n",
    )


def test_other_formats_know_it_too(mill: Desk) -> None:
    mill.call("baseline", "update", ".")
    (run,) = json.loads(mill.call("a.txt", "--baseline", FILE, "--format", "sarif").out)["runs"]
    failed = [one for one in run["results"] if one["kind"] == "fail"]
    states = [(one["baselineState"], [item["status"] for item in one["suppressions"]]) for one in failed]
    assert states == [("unchanged", ["accepted"])] * 3
    (run,) = json.loads(mill.call("a.txt", "--baseline", FILE, "--format", "github-sarif").out)["runs"]
    assert run["results"] == []
    assert 'failures="0"' in mill.call("a.txt", "--baseline", FILE, "--format", "junit").out
    assert "::error" not in mill.call("a.txt", "--baseline", FILE, "--format", "github").out


# ------------------------------------------------------------------ named by the project


def test_the_project_names_it_for_both_commands(mill: Desk) -> None:
    (mill.folder / "desk").mkdir()
    mill.write("factcheck.toml", 'standard = false\nbaseline = "desk/known.json"\n')
    assert mill.call("baseline", "update", ".").out == "desk/known.json: 3 failures known.\n"
    called = mill.call("a.txt")
    assert called.code == 0
    assert "Baseline desk/known.json: 3 failures known." in called.out
    assert mill.call("a.txt", "--output", "json=desk/known.json").code == 2


def test_it_is_found_from_a_folder_below_the_root(mill: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    mill.write("factcheck.toml", f'standard = false\nbaseline = "{FILE}"\n')
    mill.write("stories/b.txt", STORY)
    mill.call("baseline", "update", ".")
    monkeypatch.chdir(mill.folder / "stories")
    called = mill.call("b.txt")
    assert called.code == 0
    assert f"Baseline ../{FILE}: 3 failures known." in called.out


def test_the_command_line_goes_before_the_project(mill: Desk) -> None:
    mill.call("baseline", "update", ".", "--baseline", "other.json")
    mill.write("factcheck.toml", f'standard = false\nbaseline = "{FILE}"\n')
    assert mill.call("a.txt").code == 2
    assert mill.call("a.txt", "--baseline", "other.json").code == 0
    assert mill.call("baseline", "update", ".", "--baseline", "third.json").out == "third.json: 3 failures known.\n"


def test_a_profile_has_one_of_its_own(mill: Desk) -> None:
    mill.write("factcheck.toml", f'standard = false\n[profile.archive]\nbaseline = "{FILE}"\n')
    assert mill.call("baseline", "update", ".", "--profile", "archive").code == 0
    assert mill.call("a.txt").code == 1
    assert mill.call("a.txt", "--profile", "archive").code == 0


LEADING_OUT = ["../known.json", "/etc/hostname", "link.json"]


@pytest.mark.parametrize("name", LEADING_OUT)
@pytest.mark.parametrize("command", [("a.txt",), ("baseline", "update", "a.txt")])
def test_2_where_the_projects_baseline_leads_out(mill: Desk, name: str, command: tuple[str, ...]) -> None:
    (mill.folder / "link.json").symlink_to("/etc/hostname")
    mill.write("factcheck.toml", f'standard = false\nbaseline = "{name}"\n')
    called = mill.call(*command)
    assert (called.code, called.out) == (2, "")
    assert called.err == f"factcheck: {name}: this baseline leads out of the project\n"
