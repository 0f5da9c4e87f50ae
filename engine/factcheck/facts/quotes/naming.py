"""From the words that name a source to who or what it is: a person, an organisation, a document, or no one by name."""

import functools
import re

from factcheck.facts.model import Attribution, Entity, Name, Organization, Person
from factcheck.facts.names.model import Named
from factcheck.facts.names.vocabulary import ROLES
from factcheck.facts.prose import Prose
from factcheck.facts.quotes.attribution import Source
from factcheck.facts.quotes.wordlists import words
from factcheck.patterns import lazy

PRONOUNS = words("""he she they who i we it his her their him them himself herself""")
DOCUMENTS = words(
    """release statement report letter study survey ad advert advertisement lawsuit suit complaint email e-mail memo
    memorandum
    filing article editorial headline book document documents notice indictment affidavit ruling opinion order
    motion brief
    post tweet message messages blog column essay transcript note notes poster sign banner placard leaflet flyer flier
    brochure pamphlet website site page caption description label paper papers poll petition resolution bill law act
    constitution declaration agreement contract treaty charter manifesto platform text commercial spot video clip
    announcement bulletin advisory report's minutes records record listing list invitation card entry summary analysis
    assessment audit review warrant testimony speech address remarks script song lyrics slogan press-release dossier
    email's cable cables presentation profile story obituary plaque inscription"""
)
GROUPS = words(
    """company agency department campaign office firm committee group organization organisation union association
    commission
    board council party government administration ministry bank network newspaper magazine paper outlet station club
    university school hospital police court team coalition foundation institute corporation bureau authority service
    embassy church league federation society trust charity publisher manufacturer airline retailer"""
)
_TITLE = lazy(r"^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Rev|Prof|Sir|Dame|Lord|Lady)\.?\s+)+")
_CUT = lazy(
    r"\s*(?:[;:(\[—–]|,(?!\d)|\s-\s|(?<!-)\b(?:who|whom|whose|which|that|where|when|while|during|after|before|of|for|from|at|in|on|with|to|by|"
    r"about|against|inside|outside|near|(?:[a-z]+ed|seen|written|sent|given|shown|shot|made|held) (?:by|in|on|"
    r"to|from|with|at|for))\b)"
)
_AFTER_PREPOSITION = lazy(r"\b(?:for|of|to|with|by|from|about|against|at|in)(?:\s+[\w.]+){0,2}$")
# An office with its place before the name of who holds it.
_OFFICE = lazy(r"\b[A-Z][a-z]+ of(?: the)?(?: [A-Z][\w.’'-]+)+$")
# The same with a field of work: "the union's head of health Ana Ruiz".
_WORK = lazy(
    r"\b(?:head|chief|director|editor|minister|secretary|professor|manager|leader|chair) (?:of|for) "
    r"(?P<field>[a-z]+(?: (?:and )?[a-z]+)?)$"
)
_WORD = lazy(r"[^\W_][\w'’.-]*")
# Behind the last letter of a name: Ruiz's, Stephens'.
_POSSESSIVE = lazy(r".['’]s\b|s['’](?=\s)")
_LONGEST_TITLE = 20
_LONGEST_NAME = 60
# Offices that are no roles in lower case elsewhere.
_OFFICES = frozenset(("rector", "abbot", "abbess", "provost", "dean", "speaker", "warden", "head"))
_ARTICLES = ("The ", "the ", "A ", "a ", "An ", "an ")
# What may stand behind a name in apposition: an end, or where or when. A verb would have it for its subject.
_AFTER_APPOSED = lazy(r"\s*(?:[.,;:!?)”\"\n]|(?:in|at|on|after|before|during|from|yesterday|today|last|when|as)\b|$)")


@functools.lru_cache(maxsize=1024)
def core_end(text: str) -> int:
    """Where the core of a noun phrase ends: before the first comma, relative clause or preposition."""
    match = _CUT.search(text, 1)
    return match.start() if match and match.start() > 0 else len(text)


@functools.lru_cache(maxsize=1024)
def head_word(text: str) -> str:
    """The last word of the core of a noun phrase, in lower case, without a possessive ending."""
    found = _WORD.findall(text[: core_end(text)])
    return re.sub(r"['’]s?$", "", found[-1].rstrip(".")).lower() if found else ""


