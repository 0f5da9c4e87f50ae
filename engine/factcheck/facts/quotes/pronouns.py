"""Who "he", "she", "they" or "who" stands for: gender-neutral salience."""

from factcheck.facts.model import Attribution, Person
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.naming import Mentions, attribute, is_pronoun
from factcheck.facts.quotes.reader import Reader

# How many sentences back an antecedent is looked for: further up a pronoun is no longer understood.
_REACH = 8
_PLURAL = frozenset(("they", "we", "their", "them"))


def resolve(reader: Reader, mentions: Mentions, source: Source, last: Attribution | None) -> Attribution | None:
    """The person a pronoun stands for: the nearest sentence's subject before it, else the last speaker."""
    prose = reader.prose
    word = prose.text[source.start : source.end].lower()
    if word in ("i", "we", "it") or word in _PLURAL:
        return None
    block = prose.block_at(source.start)
    if block is None:
        return last
    if word == "who":
        return _antecedent(reader, mentions, source)
    left = _REACH
    while block >= 0 and left > 0:
        for words in reversed(reader.sentences(block)):
            if words.starts[0] >= source.start:
                continue
            left -= 1
            for clause in words.clauses:
                if clause.subject is None or words.starts[clause.verb] >= source.start:
                    continue
                low, high = clause.subject
                named = attribute(prose, mentions, Source(words.starts[low], words.ends[high - 1], "before"))
                if named.kind == "person" and not is_pronoun(named.text):
                    return named
        block -= 1
    return last


def _antecedent(reader: Reader, mentions: Mentions, source: Source) -> Attribution | None:
    before = [name for name in mentions.within(max(0, source.start - 120), source.start)]
    for name in reversed(before):
        entity = mentions.entity_of(name)
        if isinstance(entity, Person):
            return Attribution(
                **reader.prose.place(name.start, name.end), name=entity.name, kind="person", entity=entity.entity
            )
    return None
