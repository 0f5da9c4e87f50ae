"""Reading one numeral, in digits, in words or both: its value and how it was written."""

import functools
from fractions import Fraction
from typing import NamedTuple

from factcheck.facts.numbers.amount import Exact
from factcheck.facts.numbers.tokens import Tokens
from factcheck.facts.numbers.vocabulary import (
    CARDINALS,
    FRACTION_SIGNS,
    GROUPS,
    INDIAN_SCALES,
    PLURAL_SCALES,
    SCALES,
    TENS,
    UNITS,
    VAGUE,
)
from factcheck.patterns import lazy

_PLAIN = lazy(r"[0-9]+(?:\.[0-9]+)?\Z")
_GROUPED = lazy(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
_INDIAN = lazy(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?\Z")
# A longer run of digits is no number that anyone reads, and no larger number is told in words.
_LONGEST = 40
_LARGEST = 10**24
# Values of the loose words, as factors of the scale that follows: "a few hundred" is 200 to 999.
_VAGUE_FACTORS = {"several": (3, 9), "few": (3, 9), "couple": (2, 3), "handful": (3, 9)}
_HALVES = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "third": Fraction(1, 3)}


class Numeral(NamedTuple):
    """A numeral's tokens [first, last) and what they say.

    `decimals` and `scale` tell how it was written; a loose one ("several hundred") has `high` beside its `value`.
    `grouped` tells digits parted in groups, `proper` that the groups are right ("$100,00" is not).
    """

    first: int
    last: int
    value: Exact
    decimals: int = 0
    scale: Exact = 1
    high: Exact | None = None
    digits: bool = False
    grouped: bool = False
    proper: bool = True


def read_numeral(tokens: Tokens, index: int) -> Numeral | None:
    """The numeral that begins at a token, scale words included; None where none does."""
    if tokens.is_digits(index):
        return _read_digits(tokens, index)
    word = tokens.lower[index]
    if word in FRACTION_SIGNS:
        return _scaled(tokens, Numeral(index, index + 1, FRACTION_SIGNS[word], digits=True))
    if word in VAGUE:
        return _read_vague(tokens, index)
    if word in PLURAL_SCALES:
        return _read_plural_scale(tokens, index)
    if word in GROUPS:
        return Numeral(index, index + 1, GROUPS[word]) if tokens.lower[index + 1] == "of" else None
    return _read_words(tokens, index)


def _read_digits(tokens: Tokens, index: int) -> Numeral | None:
    written = _digits(tokens.words[index])
    if written is None:
        return None
    value, decimals, grouped, proper = written
    numeral = Numeral(index, index + 1, value, decimals, digits=True, grouped=grouped, proper=proper)
    return _scaled(tokens, _with_fraction(tokens, numeral))


@functools.lru_cache(maxsize=2048)
def _digits(text: str) -> tuple[Exact, int, bool, bool] | None:
    """The value of a numeral in digits, its decimals, whether it is in groups and whether they are right."""
    if len(text) > _LONGEST:
        return None
    grouped = "," in text
    proper = not grouped or bool(_GROUPED.match(text) or _INDIAN.match(text))
    plain = text.replace(",", "")
    if not _PLAIN.match(plain):
        return None
    whole, _, decimals = plain.partition(".")
    value = Fraction(int(whole + decimals), 10 ** len(decimals)) if decimals else int(whole)
    return value, len(decimals), grouped, proper


def _with_fraction(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Take in a fraction after a whole number: "2½", "1-1/2", "1 1/2", "2 and a half"."""
    index = numeral.last
    word = tokens.words[index]
    if word.isalpha() and word != "and" and word not in FRACTION_SIGNS:
        return numeral
    sign = FRACTION_SIGNS.get(word)
    if sign is not None:
        return numeral._replace(last=index + 1, value=numeral.value + sign)
    start = index + 1 if tokens.is_hyphen(index) else index
    part = _slashed(tokens, start)
    if part is not None and numeral.decimals == 0 and not numeral.grouped:
        return numeral._replace(last=start + 3, value=numeral.value + part)
    return _with_and_a_half(tokens, numeral)


def _slashed(tokens: Tokens, index: int) -> Fraction | None:
    """A fraction in digits, "1/2", at a token: only those of halves, thirds, quarters and the like."""
    if not (tokens.is_digits(index) and tokens.words[index + 1] == "/" and tokens.joined(index + 1)):
        return None
    over, under = tokens.words[index], tokens.words[index + 2]
    if not (over.isdigit() and under.isdigit() and tokens.joined(index + 2)) or tokens.words[index + 3] == "/":
        return None
    if under not in ("2", "3", "4", "5", "8", "10", "16") or not 0 < int(over) < int(under):
        return None
    return Fraction(int(over), int(under))


def read_slashed(tokens: Tokens, index: int) -> Numeral | None:
    """A fraction in digits that stands alone: "1/2", "3/4"."""
    value = _slashed(tokens, index)
    return None if value is None else Numeral(index, index + 3, value, digits=True)


def _with_and_a_half(tokens: Tokens, numeral: Numeral) -> Numeral:
    index = _skip_hyphen(tokens, numeral.last)
    if tokens.lower[index] != "and":
        return numeral
    index = _skip_hyphen(tokens, index + 1)
    if tokens.lower[index] not in ("a", "one"):
        return numeral
    index = _skip_hyphen(tokens, index + 1)
    part = _HALVES.get(tokens.lower[index])
    return numeral if part is None else numeral._replace(last=index + 1, value=numeral.value + part)


def _skip_hyphen(tokens: Tokens, index: int) -> int:
    return index + 1 if tokens.is_hyphen(index) else index


def _scaled(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Take in the scale words after a numeral: "5 million", "$1-billion", "2 hundred thousand"."""
    index, factor = numeral.last, 1
    while True:
        place = _skip_hyphen(tokens, index)
        size = SCALES.get(tokens.lower[place]) or INDIAN_SCALES.get(tokens.lower[place])
        if size is None or numeral.scale * factor * size > _LARGEST:
            break
        factor *= size
        index = place + 1
    if index == numeral.last:
        return numeral
    high = None if numeral.high is None else numeral.high * factor
    return numeral._replace(last=index, value=numeral.value * factor, scale=numeral.scale * factor, high=high)


def _read_words(tokens: Tokens, index: int) -> Numeral | None:
    """A numeral in words: "twenty-one", "three hundred and five", "twelve hundred", "two and a half million"."""
    lower = tokens.lower
    if lower[index] in SCALES:
        return _read_bare_scale(tokens, index)
    if lower[index] not in CARDINALS:
        return None
    total = current = 0
    place, last, scale = index, index, 1
    while True:
        word = lower[place]
        if word in CARDINALS and _fits(current, CARDINALS[word], first=last == index):
            current, scale = current + CARDINALS[word], 1
        elif word == "hundred" and 0 < current < 100:
            current, scale = current * 100, 100
        elif word in SCALES and word not in ("hundred", "dozen") and current and total < _LARGEST:
            total, current, scale = total + current * SCALES[word], 0, SCALES[word]
        else:
            break
        last = place + 1
        place = _next_part(tokens, last, current, total)
    if last == index:
        return None
    value = total + current
    return _finish_words(tokens, Numeral(index, last, value, 0, _word_scale(value, scale)))


def _fits(current: int, number: int, *, first: bool) -> bool:
    """Whether a number word may follow what was read of a numeral: "twenty" + "one", "three hundred" + "five"."""
    if first:
        return True
    if number == 0:
        return False
    if number < 10:
        return current % 10 == 0 and current % 100 != 10
    return current % 100 == 0


def _next_part(tokens: Tokens, index: int, current: int, total: int) -> int:
    """Past a hyphen, or past "and" in "three hundred and five"."""
    if tokens.is_hyphen(index):
        return index + 1
    inner = tokens.lower[index] == "and" and (current >= 100 or (current == 0 and total > 0))
    return index + 1 if inner and tokens.lower[index + 1] in CARDINALS else index


def _word_scale(value: int, scale: int) -> int:
    """The scale of a numeral in words: only million and more are scales, "three hundred" is 300."""
    return scale if scale >= 1_000_000 and value % scale == 0 else 1


def _finish_words(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Take in "and a half", a scale after it, and dozens."""
    with_half = _with_and_a_half(tokens, numeral)
    if with_half.last != numeral.last:
        return _scaled(tokens, with_half)
    place = _skip_hyphen(tokens, numeral.last)
    if tokens.lower[place] == "dozen":
        return numeral._replace(last=place + 1, value=numeral.value * 12)
    return numeral


def _read_bare_scale(tokens: Tokens, index: int) -> Numeral | None:
    """ "a hundred and five", "a dozen", "a million": a scale word with only an article before it."""
    if tokens.before(index) not in ("a", "an"):
        of_some = tokens.lower[index] == "dozen" and tokens.before(index) in ("the", "another", "first", "last")
        return Numeral(index, index + 1, 12) if of_some else None
    size = SCALES[tokens.lower[index]]
    numeral = Numeral(index - 1, index + 1, size, 0, _word_scale(size, size))
    return _scaled(tokens, _with_and_rest(tokens, numeral))


def _with_and_rest(tokens: Tokens, numeral: Numeral) -> Numeral:
    """The rest of "a hundred and five", "a hundred and fifty thousand"."""
    if tokens.lower[numeral.last] != "and" or numeral.value not in (100, 1000):
        return numeral
    rest = read_numeral(tokens, numeral.last + 1)
    if rest is None or rest.digits or rest.high is not None or not 0 < rest.value < 100:
        return numeral
    return numeral._replace(last=rest.last, value=numeral.value + rest.value)


def _read_vague(tokens: Tokens, index: int) -> Numeral | None:
    """ "several", "a few hundred", "a couple of million", "a handful of"."""
    word = tokens.lower[index]
    low, high = _VAGUE_FACTORS[word]
    first = index
    if word != "several":
        if tokens.before(index) not in ("a", "the", "last", "past", "next", "first", "another"):
            return None
        if word == "few" and tokens.before(index) == "the" and not tokens.is_word(index + 1):
            return None
        if word == "couple" and not _is_loose_couple(tokens, index):
            return None
        first = index - 1 if tokens.before(index) == "a" else index
    last = index + 1
    scale_at = last + 1 if tokens.lower[last] == "of" else last
    size = SCALES.get(tokens.lower[scale_at])
    if size is None:
        return Numeral(first, last, low, high=high)
    if word != "couple":
        return _loose(first, scale_at + 1, size)
    return Numeral(first, scale_at + 1, 2 * size, scale=size, high=3 * size)


def _is_loose_couple(tokens: Tokens, index: int) -> bool:
    """Whether "couple" tells a number and not two people: "a couple of", "a couple more", "a couple years"."""
    after = tokens.lower[index + 1]
    return after in ("of", "more", *SCALES) or (tokens.before(index) == "a" and after.endswith("s"))


def _loose(first: int, last: int, size: int) -> Numeral:
    """Some number of dozens, hundreds …: from two of them to just below ten (99 of dozens, that is below a hundred)."""
    high = 99 if size == 12 else size * 10 - 1
    return Numeral(first, last, size * 2, scale=size, high=high)


def _read_plural_scale(tokens: Tokens, index: int) -> Numeral | None:
    """ "dozens", "hundreds of thousands", "tens of millions"."""
    word = tokens.lower[index]
    size = PLURAL_SCALES[word]
    if tokens.lower[index + 1] == "of":
        more = PLURAL_SCALES.get(tokens.lower[index + 2])
        if more is not None and more > 12:
            size *= more
            return Numeral(index, index + 3, size, scale=more, high=size * 10 - 1)
    if word in ("tens",):
        return None
    if word == "scores":
        return Numeral(index, index + 1, 40, high=99) if tokens.lower[index + 1] == "of" else None
    return _loose(index, index + 1, size)


def is_number_word(word: str) -> bool:
    """Whether a word in lower case is a cardinal or a scale."""
    return word in UNITS or word in TENS or word in SCALES
