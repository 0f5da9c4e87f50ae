"""Names that are one letter off another name of the article: most likely its misspelling."""

from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from factcheck.facts.names.edits import edits
from factcheck.facts.names.lexicon import demonyms, given_names, places, words
from factcheck.facts.names.mention import Mention
from factcheck.facts.names.people import Identity, Register

# Endings that make another word of a name rather than misspell it: Smiths, Texan, Vietnamese.
_ENDINGS = ("s", "es", "n", "an", "ian", "ese", "i", "ic", "y", "e", "a", "o", "ed", "d", "er", "r")
_SHORTEST = 5


def join_look_alikes(text: str, mentions: Sequence[Mention], register: Register) -> tuple[Mention, ...]:
    """The mentions, those misspelled once given to the one whose name it is, with its usual spelling."""
    counts = Counter(word for mention in mentions for word in _words(text, mention))
    suspects = {rare: usual for rare, usual in _pairs(counts)}
    if not suspects:
        return tuple(mentions)
    owners = {word: mention for mention in mentions if mention.key is not None for word in _words(text, mention)}
    return tuple(_corrected(text, mention, suspects, owners) for mention in mentions)


def _words(text: str, mention: Mention) -> list[str]:
    return [word for word in text[mention.start : mention.end].split() if len(word) >= _SHORTEST and word[0].isupper()]


def _pairs(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Rare words with the commoner word that each is one edit from."""
    shortened: dict[str, list[str]] = {}
    for word in counts:
        if word.lower() in words():
            continue
        for key in {word, *(word[:index] + word[index + 1 :] for index in range(1, len(word)))}:
            shortened.setdefault(key, []).append(word)
    seen: set[tuple[str, str]] = set()
    for group in shortened.values():
        for one in group:
            for other in group:
                if (one, other) not in seen and counts[one] < counts[other] and _is_slip(one, other):
                    seen.add((one, other))
                    yield one, other


def _is_slip(rare: str, usual: str) -> bool:
    if rare in places() or rare in given_names() or rare in demonyms():
        return False
    short, long = sorted((rare, usual), key=len)
    if len(long) - len(short) == 1 and long.startswith(short) and long[len(short) :] in _ENDINGS:
        return False
    return edits(rare, usual) == 1


def _corrected(
    text: str, mention: Mention, suspects: dict[str, str], owners: dict[str, Mention]
) -> Mention:
    for word in _words(text, mention):
        usual = suspects.get(word)
        owner = owners.get(usual) if usual else None
        if usual is None:
            continue
        if owner is not None and mention.key is None:
            return attrs.evolve(mention, kind=owner.kind, key=owner.key, usual=usual)
        return attrs.evolve(mention, usual=usual)
    return mention
