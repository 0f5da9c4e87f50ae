"""The values that the templates are filled with: cards, rows, counts, in their order."""

import attrs
import pytest

from factcheck.article.model import ReadingNote
from factcheck.evaluate.outcomes import Finding, InstanceCounts, Outcome, Result
from factcheck.language.nodes import Severity
from factcheck.report.html.cards import Card, Place, Where, cards_of
from factcheck.report.html.pages import ArticlePage, article_pages, index_page, sorted_for_pages
from factcheck.report.marked import Group, MarkedArticle, MarkedFact
from factcheck.report.model import ArticleNotes, Report
from factcheck.source import Source, Span
from sample_report import BRIDGE, FAIR, REPORT, TEXT, evidence


def marked(name: str, *facts: MarkedFact, headline: str | None = "The bridge") -> MarkedArticle:
    lines = TEXT.splitlines(keepends=True)
    first, second = Span(0, len(lines[0])), Span(len(lines[0]), len(TEXT))
    return MarkedArticle(Source(name, TEXT), headline, (second,), (first,), facts)


def fact(group: Group, words: str, *, related: tuple[Span, ...] = ()) -> MarkedFact:
    start = TEXT.index(words)
    return MarkedFact("count", group, words, 1, (), (Span(start, start + len(words)),), related)


SPEAKER = Span(TEXT.index("Thursday"), TEXT.index("Thursday") + len("Thursday"))
FACTS = (fact("numbers", "nine"), fact("speech", "nine of them", related=(SPEAKER,)), fact("dates", "Thursday"))
WHOLE: Report = attrs.evolve(REPORT, marked=(marked(BRIDGE, *FACTS), marked(FAIR, headline=None)))


def page(name: str, report: Report = WHOLE) -> ArticlePage:
    (found,) = [one for one in article_pages(sorted_for_pages(report)) if one.name == name]
    return found


def cards(*findings: Finding, where: Where | None = None) -> list[Card]:
    row = Result(BRIDGE, "counts.parts-sum", "Parts add up", "fail", "error", True, InstanceCounts(), None, findings)
    return list(cards_of([row], REPORT.rule_notes, where or Where("", {})))


FAILED = Finding("fail", "error", "no", (evidence("nine"),))


@pytest.mark.parametrize(
    ("finding", "remarks"),
    [
        (FAILED, ()),
        (attrs.evolve(FAILED, sure=False), ("the analysis is not sure of what this rests on",)),
        (attrs.evolve(FAILED, declared=True), ("rests on a declaration",)),
        (attrs.evolve(FAILED, known=True), ("known: it stands in the baseline",)),
    ],
)
def test_a_card_remarks_what_qualifies_a_finding(finding: Finding, remarks: tuple[str, ...]) -> None:
    (card,) = cards(finding)
    assert card.remarks == remarks


def test_a_card_has_the_rules_reason_and_where_to_read_on() -> None:
    first, second = cards(FAILED, attrs.evolve(FAILED, message="", known=True))
    assert (first.because, first.see) == (
        "a reader adds them up",
        ("https://example.org/style#totals", "the house style, page 4"),
    )
    assert (first.message, second.message) == ("no", "Parts add up")
    assert (first.label, second.label) == ("FAIL", "FAIL (known)")
    assert (first.state, second.state) == ("fail", "known")
    assert (first.anchor, second.anchor) == ("f1", "f2")
    row = Result(BRIDGE, "x.unknown", "X", "fail", "error", True, InstanceCounts(), None, (FAILED,))
    (bare,) = cards_of([row], REPORT.rule_notes, Where("", {}))
    assert (bare.because, bare.see) == (None, ())


