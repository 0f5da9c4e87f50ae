"""Surnames that stand three times or more: one of the mentions misspelled."""

import random
import re
from collections import defaultdict
from collections.abc import Iterator

from factcheck.source import Span
from seeding.plant import Plant

_WORD = r"[A-Z][a-zà-ÿ]+(?:[A-Z][a-z]+)?"
# A first name and a surname, not at the start of a sentence, where any word has a capital.
_FULL = re.compile(rf"(?<![.!?”\n] )(?<=[a-z,(–-] )(?P<first>{_WORD}) (?P<last>{_WORD})\b(?! [A-Z])")
_MENTIONS = 3
# A surname is that of a person who does or says something, or has a title.
_ACTS = r"(?:said|says|told|added|adds|who|has|had|was|is|did|does|will|would|could|believes|thinks|wrote)"
_SHORTEST = 5  # letters; in a shorter name one wrong letter makes another name too easily
# What no person is called: a capital before these is that of a place, a firm or a day.
_NO_SURNAME = frozenset(
    "Street Road Avenue University College School Park Bridge Island Islands Kingdom States Council Court House "
    "Hospital Company Group Association Federation Committee Commission Bank Party League Union Institute Centre "
    "Center Times Post News World Cup East West North South River Lake City Ocean Sea Bay Hill Valley Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September "
    "October November December Minister President Mayor Chancellor Professor Doctor France England Britain "
    "Scotland Wales Ireland Germany Spain Italy Russia China India Japan Africa America".split()
)
_NO_FIRST = frozenset("The New South North West East San Los Las Great Saint Lake Mount Prime United Royal".split())


def plant_names(text: str, chance: random.Random) -> Iterator[Plant]:
    """One mention of a surname with a letter dropped, doubled, wrong, or two swapped."""
    for mentions in surnames(text).values():
        index = chance.randrange(len(mentions))
        span = mentions[index]
        words = misspelled(text[span.start : span.end], chance)
        if re.search(rf"\b{re.escape(words)}\b", text) is None:
            against = tuple(other for other in mentions if other is not span)
            yield Plant("name", span, words, against, False, span)


def surnames(text: str) -> dict[str, tuple[Span, ...]]:
    """Surnames with one first name in the whole text, and every mention of them."""
    firsts: dict[str, set[str]] = defaultdict(set)
    for match in _FULL.finditer(text):
        firsts[match["last"]].add(match["first"])
    found = {}
    for last, names in firsts.items():
        if len(names) > 1 or len(last) < _SHORTEST or last in _NO_SURNAME or names & _NO_FIRST:
            continue
        mentions = tuple(Span(*match.span()) for match in re.finditer(rf"\b{last}\b", text))
        alone = re.findall(rf"(?<![A-Z][a-z])(?:[a-z,] |\n|[.”] ){last}\b(?! [A-Z])", text)
        acts = re.search(rf"\b{last},? {_ACTS}\b|(?:Mr|Mrs|Ms|Dr)\.? {last}\b|(?:said|says) {last}\b", text)
        if (
            acts
            and len(mentions) >= _MENTIONS
            and len(alone) >= _MENTIONS - 1
            and not re.search(rf"\b{last.lower()}\b", text)
        ):
            found[last] = mentions
    return found


def misspelled(name: str, chance: random.Random) -> str:
    """The name with one slip inside it; its first letter stays."""
    place = chance.randrange(1, len(name) - 1)
    letter, following = name[place], name[place + 1]
    other = chance.choice([vowel for vowel in "aeiou" if vowel != letter])
    swapped = name[:place] + following + letter + name[place + 2 :]
    slips = {
        "dropped": name[:place] + name[place + 1 :],
        "doubled": name[:place] + letter + name[place:],
        "wrong": name[:place] + other + name[place + 1 :],
        "swapped": swapped if letter != following else name[:place] + name[place + 1 :],
    }
    return slips[chance.choice(sorted(slips))]
