"""Any outcomes with any strings, in every format: its own reader reads all of them back, or made visible."""

import csv
import datetime
import io
import json
import re
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import get_args
from xml.etree import ElementTree

import junitparser
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.errors import UnreadableArticle
from factcheck.evaluate.outcomes import Evidence, Finding, InstanceCounts, Outcome, Replacement, Result, Waiver
from factcheck.language.nodes import Severity
from factcheck.report.formats import FORMATS, render_as, render_pages_as
from factcheck.report.look import Look
from factcheck.report.model import Report, RuleNote
from factcheck.report.safe_text import safe_block, safe_text, visible_controls
from factcheck.values.unknown import Unknown
from properties.budget import examples
from strict import mistakes, shipped
from workflow_commands import read_log

# What programs act on: markup, formulas, escapes, log commands, line ends, marks of direction, halves of characters.
ACTING = (
    *(
        "\x1b[31m",
        "\x1b]0;x\x07",
        "\x9b2J",
        "\u202e",
        "\u2066",
        "\u2028",
        "\x85",
        "\r",
        "\n",
        "\r\n",
        "\t",
        "\x00",
        "\ufeff",
    ),
    *(
        "::error::",
        "##[error]",
        "##vso[x]",
        "%0A",
        "=1+1",
        "＝1",
        "+1",
        "-1",
        "@x",
        "|",
        "||",
        "`",
        "```",
        "**",
        "_",
        "~~",
    ),
    *(
        "<b>",
        "</script>",
        "<!--",
        "-->",
        "]]>",
        "&amp;",
        "&",
        "<",
        ">",
        '"',
        "'",
        "\\",
        "\\n",
        "{0}",
        "{{",
        "[x](javascript:y)",
    ),
    *(
        "\ud800",
        "\udcff",
        "\ufffe",
        "\U0010ffff",
        "👩‍🚀",
        "e\u0301",
        "漢字",
        " ",
        "  ",
        ",",
        ";",
        "#12",
        "https://x.example/",
    ),
)
TEXTS = st.lists(st.one_of(st.sampled_from(ACTING), st.text(max_size=5)), max_size=6).map("".join)
SOME = TEXTS.filter(bool)
# A byte of a name that is no UTF-8 is a low surrogate; no name holds a NUL or another half of a character.
NAMES = SOME.map(lambda text: text.replace("\0", "0").replace("\ud800", "8"))
RULES = st.sampled_from(("a.b", "house.no-tk", "counts.parts-sum", "x1.y2"))
OUTCOMES: Sequence[Outcome] = get_args(Outcome)
SEVERITIES: Sequence[Severity] = get_args(Severity)
HTML = next(form for form in FORMATS if form.is_folder)
VALUES = st.recursive(
    st.one_of(TEXTS, st.booleans(), st.none(), TEXTS.map(Unknown)), lambda inner: st.lists(inner, max_size=3).map(tuple)
)


@st.composite
def places(draw: st.DrawFn, article: str) -> Evidence:
    text, start, line, column = (
        draw(SOME),
        draw(st.integers(0, 999)),
        draw(st.integers(1, 99)),
        draw(st.integers(1, 99)),
    )
    return Evidence(article, text, start, start + len(text), line, column, column)


@st.composite
def findings(draw: st.DrawFn, article: str, outcome: Outcome) -> Finding:
    waiver = Waiver(
        rule="a.b", glob=draw(TEXTS), evidence=draw(TEXTS), because=draw(TEXTS), by=draw(TEXTS),
        until=datetime.date(2030, 1, 2), place=draw(TEXTS),
    )  # fmt: skip
    evidence = tuple(draw(st.lists(places(article), max_size=3)))
    return Finding(
        outcome,
        draw(st.sampled_from(SEVERITIES)),
        draw(TEXTS),
        evidence,
        tuple(draw(st.lists(st.tuples(TEXTS, VALUES), max_size=2))),
        tuple(draw(st.lists(st.tuples(TEXTS, TEXTS), max_size=2))),
        sure=draw(st.booleans()),
        declared=draw(st.booleans()),
        suggestions=tuple(Replacement(place, draw(TEXTS)) for place in evidence[:1]),
        waiver=waiver if outcome == "waived" else None,
        known=outcome == "fail" and draw(st.booleans()),
    )


