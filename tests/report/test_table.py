"""The table: what it shows, in which order, at which width."""

import attrs
import pytest

from factcheck.errors import UnreadableArticle
from factcheck.evaluate.outcomes import Evidence, Finding, InstanceCounts, Outcome, Replacement, Result
from factcheck.language.nodes import Severity
from factcheck.report.look import Look
from factcheck.report.model import ReplacedPack, Report
from factcheck.report.table import render
from sample_report import REPORT as SAMPLE

A, B = "stories/bridge.txt", "stories/fair.txt"


def evidence(text: str, *, article: str = A, line: int = 1, column: int = 1) -> Evidence:
    return Evidence(article, text, 10, 10 + len(text), line, column)


def finding(outcome: Outcome, message: str, *found: Evidence, severity: Severity = "error", **more: object) -> Finding:
    return Finding(outcome, severity, message, found, **more)  # type: ignore[arg-type]  # a test's shorthand


def row(rule: str, outcome: Outcome, counts: InstanceCounts, **more: object) -> Result:
    fields: dict[str, object] = {
        "article": A,
        "severity": "error",
        "gates": outcome == "fail",
        "title": f"Title of {rule}",
    }
    fields |= more
    return Result(rule=rule, outcome=outcome, instances=counts, **fields)  # type: ignore[arg-type]  # likewise


ROWS = (
    row("counts.tally", "na", InstanceCounts(), reason="no tallies"),
    row(
        "people.spelling",
        "pass",
        InstanceCounts(3),
        passes=(
            finding("pass", "", evidence("Ada Boyle", line=2, column=4), values_in_words=(("p.spellings", "Boyle"),)),
        ),
    ),
    row(
        "dates.weekday",
        "unknown",
        InstanceCounts(1, 0, 1),
        findings=(finding("unknown", "cannot be decided: no publication date", evidence("Thursday, May 6", line=7)),),
    ),
    row(
        "counts.parts-sum",
        "fail",
        InstanceCounts(0, 2),
        findings=(
            finding(
                "fail",
                "nine and three make 12, not eleven",
                evidence("nine", line=3, column=5),
                evidence("three", line=3, column=20),
                evidence("Eleven people", line=2, column=1),
            ),
            finding("fail", "six and seven make 13, not twelve", evidence("six", line=9), sure=False),
        ),
    ),
    row(
        "headlines.words",
        "fail",
        InstanceCounts(0, 1),
        article=B,
        severity="warning",
        gates=False,
        findings=(
            finding(
                "fail",
                "the body does not say it",
                evidence("“Gone\nForever”", article=B, line=1, column=9),
                severity="warning",
                suggestions=(Replacement(evidence("Gone Forever"), "gone for good"),),
            ),
        ),
    ),
)
REPORT = Report(
    results=ROWS,
    unread=(UnreadableArticle("stories/broken.txt", "not valid UTF-8: byte 12 (0xff, line 1)"),),
    articles=2,
    rules=tuple(sorted(result.rule for result in ROWS)),
    idle_rules=("bridge.length",),
    rule_files=("<factcheck>/standard/counts.rules", "<factcheck>/standard/dates.rules", "rules/house.rules"),
    exit_code=3,
    left_alone=((".pdf", 2),),
)
PIPED = """\
rule              outcome           where                   what
----------------  ----------------  ----------------------  ----------------------------------------
                  NOT READ          stories/broken.txt      not valid UTF-8: byte 12 (0xff, line 1)
counts.parts-sum  FAIL (2 of 2)     stories/bridge.txt:3:5  nine and three make 12, not eleven ·
                                                            line 2: “Eleven people”
                                    stories/bridge.txt:9:1  six and seven make 13, not twelve · (not
                                                            sure)
headlines.words   FAIL (1 of 1)     stories/fair.txt:1:9    the body does not say it · ““Gone
                  warning                                   Forever”” · instead: “gone for good”
dates.weekday     UNKNOWN (1 of 2)  stories/bridge.txt:7:1  cannot be decided: no publication date ·
                                                            “Thursday, May 6”
people.spelling   PASS (3)          stories/bridge.txt:2:4  “Ada Boyle” · p.spellings = Boyle
counts.tally      N/A               stories/bridge.txt      no tallies

2 articles, 5 rules, 8 checks made; 5 rows: 2 failed, 1 unknown, 1 passed, 1 not applicable.
Rules used: <factcheck>/standard (2 files), rules/house.rules.
Applied to no article: bridge.length.
Not read: 1 article.
Files that are no articles, left alone: 2 .pdf.
Exit 3: incomplete: some article could not be read; and a finding holds publication.
"""


