"""What a candidate names: a person, an organisation, a place, letters, or something unknown."""

import functools
from collections.abc import Sequence
from typing import Literal

from factcheck.facts.names.candidate import Candidate
from factcheck.facts.names.lexicon import demonyms, given_names, is_word, organizations, places
from factcheck.facts.names.vocabulary import (
    MONTH_NAMES,
    NOBLE,
    OPENING_WORDS,
    ORGANIZATION_HEADS,
    OTHER_HEADS,
    PERSON_VERBS,
    PLACE_ACRONYMS,
    PLACE_BEGINNINGS,
    PLACE_HEADS,
    REGNAL,
    ROLES,
    ROMAN_NUMERALS,
    SCHOOL_ENDS,
    SPEECH_VERBS,
    STATE_ABBREVIATIONS,
    SUFFIXES,
    SURNAME_HEADS,
    WORDLIKE_GIVEN,
    WORDLIKE_PLACES,
)
from factcheck.patterns import lazy

Kind = Literal["person", "organization", "place", "letters", "unknown", "none"]

_ACRONYM = lazy(r"[A-Z](?:[A-Z0-9&]{1,5}|(?:\.[A-Z]){1,4}\.?)s?\Z")
_INITIAL = lazy(r"(?:[A-Z]\.?|(?:[A-Z]\.-?){2,3})\Z")
_AGE_AFTER = lazy(r",? (?:aged )?(?:, )?\d{1,3}(?=[,.;)]| and | who )|,? \(\d{1,3}\)|, aged? ")
_NEXT_WORD = lazy(r"[\"”’'),]{0,2} ([a-z]\w+)")
_WHO_AFTER = lazy(r",? (?:who|whose|whom)\b")
_ROLE_AFTER = lazy(
    r"(?:, | \()(?:(a|an|the|his|her|its|their|our|my|now|then|former) )?"
    r"((?:[a-z][\w’'-]*,? |[A-Z][\w.’'-]* ){0,4})([a-z][\w-]+)"
)
# One who works for the firm that follows; the seat of one whose party is given: "(APC, Akwa Ibom)".
_WORKER_WITH = lazy(
    r"(?:(?:analyst|economist|strategist|lawyer|attorney|broker|trader|consultant|engineer|agent) with |\([A-Z]{2,6}, )"
    r"$"
)
# How counsel and judges are named in reports from British and Irish courts: "Rachel Masters, prosecuting, said".
_IN_COURT = lazy(r", (?:prosecuting|defending|mitigating|presiding)\b")
_SENTENCE_END = lazy(r"[.!?\n]")
_BREAKS = frozenset("and or but of in on at for with from to by as is was who which that said says has had".split())
_BETWEEN = " \n\u00a0,\"“‘'("
# Those told something by a source, with an article before the name, are newspapers and stations.
_TOLD = ("told the ", "told The ", "told\nthe ", "telling the ")
# How Irish papers write a county: Co Kildare.
_COUNTY = frozenset(("Co", "Co."))
_PLACE_PREPOSITIONS = frozenset("in at near from to across outside around throughout via into toward towards".split())


def name_text(candidate: Candidate, text: str) -> str:
    """The name with single spaces."""
    words = candidate.words
    if len(words) == 1:
        return words[0].text
    found = text[words[0].start : words[-1].end]
    return " ".join(found.split()) if "\n" in found or "\u00a0" in found else found


def classify(candidate: Candidate, text: str, alone: frozenset[str]) -> Kind:
    """The kind of a candidate, by its own words first and then by those around it.

    `alone` are the words that stand as a name of one word elsewhere: a last name does, a place's last word does not.
    """
    found = candidate.words
    last = found[-1].text
    if candidate.titles and last not in ORGANIZATION_HEADS:
        return "person" if _takes_title(candidate) else "unknown"
    if len(found) == 1:
        return _classify_one(candidate, text)
    name = name_text(candidate, text)
    if name in places():
        return "place"
    if name in organizations():
        return "organization"
    return _by_own_words(candidate, text, alone) or _by_context(candidate, text, alone)


