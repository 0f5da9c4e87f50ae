"""Block quotations: paragraphs set apart without marks, their speaker named in the paragraph before or below."""

import re
from collections.abc import Iterator, Sequence

from factcheck.article.model import Block
from factcheck.facts.prose import Prose
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.build import Draft
from factcheck.facts.quotes.carry import lead_in, reporting_before
from factcheck.facts.quotes.pairing import Stretch
from factcheck.facts.quotes.reader import Reader

_SIGNATURE = re.compile(r"\s*(?:[—–]|--)\s*(?P<name>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,6})[^\n]{0,80}$")


def in_block_quote(prose: Prose, stretch: Stretch) -> bool:
    """Whether a stretch stands inside a block quotation that is not itself wholly in marks."""
    number = prose.block_at(stretch.start)
    if number is None or prose.blocks[number].kind != "quote":
        return False
    block = prose.blocks[number]
    return not (stretch.start == block.start and stretch.end >= block.end)


def block_quotes(reader: Reader, stretches: Sequence[Stretch]) -> list[Draft]:
    """Every block quotation of an article; its paragraphs are one quotation."""
    blocks = reader.prose.blocks
    marked = {stretch.start: stretch.end for stretch in stretches}
    return [
        _draft(reader, stretches, first, last)
        for first, last in _groups(blocks)
        if marked.get(blocks[first].start, -1) < blocks[first].end
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


def _draft(reader: Reader, stretches: Sequence[Stretch], first: int, last: int) -> Draft:
    prose = reader.prose
    start, end = prose.blocks[first].start, prose.blocks[last].end
    signature = _SIGNATURE.search(prose.text, max(start, end - 160), end)
    source = lead_in(reader, first) or reporting_before(reader, first)
    if signature is not None:
        source, end = Source(*signature.span("name"), "after"), signature.start()
    return Draft(start, end, source, nested=tuple(inner for inner in stretches if start <= inner.start < end))
