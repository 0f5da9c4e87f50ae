"""A speaker who is named outside the sentence of the quotation: before it, in a lead-in, or by the quote before."""

import functools
import re
from collections.abc import Mapping, Sequence

import attrs

from factcheck.facts.prose import Prose
from factcheck.facts.quotes.attribution import Source, according, colon, from_clause, source_in_sentence
from factcheck.facts.quotes.clauses import find_clauses
from factcheck.facts.quotes.marks import Stretch
from factcheck.facts.quotes.sentences import read_sentences
from factcheck.facts.quotes.tokens import Words

# A signature: a dash, then a capitalised name of at most six words and perhaps a title after a comma.
_SIGNATURE = re.compile(
    r"(?:[—–]|--?)\s*(?P<name>[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|de|van|von|the)){0,6})(?<![.,])\.?(?:,[^\n]{0,80})?$",
    re.MULTILINE,
)


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
        last: Source | None = None
        for position, words in enumerate(reader.sentences(block)):
            for index, number in words.stretches:
                source = _own(words, index) or _carried(reader, block, position, last, found)
                if source is not None:
                    found[number] = source
                    last = source
    return found


def _own(words: Words, index: int) -> Source | None:
    return source_in_sentence(words, index) if len(words.tags) > len(words.stretches) else None


def _carried(
    reader: Reader, block: int, position: int, last: Source | None, found: Mapping[int, Source]
) -> Source | None:
    sentences = reader.sentences(block)
    if position > 0:
        before = sentences[position - 1]
        if before.stretches:
            return last and attrs.evolve(last, cue="earlier sentence")
        return source_of(before, ("say", "speak", "other"))
    if len(sentences[0].tags) > len(sentences[0].stretches):
        return None
    return _signed(reader, block) or lead_in(reader, block) or _from_block_before(reader, block, found)


def _signed(reader: Reader, block: int) -> Source | None:
    """The name in a line of its own below the quotation, after a dash."""
    if block + 1 >= len(reader.prose.blocks) or len(reader.sentences(block)) > 1:
        return None
    text, span = reader.prose.text, reader.prose.blocks[block + 1]
    match = _SIGNATURE.match(text, span.start, span.end)
    return match and Source(*match.span("name"), "after")


def lead_in(reader: Reader, block: int) -> Source | None:
    """The source that the paragraph before names, where it ends in a colon."""
    tail = reader.sentences(block - 1)[-1:] if block else []
    if not tail or not tail[0].tags.endswith(":"):
        return None
    words = tail[0]
    source = according(words) or source_of(words, ("say", "speak")) or colon(words, len(words.tags))
    source = source or source_of(words, ("other",))
    return source and attrs.evolve(source, cue="lead-in")


def _from_block_before(reader: Reader, block: int, found: Mapping[int, Source]) -> Source | None:
    previous = reader.sentences(block - 1) if block else []
    for words in reversed(previous):
        for _, number in reversed(words.stretches):
            if number in found:
                return attrs.evolve(found[number], cue="earlier sentence")
    return source_of(previous[-1], ("say", "speak")) if previous else None


def source_of(words: Words, strengths: tuple[str, ...]) -> Source | None:
    """The subject of a sentence without the quotation, of the strongest kind of verb that it has."""
    clauses = find_clauses(words.tags)
    for strength in strengths:
        for clause in clauses:
            if clause.strength == strength:
                return attrs.evolve(from_clause(words, clause, "earlier sentence"), verb=None)
    return None
