"""The prose of an article cut into sentences, with what every fact needs to know about its place."""

import bisect
import functools
from typing import TypedDict

import attrs

from factcheck.article.model import Article, Block, Section
from factcheck.facts.sentences import split_sentences
from factcheck.records import record


class Whereabouts(TypedDict):
    """The fields that say where a fact stands: what `Prose.place` gives to a fact's constructor."""

    text: str
    start: int
    end: int
    sentence: int
    paragraph: int
    section: Section


@record
class SentenceSpan:
    """A sentence: its range of the prose, and the number (from 0) of its block among `Prose.blocks`."""

    start: int
    end: int
    block: int


@record
class Prose:
    """The article's text with the blocks that hold facts (no furniture) and their sentences, in order.

    Sentences and paragraphs are numbered from 0 here; rules see them from 1.
    """

    article: Article
    text: str = attrs.field(repr=False)
    blocks: tuple[Block, ...] = attrs.field(repr=False)
    sentences: tuple[SentenceSpan, ...] = attrs.field(repr=False)

    @functools.cached_property
    def _block_starts(self) -> tuple[int, ...]:
        return tuple([block.start for block in self.blocks])

    @functools.cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple([sentence.start for sentence in self.sentences])

    def block_at(self, offset: int) -> int | None:
        """The number of the block that holds an offset; None in furniture or between blocks."""
        index = bisect.bisect_right(self._block_starts, offset) - 1
        if index < 0 or offset >= self.blocks[index].end:
            return None
        return index

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds an offset, or the last one before it."""
        number = bisect.bisect_right(self._sentence_starts, offset) - 1
        return number if number > 0 else 0

    def sentences_of(self, block: int) -> tuple[int, ...]:
        """The numbers of the sentences of a block."""
        first = bisect.bisect_left(self._sentence_starts, self.blocks[block].start)
        last = bisect.bisect_left(self._sentence_starts, self.blocks[block].end)
        return tuple(range(first, last))

    def place(self, start: int, end: int) -> Whereabouts:
        """The common fields of a fact that covers this range."""
        sentence = self.sentence_at(start)
        block = self.sentences[sentence].block
        return {
            "text": self.text[start:end],
            "start": start,
            "end": end,
            "sentence": sentence,
            "paragraph": block,
            "section": self.blocks[block].section or "body",
        }


def read_prose(article: Article) -> Prose:
    """Cut an article into the blocks that hold facts, and those into sentences."""
    blocks = tuple([block for block in article.blocks if block.section is not None])
    sentences = [
        SentenceSpan(start, end, number)
        for number, block in enumerate(blocks)
        for start, end in split_sentences(article.text, block.start, block.end)
    ]
    return Prose(article, article.text, blocks, tuple(sentences))
