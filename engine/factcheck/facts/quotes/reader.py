"""The sentences of an article's blocks with their quoted stretches, read when they are first asked for."""

from collections.abc import Sequence

from factcheck.facts.names.model import Named
from factcheck.facts.prose import Prose
from factcheck.facts.quotes.pairing import Stretch
from factcheck.facts.quotes.sentences import read_last_sentence, read_sentences
from factcheck.facts.quotes.tokens import Words


class Reader:
    """Reads each block of an article at most once.

    A stretch that runs on over paragraphs stands in the first and in the last of them.
    """

    def __init__(self, prose: Prose, stretches: Sequence[Stretch], named: Named) -> None:
        self.prose = prose
        self.named = named
        self.stretches = stretches
        self._of_block: dict[int, list[tuple[int, Stretch]]] = {}
        self._covered: set[int] = set()
        self._known: dict[int, list[Words]] = {}
        self._tails: dict[int, Words | None] = {}
        for number, stretch in enumerate(stretches):
            self._enter(number, stretch)

    def _enter(self, number: int, stretch: Stretch) -> None:
        first = self.prose.block_at(stretch.start) or 0
        self._of_block.setdefault(first, []).append((number, stretch))
        if stretch.end > self.prose.blocks[first].end:
            last = self.prose.block_at(stretch.end - 1) or first
            self._covered.update(range(first + 1, last))
            self._of_block.setdefault(last, []).append((number, stretch))

    def blocks(self) -> list[int]:
        """The blocks that hold stretches."""
        return list(self._of_block)

    def quotes_in(self, block: int) -> bool:
        """Whether a block holds stretches."""
        return block in self._of_block

    def sentences(self, block: int) -> list[Words]:
        """The sentences of a block."""
        found = self._known.get(block)
        if found is None:
            stretches = self._of_block.get(block, ())
            found = [] if block in self._covered else read_sentences(self.prose, block, stretches)
            self._known[block] = found
        return found

    def tail(self, block: int) -> Words | None:
        """The last sentence of a block; of one without stretches nothing else is read."""
        if block in self._known or block in self._of_block or block in self._covered:
            found = self.sentences(block)
            return found[-1] if found else None
        if block not in self._tails:
            self._tails[block] = read_last_sentence(self.prose, block)
        return self._tails[block]