def is_pronoun(text: str) -> bool:
    """Whether a source is named by a pronoun alone."""
    return text.lower().rstrip(" .,") in PRONOUNS


def attribute(prose: Prose, named: Named, source: Source) -> Attribution:
    """Who is named by the words of a source (not a pronoun)."""
    text = prose.text[source.start : source.end]
    entity = _entity_in(prose, named, source, text) or _apposed(prose, named, source, text)
    entity = entity or _named_before(prose, named, source, text)
    place = prose.place(source.start, source.end)
    if entity is not None:
        kind = "person" if isinstance(entity, Person) else "organization"
        return Attribution(**place, name=entity.name, kind=kind, entity=entity.entity)
    kind = _kind_of(text)
    return Attribution(**place, name=_bare(text[: core_end(text)] if kind == "person" else text), kind=kind)


def _entity_in(prose: Prose, named: Named, source: Source, text: str) -> Entity | None:
    if text.isupper() and (person := _in_capitals(named, text)) is not None:
        return person
    core = source.start + core_end(text)
    organization: Entity | None = None
    for name in named.mentions_between(source.start, source.end):
        entity = named.named_by(name)
        possessive = name.end < source.end and _POSSESSIVE.match(prose.text, name.end - 1) is not None
        if isinstance(entity, Person) and not possessive and _may_be_source(prose, source, name):
            return entity
        if isinstance(entity, Organization) and name.start < core <= name.end + 2:
            organization = entity
    return organization


def _apposed(prose: Prose, named: Named, source: Source, text: str) -> Person | None:
    """The person named behind a description: "said the manager, Ana Ruiz"; "his wife, Ana Ruiz, said"."""
    start = source.end + len(", ")
    if not text[:1].islower() or prose.text[source.end : start] != ", ":
        return None
    title = _TITLE.match(prose.text[start : start + _LONGEST_TITLE])
    named_from = start if title is None else start + title.end()
    for name in named.mentions_between(start, named_from + 1):
        entity = named.named_by(name)
        if isinstance(entity, Person) and _AFTER_APPOSED.match(prose.text, name.end):
            return entity
    return None


def _named_before(prose: Prose, named: Named, source: Source, text: str) -> Person | None:
    """The person before a title without an article that no comma ends: "Ana Ruiz, rector of the order said"."""
    start = source.start - len(", ")
    first = text.split(" ", 1)[0].lower()
    if start < 0 or (first not in ROLES and first not in _OFFICES) or prose.text[start : source.start] != ", ":
        return None
    for name in named.mentions_between(max(0, start - _LONGEST_NAME), start):
        entity = named.named_by(name)
        if name.end == start and isinstance(entity, Person):
            return entity
    return None


def _in_capitals(named: Named, text: str) -> Entity | None:
    """The person whose last name stands in capitals, as in a transcript."""
    last = text.rsplit(maxsplit=1)[-1]
    found = [person for person in named.people if person.last.upper() == last]
    return found[0] if len(found) == 1 else None


def _may_be_source(prose: Prose, source: Source, name: Name) -> bool:
    """Whether a person is not named after a preposition: "an aide for Ana Ruiz", but "Governor of Ohio Ana Ruiz"."""
    before = prose.text[source.start : name.start].rstrip()
    if _AFTER_PREPOSITION.search(before) is None or _OFFICE.search(before) is not None:
        return True
    work = _WORK.search(before)
    return work is not None and work["field"].rsplit(None, 1)[-1] not in ROLES


def _kind_of(text: str) -> str:
    head = head_word(text)
    if head in DOCUMENTS:
        return "document"
    if head in GROUPS:
        return "organization"
    found = _WORD.findall(text[: core_end(text)])
    if not found or not found[-1][0].isupper():
        return "unnamed"
    if text.startswith(_ARTICLES):  # "the Senate", but "the Senate President"
        return "unnamed" if head in ROLES or head.removesuffix("s") in ROLES else "organization"
    return "person"


def _bare(text: str) -> str:
    return _TITLE.sub("", text).strip(" ,")
