"""Names that are one letter off another name of the article: most likely its misspelling."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from factcheck.facts.names.edits import edits
from factcheck.facts.names.lexicon import demonyms, given_names, places, words
from factcheck.facts.names.mention import Mention
from factcheck.facts.names.people import Identity, Register, same_first

# Endings that make another word of a name rather than misspell it: Smiths, Texan, Vietnamese.
_ENDINGS = ("s", "es", "n", "an", "ian", "ese", "i", "ic", "y", "e", "a", "o", "ed", "d", "er", "r")
_SHORTEST = 5


def join_look_alikes(text: str, mentions: Sequence[Mention], register: Register) -> tuple[Mention, ...]:
    """The mentions, those misspelled once given to the one whose name it is, with its usual spelling."""
    counts = Counter(word for mention in mentions for word in text[mention.start : mention.end].split())
    known = words()
    distinct = [word for word in counts if len(word) >= _SHORTEST and word[0].isupper() and word.lower() not in known]
    suspects = dict(_pairs(distinct, counts))
    if not suspects:
        return tuple(mentions)
    usual = set(suspects.values())
    owners = {
        word: mention
        for mention in mentions
        if mention.key is not None
        for word in text[mention.start : mention.end].split()
        if word in usual
    }
    for mention in mentions:
        for word in text[mention.start : mention.end].split():
            if word in suspects and _is_someone_else(mention, owners.get(suspects[word])):
                del suspects[word]
    return tuple(_corrected(text, mention, suspects, owners) for mention in mentions)


def _is_someone_else(mention: Mention, owner: Mention | None) -> bool:
    """Whether the rare word is the name of a person or thing known by more than this word: Perry is not Kerry misspelled."""
    if mention.key is None or owner is None or mention.key is owner.key:
        return False
    if isinstance(mention.key, Identity) and isinstance(owner.key, Identity):
        one, other = mention.key.parts.first, owner.key.parts.first
        return one is None or other is None or not same_first(one, other) or len(mention.key.mentions) > 1
    return isinstance(mention.key, Identity) or isinstance(owner.key, Identity)


def _pairs(distinct: Sequence[str], counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Rare words with the commoner word that each is one edit from.

    One edit leaves the first two or the last two letters as they are: only words that share these are looked at, by
    all their shorter forms, so that the time stays linear.
    """
    heads = Counter(word[:2] for word in distinct)
    tails = Counter(word[-2:] for word in distinct)
    shortened: dict[str, list[str]] = {}
    for word in distinct:
        if heads[word[:2]] > 1 or tails[word[-2:]] > 1:
            for key in {word, *(word[:index] + word[index + 1 :] for index in range(len(word)))}:
                shortened.setdefault(key, []).append(word)
    seen: set[tuple[str, str]] = set()
    for group in shortened.values():
        if len(group) == 1:
            continue
        for one, other in itertools.permutations(group, 2):
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


def _corrected(text: str, mention: Mention, suspects: dict[str, str], owners: dict[str, Mention]) -> Mention:
    for word in text[mention.start : mention.end].split():
        usual = suspects.get(word)
        if usual is None:
            continue
        owner = owners.get(usual)
        if owner is not None and (mention.key is None or isinstance(owner.key, Identity)):
            return attrs.evolve(mention, kind=owner.kind, key=owner.key, usual=usual)
        return attrs.evolve(mention, usual=usual)
    return mention
