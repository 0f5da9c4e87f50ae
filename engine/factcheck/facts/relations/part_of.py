"""Whether one number can be a part of another, and whether a share of it is the one that is told."""

from fractions import Fraction

from factcheck.facts.model import Number


def may_hold(whole: Number, part: Number) -> bool:
    """Whether a number can have another as a part: both of one kind and unit, and the part smaller."""
    if type(whole) is not type(part) or whole.unit != part.unit:
        return False
    return part.value.point is not None and whole.value.point is not None and part.value.point < whole.value.point


def fits_share(part: Number, whole: Number, share: Number) -> bool:
    """Whether the part is this percentage of the whole, as far as their rounding lets one tell."""
    ratio = part.value.rounded.divide(whole.value.rounded)
    return ratio is not None and ratio.scale(Fraction(100)).meets(share.value.rounded)


def size(number: Number) -> Fraction:
    """By this numbers are sorted; one without a single value is the least."""
    return number.value.point or Fraction(0)
