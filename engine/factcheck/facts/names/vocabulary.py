"""The small closed classes of words that tell titles, roles, organisations and places from one another."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType


def _read() -> Mapping[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    section: list[str] = []
    text = Path(__file__).with_name("data").joinpath("vocabulary.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            section.extend(line.split())
    return MappingProxyType({name: frozenset(words) for name, words in found.items()})


_CLASSES = _read()

# Words that stand with a capital at the start of a sentence or in a title and are never part of a name by themselves.
FUNCTION_WORDS = _CLASSES["function words"]
# Days, months, feasts and time zones.
CALENDAR = _CLASSES["calendar"]
# What no name consists of or goes across.
IDLE_WORDS = FUNCTION_WORDS | CALENDAR
# Courtesy titles: a surname after one of these is enough to name a person; each with the gender it tells.
COURTESY: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(_CLASSES["courtesy titles of men"], "male"),
        **dict.fromkeys(_CLASSES["courtesy titles of women"], "female"),
    }
)
# The last word of a title before a name. Abbreviations stand here without their point.
TITLE_HEADS = _CLASSES["title heads"] | frozenset(COURTESY)
# Words that stand before or between those heads and belong to the title.
TITLE_MODIFIERS = _CLASSES["title modifiers"]
# Titles that are also first names or surnames: after a first name they are part of the name.
NAME_LIKE_TITLES = _CLASSES["name like titles"]
# What follows "of" or "for" in a title: Secretary of State, Chief of Staff, Minister for Health.
TITLE_COMPLEMENTS = _CLASSES["title complements"]
# Nouns in lower case that stand for a person's work or place and directly before or after a name tell a person.
ROLES = _CLASSES["roles"]
# The words by which the name of an organisation is known, most of them its last word.
ORGANIZATION_HEADS = _CLASSES["organization heads"]
# Heads that join what "of", "for" and "on" bring: Bank of England, Department for Education, Committee on Rules.
OF_HEADS = _CLASSES["of heads"]
# Words by which a place is known.
PLACE_HEADS = _CLASSES["place heads"]
# Words that stand before the name of a place and belong to it.
PLACE_BEGINNINGS = _CLASSES["place beginnings"]
# States of the United States as they are cut short after a city: Durham, N.C.
STATE_ABBREVIATIONS = _CLASSES["state abbreviations"]
# The same with a capital, before a last name.
CAPITAL_PARTICLES = _CLASSES["capital particles"]
# Small words inside names: Ursula von der Heide.
PARTICLES = _CLASSES["particles"]
# What follows a last name.
SUFFIXES = _CLASSES["suffixes"]
# Numbers of kings, queens and popes.
REGNAL = _CLASSES["regnal"]
# Verbs after which (or before which) the one who speaks is named; in the forms that newspapers use.
SPEECH_VERBS = _CLASSES["speech verbs"]
# Words after a name that only a person takes.
PERSON_VERBS = _CLASSES["person verbs"]
# Family names that are put first: Xi Jinping, Kim Jong-un.
EASTERN_SURNAMES = _CLASSES["eastern surnames"]
# Capital letters that stand for no organisation.
NO_ORGANIZATIONS = _CLASSES["no organizations"]
# Capital letters that stand for places.
PLACE_ACRONYMS = _CLASSES["place acronyms"]
ROMAN_NUMERALS = _CLASSES["roman numerals"]
# First names that are words as well; before a word they still tell a person, unless they open a sentence.
WORDLIKE_GIVEN = _CLASSES["wordlike given"]
# Of these the ones that often open a sentence as a word.
OPENING_WORDS = _CLASSES["opening words"]
# Places that are words as well.
WORDLIKE_PLACES = _CLASSES["wordlike places"]
# What stands behind a hyphen in words made of a name: British-born, Oscar-winning.
COMPOUND_ENDS = _CLASSES["compound ends"]
# The last words of events, works, laws and times: no people, places or organisations.
OTHER_HEADS = _CLASSES["other heads"]
# Titles that make a name with "of": the Duke of Cambridge, the Archbishop of Canterbury.
NOBLE = _CLASSES["noble"]
# Months that are first names too.
MONTH_NAMES = _CLASSES["month names"]
# Letters that spell a word and are an acronym all the same.
WORDLIKE_ACRONYMS = _CLASSES["wordlike acronyms"]
# Words for places that are last names too: Tom Ridge, Anna Lake.
SURNAME_HEADS = _CLASSES["surname heads"]
# What may follow a possessive inside a name: Sheriff's Office, Children's Hospital.
HEADS_AFTER_POSSESSIVE = _CLASSES["heads after possessive"]
# The last words of schools that leave "School" out: Lincoln Elementary, Kennedy High.
SCHOOL_ENDS = _CLASSES["school ends"]
# Titles before which a first name may stand alone: Prince Harry, Sister Agnes.
FIRST_NAME_TITLES = _CLASSES["first name titles"]
# Abbreviations that keep their point inside a name.
POINTED = _CLASSES["pointed"]
# What a company has behind its name: letters before it are the name itself (SOCO International).
COMPANY_FORMS = _CLASSES["company forms"]
