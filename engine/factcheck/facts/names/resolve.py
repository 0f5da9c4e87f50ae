"""Brings the candidates of an article together: which of them name the same person, organisation or place."""

from collections.abc import Mapping, Sequence

from factcheck.article.datelines import dateline_place
from factcheck.facts.names.acronyms import Definition
from factcheck.facts.names.candidate import Candidate
from factcheck.facts.names.classify import Kind, classify, is_a_person, role_after, word_before
from factcheck.facts.names.groups import Groups
from factcheck.facts.names.lexicon import demonyms, given_names, places
from factcheck.facts.names.look_alikes import join_look_alikes
from factcheck.facts.names.mention import Mention
from factcheck.facts.names.people import Identity, Register, is_last_name, single_names, start_of_last_name
from factcheck.facts.names.spelled_out import definitions_of
from factcheck.facts.names.vocabulary import PLACE_ACRONYMS, ROLES
from factcheck.facts.prose import Prose
from factcheck.records import record


@record
class Resolution:
    """All mentions in order, the people, and what letters stand for."""

    mentions: tuple[Mention, ...]
    people: tuple[Identity, ...]
    definitions: tuple[Definition, ...]


def resolve(prose: Prose, candidates: Sequence[Candidate]) -> Resolution:
    """Classify the candidates and find out which name the same."""
    text = prose.text
    definitions = definitions_of(text, prose.blocks)
    alone = single_names(candidates)
    kinds = [classify(candidate, text, alone) for candidate in candidates]
    if "letters" in kinds:
        kinds = [_without_dateline(prose, *found) for found in zip(candidates, kinds, strict=True)]
    register = Register(text, alone)
    persons = _people(candidates, kinds, register)
    _note_roles(text, register)
    groups = Groups(text, candidates, kinds, definitions)
    mentions: list[Mention] = []
    for index, (candidate, kind) in enumerate(zip(candidates, kinds, strict=True)):
        if kind == "none" and index not in persons:
            continue
        if index in persons:
            identity = persons[index]
            usual = None if identity.same is None else identity.same.parts.first
            start = start_of_last_name(text, candidate, identity)
            mentions.append(Mention(start, candidate.end, candidate.block, "person", identity.same or identity, usual))
        else:
            mentions.append(groups.mention(candidate, kind))
    joined = join_look_alikes(text, mentions)
    return Resolution(joined, tuple(identity for identity in register.identities if identity.same is None), definitions)


def _without_dateline(prose: Prose, candidate: Candidate, kind: Kind) -> Kind:
    """The kind; none for the capitals of the place that opens a paragraph ("MIAMI — "), which stand for no words."""
    if kind != "letters":
        return kind
    block = prose.blocks[candidate.block]
    if candidate.start - block.start > _DATELINE:
        return kind
    place = dateline_place(prose.text[block.start : block.end])
    return "none" if place is not None and candidate.end <= block.start + len(place) else kind


def _people(candidates: Sequence[Candidate], kinds: Sequence[Kind], register: Register) -> Mapping[int, Identity]:
    """The identity of each candidate that names a person: full names first, then the names that only point to them."""
    found: dict[int, Identity] = {}
    for index, candidate in enumerate(candidates):
        if kinds[index] == "person" and len(candidate.words) > 1 and not is_last_name(candidate):
            found[index] = register.add_full(candidate)
    register.join_slips()
    for index, candidate in enumerate(candidates):
        if index in found or kinds[index] not in ("person", "unknown", "place"):
            continue
        if len(candidate.words) > 1 and not is_last_name(candidate):
            continue
        if kinds[index] != "person" and not (register.knows(candidate) and _may_be_a_person(candidate, register)):
            continue
        identity = register.find(candidate)
        if identity is None and kinds[index] == "person" and not register.is_ambiguous(candidate):
            identity = register.add_full(candidate)
        elif identity is not None:
            register.add_mention(identity, candidate)
        if identity is not None:
            found[index] = identity
    return found


def _may_be_a_person(candidate: Candidate, register: Register) -> bool:
    """Whether a single name can point to a person: not "the Trump administration", not "in Washington"."""
    word = candidate.words[0].text
    if word in PLACE_ACRONYMS or word in demonyms():
        return False
    before = word_before(candidate, register.text)
    if before in ("the", "The"):
        return False
    if word in places():
        return is_a_person(candidate, register.text) or (
            register.knows_last(word) and before not in _PLACE_PREPOSITIONS and word not in given_names()
        )
    return True


def _note_roles(text: str, register: Register) -> None:
    """Add to each person's titles the roles that stand before or after the name in lower case."""
    for identity in register.identities:
        for mention in identity.mentions:
            if len(mention.words) < 2:
                continue
            before = word_before(mention, text)
            for role in (before if before in ROLES else None, role_after(mention, text)):
                if role and role not in identity.titles:
                    identity.titles.append(role)


_DATELINE = 60  # how far into a paragraph the place of its dateline may reach
_PLACE_PREPOSITIONS = frozenset(
    ("in", "at", "near", "to", "from", "into", "outside", "around", "across", "toward", "towards")
)