def _takes_title(candidate: Candidate) -> bool:
    """Whether what follows a title is somebody: not "Prime Minister British", not "Princess Cruises"."""
    word = candidate.words[0].text
    if len(candidate.words) > 1 or word in given_names():
        return True
    noble = candidate.titles[-1].rsplit(" ", 1)[-1] in NOBLE
    return word not in demonyms() and not (noble and is_word(word)) and not (word.isupper() and len(word) > 1)


def _classify_one(candidate: Candidate, text: str) -> Kind:
    word = candidate.words[0].text
    kind = _kind_of_word(word)
    if kind == "place" and candidate.initial and word in WORDLIKE_PLACES and word not in PLACE_ACRONYMS:
        kind = _kind_of_other_word(word)
    if word in STATE_ABBREVIATIONS and kind not in ("organization", "place") and _after_city(candidate, text):
        return "none"
    if kind != "unknown":
        return kind
    if word in given_names() and word not in MONTH_NAMES and not is_word(word) and is_a_person(candidate, text):
        return "person"
    return "organization" if text.endswith(_TOLD, 0, candidate.start) else "unknown"


@functools.lru_cache(maxsize=1 << 14)
def _kind_of_word(word: str) -> Kind:
    """The kind of a word by itself."""
    if word in organizations() or f"{word}'s" in organizations():
        return "organization"
    return "place" if word in places() or word in PLACE_ACRONYMS else _kind_of_other_word(word)


def _kind_of_other_word(word: str) -> Kind:
    """The kind of a word that is no place."""
    if word in demonyms() or word in ROMAN_NUMERALS:
        return "none"
    if len(word) > 1 and _ACRONYM.match(word):
        return "letters"
    return "none" if len(word.rstrip(".")) < 2 else "unknown"


def _after_city(candidate: Candidate, text: str) -> bool:
    """Whether the letters of a state stand behind a town or a politician: Durham, N.C.; Ida Moss (Vt.)."""
    return text[candidate.start - 2 : candidate.start] in (", ", " (") or text[candidate.start - 1] == "-"


def _by_own_words(candidate: Candidate, text: str, alone: frozenset[str]) -> Kind | None:
    found = [word.text for word in candidate.words]
    first, last = found[0], found[-1]
    if last in SUFFIXES or (last in REGNAL and first not in places()):
        return "person" if first in given_names() or last in SUFFIXES - REGNAL else None
    if len(found) > 2 and f"{found[-2]} {last}" in organizations():
        return "unknown"
    if _is_organization(candidate, found):
        return "organization"
    if last in demonyms() and len(found) == 2:
        return "none"
    if last in OTHER_HEADS:
        return "person" if _is_given(found) and is_a_person(candidate, text) else "unknown"
    if last in SURNAME_HEADS and first in given_names() and first not in places() and not is_word(first):
        return "person"
    county = first in _COUNTY and len(found) == 2
    if county or last in PLACE_HEADS or (candidate.joined and first in PLACE_HEADS):
        return "place"
    if candidate.joined or first in demonyms():
        return "unknown"
    if any(map(_is_initial, found[1:-1])) or (first[-1] == "." and _is_initial(first)):
        return "person"
    if first in given_names() and len(found) <= 4 and (last in alone or not _is_doubtful(candidate)):
        return "unknown" if candidate.initial and first == "Will" and _asks(candidate, text) else "person"
    if first in PLACE_BEGINNINGS and first not in given_names() and len(found) <= 3 and not is_word(last):
        return "place"
    return None


def _is_given(found: Sequence[str]) -> bool:
    """Whether a name is a first name that is nothing else, and one word more: Rachel Masters, not Paris Masters."""
    return len(found) == 2 and found[0] in given_names() and found[0] not in places() and not is_word(found[0])


def _asks(candidate: Candidate, text: str) -> bool:
    """Whether the sentence that the candidate opens is a question: "Will Skyfall win?" names no Will."""
    end = _SENTENCE_END.search(text, candidate.end)
    return end is not None and end.group() == "?"


def _is_organization(candidate: Candidate, found: Sequence[str]) -> bool:
    """Whether a word tells an organisation, or the last one a school: Lincoln Elementary, Kennedy High."""
    if not ORGANIZATION_HEADS.isdisjoint(found[1:]) or (candidate.joined and found[0] in ORGANIZATION_HEADS):
        return True
    return found[-1] in SCHOOL_ENDS and not is_word(found[0])


