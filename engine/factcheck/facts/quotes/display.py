"""Quoted words in display type, such as headlines and crossheads: the body tells whose they are."""

from collections.abc import Sequence

import attrs

from factcheck.facts.model import Quote, QuotedWord
from factcheck.facts.prose import Prose
from factcheck.facts.quotes.pairing import Stretch

_FOLDED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})


def is_double(text: str, stretch: Stretch) -> bool:
    """Whether a stretch stands in double marks or in guillemets."""
    return stretch.inner_start - stretch.start > 1 or text[stretch.start] in '"“”„«'


def minor_stretches(prose: Prose, stretches: Sequence[Stretch]) -> frozenset[int]:
    """The numbers of the stretches in single marks, in an article that quotes speech in double ones."""
    single = frozenset(number for number, stretch in enumerate(stretches) if not is_double(prose.text, stretch))
    return single if len(stretches) - len(single) > len(single) else frozenset()


def is_display(prose: Prose, stretch: Stretch, *, minor: bool) -> bool:
    """Whether a stretch stands in a headline or heading, or is a crosshead: alone in its paragraph, in minor marks."""
    number = prose.block_at(stretch.start)
    if number is None:
        return False
    block = prose.blocks[number]
    if block.section == "headline" or block.kind == "heading":
        return True
    return minor and stretch.start == block.start and stretch.end >= block.end


def display_quotes(words: Sequence[QuotedWord], quotes: Sequence[Quote]) -> list[Quote]:
    """The words in display type that a quotation of the body holds, as quotations by the same speaker."""
    found = []
    for stretch in words:
        folded = fold(stretch.words)
        source = next((quote for quote in quotes if quote.speaker is not None and folded in fold(quote.words)), None)
        if folded and source is not None:
            found.append(_same_speaker(stretch, source))
    return found


def fold(text: str) -> str:
    """Words with typography and case levelled and outer punctuation dropped."""
    return " ".join(text.translate(_FOLDED).lower().split()).strip(" .,;:!?'\"")


def _same_speaker(stretch: QuotedWord, source: Quote) -> Quote:
    return attrs.evolve(
        source,
        **{name: getattr(stretch, name) for name in ("text", "start", "end", "sentence", "paragraph", "section")},
        words=stretch.words,
        kind="partial",
        verb=None,
        cue=None,
        balanced=True,
        elisions=(),
        edits=(),
        nested=(),
        pieces=(stretch.words,),
        ranges=((stretch.start, stretch.end),),
    )
