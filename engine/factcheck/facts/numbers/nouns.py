"""The noun phrase that a number counts: "nine undocumented immigrants", "a 10-game stretch"."""

import attrs

from factcheck.facts.numbers.grammar import (
    CASUALTIES,
    DETERMINERS,
    STOPS,
    VERBS,
    is_plural,
    is_possessive,
)
from factcheck.facts.numbers.tokens import HYPHENS, Tokens

# How many words a noun phrase after a number may have.
_LONGEST = 7
# Words that say nothing about what is counted.
_EMPTY = frozenset("more other additional further extra total different separate others such of".split())


@attrs.frozen
class NounPhrase:
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
    head = _plural_head(tokens, words)
    if head is not None and not singular:
        return NounPhrase(words[0], head + 1, plural=True)
    if not words:
        return None
    last = head if head is not None else words[-1]
    if tokens.lower[last] in CASUALTIES and last == words[0]:
        return None
    return NounPhrase(words[0], last + 1, plural=head is not None)


def _phrase(tokens: Tokens, index: int) -> list[int]:
    """The places of the words of a noun phrase: up to a stop word, a verb after a noun or a mark."""
    words: list[int] = []
    while len(words) < _LONGEST and index < len(tokens):
        word = tokens.lower[index]
        if tokens.words[index] in HYPHENS and tokens.is_hyphen(index) and words:
            index += 1
            continue
        if not tokens.is_word(index) or word in STOPS or (words and _is_verb(tokens, index)):
            break
        if not words and word in VERBS:
            break
        words.append(index)
        index += 1
    return words


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
