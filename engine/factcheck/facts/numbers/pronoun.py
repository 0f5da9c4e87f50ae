"""Where "one" stands for a thing and counts none: "one of the officers", "no one", "the one that"."""

from factcheck.facts.model import Person
from factcheck.facts.names.model import Named
from factcheck.facts.names.vocabulary import TITLE_HEADS
from factcheck.facts.numbers.amount import Amount
from factcheck.facts.numbers.grammar import STOPS, VERBS
from factcheck.facts.numbers.tokens import Tokens
from factcheck.facts.numbers.vocabulary import CARDINALS

_PRONOUN_BEFORE = frozenset("no any every this that which the each another some only".split())
# Prepositions before which the members of a row stand, and how many tokens back the one before may be.
_ROW_WORDS = frozenset("in at on from for".split())
_ROW_REACH = 12
# "One day", "one thing": idioms that count nothing.
_ONE_IDIOMS = frozenset(
    "day thing way time night morning afternoon evening side point hand reason example moment such of another who "
    "that's might could can would will is was has had in on at to for from and or but after by with more by-one "
    "might knows wants else about as when where".split()
)


def is_pronoun(tokens: Tokens, amount: Amount, named: Named) -> bool:
    """ "one" that stands for a thing and counts none: "one of the officers", "no one", "the one that"."""
    if amount.sort != "count" or amount.value != 1 or amount.high is not None or amount.last - amount.first != 1:
        return False
    index = amount.last
    before, after = tokens.before(amount.first), tokens.lower[index]
    if before in ("and", ",") and after in _ROW_WORDS and _follows_in_row(tokens, amount.first, after):
        return False
    if before in _PRONOUN_BEFORE or after in _ONE_IDIOMS or not tokens.is_word(index):
        return True
    if _is_named(tokens, index, named):
        return True
    if tokens.is_hyphen(index) or tokens.is_hyphen(amount.first - 1):
        return True
    if tokens.is_capitalised(index) and (
        amount.first == 0 or tokens.lower[max(0, amount.first - 2)] in ("a", "an", "the")
    ):
        return True
    return (
        after in STOPS
        or after in VERBS
        or (after.endswith("ed") and tokens.lower[index + 1] in STOPS | {""})
        or after.endswith("ly")
    )


def _is_named(tokens: Tokens, index: int, named: Named) -> bool:
    """Whether somebody's name follows, as in a police report: "one Ana Ruiz of Holm", "one Ms Ruiz"."""
    if tokens.words[index] in TITLE_HEADS and tokens.is_capitalised(index + 1):
        index += 1
    mention = named.at(tokens.starts[index], tokens.end(index)) if tokens.is_capitalised(index) else None
    if mention is None or mention.entity is None or mention.start != tokens.starts[index]:
        return False
    return isinstance(named.entity(mention.entity), Person)


def _follows_in_row(tokens: Tokens, index: int, preposition: str) -> bool:
    """Whether a number stands before the same preposition earlier: "two in Holm, two in Varde and one in Tarn"."""
    for place in range(max(1, index - _ROW_REACH), index):
        word = tokens.lower[place - 1]
        if tokens.lower[place] == preposition and (tokens.is_digits(place - 1) or word in CARDINALS):
            return True
    return False
