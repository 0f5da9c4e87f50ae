"""Arithmetic on numbers as value sets; where the dimensions do not go together the result is unknown."""

from collections.abc import Sequence
from fractions import Fraction

from factcheck.values.dimensions import (
    PERCENTAGES,
    PLAIN,
    convert,
    describe,
    is_change,
    to_one_unit,
    with_unit,
)
from factcheck.values.interval import Interval, largest_interval, smallest_interval
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.units import UNITS, change_of, unit_named
from factcheck.values.unknown import Unknown

__all__ = [
    "absolute",
    "add",
    "average",
    "change",
    "convert",
    "divide",
    "largest",
    "multiply",
    "negate",
    "percent_of",
    "round_to",
    "smallest",
    "subtract",
    "total",
]


def _result(  # noqa: PLR0913, PLR0917 - the fields of a quantity in their order
    point: Fraction | None,
    strict: Interval,
    rounded: Interval,
    dimension: Dimension,
    unit: str | None,
    hedged: bool,
) -> Quantity:
    return Quantity(point, strict, rounded, dimension, unit, True, hedged)


def negate(quantity: Quantity) -> Quantity:
    """The number with the other sign; a rule's literal stays one."""
    point = None if quantity.point is None else -quantity.point
    return Quantity(
        point,
        quantity.strict.negate(),
        quantity.rounded.negate(),
        quantity.dimension,
        quantity.unit,
        quantity.computed,
        quantity.hedged,
    )


def absolute(quantity: Quantity) -> Quantity:
    """The number without its sign."""
    point = None if quantity.point is None else abs(quantity.point)
    strict, rounded = quantity.strict.absolute(), quantity.rounded.absolute()
    return _result(point, strict, rounded, quantity.dimension, quantity.unit, quantity.hedged)


def add(left: Quantity, right: Quantity) -> Quantity | Unknown:
    """The sum, in the right one's unit."""
    if left.dimension == "year" and right.dimension == "duration":
        return _year_and_duration(left, right, sign=1)
    if right.dimension == "year" and left.dimension == "duration":
        return _year_and_duration(right, left, sign=1)
    pair = _alike_for_sum(left, right, "add")
    if isinstance(pair, Unknown):
        return pair
    return _added(*pair, _sum_dimension(left, right))


def subtract(left: Quantity, right: Quantity) -> Quantity | Unknown:
    """The difference: of two years a duration, of two ages a count, of two percentages percentage points."""
    if left.dimension == "year" and right.dimension == "duration":
        return _year_and_duration(left, right, sign=-1)
    pair = _alike_for_sum(left, right, "subtract")
    if isinstance(pair, Unknown):
        return pair
    both = (left.dimension, right.dimension)
    difference = _added(pair[0], negate(pair[1]), _sum_dimension(left, right))
    if both == ("year", "year"):
        return _as(difference, "duration", "year")
    if both == ("age", "age"):
        return _as(difference, "count", None)
    if both == ("percent", "percent"):
        return _as(difference, "points", None)
    unit = UNITS.get(difference.unit or "")
    if unit is not None and not is_change(left) and not is_change(right):
        return with_unit(difference, change_of(unit).name)
    return difference


def _as(quantity: Quantity, dimension: Dimension, unit: str | None) -> Quantity:
    return _result(quantity.point, quantity.strict, quantity.rounded, dimension, unit, quantity.hedged)


def _added(left: Quantity, right: Quantity, dimension: Dimension) -> Quantity:
    point = None if left.point is None or right.point is None else left.point + right.point
    strict, rounded = left.strict.add(right.strict), left.rounded.add(right.rounded)
    return _result(point, strict, rounded, dimension, left.unit, left.hedged or right.hedged)


