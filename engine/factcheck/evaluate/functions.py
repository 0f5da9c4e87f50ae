"""The functions that rules can call, on values that are known."""

import functools
import types
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from factcheck.evaluate.comparison import compare_values, plain_value
from factcheck.facts.model import WEEKDAYS
from factcheck.facts.stems import stem, words_of
from factcheck.records import record
from factcheck.values import arithmetic
from factcheck.values.dates import DateRange, age_on, days_between
from factcheck.values.dimensions import convert
from factcheck.values.folding import fold
from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity
from factcheck.values.unknown import Unknown

Function = Callable[..., object]


def _numbers(items: tuple[Any, ...]) -> list[Quantity] | Unknown:
    numbers: list[Quantity] = []
    for item in items:
        value = plain_value(item)
        if isinstance(value, Unknown):
            return value
        if not isinstance(value, Quantity):
            return Unknown("a list that holds something else than numbers")
        numbers.append(value)
    return numbers


def _over_numbers(combine: Callable[[Sequence[Quantity]], Quantity | Unknown]) -> Function:
    def run(items: tuple[Any, ...]) -> object:
        numbers = _numbers(items)
        return numbers if isinstance(numbers, Unknown) else combine(numbers)

    return run


def _count(items: tuple[Any, ...]) -> Quantity:
    return Quantity.exact(len(items), "count", computed=True)


def _distinct(items: tuple[Any, ...]) -> tuple[Any, ...]:
    kept: list[Any] = []
    for item in items:
        if not any(compare_values("=", item, other, None).truth is True for other in kept):
            kept.append(item)
    return tuple(kept)


def _day(value: DateRange) -> DateRange | Unknown:
    return value if value.is_day else Unknown(f"{value} is not a single day")


def _weekday(value: DateRange) -> object:
    day = _day(value)
    return day if isinstance(day, Unknown) else WEEKDAYS[day.start.weekday()]


def _part(value: DateRange, first: int, last: int, dimension: Any) -> object:
    if first != last:
        return Unknown(f"{value} is more than one {dimension}")
    return Quantity.exact(first, "year" if dimension == "year" else "count", computed=True)


def _days(start: DateRange, end: DateRange) -> object:
    for value in (start, end):
        if not value.is_day:
            return Unknown(f"{value} is not a single day")
    return Quantity.exact(days_between(start, end), "duration", "day", computed=True)


def _age(born: DateRange, on: DateRange) -> object:
    """Age in whole years; of a birth known only by its year, one of two."""
    least = age_on(born.end, on.start)
    most = age_on(born.start, on.end)
    if least == most:
        return Quantity.exact(most, "age", computed=True)
    interval = Interval(Fraction(least), Fraction(most))
    return Quantity(None, interval, interval, "age", computed=True)


# Characters of a text that `edits` and `similar` compare: the work grows with the product of two lengths.
_LONGEST_COMPARED = 2_000


def _too_long(*texts: str) -> Unknown | None:
    if max(map(len, texts)) <= _LONGEST_COMPARED:
        return None
    return Unknown(f"one of the two texts has more than {_LONGEST_COMPARED:,} characters")


def _edits(left: str, right: str) -> Quantity | Unknown:
    return _too_long(left, right) or Quantity.exact(edit_distance(fold(left), fold(right)), "count", computed=True)


def _similar(left: str, right: str) -> Quantity | Unknown:
    too_long = _too_long(left, right)
    if too_long is not None:
        return too_long
    one, other = fold(left).lower(), fold(right).lower()
    longest = max(len(one), len(other), 1)
    return Quantity.exact(1 - Fraction(edit_distance(one, other), longest), computed=True)


def edit_distance(left: str, right: str) -> int:
    """The least number of letters inserted, deleted or replaced that turns one word into the other."""
    previous = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        current = [row]
        for column, other in enumerate(right, 1):
            change = previous[column - 1] + (letter != other)
            current.append(min(change, previous[column] + 1, current[-1] + 1))
        previous = current
    return previous[-1]


@functools.lru_cache(maxsize=256)  # the same body is asked for by each pair of quoted words in a headline
def _stem(text: str) -> str:
    return " ".join([stem(word) for word in words_of(text)])


# Words that acronyms pass over.
_SILENT = frozenset("a an the of and for in on to at by with".split())


def _initials(text: str) -> str:
    """The first letters of the words that acronyms are made of, in capitals: "Bank of England" gives BE."""
    words = fold(text).replace("-", " ").split()
    kept = [word for word in words if word.lower() not in _SILENT]
    letters = [next((letter for letter in word if letter.isalnum()), "") for word in kept]
    return "".join(letters).upper()


@record
class Builtin:
    """A function with the types of value that each of its arguments takes."""

    run: Function
    accepts: tuple[type, ...]


FUNCTIONS: Mapping[str, Builtin] = types.MappingProxyType(
    {
        "count": Builtin(_count, (tuple,)),
        "sum": Builtin(_over_numbers(arithmetic.total), (tuple,)),
        "min": Builtin(_over_numbers(arithmetic.smallest), (tuple,)),
        "max": Builtin(_over_numbers(arithmetic.largest), (tuple,)),
        "average": Builtin(_over_numbers(arithmetic.average), (tuple,)),
        "abs": Builtin(arithmetic.absolute, (Quantity,)),
        "round": Builtin(arithmetic.round_to, (Quantity, Quantity)),
        "distinct": Builtin(_distinct, (tuple,)),
        "weekday": Builtin(_weekday, (DateRange,)),
        "year": Builtin(lambda date: _part(date, date.start.year, date.end.year, "year"), (DateRange,)),
        "month": Builtin(lambda date: _part(date, date.start.month, date.end.month, "month"), (DateRange,)),
        "day": Builtin(lambda date: _part(date, date.start.day, date.end.day, "day"), (DateRange,)),
        "days": Builtin(_days, (DateRange, DateRange)),
        "age": Builtin(_age, (DateRange, DateRange)),
        "percent": Builtin(arithmetic.percent_of, (Quantity, Quantity)),
        "change": Builtin(arithmetic.change, (Quantity, Quantity)),
        "convert": Builtin(convert, (Quantity, str)),
        "similar": Builtin(_similar, (str, str)),
        "edits": Builtin(_edits, (str, str)),
        "words": Builtin(lambda text: tuple(words_of(text)), (str,)),
        "lower": Builtin(lambda text: text.lower(), (str,)),
        "initials": Builtin(_initials, (str,)),
        "stem": Builtin(_stem, (str,)),
    }
)


def call(name: str, arguments: Sequence[object]) -> object:
    """Call a function; facts stand for their values, an unknown argument makes the result unknown with its reason."""
    function = FUNCTIONS[name]
    values = [plain_value(argument) for argument in arguments]
    for value, wanted in zip(values, function.accepts, strict=True):
        if isinstance(value, Unknown):
            return value
        if not isinstance(value, wanted):
            return Unknown(f"`{name}` does not take this kind of value")
    return function.run(*values)