@functools.lru_cache(maxsize=1 << 14)
def _is_initial(word: str) -> bool:
    return bool(_INITIAL.match(word)) and word not in PLACE_ACRONYMS and word not in STATE_ABBREVIATIONS


def _is_acronym(word: str) -> bool:
    """Whether capital letters are not somebody's two initials (JK, TS)."""
    return (
        word.isupper()
        and not _is_initial(word)
        and (len(word) != 2 or word in PLACE_ACRONYMS or word in organizations())
    )


def _is_doubtful(candidate: Candidate) -> bool:
    """Whether a first name is also a place or a word, so that more must tell a person."""
    first, last = candidate.words[0].text, candidate.words[-1].text
    if first in places():
        return True
    if not is_word(first) or not is_word(last):
        return False
    return first not in WORDLIKE_GIVEN or (candidate.initial and first in OPENING_WORDS)


def _by_context(candidate: Candidate, text: str, alone: frozenset[str]) -> Kind:
    found = [word.text for word in candidate.words]
    first, last = found[0], found[-1]
    plain = [word for word in found if is_word(word)]
    letters = any(word.isupper() and not _is_initial(word) for word in found[1:]) or _is_acronym(first)
    placed = first in places() or last in places()
    if last in places() and plain and first not in given_names():
        return "unknown"
    if is_a_person(candidate, text, strongly=last in plain or first in plain or placed) and not letters:
        return "person" if len(plain) < len(found) or first in given_names() else "unknown"
    if text.endswith(_TOLD, 0, candidate.start):
        return "organization"
    before = word_before(candidate, text)
    if before in ("the", "The") or placed or letters or _is_of_a_firm(candidate, text, before):
        return "unknown"
    if len(found) in (2, 3) and last in alone and first not in alone and first not in plain:
        return "person"
    if before in _PLACE_PREPOSITIONS:
        return "place" if before in ("in", "near") and not plain else "unknown"
    return "person" if len(found) in (2, 3) and not plain and first not in alone else "unknown"


def _is_of_a_firm(candidate: Candidate, text: str, before: str) -> bool:
    """Whether a name is a firm's or its product's: a broker with Canner Adams; a Canner Adams broker; an Opel Astra."""
    if candidate.words[0].text in organizations():
        return True
    if before.lower() in ("a", "an"):
        following = _NEXT_WORD.match(text, candidate.end)
        return following is not None and following.group(1) in ROLES
    head = text[max(0, candidate.start - 30) : candidate.start]
    return _WORKER_WITH.search(head) is not None


def word_before(candidate: Candidate, text: str) -> str:
    """The word directly before a candidate."""
    start = candidate.words[0].start
    head = text[max(0, start - 30) : start].rstrip(_BETWEEN)
    return (head.rsplit(None, 1) or ("",))[-1]


def is_a_person(candidate: Candidate, text: str, *, strongly: bool = False) -> bool:
    """Whether the words around a candidate tell that it is a person: a role or an age, or a verb of saying too.

    An organisation can say something as well, so `strongly` leaves the verbs out.
    """
    before = word_before(candidate, text)
    if before in ROLES:
        return True
    if before in ("the", "The"):
        return False
    end = candidate.end
    if not strongly:
        if before in SPEECH_VERBS and len(candidate.words) > 1:
            return True
        following = _NEXT_WORD.match(text, end)
        if following and (following.group(1) in SPEECH_VERBS or following.group(1) in PERSON_VERBS):
            return True
    if _AGE_AFTER.match(text, end) or _IN_COURT.match(text, end):
        return True
    return role_after(candidate, text) is not None


def role_after(candidate: Candidate, text: str) -> str | None:
    """The role that stands in apposition after a name: Ada Marsh, the county's chief executive; "" for "who"."""
    if text[candidate.end : candidate.end + 1] not in (",", " "):
        return None
    if _WHO_AFTER.match(text, candidate.end):
        return ""
    match = _ROLE_AFTER.match(text, candidate.end, candidate.end + 80)
    if match is None:
        return None
    found: list[str] = [*match.group(2).replace(",", " ").split(), match.group(3)]
    for index, word in enumerate(found):
        if word in ROLES and (match.group(1) or index < 2):
            return word
        if word in _BREAKS:
            return None
    return None
