"""The job's summary: Markdown that shows what it is given as text, within GitHub's size."""

import html
import re

import attrs
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.evaluate.outcomes import Finding, InstanceCounts, Result
from factcheck.report.github_summary import MOST_BYTES, markdown, render
from factcheck.report.look import Look
from factcheck.report.model import Report
from sample_report import REPORT, evidence

LIMIT = 1024 * 1024  # bytes, by GitHub's documentation


def printed(report: Report = REPORT) -> str:
    return "".join(render(report, Look()))


def tokens(text: str) -> list[Token]:
    return MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"]).parse(text)


def shown(token: Token) -> str:
    """What a reader sees of an inline token: its text, without the comments."""
    parts = [child.content for child in token.children or () if child.type in ("text", "text_special", "code_inline")]
    return "".join(parts)


def cells(text: str) -> list[list[str]]:
    """The rows of the table as they are shown."""
    rows: list[list[str]] = []
    inside = False
    for token in tokens(text):
        inside = token.type == "tr_open" or (inside and token.type != "tr_close")
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and inside:
            rows[-1].append(shown(token))
    return rows


def test_every_notice_is_a_row_the_gravest_first() -> None:
    head, *rows = cells(printed())
    assert head == ["", "rule", "where", "what"]
    assert [row[:3] for row in rows] == [
        ["error", "house.court", "stories/bridge.txt"],
        ["na", "house.quiet", "stories/bridge.txt"],
        ["fail", "counts.parts-sum", "stories/bridge.txt:1:1"],
        ["not read", "", "stories/broken.txt"],
        ["fail (warning)", "headlines.words", "stories/fair.txt:2:17"],
        ["known", "counts.parts-sum", "stories/bridge.txt:1:26"],
        ["unknown", "dates.weekday", "stories/bridge.txt:2:4"],
        ["waived", "house.slogan", "stories/bridge.txt:2:23"],
    ]
    assert rows[2][3] == "nine and three make 12, not 11 · “Eleven people” · (not sure) · instead: “Twelve”"


def test_a_rule_links_to_where_one_can_read_on() -> None:
    assert '<a href="https://example.org/style#totals">counts.<!-- -->parts\\-sum</a>' in printed()


def test_the_lines_that_close_the_table_stand_below_it() -> None:
    listed = [shown(token) for token in tokens(printed()) if token.type == "inline"]
    assert "Applied to no article: bridge.length." in listed


HOSTILE = [
    "a | b",
    "<script>alert(1)</script>",
    "@newsroom and #12, also GH-1",
    "https://evil.example/ www.evil.example evil@example.org",
    "[text](http://evil.example) ![x](y)",
    "`code` *bold* _it_ ~~gone~~ $x$",
    "&lt;b&gt; &amp;",
    ":warning: 9:30",
    "# heading",
    "1. item",
    "- item",
    "<!-- comment -->",
    "\\| \\",
    "=cmd|' /C calc'!A0",
    "𐐀 é “q”",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_shown_as_it_is(text: str) -> None:
    (head, row) = cells(f"| a |\n| --- |\n| {markdown(text)} |\n")
    assert (head, row) == (["a"], [text])
    (paragraph,) = [token for token in tokens(f"- {markdown(text)}\n") if token.type == "inline"]
    assert shown(paragraph) == text
    tags = {child.content for child in paragraph.children or () if child.type == "html_inline"}
    assert tags <= {"<!-- -->"}


@pytest.mark.parametrize("text", ["@newsroom", "#12", "http://a.example", "www.a.example", ":warning:", "a@b.example"])
def test_nothing_is_left_for_github_to_link(text: str) -> None:
    assert not re.search(r"@\w|#\d|://|www\.\w|:\w+:|\w\.\w", markdown(text))


def test_a_large_run_stays_below_the_limit_and_says_how_many_are_left_out() -> None:
    findings = tuple(
        Finding("fail", "error", f"{number} {'é' * 1_500}", (evidence("nine"),)) for number in range(1_000)
    )
    row = Result("a.txt", "a.b", "A", "fail", "error", True, InstanceCounts(0, 1_000), None, findings)
    text = printed(attrs.evolve(REPORT, results=(row,), unread=()))
    rows = cells(text)[1:]
    assert MOST_BYTES - 10_000 < len(text.encode()) < LIMIT
    assert f"{1_000 - len(rows)} more" in text
    assert 0 < len(rows) < 1_000


def test_a_run_in_which_all_is_well_has_no_table() -> None:
    text = printed(Report((), (), 1, (), (), (), 0))
    assert cells(text) == []
    assert text.startswith("### factcheck: the gate holds\n")


def test_an_address_stays_within_its_cell_and_its_attribute() -> None:
    address = "https://example.org/a?b=1&c=\"<x>|`d`\\e'"
    note = attrs.evolve(REPORT.rule_notes["counts.parts-sum"], see=(address,))
    text = printed(attrs.evolve(REPORT, rule_notes={**REPORT.rule_notes, "counts.parts-sum": note}))
    assert cells(text)[3][1] == "counts.parts-sum"
    links = [child.content for one in tokens(text) for child in one.children or () if child.content.startswith("<a ")]
    (href,) = {match[1] for link in links if (match := re.fullmatch('<a href="([^"]*)">', link))}
    assert html.unescape(href) == "https://example.org/a?b=1&c=%22%3Cx%3E%7C%60d%60%5Ce'"


def test_a_line_below_the_table_is_cut_where_it_is_too_long() -> None:
    ids = tuple(f"rule.number-{number}" for number in range(400))
    text = printed(attrs.evolve(REPORT, idle_rules=ids))
    (line,) = [shown(token) for token in tokens(text) if shown(token).startswith("Applied to no article: ")]
    assert 3_990 < len(line) <= 4_000
    assert "rule.number-0, " in line
    assert line.endswith("rule.number-399.")
