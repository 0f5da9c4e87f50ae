"""Who in a sentence of the reporter's may be one who speaks: a name, a pronoun, a role, a group or a document."""

import attrs

from factcheck.facts.model import Person
from factcheck.facts.names.lexicon import is_word
from factcheck.facts.names.vocabulary import ROLES
from factcheck.facts.quotes.attribution import Source, from_clause
from factcheck.facts.quotes.clauses import Clause
from factcheck.facts.quotes.naming import DOCUMENTS, GROUPS, attribute, core_end, head_word
from factcheck.facts.quotes.reader import Reader
from factcheck.facts.quotes.tokens import Words
from factcheck.facts.quotes.wordlists import words as listed
from factcheck.patterns import lazy

_FOR_NAME = lazy(r"F(?P<name>N{1,4}),")
# Subjects that are no one: "It cannot be used." names nobody who could go on to be quoted.
_IMPERSONAL = frozenset({"it", "you", "this", "that", "there", "these", "those", "one"})
# Words for people that are no role or office.
_PEOPLE = listed(
    """
    adult boy bystander child children client customer commuter couple dad donor employee employer eyewitness fan
    folk girl gran grandma grandpa granny guest immigrant jogger kid lad lady local man men migrant mourner mum mom
    newcomer onlooker opponent others parent participant passenger passer-by passers-by patron pedestrian pensioner
    people person pilgrim plaintiff prisoner protester protestor refugee relative shopper spectator staff stranger
    tourist viewer villager visitor voter walker witness women
    """
)


def actor(reader: Reader, words: Words) -> Source | None:
    """Who does something in a sentence, where it may be one who speaks.

    "The crowd left. “It was chaos.”" names no one who said it.
    """
    for clause in words.clauses:
        if clause.strength != "say" and may_speak(reader, words, clause):
            return attrs.evolve(from_clause(words, clause, "earlier sentence"), verb=None)
    return None


def viewpoint(reader: Reader, words: Words) -> Source | None:
    """The person whose view a sentence gives: "For Brandt, all hangs on the wheel."""
    match = _FOR_NAME.match(words.tags)
    if match is None:
        return None
    start, end = words.starts[1], words.ends[match.end("name") - 1]
    name = reader.named.at(start, end)
    entity = None if name is None else reader.named.named_by(name)
    return Source(start, end, "earlier sentence") if isinstance(entity, Person) else None


def mentioned(reader: Reader, words: Words) -> Source | None:
    """The first person whom a sentence names outside its quotations: "Ruiz's goal was her ninth." Unsure."""
    quoted = [reader.stretches[number] for _, number in words.stretches]
    for name in reader.named.mentions_between(words.starts[0], words.ends[-1]):
        entity = reader.named.named_by(name)
        is_quoted = any(stretch.start < name.start < stretch.end for stretch in quoted)
        if isinstance(entity, Person) and not is_quoted:
            return Source(name.start, name.end, "earlier sentence", sure=False)
    return None


def may_speak(reader: Reader, words: Words, clause: Clause) -> bool:
    """Whether a name or a pronoun stands in a subject, or people, a group or a document is its head."""
    low, high = clause.subject
    text = reader.prose.text[words.starts[low] : words.ends[high - 1]]
    if text.lower() in _IMPERSONAL or _is_capital_alone(reader, words, clause):
        return False
    head = head_word(text)
    return not {"N", "P"}.isdisjoint(words.tags[low:high]) or is_human(head) or head in GROUPS or head in DOCUMENTS


def may_be_quoted(reader: Reader, words: Words, clause: Clause) -> bool:
    """Whether a name, people, a group or a document is the head of a subject; what "you" remember is no speech."""
    low, high = clause.subject
    text = reader.prose.text[words.starts[low] : words.ends[high - 1]]
    head = head_word(text)
    if is_human(head) or head in GROUPS or head in DOCUMENTS:
        return True
    if text.lower() in _IMPERSONAL - {"it"} or _is_capital_alone(reader, words, clause):
        return False
    core = words.starts[low] + core_end(text)
    first = low + (low == 0 and _is_plain_word(reader, words))
    return any(words.tags[index] in "NP" and words.starts[index] < core for index in range(first, high))


def is_someone(reader: Reader, words: Words, clause: Clause) -> bool:
    """Whether a subject is one person: by name, or "he" or "she"."""
    low, high = clause.subject
    start, end = words.starts[low], words.ends[high - 1]
    if reader.prose.text[start:end].lower() in ("he", "she"):
        return True
    entity = attribute(reader.prose, reader.named, Source(start, end, "before")).entity
    return entity is not None and isinstance(reader.named.entity(entity), Person)


def is_human(head: str) -> bool:
    """Whether a noun is a role or another word for people, in the singular or plural; so is a mother-of-two."""
    head = head.partition("-of-")[0]
    single = head.removesuffix("s")
    return single.endswith("-year-old") or head in ROLES or single in ROLES or head in _PEOPLE or single in _PEOPLE


def _is_plain_word(reader: Reader, words: Words) -> bool:
    """Whether a sentence starts with a word that is part of no name: "Great news for the county"."""
    start, end = words.starts[0], words.ends[0]
    names = reader.named.mentions_between(start, end + 1)
    return words.tags[0] == "N" and is_word(reader.prose.text[start:end]) and not any(names)


def _is_capital_alone(reader: Reader, words: Words, clause: Clause) -> bool:
    """Whether the subject is one word that only its place makes a capital of: "Water stood in every room."""
    low, high = clause.subject
    first = low == 0 and high == 1 and words.tags[0] == "N"
    return first and reader.named.at(words.starts[0], words.ends[0]) is None
