"""The lines below the table: every kind of thing that they tell, in its own words."""

import datetime
from typing import Any

import attrs
import pytest

from factcheck.errors import UnreadableArticle
from factcheck.evaluate.baseline import BaselineUse, KnownFinding
from factcheck.evaluate.declarations import DeclarationUse
from factcheck.evaluate.outcomes import InstanceCounts, Result
from factcheck.evaluate.waivers import WaiverUse
from factcheck.report.closing import closing_lines, profile_told
from factcheck.report.model import LeftOut, ProfileUsed, ReplacedPack, Report
from sample_report import BRIDGE, REPORT, WAIVER

BARE = Report(
    results=(Result(BRIDGE, "a.b", "A", "pass", "error", False, InstanceCounts(2)),),
    unread=(),
    articles=1,
    rules=("a.b",),
    idle_rules=(),
    rule_files=("rules/a.rules",),
    exit_code=0,
)


def told(**more: Any) -> list[str]:
    """What is told of a run beside the counts, the files and the exit code."""
    first, *middle, last = closing_lines(attrs.evolve(BARE, **more))
    assert first.endswith(": 1 passed.")
    assert last.startswith("Exit ")
    return [line for line in middle if not line.startswith("Rules used:")]


def test_a_run_without_anything_special_has_three_lines() -> None:
    assert list(closing_lines(BARE)) == [
        "1 article, 1 rule, 2 checks made; 1 row: 1 passed.",
        "Rules used: rules/a.rules.",
        "Exit 0: the gate holds.",
    ]


def test_a_run_without_a_rule_says_so() -> None:
    lines = list(closing_lines(Report((), (), 0, (), (), (), 4)))
    assert lines == [
        "0 articles, 0 rules, 0 checks made; 0 rows: none.",
        "Rules used: none.",
        "Exit 4: nothing was checked: no article, or nothing in them that a rule is about.",
    ]


def test_outcomes_are_counted_the_gravest_first() -> None:
    assert next(iter(closing_lines(REPORT))) == (
        "2 articles, 9 rules, 7 checks made; "
        "8 rows: 1 in error, 2 failed, 1 unknown, 1 waived, 1 passed, 2 not applicable."
    )


@pytest.mark.parametrize(
    ("files", "line"),
    [
        (("a.rules",), "Rules used: a.rules."),
        (("a.rules", "b.rules"), "Rules used: . (2 files)."),
        (("x/a.rules", "y/b.rules", "x/c.rules"), "Rules used: x (2 files), y/b.rules."),
    ],
)
def test_rule_files_of_one_folder_are_told_together(files: tuple[str, ...], line: str) -> None:
    assert line in closing_lines(attrs.evolve(BARE, rule_files=files))


@pytest.mark.parametrize(
    ("state", "line"),
    [
        ("unused", "Waiver without a finding: "),
        ("ended", "Waiver that ended on 2024-03-31: "),
        ("unknown rule", "Waiver for a rule that is not there: "),
    ],
)
def test_a_waiver_that_did_not_do_its_work_is_told(state: str, line: str) -> None:
    use = WaiverUse(WAIVER, state, 0, 0)  # type: ignore[arg-type]
    waiver = "rules/house.rules:12: house.slogan, “closes\nfor good”, by night desk."
    assert told(waivers=(use,)) == [line + waiver]


def test_a_waiver_that_covers_much_is_told_and_one_that_did_its_work_is_not() -> None:
    assert told(waivers=(WaiverUse(WAIVER, "used", 1, 1), WaiverUse(WAIVER, "other", 0, 0))) == []
    (line,) = told(waivers=(WaiverUse(WAIVER, "used", 3, 2),))
    assert line.startswith("Waiver that covers 2 findings at once: rules/house.rules:12: ")


def test_a_long_waiver_is_told_in_part() -> None:
    long = attrs.evolve(WAIVER, evidence="x" * 200, until=datetime.date(2024, 4, 1))
    (line,) = told(waivers=(WaiverUse(long, "ended", 0, 0),))
    assert line.startswith("Waiver that ended on 2024-04-01: ")
    assert 50 < line.count("x") <= 60


def test_what_is_declared_is_told_and_much_of_it_in_part() -> None:
    use = DeclarationUse(place="a.rules:2", says='"nine" is not a number', because="the notes", articles=1)
    line = 'Declared by a.rules:2: "nine" is not a number, because “the notes”'
    assert told(declarations=(use, attrs.evolve(use, articles=3))) == [f"{line}.", f"{line}, in 3 articles."]
    lines = told(declarations=(use,) * 12)
    assert (len(lines), lines[-1]) == (11, "Declared, too: 2 other lines.")


def known(number: int, *, count: int = 1) -> KnownFinding:
    return KnownFinding(BRIDGE, f"a.n{number}", "error", "no", ("nine", "three"), count)


