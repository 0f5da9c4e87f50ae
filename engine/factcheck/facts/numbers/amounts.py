"""Reading one amount: a numeral or a range with its currency, scale and unit."""

import functools
from fractions import Fraction

from factcheck.facts.numbers.amount import Amount, Exact, Sort
from factcheck.facts.numbers.currencies import currency_before, currency_behind, is_sign
from factcheck.facts.numbers.numerals import Numeral, read_numeral, read_slashed
from factcheck.facts.numbers.spaced import read_spaced
from factcheck.facts.numbers.suffixes import Suffix, read_suffix
from factcheck.facts.numbers.tokens import HYPHENS, Tokens
from factcheck.facts.numbers.vocabulary import CARDINALS, CRORE_SIGN, SCALE_LETTERS, SCALES
from factcheck.values.units import UNITS

# The currencies whose millions are told in crore.
_RUPEES = frozenset({"rupee", "INR", "PKR", "NPR", "LKR"})
_NEGATIVE = frozenset({"minus", "negative"})
# Words between a number and its unit: "two more years".
_MORE = frozenset({"more", "extra", "additional", "further", "fewer"})


def read_amount(text: str, tokens: Tokens, index: int) -> Amount | None:
    """The amount whose numeral begins at a token: "£20-30m", "5 million to 10 million", "two hours and 30 minutes"."""
    amount = read_feet(tokens, index) or read_side(text, tokens, index)
    if amount is None:
        return None
    ranged = _read_range(text, tokens, amount)
    if ranged is not None:
        return ranged
    return _with_smaller_unit(text, tokens, amount)


def read_feet(tokens: Tokens, index: int) -> Amount | None:
    """A height in marks: 6'2", 6′ 2″."""
    feet, mark, inches = tokens.words[index : index + 3]
    if mark not in ("'", "’", "′") or not (feet.isdigit() and inches.isdigit() and tokens.joined(index + 1)):
        return None
    if int(inches) > 11 or len(feet) > 2:
        return None
    last = index + 4 if tokens.words[index + 3] in ('"', "”", "″") and tokens.joined(index + 3) else index + 3
    return Amount(index, last, int(feet) + Fraction(int(inches), 12), "measure", "foot", digits=True)


def read_side(text: str, tokens: Tokens, index: int, *, currency_given: str | None = None) -> Amount | None:
    """One numeral with its currency and unit; the currency may be given by the other end of a range."""
    slashed = read_slashed(tokens, index) if tokens.words[index + 1] == "/" else None
    numeral = slashed or _spaced(text, tokens, index, currency_given) or read_numeral(tokens, index)
    if numeral is None:
        return None
    before = currency_before(tokens, numeral.first, is_large=_is_large(tokens, numeral))
    first, currency = (numeral.first, currency_given) if before is None else (before[0], before[1].currency)
    numeral = _with_scale_letter(tokens, numeral, is_money=currency is not None)
    numeral = _with_crore_sign(tokens, numeral) if currency in _RUPEES else numeral
    if currency is not None:
        return _amount(numeral, first, numeral.last, "money", currency)
    suffix = _suffix(text, tokens, numeral)
    if suffix is None:
        return _negative(tokens, _amount(numeral, first, numeral.last, "fraction" if slashed else "count", None))
    return _negative(tokens, _amount(numeral, first, suffix.last, suffix.sort, suffix.unit, suffix.factor))


def _spaced(text: str, tokens: Tokens, index: int, currency_given: str | None) -> Numeral | None:
    if not (tokens.is_digits(index) and tokens.is_digits(index + 1)):
        return None
    is_money = currency_given is not None or currency_before(tokens, index, is_large=False) is not None
    return read_spaced(text, tokens, index, is_money=is_money)


def _amount(  # noqa: PLR0913, PLR0917 - what a numeral and its unit come to, in their order
    numeral: Numeral, first: int, last: int, sort: Sort, unit: str | None, factor: Exact = 1
) -> Amount:
    value, high, scale = numeral.value, numeral.high, numeral.scale
    if factor != 1:
        value, scale = value * factor, scale * factor
        high = None if high is None else high * factor
    loose = numeral.high is not None
    return Amount(first, last, value, sort, unit, high, numeral.decimals, scale, numeral.digits, numeral.proper, loose)


