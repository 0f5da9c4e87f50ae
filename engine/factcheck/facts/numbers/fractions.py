"""Fractions in words and digits: "a third", "two-thirds", "half", "one in five", "nine out of ten"."""

from fractions import Fraction

from factcheck.facts.numbers.amount import Amount, Exact
from factcheck.facts.numbers.numerals import read_numeral
from factcheck.facts.numbers.suffixes import read_suffix
from factcheck.facts.numbers.tokens import HYPHENS, Tokens
from factcheck.facts.numbers.vocabulary import CARDINALS, DENOMINATORS, SCALES

# What a fraction is followed by where it is one and no place in an order ("a third person").
_AFTER = frozenset(
    "of more less fewer higher lower larger smaller by to from in since compared on over during last this as that "
    "who have has had were was are is and or but if when than between for at after before off with will would said "
    "say says the".split()
)
_MARKS = frozenset({"(", ",", ".", ";", ":", ")", "—", "–", "”", '"', "'", "’", "!", "?", ""})
# Before these the half of something told apart from its other half is no number.
_PARTS = frozenset(
    "first second other better top bottom latter back front northern southern eastern western upper lower early "
    "late former opening closing final left right early this each either next last".split()
)
# How many words back an order may have begun.
_NEAR = 60
_ORDER = {"third": "second", "fourth": "third", "fifth": "fourth", "sixth": "fifth", "seventh": "sixth"}
_HALF_AFTER = frozenset(
    "of the a an that those these this its his her their our my your as to in by is was are were and or but on at "
    "from have has had what more again per do said say".split()
)
_HALF_BEFORE = frozenset(
    "about around almost nearly than over under roughly by in least only just and to approximately some barely".split()
)


def read_fraction(text: str, tokens: Tokens, index: int) -> Amount | None:
    """The fraction that begins at a token; None where none does."""
    word = tokens.lower[index]
    if word in ("half",):
        return _read_half(text, tokens, index)
    if word in DENOMINATORS:
        return _read_single(tokens, index)
    if word in CARDINALS or tokens.is_digits(index):
        return _read_counted(tokens, index) or _read_in(tokens, index)
    return None


def _read_half(text: str, tokens: Tokens, index: int) -> Amount | None:
    """ "half a million", "half an hour", "half a percentage point", "half of the members"."""
    before, after = tokens.before(index), tokens.lower[index + 1]
    if before in _PARTS or (tokens.is_hyphen(index + 1) and not _is_scale_or_article(tokens.lower[index + 2])):
        return None
    if before in ("a", "one") and tokens.is_hyphen(index + 1) and tokens.lower[index + 2] not in SCALES:
        return None
    scaled = _half_of_unit(text, tokens, index)
    if scaled is not None:
        return scaled
    first = index - 1 if before in ("a", "one") and after == "of" else index
    if before in ("a", "one") and first == index:
        return None
    if after in _HALF_AFTER or (before in _HALF_BEFORE and not after.endswith("s")):
        return Amount(first, index + 1, Fraction(1, 2), "fraction")
    return None


def _is_scale_or_article(word: str) -> bool:
    return word in SCALES or word in ("a", "an")


def _half_of_unit(text: str, tokens: Tokens, index: int) -> Amount | None:
    """Half of a scale or a unit: "half a million dollars", "half-a-dozen", "half an hour", "half a mile"."""
    place = index + 2 if tokens.is_hyphen(index + 1) else index + 1
    has_article = tokens.lower[place] in ("a", "an")
    if has_article:
        place = place + 2 if tokens.is_hyphen(place + 1) else place + 1
    half, scale = Fraction(1, 2), 1
    while tokens.lower[place] in SCALES:
        scale *= SCALES[tokens.lower[place]]
        place += 1
    if scale == 1 and not has_article:
        return None
    suffix = read_suffix(text, tokens, place, in_digits=False)
    if suffix is not None and (suffix.sort != "money" or scale > 1):
        factor = suffix.factor * scale
        return Amount(index, suffix.last, half * factor, suffix.sort, suffix.unit, decimals=1, scale=factor)
    if scale == 1:
        return None
    return Amount(index, place, half * scale, decimals=1 if scale > 100 else 0, scale=scale)


