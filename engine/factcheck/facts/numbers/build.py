"""From what was read of a mention to a fact with its value set."""

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

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
from factcheck.facts.numbers.amount import Amount, Sort
from factcheck.facts.prose import Prose
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.units import UNITS, change_of
from factcheck.values.written import in_words, last_place, written, written_range

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


# Kinds whose small whole numbers stand for themselves.
_WHOLE: frozenset[Sort] = frozenset({"count", "money", "duration", "age", "ordinal"})


def value_of(amount: Amount, *, difference: bool = False) -> Quantity:
    """The value set of a mention."""
    if amount.hedge is None and amount.high is None and amount.sort in _WHOLE and _is_small(amount):
        return _small_whole(amount.value.numerator, amount.dimension, None if amount.sort == "age" else amount.unit)
    unit = change_of(UNITS[amount.unit]).name if difference and amount.unit else amount.unit
    if amount.sort == "age":
        unit = None
    if amount.high is not None:
        hedge = None if amount.loose and amount.hedge == "about" else amount.hedge
        return written_range(amount.value, amount.high, dimension=amount.dimension, unit=unit, hedge=hedge)
    if amount.sort == "fraction":
        return in_words(amount.value, hedge=amount.hedge)
    if amount.sort == "multiple" and not amount.digits:
        return in_words(amount.value, hedge=amount.hedge, loose=False)
    return written(
        amount.value,
        dimension=amount.dimension,
        unit=unit,
        decimals=amount.decimals,
        scale=amount.scale,
        hedge=amount.hedge,
        exact=amount.sort == "ordinal",
    )


def _is_small(amount: Amount) -> bool:
    """Whether it is a whole number below a hundred, written out: exact in every dimension of `_WHOLE`."""
    value = amount.value
    return amount.scale == 1 and not amount.decimals and value.denominator == 1 and 0 <= value.numerator < 100


@functools.lru_cache(maxsize=1024)
def _small_whole(value: int, dimension: Dimension, unit: str | None) -> Quantity:
    return Quantity.exact(value, dimension, unit)


def step_of(amount: Amount) -> Quantity:
    """One unit of the last place written."""
    if _is_small(amount):
        return _small_whole(1, amount.dimension, None if amount.sort == "age" else amount.unit)
    step = last_place(amount.value, decimals=amount.decimals, scale=amount.scale)
    return Quantity.exact(step, amount.dimension, None if amount.sort == "age" else amount.unit)


def fact_of(prose: Prose, amount: Amount, start: int, end: int, **fields: Any) -> Number:
    """The fact of a mention that stands at a range of the prose; `fields` are those that its kind adds."""
    difference = bool(fields.get("difference"))
    if amount.sort == "money":
        fields["currency"] = amount.unit or "USD"
    return _KINDS[amount.sort](
        **prose.place(start, end),
        sure=amount.proper,
        value=value_of(amount, difference=difference),
        hedge=amount.hedge,
        step=step_of(amount),
        unit=amount.unit,
        **fields,
    )
