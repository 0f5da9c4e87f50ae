"""The article as rules see it: headline, lede and body, its paragraphs and its sentences."""

from collections.abc import Sequence

from factcheck.article.date_lines import read_date_line
from factcheck.article.model import BlockKind
from factcheck.facts.model import ArticleFact, Paragraph, Person, Sentence
from factcheck.facts.prose import Prose
from factcheck.values.dates import DateRange

_DASHES = (" -", " –", " —", " …", " /", " |", " .", " *")
_RUNNING_TEXT = frozenset({"lede", "body", "quote"})


def describe_article(prose: Prose, *, byline: Sequence[Person]) -> ArticleFact:
    """The one fact about the article as a whole."""
    article = prose.article
    return ArticleFact(
        headline=_first_of_kind(prose, "headline") or article.title,
        standfirst=_first_of_kind(prose, "standfirst"),
        lede=next((prose.text[b.start : b.end] for b in prose.blocks if b.section == "lede"), ""),
        body="\n\n".join(prose.text[b.start : b.end] for b in prose.blocks if b.section in _RUNNING_TEXT),
        byline=tuple(byline),
        dateline_place=article.dateline_place,
        dateline_date=_dateline_date(article.dateline_date),
        published=None if article.published is None else DateRange.day(article.published),
        updated=None if article.updated is None else DateRange.day(article.updated),
        path=article.source.name,
        format=article.format,
    )


def find_paragraphs(prose: Prose) -> tuple[Paragraph, ...]:
    """The blocks that hold facts, numbered from 1."""
    return tuple(
        Paragraph(**prose.place(start, end), index=number, word_count=count_words(prose.text[start:end]))
        for number, (start, end) in enumerate(((block.start, block.end) for block in prose.blocks), start=1)
    )


def find_sentences(prose: Prose) -> tuple[Sentence, ...]:
    """The sentences, numbered from 1."""
    return tuple(
        Sentence(
            **prose.place(span.start, span.end), index=number, word_count=count_words(prose.text[span.start : span.end])
        )
        for number, span in enumerate(prose.sentences, start=1)
    )


def count_words(text: str) -> int:
    """How many words a text has: a hyphenated one counts once, a dash between spaces not at all."""
    words = text.split()
    if not any(dash in text for dash in _DASHES):  # most sentences have none, and the look at every word costs time
        return len(words)
    return sum(any(map(str.isalnum, word)) or word == "&" for word in words)


def _first_of_kind(prose: Prose, kind: BlockKind) -> str | None:
    return next((prose.text[block.start : block.end] for block in prose.blocks if block.kind == kind), None)


def _dateline_date(written: str | None) -> DateRange | None:
    line = read_date_line(written) if written else None
    return DateRange.day(line.day) if line and line.day else None
