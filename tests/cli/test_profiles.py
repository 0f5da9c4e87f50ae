"""Profiles of `factcheck.toml`: which rules run, how grave their findings are, what holds publication."""

import json

import pytest

from desk import Called, Desk
from factcheck.report.formats import FORMATS

RULES = """\
rule house.no-tk "No TK is left"
  formerly house.tk
  check    not article.body contains "TK"
  say      "TK is left"
  check    article.body contains "vote"
  severity warning
  say      "no vote"

rule house.short "Short"
  severity note
  check    count(sentences) < 2
"""
PROFILES = """\
standard = false

[profile.breaking]
gate = "warning"

[profile.breaking.severity]
"house.no-tk" = "note"
"house.short" = "off"

[profile.print]
extends = "breaking"
strict = true
severity = { "house.tk" = "warning" }
"""
TWO_SENTENCES = "The council met in the town hall. The vote was TK to 2.\n"


@pytest.fixture
def hall(bare: Desk) -> Desk:
    bare.write("factcheck.toml", PROFILES)
    bare.write("rules/house.rules", RULES)
    bare.write("a.txt", TWO_SENTENCES)
    return bare


def rows(called: Called) -> dict[str, tuple[str, str, bool]]:
    return {row["rule"]: (row["outcome"], row["severity"], row["gates"]) for row in json.loads(called.out)["results"]}


def check(desk: Desk, *arguments: str) -> Called:
    return desk.call("a.txt", "--format", "json", *arguments)


def test_without_a_name_the_top_of_the_file_is_the_profile(hall: Desk) -> None:
    for arguments in ((), ("--profile", "default")):
        called = check(hall, *arguments)
        assert rows(called) == {"house.no-tk": ("fail", "error", True), "house.short": ("fail", "note", False)}
        assert json.loads(called.out)["profile"] == {"name": "default", "off": [], "severities": []}
        assert called.code == 1


def test_a_profile_gives_severities_and_turns_rules_off(hall: Desk) -> None:
    called = check(hall, "--profile", "breaking")
    assert rows(called) == {"house.no-tk": ("fail", "note", False)}
    assert called.code == 0
    assert json.loads(called.out)["profile"] == {
        "name": "breaking", "off": ["house.short"], "severities": [{"rule": "house.no-tk", "severity": "note"}],
    }  # fmt: skip


def test_the_severity_of_a_profile_is_that_of_every_check(hall: Desk) -> None:
    hall.write("a.txt", "Nothing happened.\n")
    assert rows(check(hall))["house.no-tk"] == ("fail", "warning", False)
    assert rows(check(hall, "--profile", "breaking"))["house.no-tk"] == ("fail", "note", False)


def test_a_profile_extends_another_and_names_a_rule_by_a_former_id(hall: Desk) -> None:
    called = check(hall, "--profile", "print")
    assert rows(called) == {"house.no-tk": ("fail", "warning", True)}
    assert called.code == 1


def test_what_the_call_says_outdoes_the_profile(hall: Desk) -> None:
    assert check(hall, "--profile", "print", "--severity", "error").code == 0
    only = check(hall, "--profile", "print", "--only", "house.short")
    assert rows(only) == {"house.short": ("fail", "note", False)}


def test_the_table_names_the_profile_and_what_it_changes(hall: Desk) -> None:
    shown = hall.call("a.txt", "--profile", "breaking").out
    assert "\nProfile: breaking; house.no-tk is a note, house.short is off.\n" in shown
    assert "\nProfile: default.\n" in hall.call("a.txt").out


def test_a_file_without_profiles_is_not_told_of(desk: Desk) -> None:
    desk.write("a.txt", TWO_SENTENCES)
    assert "Profile" not in desk.call("a.txt").out
    desk.write("factcheck.toml", 'standard = false\nseverity = { "house.no-tk" = "off" }\n')
    assert "\nProfile: default; house.no-tk is off.\n" in desk.call("a.txt").out


def test_strict_and_preview_of_a_profile_hold(hall: Desk) -> None:
    hall.write(
        "rules/house.rules", RULES + '\nrule house.new "New"\n  status preview\n  check article.standfirst = "x"\n'
    )
    assert "house.new" not in rows(check(hall))
    hall.write("factcheck.toml", PROFILES + "preview = true\n")
    assert rows(check(hall, "--profile", "print"))["house.new"] == ("unknown", "error", True)


def test_a_profile_may_use_other_packs_and_files(hall: Desk) -> None:
    hall.write("factcheck.toml", 'standard = false\n[profile.style]\nuse = ["house"]\nrules = []\n')
    files = json.loads(check(hall, "--profile", "style").out)["rule_files"]
    assert files
    assert all(name.startswith("<factcheck>/house/") for name in files)


