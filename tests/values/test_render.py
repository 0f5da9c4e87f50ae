"""How numbers are shown."""

from fractions import Fraction

import pytest

from factcheck.values.interval import Interval
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.render import exact, show, show_with_set
from factcheck.values.units import UNITS
from factcheck.values.written import written, written_range


@pytest.mark.parametrize(
    ("value", "dimension", "unit", "text"),
    [
        ("11", "count", None, "11"),
        ("1200", "count", None, "1,200"),
        ("-3", "count", None, "-3"),
        ("5.3", "percent", None, "5.3%"),
        ("1", "points", None, "1 point"),
        ("2.5", "points", None, "2.5 points"),
        ("3200000000", "money", "USD", "$3.2 billion"),
        ("449000", "money", "USD", "$449,000"),
        ("2000000000000", "money", "JPY", "¥2 trillion"),
        ("999999999999", "money", "INR", "₹999,999,999,999"),
        ("1000000", "money", "KRW", "₩1 million"),
        ("999000", "count", None, "999,000"),
        ("1234567", "count", None, "1,234,567"),
        ("-2500000", "count", None, "-2.5 million"),
        ("1/9", "number", None, "1/9"),
        ("1/11", "number", None, "0.091"),
        ("10/9", "number", None, "1.11"),
        ("-1/3", "number", None, "-1/3"),
        ("-85.59234", "percent", None, "-85.59%"),
        ("123.456789", "count", None, "123.5"),
        ("0.0105263", "number", None, "0.011"),
        ("0.0995263", "number", None, "0.1"),
        ("-1", "points", None, "-1 point"),
        ("-4.5", "money", "GBP", "-£4.50"),
        ("3", "count", "seats", "3 seats"),
        ("0.25", "money", "USD", "$0.25"),
        ("4.5", "money", "GBP", "£4.50"),
        ("300", "money", "SEK", "SEK 300"),
        ("999999.5", "money", "USD", "$999,999.50"),
        ("1000000.5", "money", "USD", "$1,000,000.5"),
        ("1234567.891", "money", "USD", "$1,234,567.891"),
        ("-5", "money", "EUR", "-€5"),
        ("5", "measure", "mile", "5 miles"),
        ("1", "measure", "mile", "1 mile"),
        ("6", "measure", "foot", "6 feet"),
        ("-40", "measure", "degC", "-40 °C"),
        ("2", "measure", "degC change", "2 °C"),
        ("804.672", "measure", "km", "804.672 km"),
        ("48", "duration", "hour", "48 hours"),
        ("2", "duration", "century", "2 centuries"),
        ("2018", "year", None, "2018"),
        ("1/3", "number", None, "1/3"),
        ("5.327683615", "percent", None, "5.33%"),
        ("85.5923", "percent", None, "85.5923%"),
        ("1234.56789", "count", None, "1,235"),
        ("0.000123456", "number", None, "0.00012"),
    ],
)
def test_a_number_is_shown_in_digits_with_its_unit(
    value: str, dimension: Dimension, unit: str | None, text: str
) -> None:
    assert show(Quantity.exact(Fraction(value), dimension, unit)) == text


# One of each way to make many of a unit, and every unit that stays as it is.
MANY = (
    "2 miles, 2 light-years, 2 acre-feet, 2 cubic feet, 2 square inches, 2 long tons, 2 pounds, 2 metres per second, "
    "2 feet, 2 square feet, 2 feet per second, 2 knots, 2 gigaflops, 2 bytes, 2 calories, 2 centuries, 2 millennia, "
    "2 mm, 2 cm, 2 km, 2 kg, 2 stone, 2 km/h, 2 mph, 2 kelvin, 2 °C, 2 °F, 2 kB, 2 MB, 2 GB, 2 TB, 2 PB, 2 Mbps, "
    "2 Gbps, 2 kW, 2 MW, 2 GW, 2 horsepower, 2 kWh, 2 MWh, 2 GWh, 2 TWh, 2 hertz, 2 kHz, 2 MHz, 2 GHz, 2 psi"
).split(", ")


def test_two_of_a_unit_are_told_as_one_would_write_them() -> None:
    shown = {show(Quantity.exact(2, "measure", unit)) for unit in UNITS}
    assert set(MANY) <= shown
    assert {text for text in shown if not text.endswith("s")} <= set(MANY)
    ones = {show(Quantity.exact(1, "measure", unit)).removeprefix("1 ") for unit in UNITS}
    assert ones - set(UNITS) == {"°C", "°F"}


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [(0, 4, "0 to 4 miles"), (-3, 0, "-3 to 0 miles"), (1, 1, "1 to 1 mile"), (None, 1, "at most 1 mile")],
)
def test_a_range_has_its_unit_once(low: int | None, high: int, text: str) -> None:
    span = Interval(None if low is None else Fraction(low), Fraction(high))
    assert show(Quantity(None, span, span, "measure", "mile")) == text


def test_what_a_hedge_allows_stands_behind_the_number() -> None:
    about = written(Fraction(300), dimension="count", hedge="about")
    assert show_with_set(about) == "300 (270 to 330)"
    assert show_with_set(Quantity.exact(300)) == "300"
    assert show_with_set(written(Fraction(300), dimension="count", hedge="more than")) == "more than 300"
    assert show_with_set(written_range(Fraction(3), Fraction(4))) == "3 to 4"


ALL, UP_TO = Interval(None, None), Interval(None, Fraction(9))
BELOW = Interval(None, Fraction(9), high_open=True)


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (written_range(Fraction(400), Fraction(600), dimension="count"), "400 to 600"),
        (written_range(Fraction(5), Fraction(20), dimension="money", unit="GBP"), "£5 to £20"),
        (written(Fraction(9000), dimension="count", hedge="more than"), "more than 9,000"),
        (written(Fraction(9), dimension="count", hedge="at least"), "at least 9"),
        (written(Fraction(300), dimension="count", hedge="about"), "300"),
        (Quantity(None, ALL, ALL, "count"), "any number"),
        (Quantity(None, BELOW, BELOW, "count"), "less than 9"),
        (Quantity(None, UP_TO, UP_TO, "money", "USD"), "at most $9"),
    ],
)
def test_ranges_and_open_ends_are_shown_as_such(quantity: Quantity, text: str) -> None:
    assert show(quantity) == text


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity.exact(11), "11"),
        (Quantity.exact(Fraction(1, 3)), "1/3"),
        (written_range(Fraction(400), Fraction(600)), "400..600"),
        (Quantity(None, UP_TO, UP_TO), "..9"),
        (Quantity(None, ALL, ALL), ".."),
    ],
)
def test_the_exact_form_for_machines(quantity: Quantity, text: str) -> None:
    assert exact(quantity) == text
