"""Names that are one letter off another name of the article: most likely its misspelling."""

import itertools
from collections.abc import Iterator, Mapping, Sequence

import attrs

from factcheck.facts.names.edits import edits
from factcheck.facts.names.lexicon import demonyms, given_names, is_word, places, words
from factcheck.facts.names.mention import Mention
from factcheck.facts.names.people import Identity, fold, same_first
from factcheck.records import record

# Endings of one letter that make another word of a name rather than misspell it: Koreas, Korean, Iraqi, Latina.
_ENDINGS = frozenset("sniyeaodr")
# Below five letters too many names are one letter apart (Khan, Kahn); a person often named is taken from four on.
_SHORTEST = 4
_SURE_LENGTH = 5
_OFTEN = 2
# Of two spellings that stand once each, one is a slip only where it is long, and the same person's by its first name.
_LONG = 6
# What a last name with a second capital begins with.
_TWO_CAPITALS = ("Mc", "Mac", "O'", "O’", "Fitz")
# So many words a letter apart are a list or a test, not slips.
_CROWD = 12


def words_of(name: str) -> list[str]:
    """The words of a name as written, without possessives."""
    if "'s" in name or "’s" in name:
        name = name.replace("'s", "").replace("’s", "")
    return name.split()


@record
class _Slip:
    """A word written once or rarely, the usual spelling, and the mention whose name that is (None where unknown)."""

    usual: str
    owner: Mention | None


