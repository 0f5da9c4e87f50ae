"""A speaker who is named outside the sentence of the quotation: before it, in a lead-in, or by the quote before."""

from collections.abc import Mapping, Sequence

import attrs

from factcheck.facts.quotes.actors import actor, is_someone, may_be_quoted, mentioned, viewpoint
from factcheck.facts.quotes.attribution import (
    Source,
    according,
    colon,
    from_clause,
    is_led_by_topic,
    source_in_sentence,
)
from factcheck.facts.quotes.clauses import Clause
from factcheck.facts.quotes.headed import headed, is_topic
from factcheck.facts.quotes.interviews import answering_above
from factcheck.facts.quotes.naming import attribute
from factcheck.facts.quotes.reader import Reader
from factcheck.facts.quotes.stance import is_stance
from factcheck.facts.quotes.tokens import Words
from factcheck.facts.quotes.verbs import forms
from factcheck.patterns import lazy

# A signature: a dash, then a capitalised name of at most six words and perhaps a title after a comma.
_NAME = r"(?P<name>[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|de|van|von|the)){0,6})(?<![.,])\.?(?:,[^\n]{0,80})?"
_LISTED_SIGNATURE = lazy(_NAME + r"(?:$|(?=\n))")
_SIGNATURE = lazy(r"(?:[—–]|--?)\s*" + _NAME + r"(?:$|(?=\n))")
# How many captions and the like are passed over on the way to the paragraph before: time must stay linear.
_MOST_SKIPPED = 4
# Acts of speech that tell of a subject and not what is said; other such verbs ("opened", "backed") need no speech.
_TALKING = frozenset(("spoke", "speaks", "spoken", "talked", "talks", "discussed", "discusses"))
# Those of a view or a feeling: "expressed her belief".
_VOICING = forms(("express", "voice"))


def find_sources(reader: Reader) -> Mapping[int, Source]:
    """The source of each stretch, by its number; those without one are left out."""
    found: dict[int, Source] = {}
    for block in reader.blocks():
        last: Source | None = None
        for position, words in enumerate(reader.sentences(block)):
            for index, number in words.stretches:
                source = _own(words, index)
                if source is None and number not in found:
                    source = _carried(reader, block, position, last, found)
                if source is not None and (number not in found or source.cue == "after"):
                    found[number] = source
                last = found.get(number, last)
    return found


def _own(words: Words, index: int) -> Source | None:
    return source_in_sentence(words, index) if not words.is_bare else None


def _carried(
    reader: Reader, block: int, position: int, last: Source | None, found: Mapping[int, Source]
) -> Source | None:
    sentences = reader.sentences(block)
    if position > 0:
        before = sentences[position - 1]
        if before.stretches:
            return last and attrs.evolve(last, cue="earlier sentence")
        near = source_of(before, ("say",)) or actor(reader, before) or viewpoint(reader, before)
        near = near or _still_speaking(sentences[: position - 1], found) or _told_after(sentences, position)
        return (
            near
            or _answering(reader, before, found)
            or mentioned(reader, before)
            or _told_below(reader, block, position)
        )
    if not sentences[0].is_bare and not is_led_by_topic(sentences[0]):
        return None
    above = _signed(reader, block) or lead_in(reader, block) or headed(reader, block)
    above = above or _from_block_before(reader, block, found)
    return above or _told_after(sentences, position)


def _told_after(sentences: Sequence[Words], position: int) -> Source | None:
    """Who goes on in the next sentence of the paragraph: "… by hand." The race is full of stones, Brandt said."""
    if position + 1 >= len(sentences) or sentences[position + 1].stretches:
        return None
    source = source_of(sentences[position + 1], ("say",))
    return source and attrs.evolve(source, cue="after")


def _told_below(reader: Reader, block: int, position: int) -> Source | None:
    """Whoever by name says something right below a paragraph that the reporter led to its last words. Unsure."""
    below = block + 1
    is_last = position == len(reader.sentences(block)) - 1 and below < len(reader.prose.blocks)
    if not is_last or reader.quotes_in(below):
        return None
    first = reader.sentences(below)[:1]
    source = _reported(reader, first[0]) if first else None
    if source is None or attribute(reader.prose, reader.named, source).entity is None:
        return None
    return attrs.evolve(source, cue="after", sure=False)


def _answering(reader: Reader, before: Words, found: Mapping[int, Source]) -> Source | None:
    """Who spoke last, where the sentence before is the reporter's question to him."""
    if not found or "?" not in reader.prose.text[before.ends[-1] - 1 : before.ends[-1] + 1]:
        return None
    return attrs.evolve(found[max(found)], cue="earlier sentence")


def _still_speaking(sentences: Sequence[Words], found: Mapping[int, Source]) -> Source | None:
    """Who last said something earlier in the paragraph, in his own words or the reporter's."""
    for words in reversed(sentences):
        quoted = [found[number] for _, number in words.stretches if number in found]
        source = quoted[-1] if quoted else source_of(words, ("say",))
        if source is not None:
            return attrs.evolve(source, cue="earlier sentence")
    return None


def _signed(reader: Reader, block: int) -> Source | None:
    """The name in a line of its own below the quotation, after a dash (which may have been read as a list's)."""
    if block + 1 >= len(reader.prose.blocks) or len(reader.sentences(block)) > 1:
        return None
    text, below = reader.prose.text, reader.prose.blocks[block + 1]
    pattern = _LISTED_SIGNATURE if below.kind == "list_item" else _SIGNATURE
    match = pattern.match(text, below.start, below.end)
    return match and Source(*match.span("name"), "after")


