"""Tail probabilities, against printed tables."""

import math
from fractions import Fraction

import pytest

from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity
from factcheck.values.tails import p_between, p_of_test
from factcheck.values.written import written_range


@pytest.mark.parametrize(
    ("test", "df", "value", "p"),
    [
        # Critical values of the NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.
        ("t", (10,), "2.228", "0.05"),
        ("t", (1,), "12.706", "0.05"),
        ("t", (100,), "2.626", "0.01"),
        ("F", (2, 10), "4.103", "0.05"),
        ("F", (1, 60), "4.001", "0.05"),
        ("chi2", (1,), "3.841", "0.05"),
        ("chi2", (10,), "18.307", "0.05"),
        ("chi2", (100,), "135.807", "0.01"),
        ("z", (), "1.95996", "0.05"),
        ("z", (), "-2.57583", "0.01"),
        ("r", (10,), "0.576", "0.05"),
        # Values that are exact: half of a Cauchy distribution, and e to the minus 2.
        ("t", (1,), "1", "0.5"),
        ("chi2", (2,), "4", "0.1353353"),
        ("chi2", (2,), "1", "0.6065307"),  # e to the minus a half
        ("chi2", (10,), "3.940", "0.95"),
        ("z", (), "0.5", "0.6170751"),
        ("t", (1,), "0.1", "0.9365490"),
        # Nothing was found, and all there is to find.
        ("z", (), "0", "1"),
        ("F", (3, 12), "-1", "1"),
        ("r", (10,), "-1", "0"),
        ("chi2", (1,), "100000000000", "0"),
        ("t", (100000,), "1.95996", "0.05"),
    ],
)
def test_a_value_has_the_p_of_the_tables(test: str, df: tuple[int, ...], value: str, p: str) -> None:
    found = p_of_test(test, tuple(map(Fraction, df)), Fraction(value))
    assert found is not None
    assert abs(found - Fraction(p)) < Fraction(1, 10_000)


@pytest.mark.parametrize(("test", "df", "value"), [("t", (0,), "2"), ("r", (10,), "1.2"), ("F", (2, 0), "3")])
def test_a_value_that_the_test_cannot_have_has_no_p(test: str, df: tuple[int, ...], value: str) -> None:
    assert p_of_test(test, tuple(map(Fraction, df)), Fraction(value)) is None


def test_the_rounding_of_a_value_gives_a_range_of_p() -> None:
    value = Quantity(Fraction("2.1"), Interval.point(Fraction("2.1")), Interval(Fraction("2.05"), Fraction("2.15")))
    p = p_between("t", (Quantity.exact(28),), value)
    assert p is not None
    assert p.point is not None
    assert p.rounded.low is not None
    assert p.rounded.high is not None
    assert p.computed
    assert Fraction("0.040") < p.rounded.low < p.point < p.rounded.high < Fraction("0.050")


@pytest.mark.parametrize(
    ("test", "df", "value"),
    [
        ("t", Quantity.exact(28), Interval(Fraction(2), None)),
        ("t", Quantity.exact(0), Interval.point(Fraction(2))),
        ("r", Quantity.exact(10), Interval(Fraction(-3), Fraction(3))),
        ("t", written_range(Fraction(20), Fraction(30)), Interval.point(Fraction(2))),
    ],
)
def test_without_both_ends_and_a_df_there_is_no_range_of_p(test: str, df: Quantity, value: Interval) -> None:
    assert p_between(test, (df,), Quantity(Fraction(2), value, value)) is None


@pytest.mark.parametrize(("test", "df"), [("chi2", (10**7,)), ("t", (10**7,)), ("F", (10**7, 10**7))])
def test_degrees_of_freedom_that_take_too_many_steps_give_a_right_p_or_none(test: str, df: tuple[int, ...]) -> None:
    value = Fraction(df[0]) if test == "chi2" else Fraction(1)
    found = p_of_test(test, tuple(map(Fraction, df)), value)
    assert found is None or Fraction("0.3") < found < Fraction("0.51")


def test_a_correlation_that_rounds_up_to_one_has_a_p() -> None:
    value = Quantity(Fraction(1), Interval.point(Fraction(1)), Interval(Fraction("0.995"), Fraction("1.005")))
    p = p_between("r", (Quantity.exact(10),), value)
    assert p is not None
    assert p.rounded.low == 0


def _below(x: float, terms: int) -> float:
    """The share of a Poisson distribution below a number of events: chi2 with an even number of degrees of freedom."""
    return sum(math.exp(-x) * x**term / math.factorial(term) for term in range(terms))


CLOSED = [
    *(("chi2", (2 * half,), x, _below(x / 2, half)) for half in (1, 2, 7, 40) for x in (0.25, 3, 17.5, 60, 95)),
    *(("chi2", (1,), x, math.erfc(math.sqrt(x / 2))) for x in (0.01, 0.9, 2, 4.5, 11)),
    *(("z", (), x, math.erfc(abs(x) / math.sqrt(2))) for x in (-3.5, -0.125, 0.5, 1, 2.25, 5)),
    *(("t", (1,), x, 1 - 2 / math.pi * math.atan(abs(x))) for x in (-7, 0.25, 1, 3, 40)),
    *(("t", (2,), x, 1 - abs(x) / math.sqrt(2 + x * x)) for x in (-2.5, 0.5, 1, 4, 12)),
    *(("F", (2, d), x, (1 + 2 * x / d) ** (-d / 2)) for d in (1, 2, 3, 9, 30) for x in (0.125, 1, 3.5, 20)),
    *(("F", (d, 2), x, 1 - (d * x / (2 + d * x)) ** (d / 2)) for d in (1, 5, 8) for x in (0.5, 2, 9)),
    *(("r", (2,), x, 1 - abs(x)) for x in (-0.75, 0.125, 0.5, 0.9375)),
    *(("r", (4,), x, 1 - abs(x) * (3 - x * x) / 2) for x in (-0.75, 0.125, 0.5, 0.9375)),
]


@pytest.mark.parametrize(("test", "df", "value", "p"), CLOSED)
def test_a_distribution_that_has_a_formula_of_its_own_agrees_to_eleven_digits(
    test: str, df: tuple[int, ...], value: float, p: float
) -> None:
    found = p_of_test(test, tuple(map(Fraction, df)), Fraction(value))
    assert found is not None
    assert abs(float(found) - p) < 1e-11


def test_a_tail_is_given_to_twelve_places() -> None:
    found = p_of_test("z", (), Fraction(1))
    assert found is not None
    assert (found * 10**12).denominator == 1
    assert (found * 10**11).denominator > 1
