"""What literals stand for: texts with their escapes resolved, numbers with dimension and unit, dates and times."""

import datetime
import functools
import re
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from factcheck.language.mistakes import bad
from factcheck.language.nodes import DateLiteral, NumberLiteral, TextLiteral, TimeLiteral
from factcheck.source import Span
from factcheck.values.dates import DateRange, TimeOfDay
from factcheck.values.quantity import Dimension
from factcheck.values.units import UNITS, Unit, unit_symbols, unit_words

TEXT = r'"(?:[^"\\\r\n]|\\.)*"'
DATE = r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![\w-])"
TIME = r"[0-9]{1,2}:[0-9]{2}(?!\w)"

_ESCAPE = re.compile(r'\\(["\\])')
_CURRENCIES: Mapping[str, str] = MappingProxyType(
    {"US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "HK$": "HKD", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY"}
)
_SCALES: Mapping[str, int] = MappingProxyType(
    {
        "thousand": 10**3,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
        "k": 10**3,
        "m": 10**6,
        "bn": 10**9,
        "tn": 10**12,
    }
)


@functools.cache
def number_pattern() -> str:
    """The regular expression of a number with its currency, scale and unit; `m` and `k` are scales of money only."""
    signs = "|".join(map(re.escape, sorted(_CURRENCIES, key=len, reverse=True)))
    units = "|".join(re.escape(form) for form in sorted(unit_forms(), key=len, reverse=True))
    return (
        rf"(?P<sign>{signs})?(?P<digits>[0-9]+(?:\.[0-9]+)?)"
        r"(?:(?P<percent>%)|"
        r"(?:[ ]?(?P<scale>thousand|million|billion|trillion|bn|tn|(?(sign)[mk]|(?!)))(?!\w))?"
        rf"(?(sign)|(?:[ ]?(?P<unit>points?|{units})(?!\w))?))"
        r"(?![\w%])"
    )


@functools.cache
def unit_forms() -> Mapping[str, Unit]:
    """The units that a literal may name, by each of their forms; `in` is an operator, not inches."""
    spelled = {form: unit for form, unit in unit_words().items() if form[0].isalpha()}
    symbols = {form: unit for form, unit in unit_symbols().items() if len(form) > 1 and form != "in"}
    return MappingProxyType({**symbols, **UNITS, **spelled, **_with_capital(spelled)})


def _with_capital(spelled: Mapping[str, Unit]) -> dict[str, Unit]:
    """Temperatures are written with one: degrees Celsius."""
    found = {}
    for form, unit in spelled.items():
        if unit.kind == "temperature":
            *before, last = form.split()
            found[" ".join((*before, last.capitalize()))] = unit
    return found


def text_value(written: str) -> str:
    r"""What a text in quotes says: `\"` is a quote mark and `\\` a backslash; any other backslash stands for itself."""
    return _ESCAPE.sub(r"\1", written)


def text_literal(written: str, span: Span) -> TextLiteral:
    """A text in its quote marks."""
    return TextLiteral(value=text_value(written[1:-1]), span=span)


def number_literal(parts: re.Match[str], span: Span) -> NumberLiteral:
    """A number from a match of `number_pattern`."""
    value = Fraction(parts["digits"]) * _SCALES.get(parts["scale"], 1)
    if parts["sign"]:
        return NumberLiteral(value=value, dimension="money", unit=_CURRENCIES[parts["sign"]], span=span)
    if parts["percent"]:
        return NumberLiteral(value=value, dimension="percent", span=span)
    if parts["unit"] is None:
        return NumberLiteral(value=value, span=span)
    if parts["unit"] in ("point", "points"):
        return NumberLiteral(value=value, dimension="points", span=span)
    unit = unit_forms()[parts["unit"]]
    dimension: Dimension = "duration" if unit.kind == "time" else "measure"
    return NumberLiteral(value=value, dimension=dimension, unit=unit.name, span=span)


def date_literal(written: str, span: Span) -> DateLiteral:
    """A day of the calendar."""
    year, month, day = map(int, written.split("-"))
    try:
        value = datetime.date(year, month, day)
    except ValueError:
        raise bad(span, f"there is no day `{written}`", "a date is written year-month-day: 2018-12-06") from None
    return DateLiteral(value=DateRange.day(value), span=span)


def time_literal(written: str, span: Span) -> TimeLiteral:
    """A time of day."""
    hour, minute = map(int, written.split(":"))
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise bad(span, f"there is no time of day `{written}`", "a time runs from 0:00 to 24:00")
    return TimeLiteral(value=TimeOfDay(hour, minute), span=span)
