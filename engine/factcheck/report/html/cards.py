"""Findings as a page shows them: what was found, where, why, and what could be done."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from factcheck.evaluate.outcomes import Evidence, Finding, Outcome, Result
from factcheck.language.nodes import Severity
from factcheck.records import record
from factcheck.report.closing import FINDING_LABELS
from factcheck.report.model import RuleNote
from factcheck.report.safe_text import shorten
from factcheck.report.telling import told_of_waiver

_WORDS = 160  # characters of the evidence that a card repeats

State = Outcome | Literal["known"]


@record
class Place:
    """Words of an article with their line; `page` is the page that they stand on, "" for the card's own."""

    words: str
    article: str
    line: int
    page: str = ""


@record
class Where:
    """The page that cards are for ("" the index), and the pages of all articles."""

    page: str
    pages: Mapping[str, str]


@record(kw_only=True)
class Card:
    """A finding: `anchor` is its id on its page, `state` the outcome that it is listed under."""

    anchor: str
    rule: str
    title: str
    state: State
    label: str
    severity: Severity
    message: str
    places: tuple[Place, ...]
    remarks: tuple[str, ...]
    suggestions: tuple[tuple[str, str], ...]
    values: tuple[tuple[str, str], ...]
    because: str | None
    see: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def cards_of(results: Sequence[Result], notes: Mapping[str, RuleNote], where: Where) -> Iterator[Card]:
    """The findings and the passes with evidence of rows, in the rows' order."""
    number = 0
    for result in results:
        for finding in (*result.findings, *result.passes):
            number += 1
            yield _card(f"f{number}", result, finding, notes.get(result.rule), where)


def _card(anchor: str, result: Result, finding: Finding, note: RuleNote | None, where: Where) -> Card:
    state: State = "known" if finding.known else finding.outcome
    return Card(
        anchor=anchor,
        rule=result.rule,
        title=result.title,
        state=state,
        label=FINDING_LABELS[state],
        severity=finding.severity,
        message=finding.message or result.title,
        places=tuple(_place(item, where) for item in finding.evidence),
        remarks=tuple(_remarks(finding)),
        suggestions=tuple((item.place.text, item.text) for item in finding.suggestions),
        values=finding.values_in_words,
        because=note.because if note is not None else None,
        see=note.see if note is not None else (),
        evidence=finding.evidence,
    )


def _place(evidence: Evidence, where: Where) -> Place:
    target = where.pages.get(evidence.article, "")
    words = shorten(" ".join(evidence.text.split()), _WORDS)
    return Place(words, evidence.article, evidence.line, "" if target == where.page else target)


def _remarks(finding: Finding) -> Iterator[str]:
    if not finding.sure:
        yield "the analysis is not sure of what this rests on"
    if finding.declared:
        yield "rests on a declaration"
    if finding.waiver is not None:
        yield told_of_waiver(finding.waiver, ended=finding.waiver_ended)
    if finding.known:
        yield "known: it stands in the baseline"
