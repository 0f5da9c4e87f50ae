"""From a number as written to the set of values that it stands for."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal, assert_never

from factcheck.values.interval import Interval
from factcheck.values.quantity import Dimension, Quantity

Hedge = Literal["about", "nearly", "more than", "at least", "up to", "less than", "just over"]

# How far "about" reaches: a tenth of the number.
HEDGE_SHARE = Fraction(1, 10)
# Trailing zeros stand for at most so much of a number, a scale word for at most so much.
TRAILING_SHARE = Fraction(5, 100)
SCALE_SHARE = Fraction(10, 100)
# A fraction or a multiple in words ("a third", "doubled") is meant to a tenth.
WORD_SHARE = Fraction(1, 10)

_ZERO = Fraction(0)
_ONE = Fraction(1)
_HALF = Fraction(1, 2)
_EXACT: frozenset[Dimension] = frozenset({"duration", "age", "year"})
_EXACT_IF_SMALL: frozenset[Dimension] = frozenset({"count", "number", "money"})
# The least number whose trailing zeros may be rounding.
_TRAILING_FROM: Mapping[Dimension, int] = MappingProxyType({"measure": 10})
_TRAILING_FROM_ELSE = 100

VAGUE_WORDS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "couple": (2, 3),
        "few": (3, 9),
        "several": (3, 9),
        "handful": (3, 9),
        "dozens": (24, 99),
        "scores": (40, 99),
        "hundreds": (200, 999),
        "thousands": (2_000, 9_999),
        "millions": (2_000_000, 9_999_999),
        "billions": (2_000_000_000, 9_999_999_999),
        "trillions": (2_000_000_000_000, 9_999_999_999_999),
    }
)


def written(  # noqa: PLR0913 - what is written of a number, by name
    value: Fraction,
    *,
    dimension: Dimension = "number",
    unit: str | None = None,
    decimals: int = 0,
    scale: Fraction = Fraction(1),
    hedge: Hedge | None = None,
    exact: bool = False,
    hedge_share: Fraction = HEDGE_SHARE,
) -> Quantity:
    """A number as an article writes it.

    `value` includes the scale; `decimals` counts the digits written after the point, `scale` is what the scale word is
    worth ("3.2 million": value 3,200,000, 1 decimal, scale 1,000,000). `exact` tells that no digit of it is rounded.
    """
    half = _ZERO if exact else half_unit(value, dimension, decimals=decimals, scale=scale)
    point = Interval(value, value)
    if hedge is None:
        return Quantity(value, point, point.widen(half) if half else point, dimension, unit)
    hedged = hedged_interval(point, hedge, half=half, hedge_share=hedge_share)
    return Quantity(value, hedged, hedged, dimension, unit, hedged=True)


def half_unit(value: Fraction, dimension: Dimension, *, decimals: int = 0, scale: Fraction = Fraction(1)) -> Fraction:
    """How far a number may lie from what is written: half a unit of its last place, 0 where it is exact."""
    if dimension in _EXACT or (scale == 1 and not decimals and dimension in _EXACT_IF_SMALL and -100 < value < 100):
        return _ZERO
    if decimals:
        has_cents = dimension == "money" and decimals == 2 and scale == 1
        return Fraction(0) if has_cents else scale * Fraction(1, 10**decimals) / 2
    if dimension in ("percent", "points") and value == 100:
        return Fraction(0)
    zeros = _trailing_slack(abs(value) / scale, dimension) * scale
    if scale > 1:
        return max(zeros, min(scale / 2, abs(value) * SCALE_SHARE))
    return max(zeros, _HALF) if dimension in ("percent", "points", "measure") else zeros


def last_place(value: Fraction, *, decimals: int = 0, scale: Fraction = Fraction(1)) -> Fraction:
    """One unit of the last place written: 0.1 of 2.8, a million of 5 million, a thousand of 12,000."""
    if decimals:
        return scale * Fraction(1, 10**decimals)
    if scale == 1 and -100 < value < 100:
        return _ONE
    return scale * _last_nonzero_place(abs(value) / scale)


def _last_nonzero_place(value: Fraction) -> Fraction:
    if value.denominator != 1 or value < _TRAILING_FROM_ELSE:
        return Fraction(1)
    digits = str(value.numerator)
    return Fraction(10 ** (len(digits) - len(digits.rstrip("0"))))


def _trailing_slack(value: Fraction, dimension: Dimension) -> Fraction:
    if value.denominator != 1 or value < _TRAILING_FROM.get(dimension, _TRAILING_FROM_ELSE) or value.numerator % 10:
        return Fraction(0)
    digits = str(value.numerator)
    place = 10 ** (len(digits) - len(digits.rstrip("0")))
    return min(Fraction(place) / 2, value * TRAILING_SHARE)


def hedged_interval(
    ends: Interval, hedge: Hedge, *, half: Fraction = Fraction(0), hedge_share: Fraction = HEDGE_SHARE
) -> Interval:
    """What a hedge makes of a number, or of a range: it replaces the set."""
    low, high = ends.low, ends.high
    if low is None or high is None:
        return ends
    below, above = max(abs(low) * hedge_share, half), max(abs(high) * hedge_share, half)
    match hedge:
        case "about":
            return Interval(low - below, high + above)
        case "nearly":
            return Interval(low - below, high, high_open=True)
        case "more than":
            return Interval(low, None, low_open=True)
        case "at least":
            return Interval(low, None)
        case "up to":
            return Interval(_floor(high), high)
        case "less than":
            return Interval(_floor(high), high, high_open=True)
        case "just over":
            return Interval(low, high + abs(high) * hedge_share, low_open=True)
        case _:
            assert_never(hedge)


def _floor(high: Fraction) -> Fraction | None:
    """The least that "up to" reaches down to: nothing, or without end below zero."""
    return Fraction(0) if high > 0 else None


def written_range(  # noqa: PLR0913 - as for `written`
    low: Fraction,
    high: Fraction,
    *,
    dimension: Dimension = "number",
    unit: str | None = None,
    hedge: Hedge | None = None,
    hedge_share: Fraction = HEDGE_SHARE,
) -> Quantity:
    """A range ("between 400 and 600"): every value in it, both ends included."""
    ends = Interval(min(low, high), max(low, high))
    if hedge is not None:
        ends = hedged_interval(ends, hedge, hedge_share=hedge_share)
    return Quantity(None, ends, ends, dimension, unit, hedged=True)


def vague(
    word: str, *, times: Fraction = Fraction(1), dimension: Dimension = "number", unit: str | None = None
) -> Quantity:
    """A number told by a word of `VAGUE_WORDS`, times a scale: "several", "a couple of million"."""
    low, high = VAGUE_WORDS[word]
    return written_range(low * times, high * times, dimension=dimension, unit=unit)


def in_words(
    value: Fraction, *, dimension: Dimension = "number", hedge: Hedge | None = None, loose: bool = True
) -> Quantity:
    """A fraction in words ("half", "a third"): meant to a tenth either way unless a hedge says which way."""
    point = Interval.point(value)
    if hedge is not None:
        ends = hedged_interval(point, hedge)
        return Quantity(value, ends, ends, dimension, hedged=True)
    ends = point.widen(value * WORD_SHARE)
    return Quantity(value, ends, ends, dimension, hedged=True) if loose else Quantity(value, point, ends, dimension)
