"""Who answers where the reporter asks: a question above a quotation of its own, in an interview or a story."""

from collections.abc import Mapping

import attrs

from factcheck.facts.model import Person
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.reader import Reader


def answering_above(reader: Reader, above: int, found: Mapping[int, Source]) -> Source | None:
    """Who answers what the paragraph above asks or says to him: who spoke last, else who was named last.

    Unsure, for a story may ask its readers.
    """
    if reader.quotes_in(above) or not _is_addressed(reader, above, spoken=bool(found)):
        return None
    if found:
        return attrs.evolve(found[max(found)], cue="earlier sentence", sure=False)
    return _named_last(reader, reader.prose.blocks[above].start)


def _is_addressed(reader: Reader, above: int, *, spoken: bool) -> bool:
    """Whether a paragraph asks a question, or after a first answer speaks to "you"."""
    block, text = reader.prose.blocks[above], reader.prose.text
    if text[block.end - 1] == "?":
        return True
    tail = reader.tail(above) if spoken else None
    return tail is not None and any(
        text[start:end].lower() in ("you", "your") for start, end in zip(tail.starts, tail.ends, strict=True)
    )


def _named_last(reader: Reader, place: int) -> Source | None:
    for name in reversed(reader.named.mentions_between(0, place)):
        if isinstance(reader.named.named_by(name), Person):
            return Source(name.start, name.end, "earlier sentence", sure=False)
    return None