def _is_large(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether a figure is one that small things do not have: "R4bn", "R40 million", "R1,500"."""
    is_scaled = tokens.lower[numeral.last] in SCALE_LETTERS and tokens.joined(numeral.last)
    return numeral.grouped or numeral.scale >= 1_000_000 or is_scaled


def _with_scale_letter(tokens: Tokens, numeral: Numeral, *, is_money: bool) -> Numeral:
    """Take in "bn", "m", "k" after digits: joined to them, or after a sum of money apart."""
    index = numeral.last
    word = tokens.lower[index]
    if not numeral.digits or word not in SCALE_LETTERS or numeral.scale != 1:
        return numeral
    joined = tokens.joined(index)
    if is_money:
        if not joined and word in ("k", "b", "t"):
            return numeral
    elif not joined or (word in ("m", "b", "t", "k") and not _counts_things(tokens, index)):
        return numeral
    size = SCALE_LETTERS[word]
    return numeral._replace(last=index + 1, value=numeral.value * size, scale=size)


def _with_crore_sign(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Take in the "cr" of a sum of rupees: "Rs 1,204 cr", "Rs 1.3 lakh cr"."""
    if tokens.lower[numeral.last] != CRORE_SIGN or not numeral.digits:
        return numeral
    size = SCALES["crore"]
    return numeral._replace(last=numeral.last + 1, value=numeral.value * size, scale=numeral.scale * size)


def _counts_things(tokens: Tokens, index: int) -> bool:
    """Whether "5m" counts millions of something ("5m people") and measures nothing ("a 5m wall")."""
    word = tokens.lower[index + 1]
    if word in ("people", "children", "women", "men", "voters", "pounds", "of"):
        return True
    if currency_behind(tokens, index + 2 if tokens.is_hyphen(index + 1) else index + 1) is not None:
        return True
    return (
        tokens.words[index] in ("m", "k", "K", "M") and len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    )


def _suffix(text: str, tokens: Tokens, numeral: Numeral) -> Suffix | None:
    """The unit after a numeral; a word may stand between ("two more years", "hundreds of miles")."""
    at = numeral.last
    if numeral.high is not None and tokens.lower[at] == "of":
        at += 1
    if tokens.lower[at] in _MORE:
        at += 1
    found = read_suffix(text, tokens, at, in_digits=numeral.digits)
    return found or _pounds(text, tokens, at, numeral)


def _pounds(text: str, tokens: Tokens, index: int, numeral: Numeral) -> Suffix | None:
    """ "Pounds" as money or as a weight: money where the article writes "£", and always in millions."""
    place = index + 1 if tokens.is_hyphen(index) else index
    if tokens.lower[place] not in ("pound", "pounds"):
        return None
    if numeral.scale >= 1_000_000 or (_tells_pounds(text) and not _is_weight(tokens, numeral, place)):
        return Suffix(place + 1, "money", "GBP")
    return Suffix(place + 1, "measure", "pound")


@functools.lru_cache(maxsize=4)
def _tells_pounds(text: str) -> bool:
    return "£" in text or "sterling" in text


def _is_weight(tokens: Tokens, numeral: Numeral, place: int) -> bool:
    near = tokens.lower[max(0, numeral.first - 4) : numeral.first]
    return any(word.startswith("weigh") for word in near) or tokens.lower[place + 1] == "of"


def _negative(tokens: Tokens, amount: Amount) -> Amount:
    """Take in a sign: "minus 80 degrees", "-5C"."""
    first = amount.first
    if amount.sort not in ("measure", "percent", "points", "count") or first == 0:
        return amount
    sign = tokens.words[first - 1]
    stands_free = not tokens.joined(first - 1) or (first > 1 and tokens.words[first - 2] in ("(", "["))
    is_sign = sign in HYPHENS and tokens.joined(first) and stands_free and amount.sort != "count"
    if is_sign and first > 1 and tokens.is_digits(first - 2):
        return amount
    if not is_sign and tokens.lower[first - 1] not in _NEGATIVE:
        return amount
    return amount._replace(first=first - 1, value=-amount.value)


def _read_range(text: str, tokens: Tokens, left: Amount) -> Amount | None:
    """A range that the amount opens: "20-30", "1%-3%", "between 400 and 600", "five or six"."""
    if left.high is not None:
        return None
    index = left.last
    joined = tokens.is_hyphen(index)
    word = tokens.lower[index]
    if tokens.words[index] in HYPHENS and tokens.lower[index + 1] in ("to", "or"):
        # "18- to 24-year-old", "two- or three-day"
        index, word = index + 1, tokens.lower[index + 1]
    elif not (joined or word in ("to", "and", "or", "-", "–", "—")):
        return None
    right = _right_side(text, tokens, index + 1, left.unit if left.sort == "money" else None)
    if right is None or right.high is not None:
        return None
    left, right = _shared(_with_word_size(tokens, left, right), right)
    if left.unit != right.unit or left.sort != right.sort or not _is_range(tokens, left, right, word, joined=joined):
        return None
    return right._replace(
        first=_range_start(tokens, left.first, word),
        value=left.value,
        high=right.value,
        decimals=max(left.decimals, right.decimals),
        proper=left.proper and right.proper,
    )


def _right_side(text: str, tokens: Tokens, index: int, currency: str | None) -> Amount | None:
    """The other end of a range, which must begin right there."""
    start = index
    while is_sign(tokens.words[index]) or tokens.lower[index] in ("us", "a", "an"):
        index += 1
        if index - start > 2:
            return None
    if not (tokens.is_digits(index) or tokens.lower[index] in CARDINALS or tokens.lower[index] == "million"):
        return None
    right = read_side(text, tokens, index, currency_given=currency)
    # "$5 to 10 people": the currency of the lower end is not that of whatever follows.
    if right is not None and currency is not None and read_suffix(text, tokens, right.last, in_digits=right.digits):
        return read_side(text, tokens, index)
    return right


def _with_word_size(tokens: Tokens, left: Amount, right: Amount) -> Amount:
    """The lower end with the "hundred" or "thousand" that only the upper one has: "two to three hundred"."""
    size = next((SCALES[word] for word in tokens.lower[right.first : right.last] if word in ("hundred", "thousand")), 1)
    if (
        size == 1
        or left.digits != right.digits
        or left.last - left.first > 1
        or not 0 < left.value * size < right.value
    ):
        return left
    return left._replace(value=left.value * size)


def _shared(left: Amount, right: Amount) -> tuple[Amount, Amount]:
    """Give both ends the scale, the currency and the unit that one of them has."""
    scales = left.scale == 1 and right.scale > 1 and 0 < left.value < 1000 and left.value * right.scale < right.value
    cents = right.sort == "money" and left.unit is None and right.scale < 1
    if scales or cents:
        left = left._replace(value=left.value * right.scale, scale=right.scale)
    if left.sort == "count" and right.sort != "count":
        left = left._replace(sort=right.sort, unit=right.unit)
    elif right.sort == "count" and left.sort == "money":
        right = right._replace(sort=left.sort, unit=left.unit)
    return left, right


def _is_range(tokens: Tokens, left: Amount, right: Amount, word: str, *, joined: bool) -> bool:
    """Whether two amounts are the ends of one: the lower first, and said so."""
    if not left.value < right.value:
        return False
    before = tokens.before(left.first)
    if joined:
        return left.digits == right.digits and before != "/" and tokens.words[right.last] != "/"
    if word in HYPHENS:
        return right.sort != "count" and left.digits and right.digits
    if word == "and":
        return before == "between" or (before == "of" and tokens.lower[left.first - 2] in ("ages", "age"))
    if word == "or":
        return right.value <= 2 * left.value + 1 and left.scale == right.scale
    if before == "by":
        return left.sort == "percent"
    if before in _MOVED and left.sort == "money" and is_sign(tokens.words[right.first]):
        return False  # "shares rose $3 to $63": by so much, to so much
    return before != "from" or tokens.lower[left.first - 2] in (
        "ranging",
        "ranged",
        "range",
        "anywhere",
        "ranges",
    )


_MOVED = frozenset(
    "rose rises rise risen rising fell falls fall fallen falling climbed climbs climbing dropped drops drop dropping "
    "slipped slips slid slides jumped jumps surged soared plunged tumbled sank eased edged up down".split()
)


def _range_start(tokens: Tokens, first: int, word: str) -> int:
    """A range told by "between … and …" begins at "between"."""
    return first - 1 if word == "and" and tokens.before(first) == "between" else first


def _with_smaller_unit(text: str, tokens: Tokens, amount: Amount) -> Amount:
    """Take in the smaller unit of "5 feet 10 inches", "two hours and 30 minutes", "6-foot-4", in the larger one."""
    if amount.sort not in ("measure", "duration") or amount.high is not None:
        return amount
    index = amount.last
    if amount.unit == "foot" and tokens.is_hyphen(index) and tokens.is_digits(index + 1):
        inches = tokens.words[index + 1]
        if inches.isdigit() and int(inches) < 12:
            return amount._replace(last=index + 2, value=amount.value + Fraction(int(inches), 12))
    if tokens.lower[index] in ("and", ","):
        index += 1
    if not (tokens.is_digits(index) or tokens.lower[index] in CARDINALS):
        return amount
    smaller = read_side(text, tokens, index)
    if smaller is None or smaller.sort != amount.sort or smaller.high is not None or smaller.first != index:
        return amount
    large, small = UNITS[amount.unit or ""], UNITS[smaller.unit or ""]
    ratio = small.factor / large.factor
    if large.kind != small.kind or not smaller.value * ratio < 1 or large.offset or ratio == 1:
        return amount
    return amount._replace(last=smaller.last, value=amount.value + smaller.value * ratio, decimals=0)