def _alike_for_sum(left: Quantity, right: Quantity, doing: str) -> tuple[Quantity, Quantity] | Unknown:
    """Both in one unit; a change of temperature may be added to a reading, which keeps its unit."""
    if left.dimension == right.dimension == "measure" and is_change(left) != is_change(right):
        reading, moved = (right, left) if is_change(left) else (left, right)
        unit = unit_named(reading.unit or "")
        converted = None if unit is None else convert(moved, change_of(unit).name)
        if converted is None or isinstance(converted, Unknown):
            return Unknown(f"cannot {doing} {describe(left)} and {describe(right)}")
        converted = with_unit(converted, reading.unit)
        return (converted, reading) if is_change(left) else (reading, converted)
    return to_one_unit(left, right, doing)


def _sum_dimension(left: Quantity, right: Quantity) -> Dimension:
    if left.dimension in PERCENTAGES and left.dimension != right.dimension:
        return "percent"
    return right.dimension if left.dimension == "number" else left.dimension


def _year_and_duration(year: Quantity, duration: Quantity, *, sign: int) -> Quantity | Unknown:
    years = convert(duration, "year")
    if isinstance(years, Unknown):
        return years
    return _added(year, years if sign > 0 else negate(years), "year")


def multiply(left: Quantity, right: Quantity) -> Quantity | Unknown:
    """The product: with a plain number of anything, with a percentage so many hundredths of it."""
    if right.dimension in PERCENTAGES and left.dimension != "number":
        return _multiplied(left, _hundredths(right))
    if left.dimension in PERCENTAGES and right.dimension != "number":
        return _multiplied(_hundredths(left), right)
    if left.dimension not in PLAIN and right.dimension not in PLAIN:
        return Unknown(f"cannot multiply {describe(left)} and {describe(right)}")
    return _multiplied(left, right)


def _multiplied(left: Quantity, right: Quantity) -> Quantity:
    carrier = right if left.dimension == "number" else left
    if carrier.dimension in PLAIN and right.dimension not in PLAIN:
        carrier = right
    point = None if left.point is None or right.point is None else left.point * right.point
    strict, rounded = left.strict.multiply(right.strict), left.rounded.multiply(right.rounded)
    return _result(point, strict, rounded, carrier.dimension, carrier.unit, left.hedged or right.hedged)


def _hundredths(percentage: Quantity) -> Quantity:
    hundredth = Fraction(1, 100)
    point = None if percentage.point is None else percentage.point * hundredth
    strict, rounded = percentage.strict.scale(hundredth), percentage.rounded.scale(hundredth)
    return _result(point, strict, rounded, "number", None, percentage.hedged)


def divide(left: Quantity, right: Quantity) -> Quantity | Unknown:
    """The quotient: of like numbers a plain number, by a plain number one of the same sort, else a rate."""
    if right.dimension in PERCENTAGES and left.dimension not in PERCENTAGES:
        right = _hundredths(right)
    dimension, unit = _quotient_dimension(left, right)
    if left.dimension == right.dimension and left.unit != right.unit and unit is None:
        pair = to_one_unit(left, right, "divide")
        if isinstance(pair, Unknown):
            return pair
        left, right = pair
    return _divided(left, right, dimension, unit)


def _quotient_dimension(left: Quantity, right: Quantity) -> tuple[Dimension, str | None]:
    """What a quotient is: a rate ("USD per GBP", "mile per hour") where the units stay apart."""
    if right.dimension in PLAIN and left.dimension not in PLAIN:
        return left.dimension, left.unit
    if left.dimension in PLAIN and right.dimension in PLAIN:
        return "number", None
    if left.dimension == right.dimension and left.dimension != "money":
        return "number", None
    if left.unit == right.unit:
        return "number", None
    rate = f"{left.unit or describe(left)} per {right.unit or describe(right)}"
    known = unit_named(rate)
    return ("measure", known.name) if known else ("number", rate)


def _divided(left: Quantity, right: Quantity, dimension: Dimension, unit: str | None) -> Quantity | Unknown:
    strict, rounded = left.strict.divide(right.strict), left.rounded.divide(right.rounded)
    if strict is None or rounded is None:
        return Unknown("division by what may be zero")
    point = None if left.point is None or right.point is None else left.point / right.point
    return _result(point, strict, rounded, dimension, unit, left.hedged or right.hedged)