def printed(report: Report, look: Look) -> str:
    text = "".join(render(report, look))
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def test_failures_come_first_then_what_is_unknown_then_passes() -> None:
    assert printed(REPORT, Look()) == PIPED


@pytest.mark.parametrize("width", [80, 100, 140])
def test_a_terminal_is_not_written_over(width: int) -> None:
    lines = printed(REPORT, Look(width=width, is_terminal=True)).splitlines()
    assert max(map(len, lines)) <= width


def test_places_are_never_broken_where_the_table_goes_elsewhere() -> None:
    deep = row(
        "a.b", "fail", InstanceCounts(0, 1), findings=(finding("fail", "no", evidence("x", article="very/" * 30)),)
    )
    report = Report((deep,), (), 1, ("a.b",), (), (), 1)
    assert f"{'very/' * 30}:1:1" in printed(report, Look())


def test_numbers_stand_as_they_are_written() -> None:
    costs = row("a.b", "fail", InstanceCounts(0, 1), findings=(finding("fail", "1.10", evidence("0010")),))
    text = printed(Report((costs,), (), 1, ("a.b",), (), (), 1), Look())
    assert "1.10 · “0010”" in text


def test_only_what_matters_and_a_line_for_each_rule_over_twenty_articles() -> None:
    report = Report(ROWS, (), 21, REPORT.rules, (), (), 1)
    text = printed(report, Look())
    assert "six and seven make 13" in text
    assert "Thursday" not in text
    assert "Ada Boyle" not in text
    rows = [line.split() for line in text.splitlines() if line.startswith(("people", "dates", "rule"))]
    assert rows[-2:] == [["dates.weekday", "1"], ["people.spelling", "1"]]
    assert "Ada Boyle" in printed(report, Look(every_row=True))


@pytest.mark.parametrize(
    ("outcome", "gates", "shown"),
    [
        ("error", False, True),
        ("fail", False, True),
        ("waived", False, True),
        ("unknown", True, True),
        ("na", True, True),
        ("unknown", False, False),
        ("pass", False, False),
        ("na", False, False),
    ],
)
def test_over_twenty_articles_a_row_is_shown_where_somebody_has_to_know(
    outcome: Outcome, gates: bool, shown: bool
) -> None:
    one = row("own.a", outcome, InstanceCounts(1), article="stories/one.txt", gates=gates)
    for articles, there in ((20, True), (21, shown)):
        report = Report((one,), (), articles, ("own.a",), (), (), 1)
        assert ("stories/one.txt" in printed(report, Look())) is there


QUIET = """\
rule              outcome           where                   what
----------------  ----------------  ----------------------  ----------------------------------------
                  NOT READ          stories/broken.txt      not valid UTF-8: byte 12 (0xff, line 1)
counts.parts-sum  FAIL (2 of 2)     stories/bridge.txt:3:5  nine and three make 12, not eleven ·
                                                            line 2: “Eleven people”
                                    stories/bridge.txt:9:1  six and seven make 13, not twelve · (not
                                                            sure)
headlines.words   FAIL (1 of 1)     stories/fair.txt:1:9    the body does not say it · ““Gone
                  warning                                   Forever”” · instead: “gone for good”
dates.weekday     UNKNOWN (1 of 2)  stories/bridge.txt:7:1  cannot be decided: no publication date ·
                                                            “Thursday, May 6”

Left out by --quiet: 1 row that passed, 1 row that had nothing to check.
2 articles, 5 rules, 8 checks made; 5 rows: 2 failed, 1 unknown, 1 passed, 1 not applicable.
"""