def test_a_place_leads_to_its_page_where_that_is_another() -> None:
    both = attrs.evolve(FAILED, evidence=(evidence("nine"), evidence("three", article=FAIR)))
    pages = {BRIDGE: "articles/b.html", FAIR: "articles/f.html"}
    (card,) = cards(both, where=Where("articles/b.html", pages))
    assert card.places == (Place("nine", BRIDGE, 1), Place("three", FAIR, 1, "articles/f.html"))
    (card,) = cards(both, where=Where("", pages))
    assert [place.page for place in card.places] == ["articles/b.html", "articles/f.html"]
    (card,) = cards(both, where=Where("", {}))
    assert [place.page for place in card.places] == ["", ""]


def test_an_article_has_its_rows_the_gravest_first() -> None:
    found = page(BRIDGE)
    assert [card.rule for card in found.cards] == [
        "counts.parts-sum",
        "counts.parts-sum",
        "dates.weekday",
        "house.slogan",
    ]
    assert [(row.rule, row.label, row.reason) for row in found.rows] == [
        ("house.court", "ERROR", "no table `court`"),
        ("house.quiet", "N/A", "no quotes"),
    ]
    assert found.states == ("fail", "unknown", "known", "waived")
    assert found.rules == ("counts.parts-sum", "dates.weekday", "house.slogan")
    assert found.counts == {"error": 1, "fail": 1, "unknown": 1, "waived": 1, "pass": 0, "na": 1}
    assert found.has_urgent_rows
    assert found.headline == "The bridge"


def test_an_article_without_a_headline_goes_by_its_name() -> None:
    found = page(FAIR)
    assert found.headline == FAIR
    assert not found.has_urgent_rows
    assert [(card.rule, card.state) for card in found.cards] == [
        ("headlines.words", "fail"),
        ("people.spelling", "pass"),
    ]


def rows_of(*ranks: tuple[str, Outcome, Severity]) -> tuple[Result, ...]:
    return tuple(
        Result(BRIDGE, rule, "A", outcome, severity, False, InstanceCounts(), "so") for rule, outcome, severity in ranks
    )


def test_rows_of_one_outcome_come_by_severity_then_by_rule() -> None:
    rows = rows_of(
        ("d.x", "na", "error"), ("c.x", "unknown", "warning"), ("b.x", "unknown", "error"), ("a.x", "unknown", "error")
    )
    found = page(BRIDGE, attrs.evolve(WHOLE, results=rows))
    assert [row.rule for row in found.rows] == ["a.x", "b.x", "c.x", "d.x"]


def test_a_text_shows_its_facts_and_findings_where_they_lie() -> None:
    found = page(BRIDGE)
    assert [line.part for line in found.lines] == ["headline", "furniture", "furniture"]
    over = {segment.text: segment.keys for line in found.lines for segment in line.line.segments}
    assert set(over["nine"]) == {"f1", "f2", "k1", "k2"}
    assert set(over["Thursday"]) == {"f3", "k2r", "k3"}
    assert found.class_of(("k2r", "k3")) == "speech dates"
    assert found.class_of(("k1", "f1")) == "numbers found-fail"
    assert found.target(("k1", "f2", "f1")) == "f2"
    assert found.target(("k1", "k2r")) is None
    assert found.groups == ("speech", "numbers", "dates")
    assert page(FAIR).target(("f2",)) is None


def test_what_is_not_read_is_noted_on_the_articles_own_page() -> None:
    note = ArticleNotes(BRIDGE, (ReadingNote("code", 3, 1, 40),))
    report = attrs.evolve(WHOLE, reading_notes=(note,))
    assert page(BRIDGE, report).notes == ("Not read as prose, so not checked: code (line 3, 40 characters).",)
    assert page(FAIR, report).notes == ()


def test_rules_across_articles_stand_on_the_page_of_each_article_that_they_speak_of() -> None:
    both = attrs.evolve(FAILED, evidence=(evidence("nine"), evidence("three", article=FAIR)))
    here = attrs.evolve(FAILED, evidence=(evidence("nine"),))
    passed = Finding("pass", "error", "", (evidence("three", article=FAIR),))
    row = Result(None, "a.across", "A", "fail", "error", True, InstanceCounts(1, 2), None, (both, here), (passed,))
    report = attrs.evolve(WHOLE, results=(row,))
    for name, states in ((BRIDGE, ["fail", "fail"]), (FAIR, ["fail", "pass"])):
        assert [card.state for card in page(name, report).cards] == states
        assert page(name, report).rows == ()
    index = index_page(sorted_for_pages(report))
    assert [(article, file, card.rule) for article, file, card in index.cards] == [("", "", "a.across")] * 2


