"""Who "he", "she", "it", "they" or "who" stands for, by salience.

The subject of the sentence before comes first, so never the person told and never someone only mentioned nearer; then
the subjects further up, among them the last speaker. Number must agree, and gender where a title or a first name
tells it.
"""

from collections.abc import Iterator

from factcheck.facts.model import Attribution
from factcheck.facts.names.model import Named
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.clauses import PHRASE, phrase_before
from factcheck.facts.quotes.naming import attribute, head_word, is_pronoun
from factcheck.facts.quotes.reader import Reader
from factcheck.facts.quotes.tokens import Words
from factcheck.patterns import lazy

# How many sentences back an antecedent is looked for: further up a pronoun is no longer understood.
_REACH = 8
_PLURAL = frozenset(("they", "their", "them"))
_NEUTER = frozenset(("it", "its"))
_MALE = frozenset(("he", "his", "him", "himself"))
_FEMALE = frozenset(("she", "her", "herself"))
_FIRST_PERSON = frozenset(("i", "we", "you"))
# "For Ana Ruiz, it was a surprise": who the sentence is about, though not its subject.
_TOPIC = lazy(rf"F(?P<subject>{PHRASE}),")


def resolve(reader: Reader, named: Named, source: Source, last: Attribution | None) -> Attribution | None:
    """Who a pronoun stands for: a subject before it, else the last speaker; None where neither fits."""
    word = reader.prose.text[source.start : source.end].lower()
    if word in _FIRST_PERSON:
        return None
    if word in ("who", "which"):
        return _antecedent(reader, named, source)
    for candidate in _candidates(reader, source.start):
        found = attribute(reader.prose, named, candidate)
        if not is_pronoun(found.text) and _agrees(word, found, named):
            return found
    if last is not None and _agrees(word, last, named):
        return last
    return _mentioned(reader, named, source, word)


def _mentioned(reader: Reader, named: Named, source: Source, word: str) -> Attribution | None:
    """Where no subject fits, the last one mentioned who is known to have the pronoun's gender."""
    wanted = "male" if word in _MALE else "female" if word in _FEMALE else None
    sentences = list(_sentences_before(reader, source.start))
    start = sentences[-1].starts[0] if sentences else source.start
    for name in reversed(named.mentions_between(start, source.start)):
        if wanted is not None and name.entity is not None and named.gender(name.entity) == wanted:
            return attribute(reader.prose, named, Source(name.start, name.end, "before"))
    return None


def _candidates(reader: Reader, place: int) -> Iterator[Source]:
    """The subjects before a place, sentence by sentence backwards, those of main clauses first."""
    for words in _sentences_before(reader, place):
        topic = _TOPIC.match(words.tags)
        if topic is not None and words.ends[topic.end() - 1] <= place:
            yield _source(words, topic.span("subject"))
        clauses = [clause for clause in words.clauses if words.starts[clause.subject[0]] < place]
        for clause in sorted(clauses, key=lambda clause: not clause.main):
            yield _source(words, clause.subject)


def _sentences_before(reader: Reader, place: int) -> Iterator[Words]:
    block = reader.prose.block_at(place)
    left = _REACH
    while block is not None and block >= 0 and left > 0:
        for words in reversed(reader.sentences(block)):
            if words.starts[0] < place and left > 0:
                left -= 1
                yield words
        block -= 1


def _source(words: Words, tokens: tuple[int, int]) -> Source:
    return Source(words.starts[tokens[0]], words.ends[tokens[1] - 1], "before")


def _agrees(word: str, found: Attribution, named: Named) -> bool:
    if word in _NEUTER:
        return found.kind in ("organization", "document")
    if word in _PLURAL:
        return found.kind == "organization" or _is_plural(found.text)
    gender = None if found.entity is None else named.gender(found.entity)
    wanted = "male" if word in _MALE else "female" if word in _FEMALE else None
    return found.kind == "person" and (gender is None or wanted is None or gender == wanted)


def _is_plural(text: str) -> bool:
    return " and " in text or head_word(text).endswith("s")


def _antecedent(reader: Reader, named: Named, source: Source) -> Attribution | None:
    """The noun phrase that a relative pronoun follows."""
    block = reader.prose.block_at(source.start)
    for words in () if block is None else reader.sentences(block):
        if words.starts[0] <= source.start < words.ends[-1]:
            tokens = phrase_before(words.tags, words.starts.index(source.start))
            return None if tokens is None else attribute(reader.prose, named, _source(words, tokens))
    return None