def test_quiet_shows_what_somebody_has_to_look_at_and_counts_the_rest() -> None:
    assert printed(REPORT, Look(quiet=True)).startswith(QUIET)


def test_quiet_of_many_articles_lists_the_same_and_no_rule_by_rule() -> None:
    many = attrs.evolve(REPORT, articles=21)
    text = printed(many, Look(quiet=True))
    assert text.startswith(QUIET.replace("2 articles", "21 articles"))
    assert "people.spelling" not in text


def test_quiet_keeps_a_row_that_holds_publication_though_nothing_was_checked() -> None:
    rows = (row("own.must", "na", InstanceCounts(), gates=True, reason="no counts"), *ROWS[:2])
    text = printed(Report(rows, (), 1, (), (), (), 1), Look(quiet=True))
    assert text.splitlines()[2].split() == ["own.must", "N/A", "stories/bridge.txt", "no", "counts"]
    assert "Left out by --quiet: 1 row that passed, 1 row that had nothing to check.\n" in text


def test_quiet_where_nobody_has_to_look_at_anything_is_the_closing_lines() -> None:
    text = printed(Report(ROWS[:2], (), 1, (), (), (), 0), Look(quiet=True))
    assert text.startswith("Left out by --quiet: 1 row that passed, 1 row that had nothing to check.\n1 article, ")


def test_new_failures_of_a_row_come_before_known_ones_and_those_before_what_is_waived() -> None:
    known = attrs.evolve(finding("fail", "was there", evidence("x")), known=True)
    waived, unknown = finding("waived", "is waived", evidence("w")), finding("unknown", "is open", evidence("u"))
    findings = (waived, known, unknown, finding("fail", "is new", evidence("y")))
    text = printed(
        Report((row("own.a", "fail", InstanceCounts(0, 2), findings=findings),), (), 1, (), (), (), 1), Look()
    )
    places = [text.index(words) for words in ("is new", "is open", "was there", "is waived")]
    assert places == sorted(places)


def test_a_known_failure_is_told_as_known_with_its_counts() -> None:
    known = attrs.evolve(finding("fail", "no", evidence("x")), known=True)
    counts = InstanceCounts(4, 2)
    report = Report((row("own.a", "fail", counts, findings=(known,)),), (), 1, ("own.a",), (), (), 0)
    text = printed(report, Look())
    assert "FAIL (known)" in text
    assert "\n" + " " * 8 + "2 of 6" in text
    both = row("own.a", "fail", counts, findings=(known, finding("fail", "no", evidence("y"))))
    text = printed(Report((both,), (), 1, ("own.a",), (), (), 1), Look())
    assert "FAIL (2 of 6)" in text


def test_rows_come_by_outcome_then_by_what_holds_then_by_severity_article_and_rule() -> None:
    def failed(rule: str, severity: Severity, article: str, *, gates: bool = False) -> Result:
        return row(rule, "fail", InstanceCounts(0, 1), severity=severity, article=article, gates=gates)

    rows = (
        failed("n.note", "note", "a.txt"),
        failed("w.late", "warning", "b.txt"),
        failed("z.early", "warning", "a.txt"),
        failed("a.early", "warning", "a.txt"),
        failed("w.holds", "warning", "c.txt", gates=True),
        failed("e.error", "error", "z.txt"),
        row("x.broken", "error", InstanceCounts(), article="z.txt"),
    )
    text = printed(Report(rows, (), 3, (), (), (), 1), Look())
    shown = [line.split()[0] for line in text.splitlines() if "." in line.split(" ")[0] and "FAIL" in line]
    assert shown == ["w.holds", "e.error", "a.early", "z.early", "w.late", "n.note"]
    assert text.index("x.broken") < text.index("w.holds")


