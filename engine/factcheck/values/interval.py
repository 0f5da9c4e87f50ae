"""Intervals of exact numbers and their arithmetic."""

from collections.abc import Iterable
from fractions import Fraction

from factcheck.records import record


@record(eq=True)
class Interval:
    """A range of numbers; an end that is None is infinite, an open end is not itself part of the range."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Fraction) -> "Interval":
        """The range that holds one number."""
        return cls(value, value)

    @property
    def is_point(self) -> bool:
        """Whether it holds exactly one number."""
        return self.low is not None and (self.low is self.high or self.low == self.high)

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are finite."""
        return self.low is not None and self.high is not None

    def contains(self, value: Fraction) -> bool:
        """Whether a number lies in the range."""
        return self.meets(Interval.point(value))

    def meets(self, other: "Interval") -> bool:
        """Whether some number lies in both ranges."""
        return not (self.is_below(other) or other.is_below(self))

    def is_below(self, other: "Interval") -> bool:
        """Whether every number here is less than every number there."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def is_at_most(self, other: "Interval") -> bool:
        """Whether every number here is less than or equal to every number there."""
        return self.high is not None and other.low is not None and self.high <= other.low

    def gap(self, other: "Interval") -> Fraction:
        """The distance between two ranges: 0 where they meet or touch."""
        if self.high is not None and other.low is not None and self.high < other.low:
            return other.low - self.high
        if other.high is not None and self.low is not None and other.high < self.low:
            return self.low - other.high
        return Fraction(0)

    def negate(self) -> "Interval":
        """The range of the numbers with the other sign."""
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.high_open, self.low_open)

    def absolute(self) -> "Interval":
        """The range of the numbers without their sign."""
        zero = Interval.point(Fraction(0))
        if not self.is_below(zero) and not zero.is_below(self):
            return Interval(Fraction(0), *_largest_high((self, self.negate())))
        return self.negate() if self.is_below(zero) else self

    def add(self, other: "Interval") -> "Interval":
        """The range of the sums."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def subtract(self, other: "Interval") -> "Interval":
        """The range of the differences."""
        return self.add(other.negate())

    def scale(self, factor: Fraction) -> "Interval":
        """The range of the numbers times a factor."""
        if factor < 0:
            return self.negate().scale(-factor)
        if factor == 0:
            return Interval.point(Fraction(0))
        low = None if self.low is None else self.low * factor
        high = low if self.high is self.low else None if self.high is None else self.high * factor
        return Interval(low, high, self.low_open, self.high_open)

    def multiply(self, other: "Interval") -> "Interval":
        """The range of the products."""
        if other.is_point and other.low is not None:
            return self.scale(other.low)
        if self.is_point and self.low is not None:
            return other.scale(self.low)
        products = [_product(one, two) for one in _ends(self) for two in _ends(other)]
        low = min(products, key=lambda end: (end.infinite, end.value, end.open))
        high = max(products, key=lambda end: (end.infinite, end.value, not end.open))
        return Interval(
            None if low.infinite else low.value,
            None if high.infinite else high.value,
            low.open and not low.infinite,
            high.open and not high.infinite,
        )

    def divide(self, other: "Interval") -> "Interval | None":
        """The range of the quotients; None where the divisor may be zero."""
        inverse = other.invert()
        return None if inverse is None else self.multiply(inverse)

    def invert(self) -> "Interval | None":
        """The range of the reciprocals; None where the range holds zero or reaches up to it."""
        if self.low is not None and self.low > 0:
            high = 1 / self.low
            low = high if self.high is self.low else Fraction(0) if self.high is None else 1 / self.high
            return Interval(low, high, self.high_open or self.high is None, self.low_open)
        if self.high is not None and self.high < 0:
            inverse = self.negate().invert()
            return None if inverse is None else inverse.negate()
        return None

    def widen(self, amount: Fraction) -> "Interval":
        """The range of the numbers at most so far away, its ends closed."""
        if amount == 0:
            return self
        low = None if self.low is None else self.low - amount
        high = None if self.high is None else self.high + amount
        return Interval(low, high)


@record(eq=True)
class _End:
    """One end of a range for multiplication; `infinite` is -1 or 1 where it has no value."""

    value: Fraction
    infinite: int
    open: bool


def _ends(interval: Interval) -> tuple[_End, _End]:
    low = _End(Fraction(0), -1, True) if interval.low is None else _End(interval.low, 0, interval.low_open)
    high = _End(Fraction(0), 1, True) if interval.high is None else _End(interval.high, 0, interval.high_open)
    return low, high


def _sign(end: _End) -> int:
    return end.infinite or (end.value > 0) - (end.value < 0)


def _product(one: _End, two: _End) -> _End:
    if not (one.infinite or two.infinite):
        closed_zero = (one.value == 0 and not one.open) or (two.value == 0 and not two.open)
        return _End(one.value * two.value, 0, (one.open or two.open) and not closed_zero)
    sign = _sign(one) * _sign(two)
    if sign == 0:
        zero = one if not one.infinite else two
        return _End(Fraction(0), 0, zero.open)
    return _End(Fraction(0), sign, True)


def _largest_high(intervals: Iterable[Interval]) -> tuple[Fraction | None, bool, bool]:
    """The high end that reaches furthest, as (high, low_open, high_open)."""
    best: Interval | None = None
    for interval in intervals:
        if interval.high is None:
            return None, False, False
        if (
            best is None
            or best.high is None
            or (interval.high, not interval.high_open) > (best.high, not best.high_open)
        ):
            best = interval
    return (None, False, False) if best is None else (best.high, False, best.high_open)


def smallest_interval(intervals: Iterable[Interval]) -> Interval:
    """The range of the least of some numbers, one from each range (of which there is at least one)."""
    return largest_interval(interval.negate() for interval in intervals).negate()


def largest_interval(intervals: Iterable[Interval]) -> Interval:
    """The range of the greatest of some numbers, one from each range (of which there is at least one)."""
    ranges = list(intervals)
    high, _, high_open = _largest_high(ranges)
    lows = [(interval.low, interval.low_open) for interval in ranges if interval.low is not None]
    low, low_open = max(lows, default=(None, False))
    return Interval(low, high, low_open, high_open)