@st.composite
def results(draw: st.DrawFn) -> Result:
    article, outcome = draw(NAMES), draw(st.sampled_from(OUTCOMES))
    told = (
        tuple(draw(st.lists(findings(article, outcome), min_size=1, max_size=2)))
        if outcome in {"fail", "unknown", "waived"}
        else ()
    )
    passes = tuple(draw(st.lists(findings(article, "pass"), max_size=1))) if outcome == "pass" else ()
    counts = InstanceCounts(*(draw(st.integers(0, 3)) for _ in range(5)))
    reason = draw(TEXTS) if outcome in {"unknown", "na", "error"} else None
    return Result(
        article, draw(RULES), draw(TEXTS), outcome, draw(st.sampled_from(SEVERITIES)), outcome in {"fail", "error"},
        counts, reason, told, passes,
    )  # fmt: skip


@st.composite
def reports(draw: st.DrawFn) -> Report:
    rows = tuple(draw(st.lists(results(), max_size=4, unique_by=lambda row: (row.article, row.rule))))
    unread = tuple(UnreadableArticle(path, draw(TEXTS)) for path in draw(st.lists(NAMES, max_size=2, unique=True)))
    ids = tuple(sorted({row.rule for row in rows}))
    notes = {
        rule: RuleNote(
            title=draw(TEXTS), severity="error", file=draw(NAMES), because=draw(st.one_of(st.none(), TEXTS)),
            see=tuple(draw(st.lists(TEXTS, max_size=2))), tags=tuple(draw(st.lists(TEXTS, max_size=2))),
        )
        for rule in ids
    }  # fmt: skip
    return Report(rows, unread, len(rows), ids, (), (draw(NAMES),), 1, rule_notes=notes)


def rendered(report: Report, form: str) -> str:
    known = next(one for one in FORMATS if one.name == form)
    text = "".join(render_as(known, report, Look(every_row=True)))
    # What is written is UTF-8 whatever the strings hold, as the command writes it.
    return text.encode("utf-8", "backslashreplace").decode()


def told(report: Report) -> list[Finding]:
    return [finding for row in report.results for finding in (*row.findings, *row.passes)]


@examples(30)
@given(reports())
def test_json_gives_back_every_string_as_it_was(report: Report) -> None:
    data = json.loads(rendered(report, "json"))
    assert mistakes(data, shipped("check-1.schema.json")) == []
    assert [row["article"] for row in data["results"]] == [row.article for row in report.results]
    assert [row["reason"] for row in data["results"]] == [row.reason for row in report.results]
    found = [finding for row in data["results"] for finding in (*row["findings"], *row["passes"])]
    assert [one["message"] for one in found] == [one.message for one in told(report)]
    assert [[place["text"] for place in one["evidence"]] for one in found] == [
        [place.text for place in one.evidence] for one in told(report)
    ]
    assert [(one["article"], one["reason"]) for one in data["unread"]] == [
        (one.path, one.reason) for one in report.unread
    ]


@examples(40)
@given(reports())
def test_json_lines_hold_a_row_each(report: Report) -> None:
    lines = [json.loads(line) for line in rendered(report, "jsonl").split("\n")[:-1]]
    rows = [line for line in lines if line["type"] == "result"]
    assert [row["article"] for row in rows] == [row.article for row in report.results]


@examples(40)
@given(reports(), st.sampled_from(["sarif", "github-sarif"]))
def test_sarif_can_be_read_and_says_what_can_be_seen(report: Report, form: str) -> None:
    (run,) = json.loads(rendered(report, form))["runs"]
    texts = [one["message"]["text"] for one in run["results"]]
    assert all(text == visible_controls(text.replace("\n", "")) or "\n" in text for text in texts)
    assert all(
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].isascii()
        for one in run["results"]
        if one.get("locations")
    )