def test_the_index_has_every_finding_but_passes_the_gravest_first() -> None:
    pages = sorted_for_pages(WHOLE)
    index = index_page(pages)
    assert [(article, card.rule, card.state) for article, _, card in index.cards] == [
        (BRIDGE, "counts.parts-sum", "fail"),
        (FAIR, "headlines.words", "fail"),
        (BRIDGE, "dates.weekday", "unknown"),
        (BRIDGE, "counts.parts-sum", "known"),
        (BRIDGE, "house.slogan", "waived"),
    ]
    assert {file for article, file, _ in index.cards if article == BRIDGE} == {pages.files[BRIDGE]}
    assert {file for article, file, _ in index.cards if article == FAIR} == {pages.files[FAIR]}
    assert index.states == ("error", "fail", "unknown", "known", "waived", "na")
    assert index.finding_rules == tuple(
        sorted({"counts.parts-sum", "headlines.words", "dates.weekday", "house.slogan", "house.court", "house.quiet"})
    )


def test_the_index_has_the_rows_without_a_finding_that_must_be_seen() -> None:
    pages = sorted_for_pages(WHOLE)
    assert [(article, file, row.rule) for article, file, row in index_page(pages).rows] == [
        (BRIDGE, pages.files[BRIDGE], "house.court"),
        (BRIDGE, pages.files[BRIDGE], "house.quiet"),
    ]
    undecided = Result(FAIR, "a.open", "A", "unknown", "error", False, InstanceCounts(), "no date")
    quiet = attrs.evolve(undecided, rule="a.quiet", outcome="na")
    across = attrs.evolve(undecided, rule="b.across", article=None)
    rows = index_page(sorted_for_pages(attrs.evolve(WHOLE, results=(across, quiet, undecided)))).rows
    assert [(article, file, row.rule) for article, file, row in rows] == [
        ("", "", "b.across"),
        (FAIR, pages.files[FAIR], "a.open"),
    ]


def test_the_index_lists_articles_rules_and_what_was_not_read() -> None:
    pages = sorted_for_pages(WHOLE)
    index = index_page(pages)
    assert [(name, file, headline) for name, file, headline, _ in index.articles] == [
        (BRIDGE, pages.files[BRIDGE], "The bridge"),
        (FAIR, pages.files[FAIR], ""),
    ]
    assert [counts["fail"] for *_, counts in index.articles] == [1, 1]
    assert index.unread == (("stories/broken.txt", "not valid UTF-8: byte 12 (0xff, line 1)"),)
    counts = {rule: counted for rule, _, counted in index.rules}
    assert set(counts) == set(REPORT.rule_notes)
    assert counts["bridge.length"] is None
    fails = counts["counts.parts-sum"]
    assert fails is not None
    assert fails.rows["fail"] == 1
    assert (index.exit_code, index.meaning) == (2, "a rule could not be evaluated")
    assert index.closing[0].startswith("2 articles, ")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a b/ü?.txt", "a-b-.txt"),
        ("--x--.txt", "x--.txt"),
        ("d/" * 60 + "e.txt", ("d-" * 60 + "e.txt")[-60:].strip("-.")),
    ],
)
def test_the_name_of_a_page_holds_nothing_that_a_file_name_cannot(name: str, words: str) -> None:
    files = sorted_for_pages(attrs.evolve(WHOLE, marked=(marked(name),))).files
    file = files[name]
    assert file.startswith(f"articles/{words}-")
    assert len(file) == len(f"articles/{words}-12345678.html")
    other = sorted_for_pages(attrs.evolve(WHOLE, marked=(marked(f"{name}\udcff"),))).files
    assert file not in other.values()
