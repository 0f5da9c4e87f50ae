"""Whether a quotation that no one was found for plainly has no speaker, or may have one that was only not seen.

Plainly none: whole sentences in both marks, no reporter's words in their sentence, and no one near who may be speaking.
Words inside a reporter's sentence may be no speech at all; a pronoun, a person or a role that does something in the
same paragraph, or that the paragraph before is about, may be whom a reader takes for the speaker.
"""

from collections.abc import Sequence

from factcheck.facts.quotes.actors import actor, mentioned
from factcheck.facts.quotes.build import Draft
from factcheck.facts.quotes.carry import block_above
from factcheck.facts.quotes.reader import Reader
from factcheck.facts.quotes.tokens import Words

_ENDS = frozenset(".?!…,")


def plainly_unattributed(reader: Reader, draft: Draft) -> bool:
    """Whether no one can be the speaker of a quotation without a source."""
    if not draft.pieces or not all(piece.balanced for piece in draft.pieces):
        return False
    block = reader.prose.block_at(draft.start)
    own, around = (None, ()) if block is None else _sentences(reader, block, draft)
    if block is None or own is None or not own.is_bare or not _ends(reader, draft):
        return False
    return not any(_may_hold_speaker(reader, words) for words in around) and not _is_led_to(reader, block)


def _ends(reader: Reader, draft: Draft) -> bool:
    """Whether a quotation ends as a sentence does: a line in display type does not."""
    words = reader.prose.text[draft.start : draft.pieces[-1].inner_end]
    return words.rstrip("'’\"”)] ")[-1:] in _ENDS


def _sentences(reader: Reader, block: int, draft: Draft) -> tuple[Words | None, Sequence[Words]]:
    """The sentence of a quotation, and the reporter's other ones of its paragraph."""
    own, around = None, []
    for words in reader.sentences(block):
        if words.starts[0] <= draft.start < words.ends[-1]:
            own = words
        elif not words.is_bare:
            around.append(words)
    return own, around


def _may_hold_speaker(reader: Reader, words: Words) -> bool:
    return actor(reader, words) is not None or mentioned(reader, words) is not None


def _is_led_to(reader: Reader, block: int) -> bool:
    """Whether the paragraph before asks a question."""
    above = block_above(reader, block)
    return above is not None and reader.prose.text[reader.prose.blocks[above].end - 1] == "?"
