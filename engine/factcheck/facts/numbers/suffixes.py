"""What stands after a numeral and gives it its unit: percent signs, currencies, measures, lengths of time."""

import functools
import re
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from factcheck.facts.numbers.amount import Exact, Sort
from factcheck.facts.numbers.tokens import Tokens
from factcheck.facts.numbers.vocabulary import SCALES
from factcheck.patterns import lazy
from factcheck.values.units import unit_named, unit_symbols, unit_words

CURRENCY_WORDS: Mapping[str, tuple[str, Fraction]] = MappingProxyType(
    {
        word: (code, Fraction(factor))
        for words, code, factor in (
            ("dollar dollars bucks", "USD", "1"),
            ("cent cents", "USD", "1/100"),
            ("euro euros", "EUR", "1"),
            ("quid", "GBP", "1"),
            ("pence", "GBP", "1/100"),
            ("rupee rupees", "INR", "1"),
            ("yuan renminbi", "CNY", "1"),
            ("yen", "JPY", "1"),
            ("won", "KRW", "1"),
            ("rouble roubles ruble rubles", "RUB", "1"),
            ("rand", "ZAR", "1"),
            ("naira", "NGN", "1"),
            ("peso pesos", "MXN", "1"),
            ("real reais", "BRL", "1"),
            ("franc francs", "CHF", "1"),
            ("krona kronor", "SEK", "1"),
            ("krone kroner", "NOK", "1"),
            ("zloty zlotys", "PLN", "1"),
            ("lira liras lire", "TRY", "1"),
            ("shekel shekels", "ILS", "1"),
            ("dirham dirhams", "AED", "1"),
            ("riyal riyals", "SAR", "1"),
            ("rial rials", "IRR", "1"),
            ("baht", "THB", "1"),
            ("ringgit", "MYR", "1"),
            ("rupiah", "IDR", "1"),
            ("hryvnia hryvnias", "UAH", "1"),
            ("forint forints", "HUF", "1"),
            ("bitcoin bitcoins", "BTC", "1"),
        )
        for word in words.split()
    }
)
# Currencies whose name is another word as well, so that only millions of them are money.
_OTHER_WORDS = frozenset({"won", "real"})
# Words before "dollar" that say whose it is.
DOLLARS: Mapping[str, str] = MappingProxyType(
    {
        "us": "USD",
        "u.s": "USD",
        "american": "USD",
        "australian": "AUD",
        "canadian": "CAD",
        "zealand": "NZD",
        "singapore": "SGD",
        "kong": "HKD",
        "taiwan": "TWD",
    }
)
CURRENCY_CODES: frozenset[str] = frozenset(
    "USD EUR GBP JPY CNY INR AUD CAD NZD CHF SEK NOK DKK RUB ZAR BRL MXN KRW SGD HKD PLN CZK HUF TRY ILS AED SAR "
    "THB".split()
)
CURRENCY_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "$": "USD",
        "£": "GBP",
        "€": "EUR",
        "¥": "JPY",
        "₹": "INR",
        "₩": "KRW",
        "₽": "RUB",
        "₺": "TRY",
        "₦": "NGN",
        "₪": "ILS",
    }
)
# After these "stone" is a weight and no material.
_AFTER_STONE = frozenset("and or in to at when over since from on for of as by but after during while because".split())
# What is measured in percentage points: "a 10.6-point margin".
_GAPS = frozenset(
    {"margin", "lead", "advantage", "gap", "drop", "rise", "increase", "swing", "fall", "jump", "decline"}
)
_PERCENT = lazy(
    r"[-‑ ]?(?:%(?P<pp1>[- ]points?)?|(?:per ?cent|pct)(?P<pp2>[- ]points?)?(?![^\W\d_])"
    r"|(?P<pp3>percentage[- ]points?|pp|ppts?)(?![^\W\d_])|(?P<basis>basis points?|bps)(?![^\W\d_]))"
)
_PERCENT_STARTS = frozenset({"%", "percent", "per", "pct", "percentage", "pp", "ppt", "ppts", "basis", "bps"})
# Symbols that stand only right after the numeral: as words of their own they mean something else.
_JOINED_ONLY = frozenset({"m", "l", "L", "g", "C", "F", "V", "W", "in", "ins", "st", "MP", "mb", "nm", "ms", "t", "kt"})

# Of these, those that a conversion in brackets shows to be units.
_CONVERTED = frozenset({"m", "l", "L", "g", "C", "F"})


class Suffix(NamedTuple):
    """The unit after a numeral: the tokens end at `last`; the number is to be multiplied by `factor`."""

    last: int
    sort: Sort
    unit: str | None
    factor: Exact = 1


def read_suffix(text: str, tokens: Tokens, index: int, *, in_digits: bool) -> Suffix | None:
    """The unit that follows a numeral whose tokens end before `index`; None where none does."""
    place = index + 1 if tokens.is_hyphen(index) else index
    word = tokens.lower[place]
    if word in _PERCENT_STARTS:
        found = _read_percent(text, tokens, index)
        if found is not None:
            return found
    if word == "point" and tokens.lower[place + 1] in _GAPS:
        return Suffix(place + 1, "points", None)
    if word in _unit_starts():
        return _read_unit(text, tokens, index, place, in_digits=in_digits)
    return _read_currency(tokens, place)


