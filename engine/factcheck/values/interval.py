"""Intervals of exact numbers."""

from fractions import Fraction

import attrs


@attrs.frozen
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
        return self.low is not None and self.low == self.high
