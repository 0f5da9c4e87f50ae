"""What the templates are filled with: plain values for the index and for each article."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from factcheck.evaluate.outcomes import GRAVITY, Finding, Outcome, Result
from factcheck.records import record
from factcheck.report.closing import EXIT_MEANINGS, FINDING_LABELS, closing_lines
from factcheck.report.html.cards import Card, Where, cards_of
from factcheck.report.html.segments import Highlight, Line, lines_of
from factcheck.report.marked import GROUPS, MarkedArticle, MarkedFact
from factcheck.report.model import Report, RuleCounts, RuleNote, count_by_rule, summarize
from factcheck.report.notes_text import told_here
from factcheck.report.rows import OUTCOMES
from factcheck.report.table import outcome_label
from factcheck.source import Span

_NOT_IN_NAME = re.compile(r"[^A-Za-z0-9._-]+")
_NAME_LENGTH = 60


@record
class Row:
    """A rule's row that has no finding to show: its outcome with counts, and why."""

    rule: str
    title: str
    outcome: Outcome
    label: str
    reason: str


@record
class TextLine:
    """A line of the article with the part of it that it belongs to ("headline", "furniture" or "")."""

    line: Line
    part: str


@record(kw_only=True)
class ArticlePage:
    """A page. Findings have keys `f1`, facts `k1`; what belongs to a fact but is not it has the fact's key with an `r`.

    `classes` tells of each key how it looks.
    """

    name: str
    file: str
    headline: str
    counts: Mapping[Outcome, int]
    notes: tuple[str, ...]
    cards: tuple[Card, ...]
    rows: tuple[Row, ...]
    lines: tuple[TextLine, ...]
    facts: tuple[tuple[str, MarkedFact], ...]
    classes: Mapping[str, str]

    @property
    def states(self) -> tuple[str, ...]:
        """The outcomes of the findings that there are, the gravest first."""
        return _states(card.state for card in self.cards)

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that have a finding."""
        return tuple(sorted({card.rule for card in self.cards}))

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that have a fact."""
        return tuple(sorted({fact.group for _, fact in self.facts}, key=GROUPS.index))

    @property
    def has_urgent_rows(self) -> bool:
        """Whether a rule without a finding could not be evaluated or decided."""
        return any(row.outcome in ("error", "unknown") for row in self.rows)

    def target(self, keys: Sequence[str]) -> str | None:
        """The finding that a stretch of the text leads to: the gravest of those that lie over it, passes apart."""
        found = [key for key in keys if key in self.classes and self.classes[key].startswith("found")]
        return next((key for key in found if self.classes[key] != "found-pass"), None)

    def class_of(self, keys: Sequence[str]) -> str:
        """The classes of a stretch of the text."""
        return " ".join(dict.fromkeys(self.classes[key.removesuffix("r")] for key in keys))


@record(kw_only=True)
class Index:
    """The first page: the verdict, every finding, every article, every rule."""

    exit_code: int
    meaning: str
    closing: tuple[str, ...]
    cards: tuple[tuple[str, str, Card], ...]
    rows: tuple[tuple[str, str, Row], ...]
    articles: tuple[tuple[str, str, str, Mapping[Outcome, int]], ...]
    unread: tuple[tuple[str, str], ...]
    rules: tuple[tuple[str, RuleNote, RuleCounts | None], ...]

    @property
    def states(self) -> tuple[str, ...]:
        """The outcomes of the findings that there are, the gravest first."""
        return _states((*(card.state for _, _, card in self.cards), *(row.outcome for _, _, row in self.rows)))

    @property
    def finding_rules(self) -> tuple[str, ...]:
        """The rules that have a finding."""
        return tuple(sorted({card.rule for _, _, card in self.cards} | {row.rule for _, _, row in self.rows}))


def _states(found: Iterable[str]) -> tuple[str, ...]:
    there = set(found)
    return tuple(state for state in FINDING_LABELS if state in there)


@record
class Sorted:
    """A report sorted for its pages: each article's rows, the gravest first, and by its name the file of its page.

    The rows of rules across articles stand under None; `across` has, by article, what they have found in it.
    """

    report: Report
    rows: Mapping[str | None, Sequence[Result]]
    across: Mapping[str, Sequence[Result]]
    files: Mapping[str, str]


def sorted_for_pages(report: Report) -> Sorted:
    """Sort a report once for all of its pages; the name of a file is the same from run to run."""
    rows: dict[str | None, list[Result]] = {}
    for result in report.results:
        rows.setdefault(result.article, []).append(result)
    for results in rows.values():
        results.sort(key=_urgency)
    names = [article.source.name for article in report.marked]
    files = {name: f"articles/{_file_name(name)}" for name in names}
    return Sorted(report, rows, _across(rows.get(None, ())), files)


def _across(rows: Iterable[Result]) -> Mapping[str, Sequence[Result]]:
    """Rows of rules across articles, by each article whose words a finding or a pass has, with these alone."""
    found: dict[str, list[Result]] = {}
    for row in rows:
        findings, passes = _by_article(row.findings), _by_article(row.passes)
        for name in dict.fromkeys((*findings, *passes)):
            part = attrs.evolve(row, findings=tuple(findings.get(name, ())), passes=tuple(passes.get(name, ())))
            found.setdefault(name, []).append(part)
    return found


