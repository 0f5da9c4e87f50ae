"""An article with its facts where they stand in the file: what a page of it is made from, small enough to be kept."""

from collections.abc import Iterator
from typing import Literal, get_args

import attrs

from factcheck.evaluate.view import View, ranges_of
from factcheck.facts.model import (
    Acronym,
    Breakdown,
    Change,
    Conversion,
    Date,
    Entity,
    Fact,
    Facts,
    Mark,
    Number,
    Period,
    Quote,
    QuotedWord,
    Score,
    Share,
    Statistic,
    Tally,
    Time,
)
from factcheck.records import record
from factcheck.report.fact_words import facts_by_collection, fields_told
from factcheck.report.facts_json import fields_data
from factcheck.source import Source, Span

Group = Literal["speech", "names", "numbers", "dates", "relations", "other"]
GROUPS: tuple[Group, ...] = get_args(Group)

_GROUPS: tuple[tuple[Group, tuple[type, ...]], ...] = (
    ("speech", (Quote, QuotedWord, Mark)),
    ("names", (Entity, Acronym)),
    ("relations", (Breakdown, Tally, Change, Share, Conversion, Statistic, Score)),
    ("numbers", (Number,)),
    ("dates", (Date, Time, Period)),
)


@record
class MarkedFact:
    """A fact: its kind and group, what it says, and its ranges in the file.

    `related` are the ranges of what belongs to it but is not it: the words that name a quotation's speaker.
    """

    kind: str
    group: Group
    text: str
    line: int
    told: tuple[tuple[str, str], ...]
    ranges: tuple[Span, ...]
    related: tuple[Span, ...] = ()
    sure: bool = True
    declared: bool = False


@record
class MarkedArticle:
    """An article's text as it stands in its file, the ranges in which no facts are looked for, and its facts.

    `headlines` are the ranges of its headline and headings.
    """

    source: Source
    headline: str | None
    furniture: tuple[Span, ...]
    headlines: tuple[Span, ...]
    facts: tuple[MarkedFact, ...]


def marked_article(facts: Facts) -> MarkedArticle:
    """What a page needs of an analysed article."""
    view = View(facts)
    article = facts.prose.article
    blocks = [(block, article.place(block.start, block.end)) for block in article.blocks]
    found = (fact for _, collection in facts_by_collection(view) for fact in collection)
    return MarkedArticle(
        source=article.source,
        headline=facts.article.headline,
        furniture=tuple(place for block, place in blocks if block.section is None),
        headlines=tuple(place for block, place in blocks if block.kind in ("headline", "heading")),
        facts=tuple(_marked(view, fact) for fact in found),
    )


def _marked(view: View, fact: Fact) -> MarkedFact:
    data = fields_data(view, fact)
    told = tuple((name, _words(value)) for name, value in fields_told(data))
    place = view.facts.prose.article.place
    return MarkedFact(
        kind=str(data["fact"]).replace("_", " "),
        group=_group(fact),
        text=fact.text,
        line=int(str(data["line"])),
        told=told,
        ranges=tuple(place(start, end) for start, end in _ranges(fact)),
        related=tuple(place(start, end) for start, end in _related(fact)),
        sure=fact.sure,
        declared=fact.declared,
    )


def _words(value: str | bool) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else value


def _group(fact: Fact) -> Group:
    return next((group for group, kinds in _GROUPS if isinstance(fact, kinds)), "other")


def _ranges(fact: Fact) -> Iterator[tuple[int, int]]:
    """Where a fact stands: a name at every mention, a relation at each of its members."""
    if isinstance(fact, Entity | Acronym) and fact.mentions:
        yield from ((name.start, name.end) for name in fact.mentions)
    elif _group(fact) == "relations" and (members := tuple(_members(fact))):
        yield from ((member.start, member.end) for member in members)
    else:
        yield from ranges_of(fact)


def _members(fact: Fact) -> Iterator[Fact]:
    for field in attrs.fields(type(fact)):
        value = getattr(fact, field.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Number):
                yield item


def _related(fact: Fact) -> Iterator[tuple[int, int]]:
    if isinstance(fact, Quote) and fact.speaker is not None:
        yield fact.speaker.start, fact.speaker.end
    if isinstance(fact, Acronym) and fact.definition is not None:
        yield fact.definition.start, fact.definition.end
