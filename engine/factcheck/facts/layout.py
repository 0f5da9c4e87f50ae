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
    text, dashes = prose.text, _dashes_in(prose.text)
    return tuple(
        Paragraph(
            **prose.place(block.start, block.end),
            index=number,
            word_count=count_words(text[block.start : block.end], dashes),
        )
        for number, block in enumerate(prose.blocks, start=1)
    )


def find_sentences(prose: Prose) -> tuple[Sentence, ...]:
    """The sentences, numbered from 1."""
    dashes = _dashes_in(prose.text)
    return tuple(_sentence(prose, number, dashes) for number in range(len(prose.sentences)))


def _sentence(prose: Prose, number: int, dashes: Sequence[str]) -> Sentence:
    """A sentence by its number from 0, which is also the one that it stands in."""
    span = prose.sentences[number]
    text = prose.text[span.start : span.end]
    return Sentence(
        text=text,
        start=span.start,
        end=span.end,
        sentence=number,
        paragraph=span.block,
        section=prose.blocks[span.block].section or "body",
        index=number + 1,
        word_count=count_words(text, dashes),
    )


def count_words(text: str, dashes: Sequence[str] = _DASHES) -> int:
    """How many words a text has: a hyphenated one counts once, a dash between spaces not at all.

    `dashes` are those of the whole article: most sentences have none, and the look at every word costs time.
    """
    words = text.split()
    for dash in dashes:
        if dash in text:
            return sum(any(map(str.isalnum, word)) or word == "&" for word in words)
    return len(words)


def _dashes_in(text: str) -> tuple[str, ...]:
    return tuple([dash for dash in _DASHES if dash in text])


def _first_of_kind(prose: Prose, kind: BlockKind) -> str | None:
    return next((prose.text[block.start : block.end] for block in prose.blocks if block.kind == kind), None)


def _dateline_date(written: str | None) -> DateRange | None:
    line = read_date_line(written) if written else None
    return DateRange.day(line.day) if line and line.day else None