def test_the_finding_that_read_an_unsure_fact_is_capped_after_the_profile(bare: Desk) -> None:
    """By the rule it is a note; the profile makes it an error, and the cap a warning of this."""
    bare.write("rules/house.rules", UNSURE.format(clauses="severity note"))
    bare.write("factcheck.toml", 'standard = false\n[profile.hard]\nseverity = { "house.sum" = "error" }\n')
    bare.write("a.txt", UNSURE_STORY)
    assert rows(check(bare))["house.sum"] == ("fail", "note", False)
    assert rows(check(bare, "--profile", "hard"))["house.sum"] == ("fail", "warning", False)
    bare.write("rules/house.rules", UNSURE.format(clauses="severity note\n  even if unsure"))
    assert rows(check(bare, "--profile", "hard"))["house.sum"] == ("fail", "error", True)


UNSURE = """\
rule house.sum "Sum"
  {clauses}
  for each c in conversions where not c.sure
  check    c.from = c.to
"""
UNSURE_STORY = "The hall sold out. A ticket is $10 ($7).\n"  # one currency twice: a conversion, or a discount


@pytest.mark.parametrize(("clause", "severity"), [("severity error", "warning"), ("even if unsure", "error")])
def test_a_finding_that_read_an_unsure_fact_is_a_warning_unless_the_rule_says_otherwise(
    bare: Desk, clause: str, severity: str
) -> None:
    bare.write("factcheck.toml", "standard = false\n")
    bare.write("rules/house.rules", UNSURE.format(clauses=clause))
    bare.write("a.txt", UNSURE_STORY)
    assert rows(check(bare))["house.sum"] == ("fail", severity, severity == "error")


# ------------------------------------------------------------------ life cycle

STATUS = 'rule house.{status} "Rule"\n  status {status}\n  check article.body contains "vote"\n\n'


@pytest.fixture
def ages(bare: Desk) -> Desk:
    bare.write("factcheck.toml", "standard = false\n")
    bare.write("rules/house.rules", "".join(STATUS.format(status=one) for one in ("preview", "stable", "deprecated")))
    bare.write("a.txt", TWO_SENTENCES)
    return bare


def test_a_rule_in_preview_runs_where_it_is_asked_for_and_is_told_of_else(ages: Desk) -> None:
    assert set(rows(check(ages))) == {"house.stable", "house.deprecated"}
    assert "\nIn preview, run with --preview: house.preview.\n" in ages.call("a.txt").out
    assert set(rows(check(ages, "--preview"))) == {"house.stable", "house.deprecated", "house.preview"}
    assert "In preview" not in ages.call("a.txt", "--preview").out
    assert set(rows(check(ages, "--only", "house.preview"))) == {"house.preview"}
    assert "In preview" not in ages.call("a.txt", "--only", "house.stable").out


def test_a_deprecated_rule_runs_and_is_told_of(ages: Desk) -> None:
    assert rows(check(ages))["house.deprecated"] == ("pass", "error", False)
    assert "\nDeprecated, going to be taken away: house.deprecated.\n" in ages.call("a.txt").out
    assert "Deprecated" not in ages.call("a.txt", "--only", "house.stable").out
    data = json.loads(check(ages).out)
    assert (data["preview_rules"], data["deprecated_rules"]) == (["house.preview"], ["house.deprecated"])


def test_the_list_of_rules_tells_their_status(ages: Desk) -> None:
    listed = ages.call("rules").out
    assert "error (preview)" in listed
    assert "error (deprecated)" in listed


# ------------------------------------------------------------------ other commands


def test_the_list_of_rules_has_the_severities_of_a_profile(hall: Desk) -> None:
    lines = {
        line.split()[0]: line.split()[1] for line in hall.call("rules", "--profile", "breaking").out.splitlines()[2:4]
    }
    assert lines == {"house.no-tk": "note", "house.short": "off"}
    assert "rules/house.rules:1 · note" in hall.call("rules", "show", "house.no-tk", "--profile", "breaking").out
    assert "rules/house.rules:1 · note" in hall.call("rules", "--profile", "breaking", "show", "house.no-tk").out
    assert "rules/house.rules:1 · error" in hall.call("rules", "show", "house.no-tk").out


def test_the_examples_of_a_profile_s_rules_are_run(hall: Desk) -> None:
    hall.write("factcheck.toml", 'standard = false\n[profile.more]\nrules = ["rules", "more.rules"]\n')
    hall.write("more.rules", 'rule more.one "One"\n  check article.body contains "x"\n  example passes "No."\n')
    assert hall.call("test").code == 4
    assert hall.call("test", "--profile", "more").code == 1


