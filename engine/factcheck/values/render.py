"""Numbers as messages and reports show them: in digits."""

import re
from decimal import Decimal
from fractions import Fraction

from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity

# ISO codes with a symbol that no reader takes for another currency's.
_SYMBOLS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹", "KRW": "₩"}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
# Beyond this many decimal places a number is shortened.
_PLACES = 4


def show(quantity: Quantity) -> str:
    """A number with its unit: "11", "1,200", "5.3%", "$3.2 billion", "5 miles"; a hedged one by its set."""
    if quantity.point is not None and (not quantity.hedged or quantity.strict.is_bounded):
        return _with_unit(quantity.point, quantity)
    return _show_interval(quantity.strict, quantity)


def show_with_set(quantity: Quantity) -> str:
    """A number as `show`, with what its hedge allows: "300 (270 to 330)"."""
    text = show(quantity)
    if quantity.point is None or not quantity.hedged or not quantity.strict.is_bounded or quantity.strict.is_point:
        return text
    return f"{text} ({_show_interval(quantity.strict, quantity)})"


def exact(quantity: Quantity) -> str:
    """A number for machines: "11", "1/3", "400..600", "9000.." where it has no end."""
    if quantity.point is not None:
        return str(quantity.point)
    low = "" if quantity.strict.low is None else str(quantity.strict.low)
    high = "" if quantity.strict.high is None else str(quantity.strict.high)
    return f"{low}..{high}"


def _show_interval(interval: Interval, quantity: Quantity) -> str:
    low, high = interval.low, interval.high
    if low is None and high is None:
        return "any number"
    if high is None and low is not None:
        return f"{'more than' if interval.low_open else 'at least'} {_with_unit(low, quantity)}"
    if low is None and high is not None:
        return f"{'less than' if interval.high_open else 'at most'} {_with_unit(high, quantity)}"
    low, high = low or Fraction(0), high or Fraction(0)
    start = _with_unit(low, quantity) if quantity.dimension == "money" else _show_scaled(low)
    return f"{start} to {_with_unit(high, quantity)}"


def _with_unit(value: Fraction, quantity: Quantity) -> str:
    number = _show_scaled(abs(value)) if quantity.dimension != "year" else str(abs(value))
    sign = "-" if value < 0 else ""
    unit = quantity.unit
    match quantity.dimension:
        case "percent":
            return f"{sign}{show_number(abs(value))}%"
        case "points":
            return f"{sign}{show_number(abs(value))} {'point' if abs(value) == 1 else 'points'}"
        case "money":
            money = _show_money(abs(value))
            return f"{sign}{_SYMBOLS[unit]}{money}" if unit in _SYMBOLS else f"{sign}{unit} {money}"
        case "duration" | "measure" if unit is not None:
            return f"{sign}{number} {_unit_text(unit, value)}"
        case _:
            return f"{sign}{number}" if unit is None else f"{sign}{number} {unit}"


# Units that are written after many as after one; so are those with a capital in them, which are symbols.
_AS_AFTER_ONE = frozenset("mm cm km kg km/h mph psi stone horsepower hertz kelvin".split())
_IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries", "millennium": "millennia"}


def plural(unit: str, value: Fraction) -> str:
    """A unit as it stands after a number: "1 year", "2 centuries", "3 square feet", "4 metres per second"."""
    many, per, what = unit.partition(" per ")
    if abs(value) == 1 or many in _AS_AFTER_ONE or not many.islower():
        return unit
    last = re.split("[ -]", many)[-1]
    return f"{many.removesuffix(last)}{_IRREGULAR.get(last, f'{last}s')}{per}{what}"


def _unit_text(unit: str, value: Fraction) -> str:
    """The unit of a measure; a difference of temperatures is told in degrees too."""
    unit = unit.removesuffix(" change")
    return f"°{unit[3]}" if unit in ("degC", "degF") else plural(unit, value)


def _show_money(value: Fraction) -> str:
    if value.denominator == 1 or value >= 10**6:
        return _show_scaled(value)
    return f"{_rounded_decimal(value, 2):,.2f}"


def _show_scaled(value: Fraction) -> str:
    """Millions and more with their scale word where that loses no digit; else `show_number`."""
    for size, word in _SCALES:
        if value >= size:
            mantissa = value / size
            if (mantissa * 1000).denominator == 1:
                return f"{show_number(mantissa)} {word}"
            break
    return show_number(value)


def show_number(value: Fraction) -> str:
    """Digits in groups; a long decimal shortened to what a reader needs, a small simple fraction as such."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    places = _exact_places(value)
    if places is not None and places <= _PLACES:
        return _decimal(value, places)
    if value.denominator <= 9 and abs(value) < 1:
        return str(value)
    return _decimal(value, _sensible_places(abs(value)))


def _sensible_places(value: Fraction) -> int:
    if value >= 1000:
        return 0
    if value >= 1:
        return 1 if value >= 100 else 2
    places = 2
    while value * 10**places < 10 and places < 12:
        places += 1
    return places


def _exact_places(value: Fraction) -> int | None:
    """How many decimals it takes to write a number; None where no number of them is enough or more than `_PLACES`."""
    for places in range(_PLACES + 1):
        if (value * 10**places).denominator == 1:
            return places
    return None


def _decimal(value: Fraction, places: int) -> str:
    text = f"{_rounded_decimal(value, places):,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rounded_decimal(value: Fraction, places: int) -> Decimal:
    unit = 10**places
    sign = -1 if value < 0 else 1
    digits = sign * int(abs(value) * unit + Fraction(1, 2))
    return Decimal(digits).scaleb(-places)
