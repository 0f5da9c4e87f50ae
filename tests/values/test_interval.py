"""Intervals: arithmetic, and whether two of them meet."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.values.interval import Interval, largest_interval, smallest_interval


def closed(low: int | None, high: int | None) -> Interval:
    return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))


def open_at(low: int | None, high: int | None, *, low_open: bool = False, high_open: bool = False) -> Interval:
    plain = closed(low, high)
    return Interval(plain.low, plain.high, low_open, high_open)


@pytest.mark.parametrize(
    ("one", "two", "meet"),
    [
        (closed(1, 3), closed(3, 5), True),
        (open_at(1, 3, high_open=True), closed(3, 5), False),
        (closed(1, 3), open_at(3, None, low_open=True), False),
        (closed(1, 3), closed(4, 5), False),
        (closed(None, 3), closed(2, None), True),
        (closed(None, None), closed(7, 7), True),
        (open_at(200, None, low_open=True), closed(201, 201), True),
        (open_at(200, None, low_open=True), closed(200, 200), False),
    ],
)
def test_two_ranges_meet_where_a_number_lies_in_both(one: Interval, two: Interval, meet: bool) -> None:
    assert one.meets(two) is meet
    assert two.meets(one) is meet


@pytest.mark.parametrize(
    ("one", "two", "product"),
    [
        (closed(2, 3), closed(4, 5), closed(8, 15)),
        (closed(-2, 3), closed(4, 5), closed(-10, 15)),
        (closed(2, None), closed(4, 5), open_at(8, None)),
        (closed(-1, None), closed(-1, 2), closed(None, None)),
        (closed(0, 0), closed(None, None), closed(0, 0)),
        (closed(0, 2), closed(3, None), closed(0, None)),
    ],
)
def test_products_of_ranges(one: Interval, two: Interval, product: Interval) -> None:
    assert one.multiply(two) == product
    assert two.multiply(one) == product


def test_a_divisor_that_may_be_zero_gives_no_quotient() -> None:
    assert closed(1, 2).divide(closed(-1, 1)) is None
    assert closed(1, 2).divide(closed(0, 4)) is None


def test_a_quotient_by_an_open_ended_range_comes_near_zero_and_does_not_reach_it() -> None:
    assert closed(10, 10).divide(closed(5, None)) == open_at(0, 2, low_open=True)


@pytest.mark.parametrize(
    ("given_range", "wanted"),
    [(closed(-5, -2), closed(2, 5)), (closed(-5, 2), closed(0, 5)), (closed(None, 2), closed(0, None))],
)
def test_absolute_values(given_range: Interval, wanted: Interval) -> None:
    assert given_range.absolute() == wanted


def test_the_gap_is_the_distance_between_the_nearest_ends() -> None:
    assert closed(1, 3).gap(closed(5, 9)) == 2
    assert closed(5, 9).gap(closed(1, 3)) == 2
    assert closed(1, 6).gap(closed(5, 9)) == 0


def test_the_largest_of_some_numbers_lies_between_the_largest_ends() -> None:
    ranges = [closed(1, 4), closed(3, 3), closed(2, 6)]
    assert largest_interval(ranges) == closed(3, 6)
    assert smallest_interval(ranges) == closed(1, 3)


_ENDS = st.tuples(st.integers(-20, 20), st.integers(-20, 20)).map(sorted)


@given(_ENDS, _ENDS, st.floats(0, 1), st.floats(0, 1))
@settings(max_examples=200)
def test_every_result_of_two_numbers_lies_in_the_result_of_their_ranges(
    one: list[int], two: list[int], share: float, other: float
) -> None:
    a = one[0] + (one[1] - one[0]) * Fraction(share)
    b = two[0] + (two[1] - two[0]) * Fraction(other)
    left, right = closed(*one), closed(*two)
    assert left.add(right).contains(a + b)
    assert left.subtract(right).contains(a - b)
    assert left.multiply(right).contains(a * b)
    assert left.absolute().contains(abs(a))
    quotient = left.divide(right)
    if quotient is not None:
        assert quotient.contains(a / b)
