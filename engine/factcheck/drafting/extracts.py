"""Parts of an article, laid out as the text of an example: what shows a relation, from little to much."""

import textwrap
from collections.abc import Iterator, Sequence

import attrs

from factcheck.article.model import Block
from factcheck.drafting.relation import Relation, Spot
from factcheck.facts.model import Facts
from factcheck.records import record
from factcheck.source import Span

_WIDTH = 100  # columns of a line of an example
_LONGEST = 1500  # characters: whoever keeps a draft has to read its examples
# What stands before a block of these kinds in Markdown, and before its further lines.
_MARKS = {"quote": ("> ", "> "), "list_item": ("- ", "  ")}


@record
class Passage:
    """Neighbouring sentences of one block, as a range of the file."""

    block: int
    place: Span


@record
class Extract:
    """Passages of an article in order, the article's blocks beside them."""

    source: str = attrs.field(repr=False)
    blocks: tuple[Block, ...] = attrs.field(repr=False)
    passages: tuple[Passage, ...]

    def text(self, spot: Spot | None = None, other: str = "") -> str:
        """The passages as paragraphs of Markdown, in one of their places with other words."""
        return "\n\n".join(self._laid_out(passage, spot, other) for passage in self.passages) + "\n"

    def _laid_out(self, passage: Passage, spot: Spot | None, other: str) -> str:
        place, block = passage.place, self.blocks[passage.block]
        words = self.source[place.start : place.end]
        if spot is not None and _holds(place, spot):
            start, end = spot.place.start - place.start, spot.place.end - place.start
            words = words[:start] + other + words[end:]
        flat = " ".join(words.split())
        if block.section == "headline" or block.kind == "heading":
            return f"{'#' * max(1, block.level)} {flat}"
        first, further = _MARKS.get(block.kind, ("", ""))
        return textwrap.fill(
            flat,
            _WIDTH,
            initial_indent=first,
            subsequent_indent=further,
            break_long_words=False,
            break_on_hyphens=False,
        )


def extracts_of(relation: Relation, facts: Facts) -> Iterator[Extract]:
    """What may show a relation: its sentences, its paragraphs, these with others, the whole article if it is short."""
    prose = facts.prose
    blocks = _whole_blocks(facts)
    told = [block.place for block in blocks if any(_holds(block.place, spot) for spot in relation.spots)]
    if not all(any(_holds(place, spot) for place in told) for spot in relation.spots):
        return
    concerned = {block.block for block in blocks if block.place in told}
    lede = {number for number, block in enumerate(prose.blocks) if block.section == "lede"}
    before = {max(0, number - 1) for number in concerned}
    every = {block.block for block in blocks}
    wider = (concerned, concerned | lede, concerned | before, concerned | lede | before, every)
    chosen = [tuple(block for block in blocks if block.block in wanted) for wanted in wider]
    source = prose.article.source.text
    for passages in dict.fromkeys((_sentences(relation, facts), *chosen)):
        if sum(len(passage.place) for passage in passages) <= _LONGEST:
            yield Extract(source, prose.blocks, passages)


def _holds(place: Span, spot: Spot) -> bool:
    return place.start <= spot.place.start and spot.place.end <= place.end


def _whole_blocks(facts: Facts) -> tuple[Passage, ...]:
    prose = facts.prose
    return tuple(
        Passage(number, prose.article.place(block.start, block.end)) for number, block in enumerate(prose.blocks)
    )


def _sentences(relation: Relation, facts: Facts) -> tuple[Passage, ...]:
    """The sentences that the relation is told in, those of one block together."""
    prose = facts.prose
    by_block: dict[int, list[Span]] = {}
    for sentence in prose.sentences:
        place = prose.article.place(sentence.start, sentence.end)
        if any(place.start < spot.place.end and spot.place.start < place.end for spot in relation.spots):
            by_block.setdefault(sentence.block, []).append(place)
    return tuple(Passage(block, _over(places)) for block, places in by_block.items())


def _over(places: Sequence[Span]) -> Span:
    return Span(places[0].start, places[-1].end)
