"""A number as nested sets of values, with its dimension and unit."""

from fractions import Fraction
from typing import Literal

from factcheck.records import record
from factcheck.values.interval import Interval

Dimension = Literal["number", "count", "percent", "points", "money", "measure", "duration", "age", "year"]


@record(eq=True)
class Quantity:
    """A number: the value written, the set that it strictly stands for, and the set that rounding allows.

    `point` is the value as written, of a range or a vague word ("several") None. `strict` is `{point}`, or the
    hedged set; `rounded` widens it by half a unit of the last place written (a hedge replaces both).
    `computed` tells the result of arithmetic from a number written in an article or a rule.
    `unit` is an ISO currency code for money, a unit's name for measures and durations, else None.
    """

    point: Fraction | None
    strict: Interval
    rounded: Interval
    dimension: Dimension = "number"
    unit: str | None = None
    computed: bool = False
    hedged: bool = False

    @classmethod
    def exact(
        cls, value: Fraction | int, dimension: Dimension = "number", unit: str | None = None, *, computed: bool = False
    ) -> "Quantity":
        """A number that stands for itself alone."""
        point = value if type(value) is Fraction else Fraction(value)  # making one anew takes a microsecond
        interval = Interval.point(point)
        return cls(point, interval, interval, dimension, unit, computed)
