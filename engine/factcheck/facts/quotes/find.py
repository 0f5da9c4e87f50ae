"""Quotations with their speakers, the other quoted stretches, and the marks without a partner."""

import attrs

from factcheck.facts.model import Mark, Quote, QuotedWord
from factcheck.facts.prose import Prose
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.blocks import block_quotes, in_block_quote
from factcheck.facts.quotes.brackets import find_stray_brackets
from factcheck.facts.quotes.build import Draft, build_quote, build_quoted_word
from factcheck.facts.quotes.carry import find_sources
from factcheck.facts.quotes.headline import headline_quotes
from factcheck.facts.quotes.joining import continued
from factcheck.facts.quotes.pairing import Stray, Stretch, pair_marks
from factcheck.facts.quotes.naming import Mentions, Named
from factcheck.facts.quotes.reader import Reader
from factcheck.facts.quotes.speakers import Speakers
from factcheck.facts.quotes.speech import other_kind


@attrs.frozen
class Quoted:
    """Every quoted stretch of an article, and quotation marks and brackets without a partner."""

    quotes: tuple[Quote, ...] = ()
    quoted_words: tuple[QuotedWord, ...] = ()
    marks: tuple[Mark, ...] = ()


def find_quotes(prose: Prose, *, named: Named) -> Quoted:
    """Find and attribute the quotations of an article."""
    paired = pair_marks(prose)
    marks = _marks(prose, (*paired.strays, *find_stray_brackets(prose)))
    reader = Reader(prose, [stretch for stretch in paired.stretches if not in_block_quote(prose, stretch)])
    drafts, others = _marked(reader)
    drafts += block_quotes(reader, paired.stretches)
    speakers = Speakers(reader, Mentions(named))
    quotes = [
        build_quote(prose, draft, speakers.of(draft.source)) for draft in sorted(drafts, key=lambda draft: draft.start)
    ]
    return Quoted((*headline_quotes(others, quotes), *quotes), tuple(others), marks)


def _marked(reader: Reader) -> tuple[list[Draft], list[QuotedWord]]:
    """The stretches in marks, sorted into quotations, their pieces joined, and the rest."""
    prose, stretches = reader.prose, reader.stretches
    sources = find_sources(reader)
    joined = continued(reader, sources)
    groups: list[list[int]] = []
    others: list[QuotedWord] = []
    seen: set[int] = set()
    for block in reader.blocks():
        headline = prose.blocks[block].section == "headline"
        for words in reader.sentences(block):
            for index, number in words.stretches:
                if number in seen:
                    continue
                seen.add(number)
                kind = other_kind(prose.text, words, index, stretches[number], sources.get(number))
                if headline or kind is not None:
                    others.append(build_quoted_word(prose, stretches[number], kind or "term"))
                elif number in joined and groups and groups[-1][-1] == number - 1:
                    groups[-1].append(number)
                else:
                    groups.append([number])
    return [_draft([stretches[number] for number in group], sources.get(group[0])) for group in groups], others


def _draft(pieces: list[Stretch], source: Source | None) -> Draft:
    nested = tuple(inner for piece in pieces for inner in piece.nested)
    return Draft(pieces[0].start, pieces[-1].end, source, tuple(pieces), nested)


def _marks(prose: Prose, strays: tuple[Stray, ...]) -> tuple[Mark, ...]:
    ordered = sorted(strays, key=lambda stray: stray.start)
    return tuple(
        Mark(**prose.place(stray.start, stray.end), kind="opening" if stray.opening else "closing") for stray in ordered
    )