def test_a_rule_that_a_profile_turns_off_can_be_explained(hall: Desk) -> None:
    called = hall.call("explain", "house.short", "a.txt", "--profile", "breaking")
    assert called.code == 0
    assert called.out.startswith("house.short: Short\n")


# ------------------------------------------------------------------ mistakes


def test_a_profile_that_there_is_not_is_named_with_the_nearest(hall: Desk) -> None:
    called = check(hall, "--profile", "braking")
    assert (called.code, called.out) == (2, "")
    assert called.err == "factcheck: factcheck.toml: there is no profile `braking`; did you mean `breaking`?\n"


def test_a_profile_without_a_file_is_an_error(bare: Desk) -> None:
    bare.write("a.txt", TWO_SENTENCES)
    called = check(bare, "--profile", "breaking")
    assert (called.code, called.out) == (2, "")
    assert called.err == "factcheck: there is no profile `breaking`: there is no factcheck.toml here or above\n"


# Each profile with its place, mistake and hint; the mistakes stand in a profile that the run does not use.
MISTAKES = [
    ('use = ["house", "hous"]', "4:18: error: there is no pack `hous`", "did you mean `house`?"),
    (
        'severity = { "house.shrt" = "off" }',
        "4:15: error: there is no rule `house.shrt`",
        "did you mean `house.short`?",
    ),
    (
        'severity."quotes.marks-balnce" = "off"',
        "4:11: error: there is no rule `quotes.marks-balnce`",
        "`quotes.marks-balance`?",
    ),
    ('severity = { "a.one" = "off" }', "4:15: error: there is no rule `a.one`", "a rule beside one article has its"),
]


@pytest.mark.parametrize(("line", "mistake", "hint"), MISTAKES)
def test_a_name_that_there_is_not_is_an_error_in_any_profile(hall: Desk, line: str, mistake: str, hint: str) -> None:
    hall.write("factcheck.toml", f"standard = false\n\n[profile.one]\n{line}\n")
    hall.write("a.rules", 'rule a.one "One"\n  check article.body contains "vote"\n')
    called = check(hall)
    assert (called.code, called.out) == (2, "")
    assert called.err.startswith(f"factcheck.toml:{mistake}\n")
    assert hint in called.err
    assert called.err.endswith("\n1 error in 1 file; nothing was checked\n")


def test_a_rule_that_this_run_has_no_use_for_is_no_mistake(hall: Desk) -> None:
    severity = '{ "quotes.marks-balance" = "note", "house.short" = "off", "more.one" = "off" }'
    hall.write("factcheck.toml", f'standard = false\nseverity = {severity}\n[profile.more]\nrules = ["more.rules"]\n')
    hall.write("more.rules", 'rule more.one "One"\n  check article.body contains "vote"\n')
    hall.write("other.rules", 'rule other.one "One"\n  check article.body contains "vote"\n')
    assert set(rows(check(hall, "--rules", "other.rules"))) == {"other.one"}


def test_the_place_is_told_from_the_folder_of_the_call(hall: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    hall.write("factcheck.toml", "standrad = false\n")
    hall.write("stories/a.txt", TWO_SENTENCES)
    monkeypatch.chdir(hall.folder / "stories")
    assert check(hall).err.startswith("../factcheck.toml:1:1: error: unknown key `standrad`\n")


NAMING = {
    "table": "Profile: breaking; house.no-tk is a note, house.short is off.",
    "json": '"profile": {"name": "breaking"',
    "jsonl": '"profile": {"name": "breaking"',
    "sarif": '"automationDetails": {"id": "factcheck/breaking/"}',
    "github-sarif": '"automationDetails": {"id": "factcheck/breaking/"}',
    "junit": '<property name="profile" value="breaking"/>',
    "github": "Profile: breaking; house.no-tk is a note, house.short is off.",
    "github-summary": "- Profile:<!-- --> breaking; house.<!-- -->no\\-tk is a note, house.<!-- -->short is off.",
    "csv": '"profile","","no","","","","","","","","Profile: breaking; house.no-tk is a note, house.short is off."',
}
WITHOUT_ROOM = {"gitlab", "rdjson"}  # which have no place for a run as a whole


@pytest.mark.parametrize("form", NAMING)
def test_every_format_with_room_for_it_names_the_profile(hall: Desk, form: str) -> None:
    assert NAMING[form] in hall.call("a.txt", "--profile", "breaking", "--format", form).out
    hall.write("factcheck.toml", "standard = false\n")
    assert "rofile" not in hall.call("a.txt", "--format", form).out.replace('"profile": null', "")


def test_every_format_is_tried_for_the_profile() -> None:
    assert {form.name for form in FORMATS if not form.is_folder} == {*NAMING, *WITHOUT_ROOM}
