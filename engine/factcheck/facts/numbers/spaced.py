"""Thousands set apart by plain spaces: "$1 200", "12 500 km", where the digits can be nothing else."""

from fractions import Fraction

from factcheck.facts.numbers.amount import Amount
from factcheck.facts.numbers.grammar import is_plural
from factcheck.facts.numbers.numerals import Numeral
from factcheck.facts.numbers.suffixes import read_suffix
from factcheck.facts.numbers.tokens import Tokens
from factcheck.patterns import lazy

_HEAD = lazy(r"[1-9][0-9]{0,2}\Z")
_GROUP = lazy(r"[0-9]{3}\Z")
_LAST_GROUP = lazy(r"[0-9]{3}(?:\.[0-9]+)?\Z")


def read_spaced(text: str, tokens: Tokens, index: int, *, is_money: bool) -> Numeral | None:
    """The numeral in groups of three that begins at a token as money or before a unit; None elsewhere."""
    numeral = _groups(tokens, index)
    if numeral is None or tokens.is_digits(index - 1):
        return None
    if is_money:
        return None if tokens.lower[numeral.last] == "times" else numeral
    return numeral if _has_unit(text, tokens, numeral) else None


def _groups(tokens: Tokens, index: int) -> Numeral | None:
    """As many groups of three digits as follow, one space before each."""
    if not (_is_apart(tokens, index + 1) and _HEAD.match(tokens.words[index])):
        return None
    last = index + 1
    while _is_apart(tokens, last) and _GROUP.match(tokens.words[last]):
        last += 1
    if _is_apart(tokens, last) and _LAST_GROUP.match(tokens.words[last]):
        last += 1
    if last == index + 1 or _is_apart(tokens, last):  # a run that ends in other digits is a code or a table
        return None
    whole, _, decimals = "".join(tokens.words[index:last]).partition(".")
    value = Fraction(int(whole + decimals), 10 ** len(decimals))
    return Numeral(index, last, value, len(decimals), digits=True, grouped=True)


def _is_apart(tokens: Tokens, index: int) -> bool:
    """Whether digits stand one space after the digits before them."""
    return tokens.is_digits(index) and tokens.starts[index] == tokens.end(index - 1) + 1


def _has_unit(text: str, tokens: Tokens, numeral: Numeral) -> bool:
    suffix = read_suffix(text, tokens, numeral.last, in_digits=True)
    if suffix is None or suffix.sort in ("percent", "points"):
        return False
    # "4 100 metre races" are four, "2 500 metres" and "3 000 metre races" are not
    counts = numeral.last - numeral.first == 2 and len(tokens.words[numeral.first]) == 1
    return not counts or tokens.words[numeral.first + 1][0] == "0" or not is_plural(tokens.lower[suffix.last])


def is_tail(tokens: Tokens, amount: Amount) -> bool:
    """Whether an amount may be but the last digits of another: "3 400 metre walls" are 3,400 metres or three walls."""
    first = amount.first
    return (
        first > 0
        and _is_apart(tokens, first)
        and _HEAD.match(tokens.words[first - 1]) is not None
        and _LAST_GROUP.match(tokens.words[first]) is not None
    )
