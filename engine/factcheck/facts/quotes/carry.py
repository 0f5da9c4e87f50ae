"""A speaker who is named outside the sentence of the quotation: just before it, in a lead-in, or by the quote before."""

import functools
from collections.abc import Mapping, Sequence

import attrs

from factcheck.facts.prose import Prose
from factcheck.facts.quotes.attribution import Source, source_in_sentence
from factcheck.facts.quotes.clauses import find_clauses
from factcheck.facts.quotes.marks import Stretch
from factcheck.facts.quotes.sentences import read_sentences
from factcheck.facts.quotes.tokens import Words

_QUOTED = frozenset("QCE")


class Reader:
    """The sentences of an article's blocks, read when they are first asked for."""

    def __init__(self, prose: Prose, stretches: Sequence[Stretch]) -> None:
        self.prose = prose
        self.stretches = stretches
        self._of_block: dict[int, list[tuple[int, Stretch]]] = {}
        for number, stretch in enumerate(stretches):
            block = prose.block_at(stretch.start)
            self._of_block.setdefault(block or 0, []).append((number, stretch))
        self.sentences = functools.lru_cache(maxsize=None)(self._read)

    def blocks(self) -> list[int]:
        """The blocks that hold stretches."""
        return list(self._of_block)

    def _read(self, block: int) -> list[Words]:
        return read_sentences(self.prose, block, self._of_block.get(block, ()))


def find_sources(reader: Reader) -> Mapping[int, Source]:
    """The source of each stretch, by its number; those without one are left out."""
    found: dict[int, Source] = {}
    for block in reader.blocks():
        sentences = reader.sentences(block)
        last: Source | None = None
        for position, words in enumerate(sentences):
            for index, number in words.stretches:
                source = source_in_sentence(words, index) if len(words.tags) > len(words.stretches) else None
                if source is None:
                    source = _carried(reader, block, position, last, found)
                if source is not None:
                    found[number] = source
                    last = source
    return found


def _carried(
    reader: Reader, block: int, position: int, last: Source | None, found: Mapping[int, Source]
) -> Source | None:
    sentences = reader.sentences(block)
    if position > 0:
        before = sentences[position - 1]
        if before.stretches and last is not None:
            return attrs.evolve(last, cue="earlier sentence")
        return _subject_of(before, weak=True)
    if len(sentences[0].tags) > len(sentences[0].stretches):
        return None
    if block == 0:
        return None
    previous = reader.sentences(block - 1)
    if not previous:
        return None
    tail = previous[-1]
    if tail.tags.endswith(":"):
        source = _subject_of(tail, weak=True)
        return source and attrs.evolve(source, cue="lead-in")
    for words in reversed(previous):
        for _, number in reversed(words.stretches):
            if number in found:
                return attrs.evolve(found[number], cue="earlier sentence")
    return _subject_of(tail, weak=False)


def _subject_of(words: Words, *, weak: bool) -> Source | None:
    clauses = [clause for clause in find_clauses(words.tags) if clause.subject]
    for strength in ("say", "speak", "other") if weak else ("say", "speak"):
        for clause in clauses:
            if clause.strength == strength and clause.subject:
                low, high = clause.subject
                while high > low + 1 and words.tags[high - 1] in ",-":
                    high -= 1
                return Source(words.starts[low], words.ends[high - 1], "earlier sentence", None, strength)
    return None