def _ends_clause(tokens: Tokens, index: int) -> bool:
    return tokens.words[index] in _MARKS


def _read_single(tokens: Tokens, index: int) -> Amount | None:
    """ "a third", "a quarter of": a denominator with only an article before it."""
    under = DENOMINATORS[tokens.lower[index]]
    if tokens.before(index) not in ("a", "an") or tokens.lower[index].endswith("s") or tokens.lower[index] == "second":
        return None
    if not (tokens.lower[index + 1] in _AFTER or _ends_clause(tokens, index + 1)) or _goes_on_order(tokens, index):
        return None
    if tokens.lower[index + 1] == "of" and tokens.lower[index + 2] in ("a", "an"):
        scaled = _part_of_scale(tokens, index, Fraction(1, under))
        if scaled is not None:
            return scaled
    return Amount(index - 1, index + 1, Fraction(1, under), "fraction")


def _goes_on_order(tokens: Tokens, index: int) -> bool:
    """Whether the place before was told already: "a second was hurt and a third, …"."""
    before = _ORDER.get(tokens.lower[index])
    return (
        tokens.lower[index + 1] != "of" and before is not None and before in tokens.lower[max(0, index - _NEAR) : index]
    )


def _part_of_scale(tokens: Tokens, index: int, part: Fraction) -> Amount | None:
    """ "a quarter of a million", "three quarters of a billion"."""
    size = SCALES.get(tokens.lower[index + 3])
    if size is None:
        return None
    first = index - 1
    return Amount(first, index + 4, part * size, decimals=2, scale=size)


def _read_counted(tokens: Tokens, index: int) -> Amount | None:
    """ "two-thirds", "three quarters", "one-fifth"."""
    over = CARDINALS.get(tokens.lower[index])
    if over is None:
        return None
    place = index + 2 if tokens.words[index + 1] in HYPHENS else index + 1
    under = DENOMINATORS.get(tokens.lower[place])
    if under is None or not 0 < over < under or (over > 1) != tokens.lower[place].endswith("s"):
        return None
    if over == 1 and under != 2 and place == index + 1 and tokens.lower[place + 1] not in _AFTER:
        return None
    return Amount(index, place + 1, Fraction(over, under), "fraction")


def _read_in(tokens: Tokens, index: int) -> Amount | None:
    """ "one in five", "nine out of ten", "one in every 20", "1 in 8": the smaller number first."""
    if tokens.lower[index + 1] not in ("in", "out"):
        return None
    over = read_numeral(tokens, index)
    if over is None or over.high is not None or over.decimals or over.scale != 1 or over.value > 99:
        return None
    place = over.last
    if tokens.lower[place] == "out" and tokens.lower[place + 1] == "of":
        place += 1
    elif tokens.lower[place] != "in":
        return None
    place += 1
    if tokens.lower[place] == "every":
        place += 1
    if not (tokens.lower[place] in CARDINALS or tokens.is_digits(place) or tokens.lower[place] in ("a",)):
        return None
    under = read_numeral(tokens, place + 1 if tokens.lower[place] == "a" else place)
    if under is None or under.high is not None or under.decimals or not over.value < under.value:
        return None
    if not _is_proportion(tokens, over.value, under.value, under.last):
        return None
    return Amount(index, under.last, Fraction(over.value, under.value), "fraction")


def _is_proportion(tokens: Tokens, over: Exact, under: Exact, last: int) -> bool:
    """Whether "p in q" is a share, and not "two in 2014", "won three in five years"."""
    if under > 10 and not (over == 1 or under in (12, 20, 25, 30, 50, 100, 1000, 10000, 100000, 1000000)):
        return False
    if 1900 <= under <= 2100:
        return False
    return tokens.lower[last] not in (
        "year",
        "years",
        "months",
        "days",
        "weeks",
        "games",
        "matches",
        "minutes",
        "hours",
    )
