"""Quotations with their speakers, the other quoted stretches, and the marks without a partner."""

from collections.abc import Iterator, Sequence

import attrs

from factcheck.facts.model import Mark, Quote, QuotedWord
from factcheck.facts.names.model import Named
from factcheck.facts.prose import Prose
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.blocks import block_quotes, set_apart
from factcheck.facts.quotes.brackets import find_stray_brackets
from factcheck.facts.quotes.build import Draft, build_quote, build_quoted_word
from factcheck.facts.quotes.carry import find_sources
from factcheck.facts.quotes.certainty import Near, is_plain
from factcheck.facts.quotes.display import display_quotes, fold, is_display, minor_stretches
from factcheck.facts.quotes.joining import continued
from factcheck.facts.quotes.pairing import Stray, Stretch, pair_marks
from factcheck.facts.quotes.reader import Reader
from factcheck.facts.quotes.speakers import Speakers
from factcheck.facts.quotes.speech import other_kind
from factcheck.facts.quotes.tokens import Words
from factcheck.facts.quotes.transcript import transcript_lines
from factcheck.records import record


@record
class Quoted:
    """Every quoted stretch of an article, and quotation marks and brackets without a partner."""

    quotes: tuple[Quote, ...] = ()
    quoted_words: tuple[QuotedWord, ...] = ()
    marks: tuple[Mark, ...] = ()


@attrs.define
class _Sorted:
    """The stretches in marks, told apart: quotations, words in display type, other words."""

    drafts: list[Draft] = attrs.field(factory=list)
    display: list[QuotedWord] = attrs.field(factory=list)
    others: list[QuotedWord] = attrs.field(factory=list)


def find_quotes(prose: Prose, *, named: Named) -> Quoted:
    """Find and attribute the quotations of an article."""
    paired = pair_marks(prose)
    marks = _marks(prose, (*paired.strays, *find_stray_brackets(prose)))
    lines = transcript_lines(prose)
    apart = set_apart(prose, lines, paired.stretches)
    within = [stretch for stretch in paired.stretches if prose.block_at(stretch.start) not in apart]
    reader = Reader(prose, within, named)
    found = _sort(reader)
    drafts = [*found.drafts, *block_quotes(reader, apart, lines, paired.stretches)]
    speakers, near = Speakers(reader, named), Near(reader)
    quotes = [_built(reader, speakers, near, draft) for draft in sorted(drafts, key=_start)]
    named_so = {fold(word.words) for word in found.others}
    quotes += display_quotes([word for word in found.display if fold(word.words) not in named_so], quotes)
    return Quoted(tuple(sorted(quotes, key=_start)), tuple(sorted((*found.display, *found.others), key=_start)), marks)


def _built(reader: Reader, speakers: Speakers, near: Near, draft: Draft) -> Quote:
    quote = build_quote(reader.prose, draft, speakers.of(draft.source))
    if draft.source is not None:
        return quote if draft.source.sure else attrs.evolve(quote, sure=False)
    source = near.of(draft)
    nearest = None if source is None else speakers.look_up(source)
    return attrs.evolve(quote, sure=is_plain(reader, draft), nearest=nearest)


def _start(item: Draft | Quote | QuotedWord) -> int:
    return item.start


def _sort(reader: Reader) -> _Sorted:
    """Tell the stretches in marks apart, and join the pieces of interrupted quotations."""
    prose, stretches = reader.prose, reader.stretches
    sources = find_sources(reader)
    joined = continued(reader, sources)
    minor = minor_stretches(prose, stretches)
    found = _Sorted()
    groups: list[list[int]] = []
    for words, index, number in _in_order(reader):
        stretch = stretches[number]
        if is_display(prose, stretch, minor=number in minor):
            found.display.append(build_quoted_word(prose, stretch, "term"))
            continue
        kind = other_kind(prose.text, words, index, stretch, sources.get(number), minor=number in minor)
        if kind is not None:
            found.others.append(build_quoted_word(prose, stretch, kind))
        elif number in joined and groups and groups[-1][-1] == number - 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    found.drafts = [_draft([stretches[number] for number in group], sources.get(group[0])) for group in groups]
    return found


def _in_order(reader: Reader) -> Iterator[tuple[Words, int, int]]:
    """Each stretch once: its sentence, its place there and its number."""
    seen: set[int] = set()
    for block in reader.blocks():
        for words in reader.sentences(block):
            for index, number in words.stretches:
                if number not in seen:
                    seen.add(number)
                    yield words, index, number


def _draft(pieces: Sequence[Stretch], source: Source | None) -> Draft:
    nested = tuple(inner for piece in pieces for inner in piece.nested)
    return Draft(pieces[0].start, pieces[-1].end, source, tuple(pieces), nested)


def _marks(prose: Prose, strays: tuple[Stray, ...]) -> tuple[Mark, ...]:
    ordered = sorted(strays, key=lambda stray: stray.start)
    return tuple(
        Mark(**prose.place(stray.start, stray.end), kind="opening" if stray.opening else "closing") for stray in ordered
    )