def test_a_value_that_is_unknown_says_why() -> None:
    words = (("d.year", "unknown (no publication date)"), ("d.day", "none"))
    unsure = finding("pass", "", evidence("x"), values_in_words=words)
    report = Report((row("a.b", "pass", InstanceCounts(1), passes=(unsure,)),), (), 1, ("a.b",), (), (), 0)
    assert "“x” · d.year = unknown (no publication" in printed(report, Look())


def test_an_empty_run_is_told() -> None:
    text = printed(Report((), (), 0, (), (), (), 4), Look())
    assert text.startswith("0 articles, 0 rules, 0 checks made; 0 rows: none.\nRules used: none.\n")
    assert "Exit 4: nothing was checked" in text


def not_applicable(*, articles: int) -> Report:
    """A run in which a standard rule and one of the project's own found nothing to check."""
    names = [f"stories/{number}.txt" for number in range(articles)]
    rows = tuple(
        row(rule, "na", InstanceCounts(), article=name) for name in names for rule in ("counts.tally", "own.a")
    )
    standard = frozenset(("counts.tally",))
    return Report(rows, (), articles, ("counts.tally", "own.a"), (), (), 4, standard_rules=standard)


def test_a_standard_rule_that_found_nothing_to_check_is_counted_and_an_own_one_has_its_row() -> None:
    text = printed(not_applicable(articles=1), Look())
    assert "own.a   N/A" in text
    assert "counts.tally" not in text
    assert "\n\nN/A: 1 rule had nothing to check (--all lists them).\n1 article," in text


def test_over_several_articles_the_rows_left_out_are_counted() -> None:
    text = printed(not_applicable(articles=3), Look())
    assert "N/A: in 3 rows a rule had nothing to check (--all lists them).\n" in text


def test_every_row_has_the_standard_rules_that_found_nothing_too() -> None:
    text = printed(not_applicable(articles=1), Look(every_row=True))
    assert "counts.tally" in text
    assert "--all" not in text


def test_a_standard_rule_that_must_decide_has_its_row() -> None:
    held = row("counts.tally", "na", InstanceCounts(), gates=True)
    report = Report((held,), (), 1, ("counts.tally",), (), (), 1, standard_rules=frozenset(("counts.tally",)))
    assert "must decide" in printed(report, Look())


def test_a_replaced_pack_is_told_with_what_is_lost() -> None:
    pack = ReplacedPack(pack="standard.x", files=("rules/x.rules",), rules=4, gone=1)
    text = printed(Report((), (), 0, (), (), (), 4, replaced_packs=(pack,)), Look())
    assert "Shipped pack replaced: standard.x, by rules/x.rules; 1 of its 4 rules no longer runs.\n" in text


@pytest.mark.parametrize(
    ("outcome", "code"),
    [("error", "1;31"), ("fail", "31"), ("unknown", "33"), ("waived", "36"), ("pass", "32"), ("na", "2")],
)
def test_each_outcome_has_its_colour_and_none_where_colour_is_not_wanted(outcome: Outcome, code: str) -> None:
    report = attrs.evolve(SAMPLE, results=(row("house.one", outcome, InstanceCounts(1)),))
    coloured = "".join(render(report, Look(color=True, every_row=True)))
    plain = "".join(render(report, Look(every_row=True)))
    assert f"\x1b[{code}m" in coloured
    assert "\x1b" not in plain


def test_the_closing_lines_count_every_outcome() -> None:
    counted = "8 rows: 1 in error, 2 failed, 1 unknown, 1 waived, 1 passed, 2 not applicable"
    assert counted in " ".join("".join(render(SAMPLE, Look())).split())
