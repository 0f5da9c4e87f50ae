"""Which dimensions go together, and bringing two numbers to one unit."""

from fractions import Fraction

from factcheck.values.interval import Interval
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.units import CALENDAR_SLACK, UNITS, Unit, change_of, is_calendar, unit_named
from factcheck.values.unknown import Unknown

# A plain number (a literal, a ratio, a fraction) is of the same sort as these.
PLAIN: frozenset[Dimension] = frozenset({"number", "count", "age", "year"})
PERCENTAGES: frozenset[Dimension] = frozenset({"percent", "points"})

_NAMES: dict[Dimension, str] = {
    "number": "a number",
    "count": "a count",
    "percent": "a percentage",
    "points": "percentage points",
    "money": "money",
    "measure": "a measure",
    "duration": "a duration",
    "age": "an age",
    "year": "a year",
}


def describe(quantity: Quantity) -> str:
    """What sort of number it is, for a message: "USD", "a count", "mile"."""
    if quantity.dimension in ("money", "measure", "duration") and quantity.unit:
        return quantity.unit
    return _NAMES[quantity.dimension]


def are_alike(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers can be compared and added, units apart."""
    one, two = left.dimension, right.dimension
    if one in PERCENTAGES and two in PERCENTAGES:
        return True
    if one in PLAIN and two in PLAIN:
        return one == two or "number" in (one, two)
    return one == two


def to_one_unit(left: Quantity, right: Quantity, doing: str) -> tuple[Quantity, Quantity] | Unknown:
    """Both numbers in the right one's unit; unknown where they are unlike ("cannot add USD and EUR")."""
    problem = Unknown(f"cannot {doing} {describe(left)} and {describe(right)}")
    if not are_alike(left, right):
        return problem
    if left.unit == right.unit:
        return left, right
    if left.unit is None or right.unit is None:
        return problem
    if is_change(right) and not is_change(left):
        left = as_change(left)
    elif is_change(left) and not is_change(right):
        right = as_change(right)
    converted = convert(left, right.unit or "")
    return problem if isinstance(converted, Unknown) else (converted, right)


def is_change(quantity: Quantity) -> bool:
    """Whether it is a difference of temperatures."""
    unit = UNITS.get(quantity.unit or "")
    return unit is not None and unit.kind == "temperature change"


def as_change(quantity: Quantity) -> Quantity:
    """The same number of degrees as a difference; other numbers unchanged."""
    unit = UNITS.get(quantity.unit or "")
    if unit is None or unit.kind != "temperature":
        return quantity
    return with_unit(quantity, change_of(unit).name)


def with_unit(quantity: Quantity, unit: str | None) -> Quantity:
    """The same numbers under another unit's name."""
    return Quantity(
        quantity.point,
        quantity.strict,
        quantity.rounded,
        quantity.dimension,
        unit,
        quantity.computed,
        quantity.hedged,
    )


def convert(quantity: Quantity, unit: str) -> Quantity | Unknown:
    """The number in another unit of the same kind: exact, except that months and years are spans of days."""
    if quantity.unit == unit:
        return quantity
    source, target = UNITS.get(quantity.unit or ""), unit_named(unit)
    if source is None or target is None:
        return Unknown(f"cannot convert {describe(quantity)} to {unit}")
    if source.kind == "temperature change" and target.kind == "temperature":
        target = change_of(target)
    if source.kind != target.kind:
        return Unknown(f"cannot convert {source.name} to {target.name}")
    return _converted(quantity, source, target)


def _converted(quantity: Quantity, source: Unit, target: Unit) -> Quantity:
    factor = source.factor / target.factor
    shift = (source.offset - target.offset) / target.factor
    point = None if quantity.point is None else quantity.point * factor + shift
    slack = _calendar_slack(source, target)
    return Quantity(
        point,
        _moved(quantity.strict, factor, shift).widen(slack),
        _moved(quantity.rounded, factor, shift).widen(slack),
        quantity.dimension,
        target.name,
        True,
        quantity.hedged,
    )


def _moved(interval: Interval, factor: Fraction, shift: Fraction) -> Interval:
    return interval.scale(factor).add(Interval.point(shift))


def _calendar_slack(source: Unit, target: Unit) -> Fraction:
    """How far a month or a year may lie from its mean length, in the target unit; none between units of one sort."""
    if source.kind != "time" or is_calendar(source) == is_calendar(target):
        return Fraction(0)
    calendar = source if is_calendar(source) else target
    return CALENDAR_SLACK[calendar.name] * UNITS["day"].factor / target.factor