@examples(40)
@given(reports())
def test_junit_is_xml_with_a_case_for_each_row(report: Report) -> None:
    text = rendered(report, "junit")
    assert ElementTree.fromstring(text) is not None
    xml = junitparser.JUnitXml.fromstring(text.encode())
    assert xml.tests >= len(report.results)


@examples(60)
@given(reports())
def test_csv_has_no_formula_and_every_line_all_columns(report: Report) -> None:
    rows = list(csv.reader(io.StringIO(rendered(report, "csv"), newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@＝＋－＠"))]
    assert not [cell for cell in cells if cell != safe_text(cell)]
    messages = [row[rows[0].index("article")] for row in rows[1 : 1 + len(report.unread)]]
    assert [message.removeprefix("'") for message in messages] == [
        safe_text(one.path).removeprefix("'") for one in report.unread
    ]


@examples(40)
@given(reports())
def test_a_log_has_our_commands_alone(report: Report) -> None:
    text = rendered(report, "github")
    commands, others = read_log(text)
    assert {one.name for one in commands} <= {"error", "warning", "notice"}
    assert not [line for line in others if line.lstrip().startswith(("::", "##["))]


@examples(40)
@given(reports())
def test_a_summary_has_no_markup_but_ours(report: Report) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(rendered(report, "github-summary"))
    inner = [child for token in tokens for child in token.children or ()]
    assert not [token for token in tokens if token.type == "html_block" and "<script" in token.content]
    assert not [child for child in inner if child.type == "image"]
    assert not [
        child for child in inner if child.type == "link_open" and not str(child.attrs["href"]).startswith("http")
    ]


@examples(40)
@given(reports(), st.sampled_from(["gitlab", "rdjson"]))
def test_code_review_formats_can_be_read(report: Report, form: str) -> None:
    data = json.loads(rendered(report, form))
    if form == "gitlab":
        prints = [one["fingerprint"] for one in data]
        assert len(set(prints)) == len(prints)
    assert len(data if form == "gitlab" else data["diagnostics"]) >= sum(
        len(row.findings)
        for row in report.results
        if row.outcome == "fail" and not all(one.known for one in row.findings)
    ) - len([one for one in told(report) if one.known])


class Page(HTMLParser):
    """The elements of a page with their attributes, and the text that a reader sees."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.seen: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note a piece of text."""
        self.seen.append(data)


@examples(8)
@given(reports())
def test_a_page_has_our_markup_alone_and_shows_every_message(report: Report) -> None:
    page = Page(dict(render_pages_as(HTML, report))["index.html"])
    bare = Page(dict(render_pages_as(HTML, Report((), (), 0, (), (), (), 0)))["index.html"])
    scripts = [[tag for tag, _ in one.elements].count("script") for one in (page, bare)]
    assert scripts[0] == scripts[1]
    names = {name for _, attributes in page.elements for name in attributes}
    assert not [name for name in names if name.startswith("on")]
    links = [attributes["href"] or "" for _, attributes in page.elements if "href" in attributes]
    assert not [link for link in links if re.match(r"\s*(?:javascript|data|vbscript):", link, re.IGNORECASE)]
    text = " ".join("".join(page.seen).split())
    assert all(" ".join(visible_controls(one.path).split()) in text for one in report.unread)


@examples(40)
@given(reports())
def test_a_table_prints_nothing_that_acts(report: Report) -> None:
    text = rendered(report, "table")
    assert all(line == visible_controls(line) for line in text.split("\n"))
    assert "::error" not in text
    assert "##[" not in text


@examples(200)
@given(TEXTS)
def test_what_is_safe_stays_as_it_is(text: str) -> None:
    for make in (safe_text, safe_block, visible_controls):
        assert make(make(text)) == make(text)
    assert "\n" not in safe_text(text)
    assert safe_block(text).count("\n") == text.count("\n")
