"""Sums, differences, ratios and conversions of numbers with dimensions."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from factcheck.values.arithmetic import (
    absolute,
    add,
    average,
    change,
    convert,
    divide,
    largest,
    multiply,
    negate,
    percent_of,
    round_to,
    smallest,
    subtract,
    total,
)
from factcheck.values.interval import Interval
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.unknown import Unknown
from factcheck.values.written import written

Operation = Callable[[Quantity, Quantity], Quantity | Unknown]


def q(value: int | str, dimension: Dimension = "count", unit: str | None = None) -> Quantity:
    return Quantity.exact(Fraction(value), dimension, unit)


@pytest.mark.parametrize(
    ("operation", "left", "right", "point", "dimension", "unit"),
    [
        (add, q(9), q(2), "11", "count", None),
        (add, q(9), q(2, "number"), "11", "count", None),
        (add, q(5, "number"), q(3, "age"), "8", "age", None),
        (add, q(3, "money", "USD"), q(4, "money", "USD"), "7", "money", "USD"),
        (add, q(1, "measure", "mile"), q(1, "measure", "km"), "2.609344", "measure", "km"),
        (add, q(1, "duration", "day"), q(2, "duration", "hour"), "26", "duration", "hour"),
        (add, q(2010, "year"), q(5, "duration", "year"), "2015", "year", None),
        (add, q(5, "percent"), q(3, "points"), "8", "percent", None),
        (subtract, q(2018, "year"), q(1999, "year"), "19", "duration", "year"),
        (subtract, q(40, "age"), q(38, "age"), "2", "count", None),
        (subtract, q(17, "percent"), q(3, "percent"), "14", "points", None),
        (subtract, q(20, "measure", "degC"), q(18, "measure", "degC"), "2", "measure", "degC change"),
        (add, q(20, "measure", "degC"), q("1.8", "measure", "degF change"), "21", "measure", "degC"),
        (add, q(5, "duration", "year"), q(2010, "year"), "2015", "year", None),
        (subtract, q(2010, "year"), q(18, "duration", "month"), "2008.5", "year", None),
        (add, q("1.8", "measure", "degF change"), q(20, "measure", "degC"), "21", "measure", "degC"),
        (multiply, q(10, "percent"), q(50, "percent"), "5", "percent", None),
        (multiply, q(10, "percent"), q(50), "5", "count", None),
        (multiply, q(10, "percent"), q(50, "money", "USD"), "5", "money", "USD"),
        (multiply, q(20), q(3, "number"), "60", "count", None),
        (multiply, q(3, "number"), q(20, "money", "EUR"), "60", "money", "EUR"),
        (multiply, q(200), q(15, "percent"), "30", "count", None),
        (multiply, q(10, "percent"), q(2, "number"), "20", "percent", None),
        (divide, q(30), q(20), "1.5", "number", None),
        (divide, q(30, "money", "USD"), q(20), "1.5", "money", "USD"),
        (divide, q(2, "measure", "km"), q(500, "measure", "metre"), "4", "number", None),
        (divide, q(130, "money", "USD"), q(100, "money", "GBP"), "1.3", "number", "USD per GBP"),
        (divide, q(120, "measure", "mile"), q(2, "duration", "hour"), "60", "measure", "mph"),
        (percent_of, q(27), q(150), "18", "percent", None),
        (change, q(20), q(25), "25", "percent", None),
        (change, q(25), q(20), "-20", "percent", None),
    ],
)
def test_results_with_their_dimension(  # noqa: PLR0917 - a table's columns
    operation: Operation, left: Quantity, right: Quantity, point: str, dimension: Dimension, unit: str | None
) -> None:
    result = operation(left, right)
    assert isinstance(result, Quantity)
    assert (result.point, result.dimension, result.unit) == (Fraction(point), dimension, unit)
    assert result.computed


@pytest.mark.parametrize(
    ("operation", "left", "right", "reason"),
    [
        (add, q(1, "money", "USD"), q(1, "money", "EUR"), "cannot add USD and EUR"),
        (add, q(1), q(1, "percent"), "cannot add a count and a percentage"),
        (add, q(1), q(1, "age"), "cannot add a count and an age"),
        (add, q(1, "measure", "mile"), q(1, "measure", "kg"), "cannot add mile and kg"),
        (subtract, q(1, "duration", "day"), q(1), "cannot subtract day and a count"),
        (add, q(1, "measure", "degC"), q(1, "measure", "mile"), "cannot add degC and mile"),
        (add, q(1, "measure", "degC change"), q(1, "measure", "mile"), "cannot add degC change and mile"),
        (subtract, q(1, "measure", "mile"), q(1, "measure", "degC change"), "cannot subtract mile and degC change"),
        (add, q(1, "measure"), q(1, "measure", "mile"), "cannot add a measure and mile"),
        (divide, q(1, "measure", "mile"), q(1, "measure", "kg"), "cannot divide mile and kg"),
        (add, q(2010, "year"), q(1, "duration", "season"), "cannot convert season to year"),
        (multiply, q(1, "money", "USD"), q(1, "money", "USD"), "cannot multiply USD and USD"),
        (divide, q(1), q(0), "division by what may be zero"),
        (percent_of, q(1), q(1, "money", "USD"), "cannot compare a count and USD"),
    ],
)
def test_unlike_numbers_give_the_reason(operation: Operation, left: Quantity, right: Quantity, reason: str) -> None:
    assert operation(left, right) == Unknown(reason)


def test_the_sets_of_a_sum_add_up() -> None:
    parts = [written(Fraction(33), dimension="percent") for _ in range(3)]
    result = total(parts)
    assert isinstance(result, Quantity)
    assert (result.strict, result.rounded) == (
        Interval.point(Fraction(99)),
        Interval(Fraction("97.5"), Fraction("100.5")),
    )


def test_a_hedged_term_brings_its_set_to_the_strict_level() -> None:
    result = add(written(Fraction(200), dimension="count", hedge="more than"), q(5))
    assert isinstance(result, Quantity)
    assert result.strict == Interval(Fraction(205), None, low_open=True)


def test_a_change_counts_the_uncertainty_of_the_old_value_once() -> None:
    result = change(written(Fraction(10), dimension="percent"), q(20, "percent"))
    assert isinstance(result, Quantity)
    low, high = Fraction(2000) / Fraction("10.5") - 100, Fraction(2000) / Fraction("9.5") - 100
    assert result.rounded == Interval(low, high)


def test_an_empty_list_sums_to_nothing_and_has_no_average() -> None:
    assert total([]) == Quantity.exact(0, "count", computed=True)
    assert isinstance(average([]), Unknown)
    assert isinstance(largest([]), Unknown)


def test_a_list_of_unlike_numbers_has_no_sum_and_no_extreme() -> None:
    unlike = [q(3), q(1, "money", "USD")]
    assert total(unlike) == Unknown("cannot add a count and USD")
    assert average(unlike) == Unknown("cannot add a count and USD")
    assert largest(unlike) == smallest(unlike) == Unknown("cannot compare a count and USD")


@pytest.mark.parametrize("old", [q(0), q(1, "money", "USD")])
def test_a_change_from_nothing_or_from_something_else_is_unknown(old: Quantity) -> None:
    assert isinstance(change(old, q(3)), Unknown)


def test_smallest_largest_and_average_of_a_list() -> None:
    numbers = [q(9), q(2), q(4)]
    for function, wanted in ((smallest, 2), (largest, 9), (average, 5)):
        result = function(numbers)
        assert isinstance(result, Quantity)
        assert result.point == wanted


@pytest.mark.parametrize(
    ("value", "unit", "target", "wanted"),
    [
        (500, "mile", "km", "804.672"),
        (32, "degF", "degC", "0"),
        (-40, "degC", "degF", "-40"),
        (9, "degF change", "degC", "5"),
        (2300, "ton", "tonne", "2086.524902"),
        (1, "acre", "square metre", "4046.8564224"),
        (1, "gallon", "litre", "3.785411784"),
        (2, "week", "day", "14"),
        (60, "mph", "km/h", "96.56064"),
        (3, "mile", "kilometres", "4.828032"),
    ],
)
def test_conversions_are_exact(value: int, unit: str, target: str, wanted: str) -> None:
    dimension: Dimension = "duration" if unit == "week" else "measure"
    result = convert(q(value, dimension, unit), target)
    assert isinstance(result, Quantity)
    assert result.point == Fraction(wanted)


def test_a_month_in_days_is_a_span() -> None:
    result = convert(q(3, "duration", "month"), "day")
    assert isinstance(result, Quantity)
    assert result.strict.contains(Fraction(90))
    assert result.strict.contains(Fraction(92))
    assert not result.strict.contains(Fraction(95))


@pytest.mark.parametrize("target", ["kg", "parsecs"])
def test_what_cannot_be_converted_is_unknown(target: str) -> None:
    assert isinstance(convert(q(1, "measure", "mile"), target), Unknown)


def test_money_is_never_converted() -> None:
    assert convert(q(1, "measure", "mile"), "kg") == Unknown("cannot convert mile to kg")
    assert convert(q(1, "measure", "degC"), "km") == Unknown("cannot convert degC to km")
    assert convert(q(1), "km") == Unknown("cannot convert a count to km")
    assert convert(q(1, "money", "USD"), "EUR") == Unknown("cannot convert USD to EUR")


@pytest.mark.parametrize(
    ("value", "places", "wanted"), [("5.327", 1, "5.3"), ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("1234", -2, "1200")]
)
def test_rounding_goes_to_decimal_places_halves_away_from_zero(value: str, places: int, wanted: str) -> None:
    result = round_to(q(value), q(places, "number"))
    assert isinstance(result, Quantity)
    assert result.point == Fraction(wanted)


def test_places_must_be_a_whole_number() -> None:
    assert isinstance(round_to(q(5), q("1.5", "number")), Unknown)


def test_signs() -> None:
    assert negate(q(5)).point == -5
    assert absolute(negate(q(5))).point == 5


ABOUT = written(Fraction(300), dimension="count", hedge="about")
RANGE = Quantity(None, Interval(Fraction(2), Fraction(4)), Interval(Fraction(2), Fraction(4)), "count", hedged=True)


@pytest.mark.parametrize("operation", [add, subtract, multiply, divide, percent_of, change])
def test_what_is_made_of_a_hedged_number_is_hedged_and_computed(operation: Operation) -> None:
    for left, right, hedged in ((q(7), q(5), False), (ABOUT, q(5), True), (q(5), ABOUT, True), (RANGE, ABOUT, True)):
        made = operation(left, right)
        assert isinstance(made, Quantity)
        assert (made.hedged, made.computed) == (hedged, True)


@pytest.mark.parametrize("operation", [add, subtract, multiply, divide, percent_of, change])
def test_what_is_made_of_a_range_has_no_single_point(operation: Operation) -> None:
    for left, right in ((RANGE, q(5)), (q(5), RANGE), (RANGE, RANGE)):
        made = operation(left, right)
        assert isinstance(made, Quantity)
        assert made.point is None
