"""Who "he", "she", "it", "they" or "who" stands for, by salience.

The subject of the sentence before comes first, so never the person told and never someone only mentioned nearer; then
the subjects further up, among them the last speaker. Number must agree, and gender where a title or a first name
tells it.
"""

import bisect
from collections.abc import Iterator

from factcheck.facts.model import Attribution
from factcheck.facts.names.lexicon import given_names, is_word
from factcheck.facts.names.model import Named
from factcheck.facts.names.vocabulary import FUNCTION_WORDS
from factcheck.facts.quotes.actors import is_human
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.clauses import PHRASE, phrase_before
from factcheck.facts.quotes.naming import attribute, core_end, head_word, is_pronoun
from factcheck.facts.quotes.reader import Reader
from factcheck.facts.quotes.tokens import Words
from factcheck.facts.quotes.wordlists import words as listed
from factcheck.patterns import lazy

# How many sentences back an antecedent is looked for: further up a pronoun is no longer understood.
_REACH = 8
# How many subjects in all: real sentences have few, and time must stay linear where one has hundreds.
_MOST_CANDIDATES = 40
_PLURAL = frozenset(("they", "their", "them"))
_NEUTER = frozenset(("it", "its"))
_MALE = frozenset(("he", "his", "him", "himself"))
_FEMALE = frozenset(("she", "her", "herself"))
_WOMEN = listed(
    "mother sister daughter wife aunt niece girl girlfriend grandmother lady mum mom actress princess queen nun"
)
_MEN = listed("father brother son husband uncle nephew boy boyfriend grandfather dad king prince monk priest")
# How one without a name is brought up: "the chief" may be whom the story has named.
_ONE = ("a ", "an ", "one ", "another ")
# Any one at all, or two.
_GENERIC = listed("person couple")
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
        if not is_pronoun(found.text) and _agrees(reader, word, found, named):
            return found
        owner = _owner(reader, named, candidate, found)
        if owner is not None and _agrees(reader, word, owner, named):
            return owner
    if last is not None and _agrees(reader, word, last, named):
        return last
    return _mentioned(reader, named, source, word)


def _owner(reader: Reader, named: Named, candidate: Source, found: Attribution) -> Attribution | None:
    """Whose relative a subject is, where her gender is told: of "Paul's sister pleaded", "he" can only be Paul."""
    if found.entity is not None or found.kind != "unnamed" or _told_gender(found) is None:
        return None
    name = next(iter(named.mentions_between(candidate.start, candidate.start + 1)), None)
    if name is None or name.end >= candidate.end:
        return None
    return attribute(reader.prose, named, Source(name.start, name.end, "before"))


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
    left = _MOST_CANDIDATES
    for words in _sentences_before(reader, place):
        topic = _TOPIC.match(words.tags)
        if topic is not None and words.ends[topic.end() - 1] <= place:
            yield _source(words, topic.span("subject"))
        for subject in _subjects(words, place)[:left]:
            left -= 1
            yield _source(words, subject)


def _subjects(words: Words, place: int) -> list[tuple[int, int]]:
    """The subjects of a sentence that start before a place and are no pronouns, each once, main ones first."""
    found: dict[tuple[int, int], None] = {}
    for clause in sorted(words.clauses, key=lambda clause: not clause.main):
        low, high = clause.subject
        if words.starts[low] < place and words.tags[low:high] not in ("P", "w", "p"):
            found[clause.subject] = None
    return list(found)


def _sentences_before(reader: Reader, place: int) -> Iterator[Words]:
    block = reader.prose.block_at(place)
    left = _REACH
    while block is not None and block >= 0 and left > 0:
        sentences = reader.sentences(block)
        last = bisect.bisect_left(sentences, place, key=_start)
        for words in reversed(sentences[max(0, last - left) : last]):
            left -= 1
            yield words
        block -= 1


def _start(words: Words) -> int:
    return words.starts[0]


def _source(words: Words, tokens: tuple[int, int]) -> Source:
    return Source(words.starts[tokens[0]], words.ends[tokens[1] - 1], "before")


def _agrees(reader: Reader, word: str, found: Attribution, named: Named) -> bool:
    if word in _NEUTER:
        return found.kind in ("organization", "document")
    if word in _PLURAL:
        return found.kind == "organization" or _is_plural(found.text)
    wanted = "male" if word in _MALE else "female" if word in _FEMALE else None
    if found.entity is None:
        gender = _told_gender(found)
        return _may_be_one(reader, found) and (gender is None or wanted is None or gender == wanted)
    gender = named.gender(found.entity)
    return found.kind == "person" and (gender is None or wanted is None or gender == wanted)


def _may_be_one(reader: Reader, found: Attribution) -> bool:
    """Whether words that are no one's name known here may stand for one person: a name, or one who has a role."""
    text = found.text
    if found.kind == "person":
        core = text[: core_end(text)]
        is_name = reader.named.at(found.start, found.start + len(core)) is not None
        if core in FUNCTION_WORDS or " " in core:
            return " " in core
        return is_name or not is_word(core) or not _opens_sentence(reader, found)
    if found.kind != "unnamed" or not text.lower().startswith(_ONE) or not _opens_sentence(reader, found):
        return False
    head = head_word(text)
    return is_human(head) and not head.endswith("s") and head not in _GENERIC


def _opens_sentence(reader: Reader, found: Attribution) -> bool:
    """Whether words start their sentence: no apposition to a name, and no clause that only leads to the main one."""
    sentences = reader.prose.sentences
    return sentences[reader.prose.sentence_at(found.start)].start == found.start


def _told_gender(found: Attribution) -> str | None:
    """What the first name or the role of someone tells who is no person of the article's."""
    if found.kind == "person":
        known = given_names().get(found.text.split(" ", 1)[0])
        return None if known == "either" else known
    head = head_word(found.text)
    if head in _WOMEN or head.endswith("woman"):
        return "female"
    return "male" if head in _MEN or head.endswith("man") else None


def _is_plural(text: str) -> bool:
    return " and " in text or head_word(text).endswith("s")


def _antecedent(reader: Reader, named: Named, source: Source) -> Attribution | None:
    """The noun phrase that a relative pronoun follows."""
    block = reader.prose.block_at(source.start)
    if block is None:
        return None
    sentences = reader.sentences(block)
    words = sentences[max(0, bisect.bisect_right(sentences, source.start, key=_start) - 1)]
    if source.start not in words.starts:
        return None
    tokens = phrase_before(words.tags, words.starts.index(source.start))
    return None if tokens is None else attribute(reader.prose, named, _source(words, tokens))
