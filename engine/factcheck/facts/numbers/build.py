"""From what was read of a mention to a fact with its value set."""

import functools
from collections.abc import Mapping
from fractions import Fraction as Ratio
from types import MappingProxyType
from typing import Any, NamedTuple

from factcheck.facts.model import (
    Age,
    Count,
    Duration,
    Fraction,
    Measure,
    Money,
    Multiple,
    Number,
    Ordinal,
    Percentage,
    Point,
)
from factcheck.facts.numbers.amount import Amount, Exact, Sort
from factcheck.facts.prose import Prose
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.units import UNITS, change_of
from factcheck.values.written import Hedge, in_words, last_place, written, written_range

_KINDS: Mapping[Sort, type[Number]] = MappingProxyType(
    {
        "count": Count,
        "percent": Percentage,
        "points": Point,
        "money": Money,
        "measure": Measure,
        "duration": Duration,
        "age": Age,
        "ordinal": Ordinal,
        "fraction": Fraction,
        "multiple": Multiple,
    }
)


def values_of(amount: Amount, *, difference: bool = False) -> tuple[Quantity, Quantity]:
    """The value set of a mention, and one unit of the last place written.

    Most numbers of most articles are few and small, so the sets of those without a range are kept once made.
    """
    unit = change_of(UNITS[amount.unit]).name if difference and amount.unit else amount.unit
    if amount.sort == "age":
        unit = None
    if amount.high is not None:
        hedge = None if amount.loose and amount.hedge == "about" else amount.hedge
        low, high = Ratio(amount.value), Ratio(amount.high)
        value = written_range(low, high, dimension=amount.dimension, unit=unit, hedge=hedge)
        place = last_place(low, decimals=amount.decimals, scale=Ratio(amount.scale))
        return value, Quantity.exact(place, amount.dimension, unit)
    kind = _Kind(amount.sort, amount.dimension, unit, amount.hedge, amount.digits)
    return _values(amount.value.numerator, amount.value.denominator, amount.decimals, amount.scale, kind)


class _Kind(NamedTuple):
    """What tells numbers of one size apart."""

    sort: Sort
    dimension: Dimension
    unit: str | None
    hedge: Hedge | None
    digits: bool


@functools.lru_cache(maxsize=4096)
def _values(numerator: int, denominator: int, decimals: int, factor: Exact, kind: _Kind) -> tuple[Quantity, Quantity]:
    value, scale = Ratio(numerator, denominator), Ratio(factor)
    step = Quantity.exact(last_place(value, decimals=decimals, scale=scale), kind.dimension, kind.unit)
    if kind.sort == "fraction":
        return in_words(value, hedge=kind.hedge), step
    if kind.sort == "multiple" and not kind.digits:
        return in_words(value, hedge=kind.hedge, loose=False), step
    quantity = written(
        value,
        dimension=kind.dimension,
        unit=kind.unit,
        decimals=decimals,
        scale=scale,
        hedge=kind.hedge,
        exact=kind.sort == "ordinal",
    )
    return quantity, step


def fact_of(prose: Prose, amount: Amount, start: int, end: int, **fields: Any) -> Number:
    """The fact of a mention that stands at a range of the prose; `fields` are those that its kind adds."""
    value, step = values_of(amount, difference=bool(fields.get("difference")))
    if amount.sort == "money":
        fields["currency"] = amount.unit or "USD"
    return _KINDS[amount.sort](
        **prose.place(start, end),
        sure=amount.proper,
        value=value,
        hedge=amount.hedge,
        step=step,
        unit=amount.unit,
        **fields,
    )
