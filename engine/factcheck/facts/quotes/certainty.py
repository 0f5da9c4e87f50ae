"""What can be told of a quotation that no one was found for: who is near that may be the speaker, or that it is speech.

Near is whoever is at work, in the reporter's words, in the paragraph of the quotation or in the one before: a person,
an organisation, a pronoun or a role that is the subject of a main clause, no place and no thing. In the paragraph of
the quotation, and where there is no verb, as in headlines, it is enough that a person is named. Plain are whole
sentences in both marks with no reporter's words in their sentence; words inside a reporter's sentence may be no speech.
"""

import bisect
from collections.abc import Sequence
from operator import itemgetter

import attrs

from factcheck.facts.quotes.actors import is_human, mentioned
from factcheck.facts.quotes.attribution import Source, from_clause
from factcheck.facts.quotes.build import Draft
from factcheck.facts.quotes.carry import block_above
from factcheck.facts.quotes.naming import GROUPS, attribute, head_word, is_pronoun
from factcheck.facts.quotes.reader import Reader
from factcheck.facts.quotes.tokens import Words

_ENDS = frozenset(".?!…,")


class Near:
    """Who is near the quotations of an article; each paragraph is looked through once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[tuple[int, bool], Sequence[tuple[int, Source]]] = {}

    def of(self, draft: Draft) -> Source | None:
        """Who may be the speaker of a quotation: in its sentence or one before, in one after, in the one above."""
        block = self._reader.prose.block_at(draft.start)
        if block is None:
            return None
        found = self._in(block, own=True)
        if found:
            before = bisect.bisect_right(found, draft.start, key=itemgetter(0))
            return found[max(0, before - 1)][1]
        above = block_above(self._reader, block)
        found = () if above is None else self._in(above, own=False)
        return found[-1][1] if found else None

    def _in(self, block: int, *, own: bool) -> Sequence[tuple[int, Source]]:
        """Where the sentences of a paragraph start that someone is near in, and who; `own`: it holds the quotation."""
        if (block, own) not in self._known:
            reader = self._reader
            asked = ((words.starts[0], _someone(reader, words, own=own)) for words in reader.sentences(block))
            self._known[block, own] = [(start, source) for start, source in asked if source is not None]
        return self._known[block, own]


def _someone(reader: Reader, words: Words, *, own: bool) -> Source | None:
    for clause in words.clauses:
        source = from_clause(words, clause, "earlier sentence")
        if clause.main and _may_speak(reader, source):
            return attrs.evolve(source, verb=None)
    return mentioned(reader, words) if own or not words.clauses else None


def _may_speak(reader: Reader, source: Source) -> bool:
    text = reader.prose.text[source.start : source.end]
    if is_pronoun(text):
        return text.lower() != "it"
    head = head_word(text)
    return is_human(head) or head in GROUPS or attribute(reader.prose, reader.named, source).entity is not None


def is_plain(reader: Reader, draft: Draft) -> bool:
    """Whether a quotation is plainly speech that needs a speaker: whole sentences, and no question above to answer."""
    if not draft.pieces or not all(piece.balanced for piece in draft.pieces):
        return False
    block = reader.prose.block_at(draft.start)
    if block is None or not _ends(reader, draft) or _is_led_to(reader, block):
        return False
    return any(_holds(words, draft.start) and words.is_bare for words in reader.sentences(block))


def _holds(words: Words, place: int) -> bool:
    return words.starts[0] <= place < words.ends[-1]


def _ends(reader: Reader, draft: Draft) -> bool:
    """Whether a quotation ends as a sentence does: a line in display type does not."""
    words = reader.prose.text[draft.start : draft.pieces[-1].inner_end]
    return words.rstrip("'’\"”)] ")[-1:] in _ENDS


def _is_led_to(reader: Reader, block: int) -> bool:
    """Whether the paragraph before asks a question."""
    above = block_above(reader, block)
    return above is not None and reader.prose.text[reader.prose.blocks[above].end - 1] == "?"