def total(quantities: Sequence[Quantity]) -> Quantity | Unknown:
    """The sum of a list; of an empty one the count 0."""
    if not quantities:
        return Quantity.exact(0, "count", computed=True)
    result = quantities[0]
    for quantity in quantities[1:]:
        added = add(result, quantity)
        if isinstance(added, Unknown):
            return added
        result = added
    return _as(result, result.dimension, result.unit)


def smallest(quantities: Sequence[Quantity]) -> Quantity | Unknown:
    """The least number of a list, in the last one's unit."""
    return _extreme(quantities, largest_wins=False)


def largest(quantities: Sequence[Quantity]) -> Quantity | Unknown:
    """The greatest number of a list, in the last one's unit."""
    return _extreme(quantities, largest_wins=True)


def _extreme(quantities: Sequence[Quantity], *, largest_wins: bool) -> Quantity | Unknown:
    if not quantities:
        return Unknown("an empty list has no smallest or largest element")
    alike: list[Quantity] = []
    for quantity in quantities:
        pair = to_one_unit(quantity, quantities[-1], "compare")
        if isinstance(pair, Unknown):
            return pair
        alike.append(pair[0])
    points = [quantity.point for quantity in alike if quantity.point is not None]
    pick, choose = (largest_interval, max) if largest_wins else (smallest_interval, min)
    point = choose(points) if len(points) == len(alike) else None
    strict, rounded = pick(each.strict for each in alike), pick(each.rounded for each in alike)
    hedged = any(each.hedged for each in alike)
    return _result(point, strict, rounded, alike[-1].dimension, alike[-1].unit, hedged)


def average(quantities: Sequence[Quantity]) -> Quantity | Unknown:
    """The mean of a list."""
    if not quantities:
        return Unknown("an empty list has no average")
    summed = total(quantities)
    return summed if isinstance(summed, Unknown) else divide(summed, Quantity.exact(len(quantities)))


def percent_of(part: Quantity, whole: Quantity) -> Quantity | Unknown:
    """The part as a percentage of the whole."""
    pair = to_one_unit(part, whole, "compare")
    if isinstance(pair, Unknown):
        return pair
    ratio = _divided(*pair, "percent", None)
    return ratio if isinstance(ratio, Unknown) else _scaled(ratio, Fraction(100))


def change(old: Quantity, new: Quantity) -> Quantity | Unknown:
    """The change from old to new in percent of old, negative where it fell.

    Worked out as new/old - 1, so that the old value's uncertainty counts once.
    """
    ratio = percent_of(new, old)
    if isinstance(ratio, Unknown):
        return ratio
    return _added(ratio, Quantity.exact(-100, "percent"), "percent")


def _scaled(quantity: Quantity, factor: Fraction) -> Quantity:
    point = None if quantity.point is None else quantity.point * factor
    strict, rounded = quantity.strict.scale(factor), quantity.rounded.scale(factor)
    return _result(point, strict, rounded, quantity.dimension, quantity.unit, quantity.hedged)


def round_to(quantity: Quantity, places: Quantity) -> Quantity | Unknown:
    """The number rounded to so many decimal places (negative ones: tens, hundreds), halves away from zero."""
    if places.point is None or places.point.denominator != 1 or abs(places.point) > 30:
        return Unknown("the number of places to round to is no whole number")
    unit = Fraction(10) ** -int(places.point)
    point = None if quantity.point is None else _rounded(quantity.point, unit)
    strict, rounded = _rounded_interval(quantity.strict, unit), _rounded_interval(quantity.rounded, unit)
    return _result(point, strict, rounded, quantity.dimension, quantity.unit, quantity.hedged)


def _rounded(value: Fraction, unit: Fraction) -> Fraction:
    sign = -1 if value < 0 else 1
    return sign * ((abs(value) / unit + Fraction(1, 2)) // 1) * unit


def _rounded_interval(interval: Interval, unit: Fraction) -> Interval:
    low = None if interval.low is None else _rounded(interval.low, unit)
    high = None if interval.high is None else _rounded(interval.high, unit)
    return Interval(low, high)