def _by_article(findings: Iterable[Finding]) -> Mapping[str, Sequence[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        for name in dict.fromkeys(item.article for item in finding.evidence):
            found.setdefault(name, []).append(finding)
    return found


def _urgency(result: Result) -> tuple[int, int, str]:
    return OUTCOMES.index(result.outcome), -GRAVITY[result.severity], result.rule


def _file_name(name: str) -> str:
    mark = hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:8]
    words = _NOT_IN_NAME.sub("-", name)[-_NAME_LENGTH:].strip("-.")
    return f"{words}-{mark}.html"


# ------------------------------------------------------------------ an article


def article_pages(pages: Sorted) -> Iterator[ArticlePage]:
    """The pages in the order in which the articles were read."""
    for article in pages.report.marked:
        yield _page(article, pages)


def _page(article: MarkedArticle, pages: Sorted) -> ArticlePage:
    name = article.source.name
    results = pages.rows.get(name, ())
    shown = (*results, *pages.across.get(name, ()))
    cards = tuple(cards_of(shown, pages.report.rule_notes, Where(pages.files[name], pages.files)))
    facts = tuple((f"k{number}", fact) for number, fact in enumerate(article.facts, start=1))
    return ArticlePage(
        name=name,
        file=pages.files[name],
        headline=article.headline or name,
        counts=_counts(results),
        notes=tuple(f"{line}." for one in pages.report.reading_notes if one.article == name for line in told_here(one)),
        cards=cards,
        rows=tuple(map(_row, filter(_is_bare, results))),
        lines=tuple(_text_lines(article, cards, facts)),
        facts=facts,
        classes={key: fact.group for key, fact in facts} | {card.anchor: f"found-{card.state}" for card in cards},
    )


def _counts(results: Sequence[Result]) -> Mapping[Outcome, int]:
    return summarize(results=results, articles=1, rules=len(results)).rows


def _is_bare(result: Result) -> bool:
    return not result.findings and not result.passes


def _row(result: Result) -> Row:
    return Row(result.rule, result.title, result.outcome, outcome_label(result), result.reason or "")


def _text_lines(
    article: MarkedArticle, cards: Sequence[Card], facts: Sequence[tuple[str, MarkedFact]]
) -> Iterator[TextLine]:
    highlights = [*_of_cards(article.source.name, cards), *_of_facts(facts)]
    headlines, furniture = _Places(article.headlines), _Places(article.furniture)
    for line in lines_of(article.source.text, highlights):
        part = "headline" if headlines.meet(line.span) else "furniture" if furniture.meet(line.span) else ""
        yield TextLine(line, part)


def _of_cards(name: str, cards: Sequence[Card]) -> Iterator[Highlight]:
    for card in cards:
        for item in card.evidence:
            if item.article == name:
                yield Highlight(Span(item.start, item.end), card.anchor)


def _of_facts(facts: Sequence[tuple[str, MarkedFact]]) -> Iterator[Highlight]:
    for key, fact in facts:
        yield from (Highlight(span, key) for span in fact.ranges)
        yield from (Highlight(span, f"{key}r") for span in fact.related)


class _Places:
    """Ranges in order, asked about lines in order."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._at = 0

    def meet(self, line: Span) -> bool:
        while self._at < len(self._spans) and self._spans[self._at].end <= line.start:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at].start < line.end


# ------------------------------------------------------------------ the index


def index_page(pages: Sorted) -> Index:
    """The first page of a report."""
    report = pages.report
    counts = {count.rule: count for count in count_by_rule(report.results)}
    return Index(
        exit_code=report.exit_code,
        meaning=EXIT_MEANINGS[report.exit_code],
        closing=tuple(closing_lines(report)),
        cards=tuple(_all_cards(pages)),
        rows=tuple(_all_rows(pages)),
        articles=tuple(
            (
                article.source.name,
                pages.files[article.source.name],
                article.headline or "",
                _counts(pages.rows.get(article.source.name, ())),
            )
            for article in report.marked
        ),
        unread=tuple((item.path, item.reason) for item in report.unread),
        rules=tuple((rule, note, counts.get(rule)) for rule, note in report.rule_notes.items()),
    )


def _all_cards(pages: Sorted) -> Iterator[tuple[str, str, Card]]:
    """Every finding but the passes, the gravest first: its article (none: all articles), its page, the card."""
    found = [
        (article or "", pages.files.get(article or "", ""), card)
        for article, results in pages.rows.items()
        for card in cards_of(results, pages.report.rule_notes, Where("", pages.files))
        if card.state != "pass"
    ]
    states = list(FINDING_LABELS)
    yield from sorted(found, key=lambda item: (states.index(item[2].state), -GRAVITY[item[2].severity]))


def _all_rows(pages: Sorted) -> Iterator[tuple[str, str, Row]]:
    """The rows without a finding that an editor must see: what could not be evaluated or decided."""
    for article, results in pages.rows.items():
        for result in sorted(filter(_is_bare, results), key=lambda result: result.rule):
            if result.outcome in ("error", "unknown") or (result.outcome == "na" and result.gates):
                yield article or "", pages.files.get(article or "", ""), _row(result)
