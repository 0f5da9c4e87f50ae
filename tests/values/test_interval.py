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


# ------------------------------------------------------------------ against samples

NEAR = Fraction(1, 10_000)
SMALL = [
    Interval(Fraction(low), Fraction(high), low_open, high_open)
    for low in range(-2, 3)
    for high in range(low, 3)
    for low_open in (False, True)
    for high_open in (False, True)
    if low < high or not (low_open or high_open)
]


def samples(interval: Interval) -> list[Fraction]:
    """Numbers of a small range: its ends or hardly within them, its middle, and zero."""
    assert interval.low is not None
    assert interval.high is not None
    low = interval.low + (NEAR if interval.low_open else 0)
    high = interval.high - (NEAR if interval.high_open else 0)
    return [low, (low + high) / 2, high, *([Fraction(0)] if low <= 0 <= high else [])]


def assert_spans(interval: Interval, values: list[Fraction]) -> None:
    """Whether a range begins and ends with these numbers: where it is open, hardly beyond them."""
    least, most = min(values), max(values)
    assert interval.low is not None
    assert interval.high is not None
    assert (interval.low < least < interval.low + 10 * NEAR) if interval.low_open else interval.low == least
    assert (interval.high - 10 * NEAR < most < interval.high) if interval.high_open else interval.high == most


@pytest.mark.parametrize("one", SMALL, ids=str)
def test_arithmetic_gives_exactly_what_the_numbers_give(one: Interval) -> None:
    assert_spans(one, samples(one))
    assert_spans(one.negate(), [-value for value in samples(one)])
    assert_spans(one.absolute(), [abs(value) for value in samples(one)])
    for factor in (-3, 0, 2):
        assert_spans(one.scale(Fraction(factor)), [value * factor for value in samples(one)])
    for two in SMALL:
        pairs = [(x, y) for x in samples(one) for y in samples(two)]
        assert_spans(one.add(two), [x + y for x, y in pairs])
        assert_spans(one.subtract(two), [x - y for x, y in pairs])
        assert_spans(one.multiply(two), [x * y for x, y in pairs])
        assert_spans(largest_interval([one, two]), [max(x, y) for x, y in pairs])
        assert_spans(smallest_interval([one, two]), [min(x, y) for x, y in pairs])
        assert one.is_below(two) is all(x < y for x, y in pairs)
        quotient = one.divide(two)
        assert two.low is not None
        assert two.high is not None
        assert (quotient is None) is (two.low <= 0 <= two.high)
        if quotient is not None:
            assert_spans(quotient, [x / y for x, y in pairs])


def test_a_range_without_an_end_has_none_after_arithmetic() -> None:
    up, down, whole = closed(1, None), closed(None, 1), closed(None, None)
    assert up.add(closed(1, 2)) == closed(2, None)
    assert down.add(closed(1, 2)) == closed(None, 3)
    assert up.add(down) == whole
    assert up.subtract(up) == whole
    assert up.negate() == closed(None, -1)
    assert up.scale(Fraction(-2)) == closed(None, -2)
    assert up.multiply(up) == up
    assert up.multiply(down) == whole
    assert up.multiply(closed(-1, -1)) == closed(None, -1)
    assert up.multiply(closed(-2, 0)) == closed(None, 0)
    assert down.multiply(closed(0, 2)) == closed(None, 2)
    assert up.multiply(open_at(-2, 0, high_open=True)) == open_at(None, 0, high_open=True)
    assert whole.multiply(whole) == whole
    assert up.absolute() == up
    assert closed(None, -2).absolute() == closed(2, None)
    assert closed(None, -2).invert() == Interval(Fraction(-1, 2), Fraction(0), high_open=True)
    assert closed(2, None).invert() == Interval(Fraction(0), Fraction(1, 2), low_open=True)
    assert whole.invert() is None
    assert up.widen(Fraction(1)) == closed(0, None)
    assert down.widen(Fraction(1)) == closed(None, 2)
    assert open_at(1, 2, low_open=True).widen(Fraction(1)) == closed(0, 3)
    assert open_at(1, 2, low_open=True).widen(Fraction(0)) == open_at(1, 2, low_open=True)
    assert not up.is_below(up)
    assert not down.is_at_most(down)
    assert closed(1, 2).is_at_most(closed(2, None))
    assert not closed(1, 3).is_at_most(closed(2, None))
    assert up.gap(closed(-3, -2)) == 3
    assert up.gap(down) == 0
    assert not up.is_bounded
    assert not down.is_bounded
    assert closed(1, 1).is_bounded
    assert largest_interval([up, closed(3, 4)]) == closed(3, None)
    assert largest_interval([down, closed(0, 4)]) == closed(0, 4)
    assert largest_interval([down, down]) == down
    assert smallest_interval([up, closed(3, 4)]) == closed(1, 4)
