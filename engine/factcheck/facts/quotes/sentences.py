"""A paragraph cut into sentences in which each quoted stretch is one token."""

from collections.abc import Sequence

from factcheck.article.datelines import dateline_length
from factcheck.facts.names.lexicon import places
from factcheck.facts.prose import Prose
from factcheck.facts.quotes.clauses import TAG_AFTER
from factcheck.facts.quotes.pairing import Stretch
from factcheck.facts.quotes.tokens import Tokens, Words, settle, tag_range

# How far the words that name a speaker may reach, with an apposition: "…?" Ana Ruiz, who …, asked.
_TAG_LENGTH = 300
# Where a text has no ends of sentences it is cut: a stretch looks at its whole sentence, and time must stay linear.
_LONGEST = 4000
_MOST_TOKENS = 400
# How far into a paragraph its dateline may reach.
_DATELINE = 80


def _stretch_tag(text: str, stretch: Stretch) -> str:
    last = text[stretch.inner_end - 1] if stretch.inner_end > stretch.inner_start else ""
    if last in "’'”\")]":
        last = text[max(stretch.inner_start, stretch.inner_end - 2)]
    return "C" if last == "," else "E" if last in ".!?…" else "Q"


def read_sentences(prose: Prose, block: int, stretches: Sequence[tuple[int, Stretch]]) -> list[Words]:
    """The sentences of a block; `stretches` are those that stand in it, with their numbers."""
    cutter = _Cutter(prose, _start(prose, block), prose.blocks[block].end)
    for number, stretch in stretches:
        cutter.read_to(stretch.start)
        cutter.add(number, stretch)
    cutter.read_to(prose.blocks[block].end)
    cutter.finish()
    return cutter.sentences


def _start(prose: Prose, block: int) -> int:
    """Where the first sentence of a block starts: behind a dateline, whose place says nothing."""
    start, text = prose.blocks[block].start, prose.text
    head = text[start : min(start + _DATELINE, prose.blocks[block].end)]
    place, colon, after = head.partition(": ")
    if colon and after[:1].isupper() and place in places():
        return start + len(place) + len(colon)
    return start + dateline_length(head)


def read_last_sentence(prose: Prose, block: int) -> Words | None:
    """The last sentence of a block that quotes nothing."""
    numbers = prose.sentences_of(block)
    if not numbers:
        return None
    cutter = _Cutter(prose, prose.sentences[numbers[-1]].start, prose.blocks[block].end)
    cutter.read_to(prose.blocks[block].end)
    cutter.finish()
    return cutter.sentences[-1] if cutter.sentences else None


class _Cutter:
    """Reads a block from its start to its end and cuts it into sentences."""

    def __init__(self, prose: Prose, start: int, end: int) -> None:
        self.sentences: list[Words] = []
        self._text = prose.text
        self._position = start
        self._end = end
        first, last = prose.sentence_at(start), prose.sentence_at(max(start, end - 1))
        self._breaks = [prose.sentences[number].start for number in range(last, first, -1)]
        self._tokens = Tokens()
        self._stretches: list[tuple[int, int]] = []

    def read_to(self, end: int) -> None:
        """Read the words up to a place, with the ends of sentences among them."""
        while self._breaks and self._breaks[-1] <= self._position:
            self._breaks.pop()
        while self._breaks and self._breaks[-1] <= end:
            cut = self._breaks.pop()
            tag_range(self._text, self._position, cut, self._tokens)
            self.finish()
            self._position = cut
        while end - self._position > _LONGEST:
            cut = self._text.rfind(" ", self._position + 1, self._position + _LONGEST) + 1 or self._position + _LONGEST
            tag_range(self._text, self._position, cut, self._tokens)
            self.finish()
            self._position = cut
        if end > self._position:
            tag_range(self._text, self._position, end, self._tokens)
            self._position = end

    def add(self, number: int, stretch: Stretch) -> None:
        """Take in a stretch as one token; it ends the sentence where it ends in a full stop and no tag follows."""
        if len(self._tokens.tags) > _MOST_TOKENS:
            self.finish()
        tokens = self._tokens
        self._stretches.append((len(tokens.tags), number))
        tokens.tags.append(_stretch_tag(self._text, stretch))
        tokens.starts.append(stretch.start)
        tokens.ends.append(stretch.end)
        self._position = max(self._position, stretch.end)
        while self._position < self._end and self._text[self._position].isspace():
            self._position += 1
        if tokens.tags[-1] == "E" and _ends_sentence(self._text, stretch, self._position, self._end):
            self.finish()

    def finish(self) -> None:
        """End the sentence that is being read."""
        if self._tokens.tags:
            tags = settle("".join(self._tokens.tags))
            self.sentences.append(Words(tags, self._tokens.starts, self._tokens.ends, tuple(self._stretches)))
        self._tokens, self._stretches = Tokens(), []


def _ends_sentence(text: str, stretch: Stretch, position: int, end: int) -> bool:
    """Whether a new sentence starts after a stretch that ends in a full stop, a question or an exclamation mark."""
    if position >= end or text[position] in "\"“‘'«":
        return True
    if not (text[position].isupper() or text[position] in "[("):
        return False
    if "." in text[max(stretch.inner_start, stretch.inner_end - 2) : stretch.inner_end]:
        return True
    tokens = Tokens(["C"], [0], [0])
    tag_range(text, position, min(end, position + _TAG_LENGTH), tokens)
    return TAG_AFTER.match(settle("".join(tokens.tags)), 1) is None
