"""Places in an order: "third", "72nd", "twenty-first", "second-biggest"."""

from factcheck.facts.numbers.amount import Amount
from factcheck.facts.numbers.tokens import Tokens
from factcheck.facts.numbers.vocabulary import ORDINALS, TENS

_ENDINGS = frozenset({"st", "nd", "rd", "th"})
# "first" and "second" are ordinals only after words that open a noun phrase; else they are adverbs or a unit.
_OPENERS = frozenset(
    "the a an his her its their our my your this that one's only very for since on last next every each another and "
    "or to of in with".split()
)
_NOT_AFTER = frozenset(
    'of to . , ; : ? ! ) ” " and or but when in on at was were is are had has have he she they it i we you met came '
    "became began said time-and-again".split()
)
# Ordinals that are part of an address or of the name of a unit, a court, a law.
_NAMED_AFTER = frozenset(
    "street st avenue ave road boulevard place lane drive floor-plan amendment circuit district ward precinct "
    "battalion brigade division infantry regiment airborne armored armoured fleet army squadron wing reich republic "
    "lady minister secretary nations nation baptist world estate republican".split()
)


_STREETS = frozenset({"street", "streets", "avenue", "avenues"})


def read_ordinal(tokens: Tokens, index: int) -> Amount | None:
    """The ordinal that begins at a token; None where none does."""
    if tokens.is_digits(index):
        return _read_digits(tokens, index)
    word = tokens.lower[index]
    if word in TENS:
        place = index + 2 if tokens.is_hyphen(index + 1) else index + 1
        rest = ORDINALS.get(tokens.lower[place], 99)
        return Amount(index, place + 1, TENS[word] + rest, "ordinal") if rest < 10 else None
    value = ORDINALS.get(word)
    if value is None or not _is_place(tokens, index):
        return None
    return Amount(index, index + 1, value, "ordinal")


def _read_digits(tokens: Tokens, index: int) -> Amount | None:
    if tokens.lower[index + 1] not in _ENDINGS or not tokens.joined(index + 1) or "." in tokens.words[index]:
        return None
    if _is_named(tokens, index + 2):
        return None
    value = int(tokens.words[index].replace(",", ""))
    return Amount(index, index + 2, value, "ordinal", digits=True)


def _is_named(tokens: Tokens, index: int) -> bool:
    word = tokens.lower[index]
    if word in ("and", "or", "to") and tokens.is_digits(index + 1):
        return tokens.lower[index + 3] in _STREETS
    return word in _STREETS or (tokens.is_capitalised(index) and word in _NAMED_AFTER)


def _is_place(tokens: Tokens, index: int) -> bool:
    """Whether an ordinal word says a place in an order, and is no name, no unit of time and no adverb."""
    before, after = tokens.before(index), tokens.lower[index + 1]
    if after == "world" and tokens.lower[index + 2] == "war":
        return False
    if _is_named(tokens, index + 1) or (
        index > 0 and tokens.is_capitalised(index) and tokens.is_capitalised(index + 1)
    ):
        return False
    if tokens.is_hyphen(index + 1):
        return tokens.lower[index + 2].endswith("est") or tokens.lower[index + 2] in (
            "most",
            "least",
            "placed",
            "ranked",
        )
    if tokens.is_hyphen(index):
        return False
    if tokens.lower[index] in ("first", "second"):
        return (before in _OPENERS or before.endswith(("'s", "’s", "s'", "s’"))) and after not in _NOT_AFTER
    return after not in ("of",) or before == "the"
