"""Whether a word begins with the sound of a vowel: which decides between "a" and "an", not its letter."""

import functools
import re

from factcheck.patterns import lazy

_LETTER_NAMES_WITH_VOWEL = frozenset("AEFHILMNORSX")
_NUMBER = lazy(r"[$€£#]?([0-9][0-9,]*)")
_SAID_AS_LETTERS = 3  # an acronym of so many letters is read letter by letter far more often than as a word
_ACRONYM = lazy(r"([A-Z](?:[A-Z&.]|[0-9])+)(?:s|['’]s?)?$")
_INITIAL = lazy(r"([A-Za-z])(?:-\w|['’]s|$)")
_VOWEL = lazy("[aeiou]")

# Postal abbreviations that are read as the name they stand for.
_SAID_IN_FULL = frozenset(
    "NY NH NC NJ NM ND MS MA MD ME MI MN MO MT LA AL AK AR AZ FL NE NV SC SD RI UT IL IN IA ID OH OK OR".split()
)

# A silent h, and the h that both writers of "a historic" and of "an historic" have on their side.
_SILENT_H = lazy(r"h(?:our(?!i)|onest|onor|onour|eir)")
_EITHER_H = lazy(
    r"h(?:istor|abitu|otel|yster|ypo|ero(?:ic|in)|allucin|erb(?!er|ie)|omage|ilari|ereditary|orrif|armon|erbal)"
)
# "You" sounds: uniform, European, ukulele; and "w" sounds: one, once, Ouija.
_LIKE_CONSONANT = lazy(
    r"uni(?!n[a-z]|m[aeip]|d[ei]|ss|ro|ll)|unanim|us(?:e|ab|ag|u(?!rp?$)|urp)|ut(?:e|il|op|ah)|u(?:biq|boat|fo|gand|kr|kul|lyss|rani|ranu|rea|rete|reth|rin(?!g)|rol|rugu|ral)"
    r"|eu(?!\w*x$)|ew[aei]|one(?!r|i)|once|oui|ouag"
)
_Y_AS_VOWEL = lazy(r"y(?:[bcdfglmnprstv]|v)")


@functools.lru_cache(maxsize=4096)
def wanted_article(word: str, *, used: str) -> str | None:
    """ "a" or "an" for a word; the form used where both are heard; None where the word has no sound to go by."""
    number = _NUMBER.match(word)
    if number:
        return _before_number(number[1].rstrip(","))
    if not word or not word[0].isalpha():
        return None
    initial = _INITIAL.match(word)
    if initial:
        return _of(initial[1].upper() in _LETTER_NAMES_WITH_VOWEL)
    head = word.split("-", 1)[0]
    if head.rstrip(".") in _SAID_IN_FULL:
        return used
    acronym = _ACRONYM.match(head)
    if acronym:
        return _before_acronym(re.sub("[^A-Z]", "", acronym[1]), used)
    return _before_word(word.lower(), used)


def _of(is_vowel: bool) -> str:
    return "an" if is_vowel else "a"


def _before_number(digits: str) -> str:
    """Eight, eleven and eighteen, with the thousands after them, begin with a vowel: 8, 80, 11th, 18,000, 1840."""
    groups = digits.split(",")
    head = groups[0]
    if len(groups) == 1 and len(head) > 3:
        head = head[:2] if len(head) == 4 else head[: len(head) % 3 or 3]
    return _of(head.startswith("8") or head in {"11", "18"})


def _before_acronym(letters: str, used: str) -> str:
    as_letters = _of(letters[0] in _LETTER_NAMES_WITH_VOWEL)
    if len(letters) <= _SAID_AS_LETTERS and letters not in _SAID_AS_WORDS:
        return as_letters
    as_word = _of(letters[0] in "AEIOU")
    can_be_word = _VOWEL.search(letters.lower()) is not None
    return as_letters if as_letters == as_word or not can_be_word else used


_SAID_AS_WORDS = frozenset("LAN RAM SIM SAM ROM HUD SAD FOB MAC NOW RIP SAT SIN MOT RIB FAQ".split())


def _before_word(word: str, used: str) -> str:
    first = word[0]
    if first == "h":
        return used if _EITHER_H.match(word) else _of(_SILENT_H.match(word) is not None)
    if first == "y":
        return _of(_Y_AS_VOWEL.match(word) is not None)
    if first in "eou":
        return _of(_LIKE_CONSONANT.match(word) is None)
    return _of(first in "aiàáâäåæéèêëíìîïóòôöøúùûü")