def _read_percent(text: str, tokens: Tokens, index: int) -> Suffix | None:
    match = _PERCENT.match(text, tokens.end(index - 1))
    if match is None:
        return None
    last = _token_at(tokens, index, match.end())
    if match["basis"]:
        return Suffix(last, "points", None, Fraction(1, 100))
    is_points = bool(match["pp1"] or match["pp2"] or match["pp3"])
    return Suffix(last, "points" if is_points else "percent", None)


def _token_at(tokens: Tokens, index: int, end: int) -> int:
    """The first token at or after a place in the text."""
    while index < len(tokens) and tokens.starts[index] < end:
        index += 1
    return index


def _read_currency(tokens: Tokens, place: int) -> Suffix | None:
    word = tokens.lower[place]
    if word in ("pound", "pounds") and tokens.lower[place + 1] == "sterling":
        return Suffix(place + 2, "money", "GBP")
    if word in CURRENCY_WORDS and (word not in _OTHER_WORDS or tokens.lower[place - 1] in SCALES):
        code, factor = CURRENCY_WORDS[word]
        return Suffix(place + 1, "money", code, factor)
    if tokens.words[place] in CURRENCY_CODES:
        return Suffix(place + 1, "money", tokens.words[place])
    if word in CURRENCY_SIGNS and tokens.joined(place) and not tokens.is_digits(place + 1):
        return Suffix(place + 1, "money", CURRENCY_SIGNS[word])
    if word == "p" and tokens.joined(place):
        return Suffix(place + 1, "money", "GBP", Fraction(1, 100))
    return _read_national(tokens, place)


def _read_national(tokens: Tokens, place: int) -> Suffix | None:
    """ "US dollars", "New Zealand dollars", "Swiss francs"."""
    at = place + 1 if tokens.lower[place] in ("new", "hong") else place
    following = tokens.lower[at + 1]
    if not tokens.is_capitalised(at) or following not in CURRENCY_WORDS:
        return None
    code, factor = CURRENCY_WORDS[following]
    if code == "USD":
        code = DOLLARS.get(tokens.lower[at], "USD")
    return Suffix(at + 2, "money", code, factor)


def _read_unit(text: str, tokens: Tokens, index: int, place: int, *, in_digits: bool) -> Suffix | None:
    words = _words_pattern(tokens.lower[place])
    match = None if words is None else words.match(text, tokens.starts[place])
    unit = None if match is None else unit_named(match.group())
    if match is None and in_digits:
        match = _symbols_pattern().match(text, tokens.starts[place])
        if match is not None and (
            tokens.joined(place)
            or match.group() not in _JOINED_ONLY
            or _is_below_zero(tokens, index, match.group())
            or _is_bracketed(tokens, index, place, match.group())
        ):
            unit = unit_symbols().get(match.group())
    if match is None or unit is None or _is_other_word(tokens, place, in_digits=in_digits):
        return None
    last = _token_at(tokens, index, match.end())
    return Suffix(last, "duration" if unit.kind == "time" else "measure", unit.name)


def _is_below_zero(tokens: Tokens, index: int, symbol: str) -> bool:
    """ "minus 4 F": the sign shows that the letter is a scale of temperature."""
    return symbol in ("C", "F") and index > 1 and tokens.lower[index - 2] in ("minus", "negative")


def _is_bracketed(tokens: Tokens, index: int, place: int, symbol: str) -> bool:
    """ "1,320 yards (1,210 m)", "32 m (105 ft)": a conversion shows that the letter is a unit."""
    if symbol not in _CONVERTED:
        return False
    if tokens.words[place + 1] == ")":
        return "(" in tokens.words[max(0, index - 3) : index - 1]
    return tokens.words[place + 1] == "(" and tokens.is_digits(place + 2)


def _is_other_word(tokens: Tokens, place: int, *, in_digits: bool) -> bool:
    """Words that are units only in part: "two second homes", "one minute", "a 10 mile"."""
    word, before = tokens.lower[place], tokens.lower[place - 1]
    if word == "second" and not in_digits and before != "one" and not tokens.joined(place):
        return True
    if word == "stone":
        return tokens.is_word(place + 1) and tokens.lower[place + 1] not in _AFTER_STONE
    return word == "degrees" and not in_digits and tokens.lower[place + 1] in ("of", "in", "from")


@functools.cache
def _words_pattern(first: str) -> re.Pattern[str] | None:
    """Every spelled-out unit that begins with a word, the longest first; None where there is none.

    To make one expression of all of them takes longer than to check a short article. It is matched at a place, so
    that ignoring case costs nothing.
    """
    forms = sorted((form for form in unit_words() if _first_token(form) == first), key=len, reverse=True)
    if not forms:
        return None
    alternatives = "|".join(re.escape(form).replace(r"\ ", r"[- ]") for form in forms)
    return re.compile(rf"(?:{alternatives})(?![^\W\d_])", re.IGNORECASE)


@functools.cache
def _symbols_pattern() -> re.Pattern[str]:
    forms = sorted(unit_symbols(), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, forms))})(?![^\W_])")


@functools.cache
def _unit_starts() -> frozenset[str]:
    """The first tokens of all forms, in lower case: a quick test before the patterns."""
    return frozenset(map(_first_token, (*unit_words(), *unit_symbols())))


_FIRST_TOKEN = lazy(r"[^\W\d_]+|[^\w\s]")


def _first_token(form: str) -> str:
    match = _FIRST_TOKEN.match(form)
    assert match is not None
    return match.group().lower()
