"""Comparing values of any type: numbers as value sets, texts folded, dates as ranges of days, names by identity."""

import operator as operators
import types
from collections.abc import Callable, Mapping
from typing import Any, Literal

from factcheck.evaluate.truth import Truth, all_of, negation
from factcheck.facts import model
from factcheck.facts.identities import article_of_identity
from factcheck.records import record
from factcheck.values.compare import Tolerance, compare, explain
from factcheck.values.dates import DateRange, TimeOfDay
from factcheck.values.folding import fold
from factcheck.values.quantity import Quantity
from factcheck.values.unknown import Unknown

Operator = Literal["=", "!=", "<", "<=", ">", ">="]
ORDER: Mapping[str, Callable[[Any, Any], bool]] = types.MappingProxyType(
    {
        "=": operators.eq,
        "!=": operators.ne,
        "<": operators.lt,
        "<=": operators.le,
        ">": operators.gt,
        ">=": operators.ge,
    }
)
_IDENTIFIED = (model.Entity, model.Name, model.Attribution, model.Acronym)


@record
class Compared:
    """The truth of a comparison and, of numbers with a tolerance, how far off it was and what rounding explains."""

    truth: Truth
    note: str | None = None


def compare_values(operator: Operator, left: object, right: object, tolerance: Tolerance | None) -> Compared:
    """Compare two values; those of unlike types cannot be compared and give unknown."""
    if type(left) is str and type(right) is str:  # most comparisons
        return Compared(ORDER[operator](fold(left), fold(right)))
    for side in (left, right):
        if isinstance(side, Unknown):
            return Compared(side)
    left, right = plain_value(left), plain_value(right)
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return _compare_numbers(operator, left, right, tolerance)
    return Compared(_compare_others(operator, left, right))


def plain_value(value: object) -> object:
    """A numeric, date or time fact as its value; anything else as it is."""
    if isinstance(value, (model.Number, model.Time, model.Date)):
        return value.value
    return value


def _compare_numbers(operator: Operator, left: Quantity, right: Quantity, tolerance: Tolerance | None) -> Compared:
    result = compare(operator, left, right, tolerance=tolerance)
    note = explain(result, left, right) if tolerance is not None and result.level != "strict" else None
    if note is not None and result.truth is False and result.near_miss:
        note = f"near miss: {note}"
    if result.truth is None:
        return Compared(Unknown(result.reason or "the numbers allow both"), note)
    return Compared(result.truth, note)


def _compare_others(operator: Operator, left: object, right: object) -> Truth:
    for side in (left, right):
        if isinstance(side, Unknown):
            return side
    if isinstance(left, bool) and isinstance(right, bool):
        return ORDER[operator](left, right)
    if isinstance(left, DateRange) and isinstance(right, DateRange):
        return _compare_dates(operator, left, right)
    if isinstance(left, TimeOfDay) and isinstance(right, TimeOfDay):
        return ORDER[operator]((left.hour, left.minute), (right.hour, right.minute))
    if operator in ("=", "!="):
        equal = _equal(left, right)
        return equal if operator == "=" else negation(equal)
    return Unknown("these values have no order")


def _compare_dates(operator: Operator, left: DateRange, right: DateRange) -> Truth:
    if operator in (">", ">="):
        return _compare_dates("<" if operator == ">" else "<=", right, left)
    if operator == "!=":
        return negation(_compare_dates("=", left, right))
    if operator == "=":
        if left.end < right.start or right.end < left.start:
            return False
        return True if left.is_day and right.is_day else Unknown(f"{left} and {right} are not single days")
    earliest, latest = (left.start, right.end), (left.end, right.start)
    if operator == "<":
        always, possible = latest[0] < latest[1], earliest[0] < earliest[1]
    else:
        always, possible = latest[0] <= latest[1], earliest[0] <= earliest[1]
    return always or (Unknown(f"{left} and {right} overlap") if possible else False)


def _equal(left: object, right: object) -> Truth:
    if isinstance(left, tuple) and isinstance(right, tuple):
        if len(left) != len(right):
            return False
        return all_of(compare_values("=", a, b, None).truth for a, b in zip(left, right, strict=True))
    if isinstance(left, model.ArticleFact) and isinstance(right, model.ArticleFact):
        return left.path == right.path
    if isinstance(left, _IDENTIFIED) and isinstance(right, _IDENTIFIED):
        return _same_identity(left, right)
    if isinstance(left, model.Fact) and isinstance(right, model.Fact):
        return (type(left), left.start, left.end) == (type(right), right.start, right.end)
    return Unknown("these values cannot be compared")


def _same_identity(left: model.Fact, right: model.Fact) -> Truth:
    """Whether two names are of one person or organisation; without a known identity different words stay open."""
    one, other = _identity(left), _identity(right)
    if one is not None and other is not None and article_of_identity(one) == article_of_identity(other):
        return one == other
    if one is not None and other is not None:
        return Unknown(f"whether {_called(left)} and {_called(right)} of two articles are the same is not known")
    if fold(_called(left)) == fold(_called(right)):
        return True
    return Unknown(f"whether {_called(left)} and {_called(right)} are the same is not known")


def _identity(fact: model.Fact) -> int | None:
    return getattr(fact, "entity", None)


def _called(fact: model.Fact) -> str:
    name: str = getattr(fact, "name", fact.text)
    return name
