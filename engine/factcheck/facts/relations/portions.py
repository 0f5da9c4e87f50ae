"""Fractions in words as the percentages that they stand for: "a third" is 33.3%, loosely 30% to 36.7%."""

from fractions import Fraction

from factcheck.facts.model import Number, Percentage
from factcheck.facts.prose import Prose
from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity


def as_percentage(prose: Prose, fraction: Number) -> Percentage:
    """The percentage that a fraction in words stands for, at the same place."""
    value = fraction.value
    scaled = Quantity(
        None if value.point is None else value.point * 100,
        _times_hundred(value.strict),
        _times_hundred(value.rounded),
        "percent",
        hedged=value.hedged,
    )
    return Percentage(**prose.place(fraction.start, fraction.end), value=scaled, hedge=fraction.hedge)


def _times_hundred(interval: Interval) -> Interval:
    return Interval(_hundredfold(interval.low), _hundredfold(interval.high), interval.low_open, interval.high_open)


def _hundredfold(end: Fraction | None) -> Fraction | None:
    return None if end is None else end * 100
