"""What a candidate names: a person, an organisation, a place, letters, or something unknown."""

import re
from typing import Literal

from factcheck.facts.names.candidates import Candidate
from factcheck.facts.names.lexicon import demonyms, given_names, places, words
from factcheck.facts.names.vocabulary import (
    ORGANIZATION_HEADS,
    PERSON_VERBS,
    PLACE_ACRONYMS,
    PLACE_BEGINNINGS,
    PLACE_HEADS,
    ROLES,
    ROMAN_NUMERALS,
    SPEECH_VERBS,
    STATE_ABBREVIATIONS,
    SUFFIXES,
)

Kind = Literal["person", "organization", "place", "letters", "unknown", "none"]

_ACRONYM = re.compile(r"[A-Z](?:[A-Z0-9&]{1,5}|(?:\.[A-Z]){1,4}\.?)s?\Z")
_INITIAL = re.compile(r"(?:[A-Z]\.?-?){1,3}\Z")
_AGE_AFTER = re.compile(r",? (?:aged )?(?:, )?\d{1,3}(?=[,.;)]| and | who )|,? \(\d{1,3}\)|, aged? ")
_ROLE_AFTER = re.compile(r", (?:(?:who|whose|whom)\b|(?:(?:a|an|the|his|her|its|their|our|my|now|then|former|one of the) )?((?:[\w’'-]+ ){0,5}?)([\w-]+)(?=[,. ]))")
_LAST_WORD = re.compile(r"([\w’'-]+),? ?[\"“‘'(]?\Z")
_NEXT_WORD = re.compile(r"[\"”’'),]{0,2} ([a-z]\w+)")
_PLACE_PREPOSITIONS = frozenset("in at near from to across outside around throughout via into toward towards".split())


def name_text(candidate: Candidate, text: str) -> str:
    """The name with single spaces."""
    found = text[candidate.start : candidate.end]
    return " ".join(found.split()) if "\n" in found or "\u00a0" in found else found


def classify(candidate: Candidate, text: str) -> Kind:
    """The kind of a candidate, by its own words first and then by those around it."""
    found = candidate.words
    last = found[-1].text
    if candidate.titles and last not in ORGANIZATION_HEADS:
        return "person" if last not in demonyms() or len(found) > 1 else "unknown"
    if len(found) == 1:
        return _classify_one(candidate, text)
    if name_text(candidate, text) in places():
        return "place"
    if last.rstrip(".") in SUFFIXES or (last in SUFFIXES):
        return "person"
    own = _by_own_words(candidate, text)
    return own or _by_context(candidate, text)


def _classify_one(candidate: Candidate, text: str) -> Kind:
    word = candidate.words[0].text
    if word in places() or word in PLACE_ACRONYMS:
        return "place"
    if word in demonyms() or word in ROMAN_NUMERALS or (word in STATE_ABBREVIATIONS and _after_comma(candidate, text)):
        return "none"
    if len(word) > 1 and _ACRONYM.match(word):
        return "letters"
    if len(word.rstrip(".")) < 2:
        return "none"
    if word in given_names() and is_a_person(candidate, text):
        return "person"
    return "organization" if word in ("Congress", "Senate", "Parliament", "Treasury", "Pentagon", "Kremlin") else "unknown"


def _after_comma(candidate: Candidate, text: str) -> bool:
    return text[candidate.start - 2 : candidate.start] == ", "


def _by_own_words(candidate: Candidate, text: str) -> Kind | None:
    found = [word.text for word in candidate.words]
    first, last = found[0], found[-1]
    if any(word in ORGANIZATION_HEADS for word in found[1:]) or (candidate.joined and first in ORGANIZATION_HEADS):
        return "organization"
    if last in PLACE_HEADS or (first in PLACE_BEGINNINGS and first not in given_names()):
        return "place"
    if any(_INITIAL.match(word) for word in found[1:-1]):
        return "person"
    if _INITIAL.match(first) and first not in PLACE_ACRONYMS and first.endswith("."):
        return "person"
    if candidate.joined or first in demonyms():
        return "unknown"
    if first in given_names() and len(found) <= 4 and not _is_doubtful(first, last):
        return "person"
    return None


def _is_doubtful(first: str, last: str) -> bool:
    """Whether a first name is also a place or a word, so that more must tell a person."""
    if first in places():
        return True
    return first.lower() in words() and last.lower() in words()


def _by_context(candidate: Candidate, text: str) -> Kind:
    found = [word.text for word in candidate.words]
    if is_a_person(candidate, text):
        return "person" if not all(word.lower() in words() for word in found) or found[0] in given_names() else "unknown"
    before = word_before(candidate, text)
    if before in _PLACE_PREPOSITIONS:
        return "place" if before in ("in", "near") and not any(word.lower() in words() for word in found) else "unknown"
    if before == "the" or found[0] in places():
        return "unknown"
    if len(found) in (2, 3) and not any(word.lower() in words() or word.isupper() for word in found):
        return "person"
    return "unknown"


def word_before(candidate: Candidate, text: str) -> str:
    """The word directly before a candidate."""
    match = _LAST_WORD.search(text[max(0, candidate.start - 30) : candidate.start])
    return match.group(1) if match else ""


def is_a_person(candidate: Candidate, text: str) -> bool:
    """Whether the words around a candidate tell that it is a person: a role, an age, a verb of saying."""
    before = word_before(candidate, text)
    if before in ROLES:
        return True
    if before == "the":
        return False
    if before in SPEECH_VERBS and len(candidate.words) > 1:
        return True
    end = candidate.end
    following = _NEXT_WORD.match(text, end)
    if following and (following.group(1) in SPEECH_VERBS or following.group(1) in PERSON_VERBS):
        return True
    return bool(_AGE_AFTER.match(text, end)) or role_after(candidate, text) is not None


def role_after(candidate: Candidate, text: str) -> str | None:
    """The role that stands in apposition after a name: Ada Marsh, the county's chief executive."""
    match = _ROLE_AFTER.match(text, candidate.end, candidate.end + 80)
    if match is None:
        return None
    if match.group(2) is None:
        return ""
    for word in [*match.group(1).split(), match.group(2)]:
        if word in ROLES:
            return word
    return None