def test_a_baseline_is_told_with_what_it_has_no_more() -> None:
    use = BaselineUse("known.json", 2, (known(1), known(2, count=3)))
    assert told(baseline=use) == [
        "Baseline known.json: 2 failures known.",
        f"Baseline without a failure any more: {BRIDGE}: a.n1, “nine … three”.",
        f"Baseline without a failure any more: {BRIDGE}: a.n2, “nine … three”, 3 times.",
    ]
    across = attrs.evolve(known(1), article="")
    assert told(baseline=BaselineUse("k", 1, (across,)))[1].startswith(
        "Baseline without a failure any more: all articles: a.n1"
    )


@pytest.mark.parametrize(("stale", "more"), [(10, None), (11, "1 others"), (14, "4 others")])
def test_of_a_long_baseline_ten_entries_are_told(stale: int, more: str | None) -> None:
    lines = told(baseline=BaselineUse("known.json", 0, tuple(known(number) for number in range(stale))))
    assert lines[0] == "Baseline known.json: 0 failures known."
    assert len([line for line in lines if "“" in line]) == 10
    last = [line for line in lines[1:] if "“" not in line]
    assert last == ([] if more is None else [f"Baseline without a failure any more: {more}."])


@pytest.mark.parametrize(
    ("left_out", "lines"),
    [
        (LeftOut(since="main", unchanged=1), ["Not changed since main, not checked: 1 article."]),
        (LeftOut(since="main", unchanged=7), ["Not changed since main, not checked: 7 articles."]),
        (LeftOut(since="main", unchanged=0), []),
        (
            LeftOut(since="main", why_all="a.rules has changed"),
            ["Changed since main: every article is checked: a.rules has changed."],
        ),
    ],
)
def test_what_has_not_changed_is_told(left_out: LeftOut, lines: list[str]) -> None:
    assert told(left_out=left_out) == lines


def test_why_nothing_was_to_be_checked_stands_beside_the_exit_code() -> None:
    left_out = LeftOut(since="main", why_none="no article has changed since main")
    *_, last = closing_lines(attrs.evolve(BARE, left_out=left_out))
    assert last == "Exit 0: the gate holds; no article has changed since main."
    *_, last = closing_lines(attrs.evolve(BARE, left_out=left_out, exit_code=1))
    assert last == "Exit 1: a finding holds publication."


def test_a_graver_exit_code_does_not_hide_a_finding() -> None:
    held = Result(BRIDGE, "a.c", "C", "fail", "error", True, InstanceCounts(0, 1))
    for code, meaning in ((2, "a rule could not be evaluated"), (3, "incomplete: some article could not be read")):
        *_, last = closing_lines(attrs.evolve(BARE, results=(held,), exit_code=code))
        assert last == f"Exit {code}: {meaning}; and a finding holds publication."
        *_, last = closing_lines(attrs.evolve(BARE, exit_code=code))
        assert last == f"Exit {code}: {meaning}."
    error = attrs.evolve(held, outcome="error")
    *_, last = closing_lines(attrs.evolve(BARE, results=(error,), exit_code=2))
    assert last == "Exit 2: a rule could not be evaluated."


def test_rules_that_did_not_run_as_others_do_are_told() -> None:
    assert told(idle_rules=("a.x", "a.y"), preview_rules=("p.x",), deprecated_rules=("d.x", "d.y")) == [
        "Applied to no article: a.x, a.y.",
        "In preview, run with --preview: p.x.",
        "Deprecated, going to be taken away: d.x, d.y.",
    ]


def test_rules_are_idle_only_where_there_was_an_article() -> None:
    lines = list(closing_lines(attrs.evolve(BARE, articles=0, idle_rules=("a.x",))))
    assert not [line for line in lines if line.startswith("Applied to no article")]


@pytest.mark.parametrize(
    ("gone", "rest"),
    [(1, "1 of its 4 rules no longer runs."), (2, "2 of its 4 rules no longer run.")],
)
def test_a_shipped_pack_that_was_replaced_is_told(gone: int, rest: str) -> None:
    pack = ReplacedPack(pack="standard.x", files=("rules/x.rules", "rules/y.rules"), rules=4, gone=gone)
    assert told(replaced_packs=(pack,)) == [
        f"Shipped pack replaced: standard.x, by rules/x.rules, rules/y.rules; {rest}"
    ]


def test_a_profile_is_told_with_what_it_changes() -> None:
    assert profile_told(ProfileUsed(name="quiet")) == "Profile: quiet."
    used = ProfileUsed(name="breaking", severities=(("a.b", "error"), ("a.c", "note")), off=("a.d", "a.e"))
    assert profile_told(used) == "Profile: breaking; a.b is an error, a.c is a note, a.d is off, a.e is off."
    assert told(profile=ProfileUsed(name="quiet")) == ["Profile: quiet."]


def test_what_was_not_read_and_what_is_no_article_is_told() -> None:
    lines = told(
        unread=(UnreadableArticle("x.txt", "not valid UTF-8"), UnreadableArticle("y.txt", "gone")),
        left_alone=((".pdf", 2), (".jpg", 1)),
    )
    assert lines == ["Not read: 2 articles.", "Files that are no articles, left alone: 2 .pdf, 1 .jpg."]
