"""Block quotations: paragraphs set apart without marks, their speaker named in the paragraph before or below."""

import re
from collections.abc import Iterator, Sequence

from factcheck.article.model import Block
from factcheck.facts.model import Quote
from factcheck.facts.prose import Prose
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.build import build_quoted_word
from factcheck.facts.quotes.carry import Reader, lead_in, source_of
from factcheck.facts.quotes.marks import Stretch
from factcheck.facts.quotes.speakers import Speakers

_SIGNATURE = re.compile(r"\s*(?:[—–]|--)\s*(?P<name>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,6})[^\n]{0,80}$")


def in_block_quote(prose: Prose, stretch: Stretch) -> bool:
    """Whether a stretch stands inside a block quotation that is not itself wholly in marks."""
    number = prose.block_at(stretch.start)
    if number is None or prose.blocks[number].kind != "quote":
        return False
    block = prose.blocks[number]
    return not (stretch.start == block.start and stretch.end >= block.end)


def block_quotes(reader: Reader, speakers: Speakers, stretches: Sequence[Stretch]) -> list[Quote]:
    """Every block quotation of an article; its paragraphs are one quotation."""
    marked = {stretch.start: stretch.end for stretch in stretches}
    return [
        _block_quote(reader, speakers, stretches, first, last)
        for first, last in _groups(reader.prose.blocks)
        if marked.get(reader.prose.blocks[first].start, -1) < reader.prose.blocks[first].end
    ]


def _groups(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The first and the last number of the blocks of each block quotation."""
    first: int | None = None
    for number, block in enumerate((*blocks, None)):
        is_quote = block is not None and block.kind == "quote"
        if first is not None and (not is_quote or block is None or block.group != blocks[first].group):
            yield first, number - 1
            first = None
        if is_quote and first is None:
            first = number


def _block_quote(
    reader: Reader, speakers: Speakers, stretches: Sequence[Stretch], first: int, last: int
) -> Quote:
    prose = reader.prose
    start, end = prose.blocks[first].start, prose.blocks[last].end
    signature = _SIGNATURE.search(prose.text, max(start, end - 160), end)
    source = lead_in(reader, first) or _before(reader, first)
    if signature is not None:
        source, end = Source(*signature.span("name"), "after"), signature.start()
    speaker = speakers.of(source)
    words = " ".join(prose.text[start:end].split())
    return Quote(
        **prose.place(start, end),
        words=words,
        kind="block",
        speaker=speaker,
        speaker_text=None if speaker is None else speaker.text,
        cue=None if source is None else source.cue,
        nested=tuple(
            build_quoted_word(prose, stretch, "term") for stretch in stretches if start <= stretch.start < end
        ),
        pieces=(words,),
        ranges=((start, end),),
    )


def _before(reader: Reader, block: int) -> Source | None:
    sentences = reader.sentences(block - 1) if block else []
    return source_of(sentences[-1], ("say", "speak")) if sentences else None
