"""Acronyms in brackets after the words they stand for: two of their letters swapped."""

import random
import re
from collections.abc import Iterator

from factcheck.source import Span
from seeding.plant import Plant

_DEFINED = re.compile(
    r"(?P<words>(?:[A-Z][\w’'-]+ (?:(?:of|for|and|the|on|in|to|de|du) ){0,3}){1,8}[A-Z]?[\w’'-]*)"
    r" ?\((?P<letters>[A-Z]{2,7})s?\)"
)


def plant_acronyms(text: str, chance: random.Random) -> Iterator[Plant]:
    """Two neighbouring letters swapped where the acronym is spelled out."""
    for match in _DEFINED.finditer(text):
        letters = match["letters"]
        if not _fits(match["words"], letters):
            continue
        places = [place for place in range(len(letters) - 1) if letters[place] != letters[place + 1]]
        for place in chance.sample(places, min(2, len(places))):
            swapped = letters[:place] + letters[place + 1] + letters[place] + letters[place + 2 :]
            if not _fits(match["words"], swapped):
                against = (Span(*match.span("words")),)
                yield Plant("acronym", Span(*match.span("letters")), swapped, against, True, Span(*match.span()))


def _fits(words: str, letters: str) -> bool:
    """Whether the letters are the capitals with which the last words begin."""
    initials = "".join(part[0] for word in words.split() for part in word.split("-") if part[:1].isupper())
    return initials.endswith(letters)
