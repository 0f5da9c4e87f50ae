"""The noun phrase that a number counts: "nine undocumented immigrants", "a 10-game stretch"."""

from typing import NamedTuple

from factcheck.facts.numbers.grammar import (
    CASUALTIES,
    DETERMINERS,
    STOPS,
    VERBS,
    is_adverb,
    is_past,
    is_plural,
    is_possessive,
)
from factcheck.facts.numbers.numerals import is_number_word
from factcheck.facts.numbers.tokens import HYPHENS, Tokens

# How many words a noun phrase after a number may have.
_LONGEST = 7
# What follows a verb at once, and a noun seldom.
_OBJECTS = frozenset("he she it they we you i that the a an this these his her its their there what how".split())
# Words that say nothing about what is counted.
_EMPTY = frozenset("more fewer other additional further extra total different separate others such of ever".split())


class NounPhrase(NamedTuple):
    """The tokens [first, last) that name what is counted; `plural` tells whether its head is a plural."""

    first: int
    last: int
    plural: bool


def noun_after(tokens: Tokens, index: int, *, singular: bool = False) -> NounPhrase | None:
    """The noun phrase that begins at a token, up to its head.

    The head of a number's noun is its first plural, or the last of several in a row ("sports cars"). With `singular`
    the last word before the phrase ends will do ("one police officer", "the third Dutch resident").
    """
    while tokens.lower[index] in _EMPTY and index < len(tokens):
        index += 1
    words = _phrase(tokens, index)
    head = None if singular else _plural_head(tokens, words)
    if head is not None:
        return NounPhrase(words[0], head + 1, plural=True)
    if not words or (not singular and is_past(tokens.lower[words[0]])):
        return None
    last = head if head is not None else _singular_head(tokens, words)
    if tokens.lower[last] in CASUALTIES and last == words[0]:
        return None
    return NounPhrase(words[0], last + 1, plural=False)


def _phrase(tokens: Tokens, index: int) -> list[int]:
    """The places of the words of a noun phrase: up to a stop word, a verb after a noun or a mark."""
    words: list[int] = []
    while len(words) < _LONGEST and index < len(tokens):
        if tokens.words[index] in HYPHENS and tokens.is_hyphen(index) and words:
            index += 1
            continue
        if words and tokens.lower[index] in ("and", "or") and _joins_adjectives(tokens, index, words):
            index += 1
            continue
        if not tokens.is_word(index) or _ends_phrase(tokens, index, words):
            break
        words.append(index)
        index = _past_code(tokens, index + 1)
    return words


def _joins_adjectives(tokens: Tokens, index: int, words: list[int]) -> bool:
    """Whether "and" stands within a phrase: "dozens of private and public courses"."""
    if any(is_plural(tokens.lower[place]) for place in words):
        return False
    return any(is_plural(tokens.lower[place]) for place in range(index + 1, index + 4)) and (
        tokens.is_word(index + 1)
        and tokens.lower[index + 1] not in STOPS
        and not is_number_word(tokens.lower[index + 1])
    )


def _ends_phrase(tokens: Tokens, index: int, words: list[int]) -> bool:
    """Whether a word stands after a noun phrase and not in it."""
    word = tokens.lower[index]
    is_letters = tokens.words[index] == "US" or (tokens.is_digits(index + 1) and tokens.joined(index + 1))
    if word in STOPS and not is_letters:
        return True
    if words:
        return _is_verb(tokens, index) or is_adverb(word)
    if word in VERBS:
        return not is_plural(tokens.lower[index + 1])
    return is_adverb(word) and not tokens.is_word(index + 1)


def _past_code(tokens: Tokens, index: int) -> int:
    """Past the digits of a model in the phrase ("50 Airbus A350-900 jets"), or the point of "two U.S. soldiers"."""
    if tokens.words[index] == "." and len(tokens.words[index - 1]) == 1 and tokens.is_capitalised(index - 1):
        return index + 1
    while tokens.joined(index) and (
        tokens.is_digits(index) or (tokens.is_hyphen(index) and tokens.is_digits(index + 1))
    ):
        index += 1
    return index


def _is_verb(tokens: Tokens, index: int) -> bool:
    """Whether a word after the first of a phrase is its verb: "two men died", "30 firms collapsed"."""
    word = tokens.lower[index]
    if tokens.is_hyphen(index - 1) or tokens.is_capitalised(index):
        return False
    if word in VERBS:
        return True
    return word.endswith("ed") and not is_plural(tokens.lower[index + 1])


def _plural_head(tokens: Tokens, words: list[int]) -> int | None:
    head: int | None = None
    for place in words:
        word = tokens.lower[place]
        if is_plural(word) and not tokens.is_hyphen(place + 1) and not _is_letters(tokens.words[place]):
            if head is not None and head != place - 1:
                break
            head = place
        elif head is not None and not (tokens.is_capitalised(head) and not is_possessive(word)):
            break
    return head


def _singular_head(tokens: Tokens, words: list[int]) -> int:
    """The last word of a phrase, unless that is a verb ("one mayor thinks he"); "time" and "century" close theirs."""
    for place in words:
        if tokens.lower[place] in ("time", "century") and not tokens.is_hyphen(place + 1):
            return place
    last = words[-1]
    is_verb = len(words) > 1 and is_plural(tokens.lower[last]) and tokens.lower[last + 1] in _OBJECTS
    return words[-2] if is_verb else last


def _is_letters(word: str) -> bool:
    """Whether a word is an abbreviation in capitals ("US")."""
    return word.isupper() and len(word) < 4


def skip_determiners(tokens: Tokens, index: int) -> int:
    """The first token of a phrase after its determiners and possessives: "the", "those", "the city's"."""
    start = index
    while index < len(tokens) and index - start < 4:
        if tokens.lower[index] in DETERMINERS or is_possessive(tokens.lower[index]):
            index += 1
        elif is_possessive(tokens.lower[index + 1]) and tokens.is_word(index) and tokens.lower[index] not in STOPS:
            index += 2
        else:
            break
    return index
