"""Comparing numbers as value sets: three-valued, at two levels of strictness."""

from fractions import Fraction
from typing import Literal, assert_never

import attrs

from factcheck.records import record
from factcheck.values.dimensions import describe, to_one_unit
from factcheck.values.interval import Interval
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.render import show, show_with_set
from factcheck.values.units import UNITS
from factcheck.values.unknown import Unknown

Operator = Literal["=", "!=", "<", "<=", ">", ">="]
Level = Literal["strict", "rounded"]

# A relation that misses by less than this share of the right side is called a near miss.
NEAR_MISS = Fraction(2, 100)


@record
class Tolerance:
    """How far apart two sides may be.

    `rounding`: as far as the digits written and the hedges allow. `absolute`: by the amount, in `unit` or else in the
    finer unit of the two sides. `percent`: by so many percent of the right side. `points`: by percentage points.
    """

    kind: Literal["rounding", "absolute", "percent", "points"]
    amount: Fraction = Fraction(0)
    unit: str | None = None


@record
class Comparison:
    """The verdict on a relation; `truth` is None where it cannot be decided, and `reason` says why.

    `level` tells at which level it holds; `off` is the distance of the two sides as written, `allowed` how much of it
    rounding or the tolerance explains at most (None where there is no end to it), both in the right side's unit.
    """

    truth: bool | None
    level: Level | None = None
    off: Fraction | None = None
    allowed: Fraction | None = None
    near_miss: bool = False
    reason: str | None = None


def compare(operator: Operator, left: Quantity, right: Quantity, *, tolerance: Tolerance | None = None) -> Comparison:
    """Decide a relation between two numbers; the left is taken to the right's unit."""
    pair = to_one_unit(left, right, "compare")
    if isinstance(pair, Unknown):
        return Comparison(None, reason=pair.reason)
    if tolerance is None:
        return _exactly(operator, *pair)
    if operator == "!=":
        return _negated(compare("=", left, right, tolerance=tolerance))
    if tolerance.kind == "rounding":
        return _within_rounding(operator, *pair)
    margin = _margin(tolerance, left, pair[1])
    if isinstance(margin, Unknown):
        return Comparison(None, reason=margin.reason)
    return _within_margin(operator, *pair, margin)


def explain(comparison: Comparison, left: Quantity, right: Quantity) -> str:
    """The figures that a verdict used: "99.3 against 100: off by 0.7, rounding explains at most 0.4"."""
    pair = to_one_unit(left, right, "compare")
    if isinstance(pair, Unknown):
        return pair.reason
    text = f"{show_with_set(pair[0])} against {show_with_set(pair[1])}"
    if comparison.off is None:
        return text
    sort: Dimension = "points" if right.dimension == "percent" else right.dimension
    off = show(Quantity.exact(comparison.off, sort, right.unit))
    if comparison.allowed is None:
        return f"{text}: off by {off}"
    allowed = show(Quantity.exact(comparison.allowed, sort, right.unit))
    return f"{text}: off by {off}, rounding explains at most {allowed}"


def _exactly(operator: Operator, left: Quantity, right: Quantity) -> Comparison:
    truth = _certainly(operator, left.strict, right.strict)
    off = _distance(left, right)
    if truth is None:
        vague = left if left.hedged else right
        return Comparison(None, off=off, reason=f"{show(vague)} is not one exact {_sort(vague)}")
    return Comparison(truth, "strict" if truth else None, off, Fraction(0), not truth and _is_near(left, right, off))


def _sort(quantity: Quantity) -> str:
    return describe(quantity).removeprefix("an ").removeprefix("a ") if quantity.unit is None else "value"


def _certainly(operator: Operator, left: Interval, right: Interval) -> bool | None:
    """Whether a relation holds for every pair of numbers from two ranges (True), for none (False) or for some."""
    match operator:
        case "=":
            if left.is_point and right.is_point:
                return left.low == right.low
            return None if left.meets(right) else False
        case "!=":
            same = _certainly("=", left, right)
            return None if same is None else not same
        case "<":
            return True if left.is_below(right) else False if right.is_at_most(left) else None
        case "<=":
            return True if left.is_at_most(right) else False if right.is_below(left) else None
        case ">":
            return _certainly("<", right, left)
        case ">=":
            return _certainly("<=", right, left)
        case _:
            assert_never(operator)


def _possibly(operator: Operator, left: Interval, right: Interval) -> bool:
    """Whether a relation holds for some pair of numbers from two ranges."""
    if operator == "=":
        return left.meets(right)
    return _certainly(operator, left, right) is not False