def lead_in(reader: Reader, block: int) -> Source | None:
    """The source that the paragraph before names, where it ends in a colon."""
    if not block or reader.prose.text[reader.prose.blocks[block - 1].end - 1] != ":":
        return None
    words = reader.tail(block - 1)
    if words is None:
        return None
    source = according(words) or source_of(words, ("say", "speak")) or colon(words, len(words.tags))
    source = source or source_of(words, ("other",))
    if source is not None and not _may_lead_in(reader, words, source):
        source = _other_in(reader, words) or reporting_in(reader, block - 1) or source
    return source and attrs.evolve(source, cue="lead-in")


def _may_lead_in(reader: Reader, words: Words, source: Source) -> bool:
    """Whether what a lead-in offers can speak; not "Great news for all:", nor "its fall is put down to a fault:"."""
    return (
        any(
            may_be_quoted(reader, words, clause)
            for clause in words.clauses
            if words.starts[clause.subject[0]] == source.start
        )
        or not words.clauses
    )


def _other_in(reader: Reader, words: Words) -> Source | None:
    """The first subject of a lead-in that can speak."""
    for clause in words.clauses:
        if clause.main and may_be_quoted(reader, words, clause):
            return attrs.evolve(from_clause(words, clause, "earlier sentence"), verb=None)
    return None


def reporting_in(reader: Reader, block: int) -> Source | None:
    """Who says something in the sentences of a paragraph before its last one."""
    earlier = (_reported(reader, words) for words in reversed(reader.sentences(block)[:-1]))
    return next((source for source in earlier if source is not None), None)


def block_above(reader: Reader, block: int) -> int | None:
    """The paragraph that a reader reads before another one: not a caption, nor a word alone ("Pause.")."""
    for above in range(block - 1, max(-1, block - 1 - _MOST_SKIPPED), -1):
        if reader.quotes_in(above) or not _is_aside(reader, above):
            return above
    return None


def _is_aside(reader: Reader, block: int) -> bool:
    found = reader.prose.blocks[block]
    return found.section == "caption" or not reader.prose.text[found.start : found.end].count(" ")


def _from_block_before(reader: Reader, block: int, found: Mapping[int, Source]) -> Source | None:
    above = block_above(reader, block)
    if above is not None and is_topic(reader, above):
        return headed(reader, above) or _from_block_before(reader, above, found)
    if above is not None and reader.quotes_in(above):
        for words in reversed(reader.sentences(above)):
            for _, number in reversed(words.stretches):
                if number in found:
                    return attrs.evolve(found[number], cue="earlier sentence")
    if reader.prose.blocks[block - 1].kind == "quote":
        return _set_apart_above(reader, block)
    said = reporting_before(reader, block)
    if said is not None or above is None:
        return said
    return _speaking(reader, above) or answering_above(reader, above, found)


def _set_apart_above(reader: Reader, block: int) -> Source | None:
    """Who is quoted without marks right above a quotation in marks."""
    first = block - 1
    while first and reader.prose.blocks[first - 1].kind == "quote":
        first -= 1
    return lead_in(reader, first) or reporting_before(reader, first)


def _speaking(reader: Reader, above: int) -> Source | None:
    """Who speaks about something in a paragraph, what he says not being told: "Ruiz spoke about the dam." Unsure."""
    for words in reversed(reader.sentences(above)):
        for clause in words.clauses:
            verb = reader.prose.text[words.starts[clause.verb] : words.ends[clause.verb]]
            if (verb in _TALKING or verb in _VOICING) and clause.main and may_be_quoted(reader, words, clause):
                return attrs.evolve(from_clause(words, clause, "earlier sentence"), verb=None, sure=False)
    return None


def reporting_before(reader: Reader, block: int) -> Source | None:
    """Who says something in the sentence that the paragraph before ends in, else earlier in that paragraph.

    In the last sentence it is enough that one person thinks or feels something. What people only do there (they
    backed a plan, they will continue) makes no one the speaker of what follows.
    """
    above = block_above(reader, block)
    tail = None if above is None else reader.tail(above)
    if above is None or tail is None:
        return None
    earlier = (_reported(reader, words) for words in reversed(reader.sentences(above)[:-1]))
    found = _reported(reader, tail) or _with_stance(reader, tail)
    return found or next((source for source in earlier if source is not None), None)


def _reported(reader: Reader, words: Words) -> Source | None:
    """The subject of the first verb of saying that may speak."""
    for clause in words.clauses:
        if clause.strength == "say" and _is_told(words, clause) and may_be_quoted(reader, words, clause):
            return attrs.evolve(from_clause(words, clause, "earlier sentence"), verb=None)
    return None


def _is_told(words: Words, clause: Clause) -> bool:
    """Whether a verb of saying is finite: not what someone has "to say", nor "people claiming"."""
    return words.tags[clause.verb] != "G" and words.tags[clause.verb - 1 : clause.verb + 1] != "ts"


def _with_stance(reader: Reader, words: Words) -> Source | None:
    """The one person who thinks or feels something in a sentence."""
    for clause in words.clauses:
        if clause.main and is_someone(reader, words, clause) and is_stance(reader, words, clause):
            return attrs.evolve(from_clause(words, clause, "earlier sentence"), verb=None)
    return None


def source_of(words: Words, strengths: tuple[str, ...]) -> Source | None:
    """The subject of a sentence without the quotation, of the strongest kind of verb that it has."""
    clauses = words.clauses
    for strength in strengths:
        for clause in clauses:
            if clause.strength == strength:
                return attrs.evolve(from_clause(words, clause, "earlier sentence"), verb=None)
    return None