def join_look_alikes(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, those misspelled once given to the one whose name it is, with its usual spelling."""
    counts = _counts(text, mentions)
    known = words()
    titled = _titled(mentions)
    distinct = [
        word
        for word, count in counts.items()
        if len(word) >= _SHORTEST
        and word[0].isupper()
        and not word.isupper()
        and (count > 1 or word in titled or word.lower() not in known)
    ]
    pairs: dict[str, str] = {}
    for rare, usual in _pairs(distinct, counts, titled):
        known_as = pairs.get(rare)
        if known_as is None or (counts[usual], usual) > (counts[known_as], known_as):
            pairs[rare] = usual
    if not pairs:
        return tuple(mentions)
    slips = _slips(text, mentions, pairs, counts)
    if not slips:
        return tuple(mentions)
    renamed = {
        slip.usual: (rare, slip.owner.key)
        for rare, slip in slips.items()
        if slip.owner is not None and isinstance(slip.owner.key, Identity)
    }
    return tuple(_corrected(text, mention, slips, renamed) for mention in mentions)


def _counts(text: str, mentions: Sequence[Mention]) -> Mapping[str, int]:
    """How often each word stands in a name."""
    counts: dict[str, int] = {}
    for mention in mentions:
        for word in words_of(text[mention.start : mention.end]):
            counts[word] = counts.get(word, 0) + 1
    return counts


def _titled(mentions: Sequence[Mention]) -> frozenset[str]:
    """The long last names that stand behind a title alone: the word in "Mr Staking" is somebody's name."""
    people = [mention.key for mention in mentions if isinstance(mention.key, Identity)]
    last_names = [one.parts.last for one in people if one.parts.first is None and one.titles]
    return frozenset([name for name in last_names if len(name) >= _LONG])


def _pairs(distinct: Sequence[str], counts: Mapping[str, int], titled: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Rare words with a commoner word (or one that also stands once) that each is one edit from.

    One edit leaves the first two or the last two letters as they are: only words that share these are looked at, by
    all their shorter forms, so that the time stays linear.
    """
    alike: dict[str, list[str]] = {}
    for word in distinct:
        alike.setdefault(word[:2], []).append(word)
        alike.setdefault(word[-2:], []).append(word)
    near = {word for group in alike.values() if len(group) > 1 and _lengths_meet(group) for word in group}
    shortened: dict[str, list[str]] = {}
    for word in near:
        for key in {word, *[word[:index] + word[index + 1 :] for index in range(len(word))]}:
            shortened.setdefault(key, []).append(word)
    for group in shortened.values():
        if 1 < len(group) <= _CROWD:
            for one, other in itertools.permutations(group, 2):
                is_rarer = counts[one] < counts[other] or counts[one] == counts[other] == 1
                if is_rarer and _may_be_slip(one, other, titled):
                    yield one, other


def _lengths_meet(group: Sequence[str]) -> bool:
    """Whether two words of a group differ by one letter in length at most."""
    if len(group) == 2:
        return -2 < len(group[0]) - len(group[1]) < 2
    lengths = sorted(map(len, group))
    return any(longer - shorter < 2 for shorter, longer in itertools.pairwise(lengths))


def _may_be_slip(rare: str, usual: str, titled: frozenset[str]) -> bool:
    if fold(rare) == fold(usual):
        return rare.lower() != usual.lower() or _has_lost_a_capital(rare, usual)
    if rare in places() or rare in given_names() or rare in demonyms():
        return False
    if is_word(rare) and (rare not in titled or is_word(usual)):
        return False
    short, long = sorted((rare, usual), key=len)
    if long == f"{short}s":
        return False
    return edits(rare, usual) == 1


def _has_lost_a_capital(rare: str, usual: str) -> bool:
    """Whether the second capital of a last name is small: Mcbride for McBride, O'hara for O'Hara."""
    return usual.startswith(_TWO_CAPITALS) and rare[1:] == rare[1:].lower() and usual[1:] != usual[1:].lower()


def _slips(
    text: str, mentions: Sequence[Mention], pairs: Mapping[str, str], counts: Mapping[str, int]
) -> dict[str, _Slip]:
    """The pairs that hold: the rare word is nobody's and nothing's own name."""
    by_word: dict[str, list[Mention]] = {}
    wanted = set(pairs) | set(pairs.values())
    for mention in mentions:
        for word in words_of(text[mention.start : mention.end]):
            if word in wanted:
                by_word.setdefault(word, []).append(mention)
    found: dict[str, _Slip] = {}
    for rare, usual in pairs.items():
        owner = next((mention for mention in by_word[usual] if mention.key is not None), None)
        if counts[rare] == counts[usual] and not _is_told_again(rare, by_word[rare][0], by_word[usual][0]):
            continue
        if owner is None:
            owner = _own_person(by_word[rare])
        if _is_sure(rare, usual, owner, counts) and not any(_has_own_name(mention, owner) for mention in by_word[rare]):
            found[rare] = _Slip(usual, owner)
    return found


def _is_told_again(rare: str, later: Mention, first: Mention) -> bool:
    """Whether the second of two spellings names whom the first gave: Joan Ferrand, then Ms Ferrnad or Ferrnad alone."""
    one, other = first.key, later.key
    if not isinstance(one, Identity) or len(rare) < _LONG or first.start > later.start:
        return False
    if other is None:
        return one.parts.first is not None and later.kind == "unknown" and later.end - later.start == len(rare)
    if not isinstance(other, Identity) or other.parts.last != rare or len(other.mentions) > 1:
        return False
    if one.parts.first is None:
        return other.parts.first is None and bool(one.titles) and one.titles == other.titles
    return other.parts.first in (None, one.parts.first)


def _is_sure(rare: str, usual: str, owner: Mention | None, counts: Mapping[str, int]) -> bool:
    if fold(rare) == fold(usual):
        return True
    short, long = sorted((rare, usual), key=len)
    person = owner is not None and isinstance(owner.key, Identity)
    if not person and (is_word(usual) or (long[:-1] == short and fold(long[-1]) in _ENDINGS)):
        return False
    return len(short) >= _SURE_LENGTH or (person and counts[usual] >= _OFTEN and counts[rare] == 1)


def _has_own_name(mention: Mention, owner: Mention | None) -> bool:
    """Whether the rare word is the name of somebody or something known by more than it: Ann Perry is not Kerry."""
    if mention.key is None or owner is None or mention.key is owner.key:
        return False
    if isinstance(mention.key, Identity) and isinstance(owner.key, Identity):
        one, other = mention.key.parts.first, owner.key.parts.first
        return not same_first(one, other) or len(mention.key.mentions) > 1
    return isinstance(mention.key, Identity) or isinstance(owner.key, Identity)


def _own_person(mentions: Sequence[Mention]) -> Mention | None:
    """The person whose full name holds the slip, where the usual spelling stands alone only."""
    return next((mention for mention in mentions if isinstance(mention.key, Identity)), None)


def _corrected(
    text: str, mention: Mention, slips: Mapping[str, _Slip], renamed: Mapping[str, tuple[str, Identity]]
) -> Mention:
    written = text[mention.start : mention.end]
    for word in words_of(written):
        slip = slips.get(word)
        if slip is not None:
            if slip.owner is not None and (mention.key is None or isinstance(slip.owner.key, Identity)):
                return attrs.evolve(mention, kind=slip.owner.kind, key=slip.owner.key, usual=slip.usual)
            return attrs.evolve(mention, usual=slip.usual)
    if mention.key is None and written in renamed:
        rare, identity = renamed[written]
        _rename(identity, rare, written)
        return attrs.evolve(mention, kind="person", key=identity)
    return mention


def _rename(identity: Identity, rare: str, usual: str) -> None:
    """Take the usual spelling for a person whose full name stands only in the rare one."""
    if identity.parts.last == rare:
        identity.parts = attrs.evolve(identity.parts, last=usual)
        identity.fullest = identity.fullest.replace(rare, usual)
