"""What stands after a numeral and gives it its unit: percent signs, currencies, measures, lengths of time."""

import functools
import re
from fractions import Fraction
from typing import NamedTuple

from factcheck.facts.numbers.amount import Exact, Sort
from factcheck.facts.numbers.currencies import currency_behind
from factcheck.facts.numbers.tokens import Tokens
from factcheck.patterns import lazy
from factcheck.values.units import unit_named, unit_symbols, unit_words

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
    behind = currency_behind(tokens, place)
    if behind is None:
        return None
    last, form = behind
    return Suffix(last, "money", form.currency, form.factor)


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
