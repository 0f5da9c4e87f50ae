"""Block quotations: paragraphs set apart without marks, their speaker named in the paragraph before or below."""

from collections.abc import Iterator, Sequence

from factcheck.article.model import Block
from factcheck.facts.prose import Prose
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.build import Draft
from factcheck.facts.quotes.carry import lead_in, reporting_before
from factcheck.facts.quotes.pairing import Stretch
from factcheck.facts.quotes.reader import Reader
from factcheck.facts.quotes.transcript import Line
from factcheck.patterns import lazy

_SIGNATURE = lazy(r"\s*(?:[—–]|--)\s*(?P<name>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,6})[^\n]{0,80}$")


def set_apart(prose: Prose, lines: Sequence[Line], stretches: Sequence[Stretch]) -> frozenset[int]:
    """The numbers of the blocks that are quotations as they stand: block quotations without marks, transcripts."""
    spans = {stretch.start: stretch.end for stretch in stretches}
    quoted = {
        number
        for number, block in enumerate(prose.blocks)
        if block.kind == "quote" and spans.get(block.start, -1) < block.end
    }
    return frozenset(quoted | {line.block for line in lines})


def block_quotes(
    reader: Reader, apart: frozenset[int], lines: Sequence[Line], stretches: Sequence[Stretch]
) -> list[Draft]:
    """Every quotation without marks; the paragraphs of a block quotation are one."""
    prose = reader.prose
    spoken = [_spoken(prose, line, stretches) for line in lines]
    said = {line.block for line in lines}
    groups = _groups(prose.blocks, apart - said)
    return spoken + [_draft(reader, stretches, first, last) for first, last in groups]


def _spoken(prose: Prose, line: Line, stretches: Sequence[Stretch]) -> Draft:
    end = prose.blocks[line.block].end
    return Draft(line.words, end, Source(*line.name, "transcript"), nested=_nested(stretches, line.words, end))


def _nested(stretches: Sequence[Stretch], start: int, end: int) -> tuple[Stretch, ...]:
    return tuple(inner for inner in stretches if start <= inner.start < end)


def _groups(blocks: Sequence[Block], numbers: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The first and the last number of the blocks of each block quotation."""
    ordered = sorted(numbers)
    for position, number in enumerate(ordered):
        if position and _go_together(blocks, ordered[position - 1], number):
            continue
        last = number
        for after in ordered[position + 1 :]:
            if not _go_together(blocks, last, after):
                break
            last = after
        yield number, last


def _go_together(blocks: Sequence[Block], one: int, other: int) -> bool:
    return other == one + 1 and blocks[one].group == blocks[other].group


def _draft(reader: Reader, stretches: Sequence[Stretch], first: int, last: int) -> Draft:
    prose = reader.prose
    start, end = prose.blocks[first].start, prose.blocks[last].end
    signature = _SIGNATURE.search(prose.text, max(start, end - 160), end)
    source = lead_in(reader, first) or reporting_before(reader, first)
    if signature is not None:
        source, end = Source(*signature.span("name"), "after"), signature.start()
    return Draft(start, end, source, nested=_nested(stretches, start, end))
