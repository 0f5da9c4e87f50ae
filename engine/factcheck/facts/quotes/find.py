"""Quotations with their speakers, the other quoted stretches, and the marks without a partner."""

import re
from collections.abc import Sequence

import attrs

from factcheck.facts.model import Attribution, Mark, Quote, QuotedWord
from factcheck.facts.prose import Prose
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.carry import Reader, find_sources
from factcheck.facts.quotes.marks import Stretch, pair_marks
from factcheck.facts.quotes.naming import Mentions, Named, attribute, is_pronoun
from factcheck.facts.quotes.pronouns import resolve

_ELISION = re.compile(r"…|\.\s?\.\s?\.(?:\s?\.)?")
_EDIT = re.compile(r"\[[^\[\]\n]{0,200}\]")


@attrs.frozen
class Quoted:
    """Every quoted stretch of an article, and quotation marks and brackets without a partner."""

    quotes: tuple[Quote, ...] = ()
    quoted_words: tuple[QuotedWord, ...] = ()
    marks: tuple[Mark, ...] = ()


def find_quotes(prose: Prose, *, named: Named) -> Quoted:
    """Find and attribute the quotations of an article."""
    paired = pair_marks(prose)
    marks = tuple(
        Mark(**prose.place(stray.start, stray.end), kind="opening" if stray.opening else "closing")
        for stray in paired.strays
    )
    if not paired.stretches:
        return Quoted(marks=marks)
    reader = Reader(prose, paired.stretches)
    sources = find_sources(reader)
    mentions = Mentions(named)
    quotes: list[Quote] = []
    others: list[QuotedWord] = []
    last: Attribution | None = None
    for number, stretch in enumerate(paired.stretches):
        source = sources.get(number)
        if source is None and len(prose.text[stretch.inner_start : stretch.inner_end].split()) < 4:
            others.append(
                QuotedWord(**prose.place(stretch.start, stretch.end), words=_words(prose, [stretch]), kind="scare")
            )
            continue
        speaker = None if source is None else _speaker(reader, mentions, source, last)
        last = speaker or last
        quotes.append(_quote(prose, [stretch], source, speaker))
    return Quoted(tuple(quotes), tuple(others), marks)


def _speaker(reader: Reader, mentions: Mentions, source: Source, last: Attribution | None) -> Attribution:
    text = reader.prose.text[source.start : source.end]
    if is_pronoun(text):
        found = resolve(reader, mentions, source, last)
        place = reader.prose.place(source.start, source.end)
        if found is not None:
            return Attribution(**place, name=found.name, kind=found.kind, entity=found.entity)
        return Attribution(**place, name=text, kind="unnamed")
    return attribute(reader.prose, mentions, source)


def _words(prose: Prose, pieces: Sequence[Stretch]) -> str:
    return " ".join(prose.text[piece.inner_start : piece.inner_end] for piece in pieces)


def _quote(prose: Prose, pieces: Sequence[Stretch], source: Source | None, speaker: Attribution | None) -> Quote:
    words = _words(prose, pieces)
    return Quote(
        **prose.place(pieces[0].start, pieces[-1].end),
        words=words,
        kind="direct",
        speaker=speaker,
        speaker_text=None if speaker is None else speaker.text,
        verb=None if source is None or source.verb is None else prose.text[source.verb[0] : source.verb[1]],
        cue=None if source is None else source.cue,
        balanced=all(piece.balanced for piece in pieces),
        elisions=tuple(_ELISION.findall(words)),
        edits=tuple(_EDIT.findall(words)),
        nested=tuple(
            QuotedWord(
                **prose.place(inner.start, inner.end),
                words=prose.text[inner.inner_start : inner.inner_end],
                kind="term",
            )
            for piece in pieces
            for inner in piece.nested
        ),
        pieces=tuple(prose.text[piece.inner_start : piece.inner_end] for piece in pieces),
        ranges=tuple((piece.start, piece.end) for piece in pieces),
    )
