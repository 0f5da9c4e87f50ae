"""Tail probabilities of the distributions that statistical tests are reported with.

Worked out in decimals, not floats, so that every machine gets the same digits. The formulas are those of the NIST
Digital Library of Mathematical Functions (https://dlmf.nist.gov), by section at each.
"""

import decimal
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity

# Digits carried, so that those of `_SHOWN` are right after thousands of steps.
_DIGITS = 34
_CLOSE_ENOUGH = Decimal("1e-20")
_SHOWN = Decimal("1e-12")
# Some 500 steps are enough for 100,000 degrees of freedom; who reports more has a result that is not in doubt.
_STEPS = 2_000
# Stirling's series for the logarithm of the gamma function (5.11.1): from 25 up these terms give 15 digits.
_FROM = 25
_STIRLING = tuple(Decimal(number) / Decimal(below) for number, below in ((1, 12), (-1, 360), (1, 1260), (-1, 1680)))
_PI = Decimal("3.141592653589793238462643383279502884")
_HALF = Decimal("0.5")


def p_of_test(test: str, df: tuple[Fraction, ...], value: Fraction) -> Fraction | None:
    """The probability of a result at least as extreme: for t, r and z on both sides, for F and chi2 above.

    None where the test cannot have that value or those degrees of freedom, or where there are too many of these.
    """
    if any(degrees <= 0 for degrees in df) or (test == "r" and abs(value) > 1):
        return None
    with decimal.localcontext(decimal.Context(prec=_DIGITS)):
        degrees = tuple(_decimal(each) for each in df)
        tail = _tail(test, degrees, max(_decimal(value), Decimal(0)) if test in {"F", "chi2"} else _decimal(value))
        return None if tail is None else Fraction(min(max(tail, Decimal(0)), Decimal(1)).quantize(_SHOWN))


def p_between(test: str, df: tuple[Quantity, ...], value: Quantity) -> Quantity | None:
    """The p of a reported value, and the range of it that the value's rounding allows; None as for `p_of_test`."""
    degrees = tuple(each.point for each in df if each.point is not None)
    ends = _sizes(test, value)
    if value.point is None or len(degrees) < len(df) or ends is None:
        return None
    exact, highest, lowest = (p_of_test(test, degrees, size) for size in (value.point, *ends))
    if exact is None or highest is None or lowest is None:
        return None
    return Quantity(exact, Interval.point(exact), Interval(lowest, highest), computed=True)


def _sizes(test: str, value: Quantity) -> tuple[Fraction, Fraction] | None:
    """The least and the greatest value that is written so, without its sign: p falls from the one to the other."""
    sizes = value.rounded.absolute()
    if sizes.low is None or sizes.high is None:
        return None
    return sizes.low, min(sizes.high, Fraction(1)) if test == "r" else sizes.high


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _tail(test: str, df: tuple[Decimal, ...], value: Decimal) -> Decimal | None:
    square = value * value
    match test:
        case "t":
            return _beta_share(df[0] / (df[0] + square), df[0] * _HALF, _HALF)
        case "r":
            return _beta_share(1 - square, df[0] * _HALF, _HALF)
        case "F":
            return _beta_share(df[1] / (df[1] + df[0] * value), df[1] * _HALF, df[0] * _HALF)
        case "z":
            return _gamma_tail(_HALF, square * _HALF)
        case _:
            return _gamma_tail(df[0] * _HALF, value * _HALF)


# ------------------------------------------------------------------ the incomplete beta and gamma functions


def _beta_share(x: Decimal, a: Decimal, b: Decimal) -> Decimal | None:
    """The regularised incomplete beta function (8.17.2), by the continued fraction (8.17.22)."""
    if x <= 0 or x >= 1:
        return Decimal(0) if x <= 0 else Decimal(1)
    if x > (a + 1) / (a + b + 2):  # there the fraction converges slowly, and that of the other side fast
        other = _beta_share(1 - x, b, a)
        return None if other is None else 1 - other
    fraction = _continued(_beta_terms(x, a, b))
    scale = _log_gamma(a + b) - _log_gamma(a) - _log_gamma(b) + a * x.ln() + b * (1 - x).ln()
    return None if fraction is None else scale.exp() / (a * fraction)


def _beta_terms(x: Decimal, a: Decimal, b: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    yield Decimal(1), Decimal(1)
    for step in range(1, _STEPS):
        half = step // 2
        if step % 2:
            numerator = -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
        else:
            numerator = half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
        yield numerator, Decimal(1)


def _gamma_tail(a: Decimal, x: Decimal) -> Decimal | None:
    """The upper regularised incomplete gamma function (8.2.4): by 8.7.1, for large x by the even part of 8.9.2."""
    if x <= 0:
        return Decimal(1)
    scale = (a * x.ln() - x - _log_gamma(a)).exp()
    if x < a + 1:
        below = _gamma_series(a, x)
        return None if below is None else 1 - scale * below
    fraction = _continued(_gamma_terms(a, x))
    return None if fraction is None else scale / fraction


def _gamma_series(a: Decimal, x: Decimal) -> Decimal | None:
    term = total = 1 / a
    for step in range(1, _STEPS):
        term *= x / (a + step)
        total += term
        if term < total * _CLOSE_ENOUGH:
            return total
    return None


def _gamma_terms(a: Decimal, x: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    yield Decimal(1), x + 1 - a
    for step in range(1, _STEPS):
        yield -step * (step - a), x + 2 * step + 1 - a


def _continued(terms: Iterator[tuple[Decimal, Decimal]]) -> Decimal | None:
    """The value of a continued fraction by the modified Lentz method, its first numerator left out.

    The method is in Press and others, Numerical Recipes (2007), section 5.2; None where it does not settle.
    """
    _, value = next(terms)
    above, below = value, Decimal(0)
    for numerator, denominator in terms:
        below = 1 / (denominator + numerator * below)
        above = denominator + numerator / above
        value *= above * below
        if abs(above * below - 1) < _CLOSE_ENOUGH:
            return value
    return None


def _log_gamma(x: Decimal) -> Decimal:
    """The logarithm of the gamma function (5.11.1), small arguments first moved up (5.5.1)."""
    product = Decimal(1)
    while x < _FROM:
        product *= x
        x += 1
    series = sum((factor / x ** (2 * place + 1) for place, factor in enumerate(_STIRLING)), Decimal(0))
    return (x - _HALF) * x.ln() - x + (2 * _PI).ln() * _HALF + series - product.ln()