def _levels(left: Quantity, right: Quantity) -> tuple[tuple[Level, Interval, Interval], ...]:
    """The sets of both sides at each level: a number written beside a computed one keeps its written set."""
    one = left.rounded if right.computed and not left.computed else left.strict
    two = right.rounded if left.computed and not right.computed else right.strict
    return ("strict", one, two), ("rounded", left.rounded, right.rounded)


def _within_rounding(operator: Operator, left: Quantity, right: Quantity) -> Comparison:
    off, allowed = _distance(left, right), _allowance(left, right)
    for level, one, two in _levels(left, right):
        if _possibly(operator, one, two):
            open_side = _open_computed(left, right)
            if operator == "=" and open_side is not None:
                reason = f"{show(open_side)} has no upper or lower limit"
                return Comparison(None, off=off, allowed=allowed, reason=reason)
            return Comparison(True, level, off, allowed)
    return Comparison(False, None, off, allowed, _is_near(left, right, left.rounded.gap(right.rounded)))


def _open_computed(left: Quantity, right: Quantity) -> Quantity | None:
    """A computed side without an end: it can refute a relation but never confirm it."""
    for side in (left, right):
        if side.computed and not side.rounded.is_bounded:
            return side
    return None


def _within_margin(operator: Operator, left: Quantity, right: Quantity, margin: Fraction) -> Comparison:
    off = _distance(left, right)
    if _possibly(operator, left.strict, right.strict.widen(margin)):
        open_side = _open_computed(left, right)
        if operator == "=" and open_side is not None:
            return Comparison(None, off=off, reason=f"{show(open_side)} has no upper or lower limit")
        return Comparison(True, "strict", off, margin)
    return Comparison(False, None, off, margin, _is_near(left, right, off - margin))


def _margin(tolerance: Tolerance, left: Quantity, right: Quantity) -> Fraction | Unknown:
    """The tolerance in the right side's unit; rounding allows what the digits do, and is no margin."""
    assert tolerance.kind != "rounding"
    match tolerance.kind:
        case "percent":
            size = _size(right)
            return Unknown("the right side is not one number") if size is None else size * tolerance.amount / 100
        case "points":
            if right.dimension in ("percent", "points"):
                return tolerance.amount
            return Unknown(f"{describe(right)} has no percentage points")
        case "absolute":
            return _absolute_margin(tolerance, left, right)
        case _:
            assert_never(tolerance.kind)


def _absolute_margin(tolerance: Tolerance, left: Quantity, right: Quantity) -> Fraction | Unknown:
    target = UNITS.get(right.unit or "")
    source = UNITS.get(tolerance.unit or "")
    if target is None:
        same = tolerance.unit is None or tolerance.unit == right.unit
        return tolerance.amount if same else Unknown(f"{describe(right)} is not counted in {tolerance.unit}")
    if source is None:
        other = UNITS.get(left.unit or "", target)
        source = min(target, other, key=lambda unit: unit.factor)
    return tolerance.amount * source.factor / target.factor


def _size(quantity: Quantity) -> Fraction | None:
    if quantity.point is not None:
        return abs(quantity.point)
    ends = [abs(end) for end in (quantity.strict.low, quantity.strict.high) if end is not None]
    return max(ends, default=None)


def _distance(left: Quantity, right: Quantity) -> Fraction:
    """How far the two sides are apart, as written."""
    if left.point is not None and right.point is not None and not (left.hedged or right.hedged):
        return abs(left.point - right.point)
    return left.strict.gap(right.strict)


def _allowance(left: Quantity, right: Quantity) -> Fraction | None:
    """How much of their distance rounding and hedges explain at most."""
    gap = left.rounded.gap(right.rounded)
    if gap:
        return max(_distance(left, right) - gap, Fraction(0))
    below, above = (left, right) if _middle(left) <= _middle(right) else (right, left)
    up = None if below.rounded.high is None else below.rounded.high - _end(below.strict.high, below)
    down = None if above.rounded.low is None else _end(above.strict.low, above) - above.rounded.low
    return None if up is None or down is None else up + down


def _end(end: Fraction | None, quantity: Quantity) -> Fraction:
    return end if end is not None else _middle(quantity)


def _middle(quantity: Quantity) -> Fraction:
    if quantity.point is not None:
        return quantity.point
    ends = [end for end in (quantity.strict.low, quantity.strict.high) if end is not None]
    return sum(ends, Fraction(0)) / len(ends) if ends else Fraction(0)


def _is_near(left: Quantity, right: Quantity, gap: Fraction) -> bool:
    size = _size(right)
    return size is not None and 0 < gap < size * NEAR_MISS


def _negated(comparison: Comparison) -> Comparison:
    truth = None if comparison.truth is None else not comparison.truth
    return attrs.evolve(comparison, truth=truth, level=None, near_miss=False)
