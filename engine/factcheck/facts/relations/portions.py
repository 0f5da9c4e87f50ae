"""Numbers as what they stand for beside others: "a third" is 33.3%, "seven" after "five hours" is seven hours."""

from fractions import Fraction

import attrs

from factcheck.facts.model import Count, Duration, Measure, Number, Percentage
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


def in_unit_of(whole: Number, bare: Number) -> Number:
    """A count of nothing in the unit of the number that it stands beside: "five hours, down from seven"."""
    if type(bare) is not Count or bare.noun is not None or type(whole) not in (Duration, Measure):
        return bare
    value = attrs.evolve(bare.value, dimension=whole.value.dimension, unit=whole.value.unit)
    places = {name: getattr(bare, name) for name in ("text", "start", "end", "sentence", "paragraph", "section")}
    return type(whole)(**places, sure=bare.sure, value=value, hedge=bare.hedge, unit=whole.unit)
