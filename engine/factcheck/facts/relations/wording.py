"""What the modules here share about words: people, endings, verbs that say little, and the hedges before a number."""

import re

# Optional words between the others and a number.
HEDGE = (
    r"(?:(?:about|around|some|roughly|approximately|nearly|almost|just over|just under|just|more than|less than|"
    r"fewer than|over|under|at least|at most|up to|as many as|as much as|as few as|as low as|as high as|a record|only|"
    r"an estimated|an average of|an average|a total of|a low of|a high of|a peak of|a mere|close to|well over|"
    r"well under|the current|the previous|the original|fewer|still) )*"
)

# How far two sides are apart.
DIFFERENCE = rf"(?:margin|difference|lead|gap|majority) of {HEDGE}"

# Who says so, after the statement: ", the town said", ", said the mayor", ", according to police".
ATTRIBUTION = (
    r", (?:according to|(?:[^\W\d_][^,;:.()—–\ue000-\uf8ff]{1,60}? )?"
    r"(?:said|says|added|adds|announced|reported|told|confirmed|noted|wrote))\b"
)

# The same between a total and its parts: "£212,000 a year, she said: £124,000 for …", "£2m, he said, of which £1m …".
SAID = (
    r", (?:according to [^,;:.()—–\ue000-\uf8ff]{2,50}|[^,;:.()—–\ue000-\uf8ff]{2,40} "
    r"(?:said|says|added|adds|announced|reported))"
)

_PEOPLE = frozenset(
    "people persons individuals men women children adults boys girls civilians soldiers officers police passengers "
    "victims suspects protesters residents students workers employees inmates prisoners detainees migrants refugees "
    "patients pupils teachers players members voters respondents others staff fans deputies demonstrators villagers "
    "tourists guests visitors survivors defendants candidates applicants participants volunteers immigrants troops "
    "firefighters crew attendees customers families nationals citizens journalists participants delegates jurors "
    "militants rebels gunmen fighters dead injured hostages fishermen miners drivers riders pedestrians teenagers "
    "babies infants seniors pensioners americans britons relatives doctors nurses westerners foreigners locals "
    "staffers commuters campers hikers climbers sailors shoppers activists terrorists attackers robbers pilots cadets "
    "recruits veterans judges lawyers lawmakers senators councillors councilors legislators ministers executives "
    "managers directors engineers scientists researchers experts artists musicians actors singers dancers writers "
    "authors reporters photographers editors cooks farmers traders bankers builders labourers laborers contractors "
    "owners tenants homeowners buyers subscribers donors investors shareholders clients consumers smokers cyclists "
    "motorists runners athletes swimmers golfers footballers winners contestants competitors graduates parents "
    "mothers fathers sons daughters brothers sisters siblings grandchildren friends neighbours neighbors bystanders "
    "witnesses spectators worshippers pilgrims priests monks nuns bishops teens toddlers newborns boaters rescuers "
    "paramedics troopers sergeants generals captors captives convicts offenders "
    "adolescents youngsters schoolchildren".split()
)
_GENERAL = frozenset("people persons individuals others men women".split())
# Verbs that carry no news of their own: two numbers that share one of them need not be about the same thing.
_WEAK_VERBS = frozenset(
    "be is are was were been being have has had do does did say says said make makes made get gets got take takes took "
    "taken go goes went gone come comes came see sees saw seen know think thought find found give gave given use used "
    "want wanted need needed become became show showed shown tell told ask asked work worked live lived seem remain "
    "remained call called hold held own like spend spent expect expected report reported estimate estimated include "
    "included including contain add added keep kept put set lead led run ran feel felt believe believed mean stand "
    "stood reach reached rise rose fall fell grow grew".split()
)
_ENDINGS = ("ied", "ies", "ing", "ed", "es", "e", "s", "d")


def stem(word: str) -> str:
    """A rough stem, enough to tell "released" and "releasing" from other verbs."""
    lower = word.lower()
    for ending in _ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) >= 3:
            return lower[: -len(ending)]
    return lower


def head(noun: str) -> str:
    """The last word of a noun phrase, in lower case: "undocumented immigrants" gives "immigrants"."""
    words = re.findall(r"[\w’'-]+", noun.partition(" of ")[0])
    return words[-1].lower() if words else ""


def are_people(noun: str | None) -> bool:
    """Whether a noun phrase names people in the plural."""
    return noun is not None and head(noun) in _PEOPLE


def are_alike(first: str | None, second: str | None) -> bool:
    """Whether two noun phrases may name the same things: the same noun, or one of them "people" or the like."""
    if first is None or second is None:
        return False
    one, two = head(first), head(second)
    if stem(one) == stem(two):
        return True
    return one in _PEOPLE and two in _PEOPLE and (one in _GENERAL or two in _GENERAL)


def is_telling_verb(verb: str | None) -> bool:
    """Whether a verb says enough to tie two numbers together."""
    return verb is not None and verb.lower() not in _WEAK_VERBS
