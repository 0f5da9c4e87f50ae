"""Degrees as a change of temperature ("2C warmer") or as a reading ("rose above 25C"), which convert differently."""

import itertools

from factcheck.facts.numbers.amount import Amount
from factcheck.facts.numbers.tokens import Tokens

_UNITS = frozenset({"degC", "degF", "kelvin"})
_CHANGES = frozenset("warming cooling increase drop fall rise difference change swing".split())
# What tells a change when it stands before the degrees.
_BEFORE = _CHANGES | frozenset(
    "rises rose increased dropped fell gain gained warm warmed rising falling by another".split()
)
# The same after them; "2C above the average" measures from something.
_AFTER = _CHANGES | frozenset("warmer cooler hotter colder above below rises drops swings".split())
# A comma or a "or" parts the degrees from what follows: "25C, above the average", "25C or above".
_PARTED = frozenset({",", ";", ":", ".", "or", "and", "–", "—", "-", ""})
# A bound is a reading ("rose above 25C") unless a warming is what is bounded ("keep warming below 2C").
_BOUNDS = frozenset("above below over under past beyond exceed exceeds exceeded exceeding topped topping".split())
_BOUNDED = frozenset({"warming", "cooling", "difference"})
# "a rise below 2C", "the increase must stay under 2C": the nouns; "temperatures rise above 25C" has the verb.
_NOUNS = frozenset({"rise", "increase", "drop", "fall", "change"})
_DETERMINERS = frozenset("a an the any this that its global temperature overall average total".split())
_MOVED = frozenset("rise rises rose increased drop dropped fall falls fell sank climbed plunged soared".split())
_MODALS = frozenset("to will would could may might can should".split())
_REACH = 3  # tokens
_TWIN = 9  # "(3.6 degrees Fahrenheit)"
_FAR = 7  # "warming must be kept well below 2C"


def is_difference(tokens: Tokens, amount: Amount) -> bool:
    """Whether degrees are a change of temperature: "a warming of 2C", "2C warmer", "rose by 3 degrees"."""
    if amount.unit not in _UNITS or _is_reached(tokens, amount.start):
        return False
    if _measures_on(tokens, amount.last):
        return True
    if _is_bound(tokens, amount.first):
        return _bounds_change(tokens, amount.first)
    before = tokens.lower[max(0, amount.first - _REACH) : amount.first]
    if before[-1:] == ("warm",):  # "a warm 25C" is a reading, "the sea will warm 2C" is none
        return not _MODALS.isdisjoint(before)
    return not _BEFORE.isdisjoint(before)


def _is_reached(tokens: Tokens, first: int) -> bool:
    """ "fell to minus 4 F": a reading, however it came about."""
    return tokens.before(first) in ("to", "from") and tokens.before(first - 1) in _MOVED


def _measures_on(tokens: Tokens, last: int) -> bool:
    """ "2C above normal", "2C (3.6F) warmer", "2C of warming"."""
    if tokens.lower[last] in ("(", ")"):
        ahead = tokens.lower[last : last + _TWIN]
        return ")" in ahead and tokens.lower[last + ahead.index(")") + 1] in _AFTER
    return tokens.lower[last] not in _PARTED and not _AFTER.isdisjoint(tokens.lower[last : last + 2])


def _is_bound(tokens: Tokens, first: int) -> bool:
    """Whether a word before the degrees, or before the hedge or sign on them, makes them a bound."""
    near = tokens.lower[max(0, first - _REACH) : first]
    return not _BOUNDS.isdisjoint(near) or near[-3:] in (("as", "high", "as"), ("as", "low", "as"))


def _bounds_change(tokens: Tokens, first: int) -> bool:
    far = tokens.lower[max(0, first - _FAR) : first]
    if not _BOUNDED.isdisjoint(far):
        return True
    return any(word in _NOUNS and before in _DETERMINERS for before, word in itertools.pairwise(far))
