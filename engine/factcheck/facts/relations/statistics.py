"""Reported statistical tests: "t(28) = 2.10, p = .045", "F(2, 57) = 4.31, p < .05", "χ2(1, N = 90) = 3.9, p = .048"."""

from collections.abc import Iterator
from fractions import Fraction
from types import MappingProxyType

from factcheck.facts.model import Statistic
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy
from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity

_GATE = lazy(r"[pP] ?[=<>≤≥] ?0?\.[0-9]")
_STATISTIC = lazy(
    r"(?P<test>[tFrzRZ]|[χX]\s?(?:²|2|\^2)|chi2|[Cc]hi-square[d]?)"
    r" ?(?:\( ?(?P<df1>[0-9]{1,6}(?:\.[0-9]+)?)(?: ?, ?(?:[Nn] ?= ?[0-9,]+|(?P<df2>[0-9]{1,6}(?:\.[0-9]+)?)))? ?\))?"
    r" ?= ?(?P<value>[-−–]?[0-9]*\.?[0-9]+) ?[,;] ?[pP] ?(?P<sign>[=<>≤≥]) ?(?P<p>[01]?\.[0-9]+)"
)
_NAMES = MappingProxyType({"t": "t", "f": "F", "r": "r", "z": "z"})
_HALF = Fraction(1, 2)


def find_statistics(prose: Prose) -> tuple[Statistic, ...]:
    """Every reported test with its p, in order of place."""
    text = prose.text
    return tuple(_read(prose)) if "=" in text and _GATE.search(text) else ()


def _read(prose: Prose) -> Iterator[Statistic]:
    for match in _STATISTIC.finditer(prose.text):
        before = prose.text[match.start() - 1 : match.start()]
        if before.isalnum() or prose.block_at(match.start()) is None:
            continue
        test = _NAMES.get(match["test"].lower(), "chi2")
        degrees = tuple(Quantity.exact(Fraction(match[name])) for name in ("df1", "df2") if match[name])
        if len(degrees) != {"F": 2, "z": 0}.get(test, 1):
            continue
        value = _written(match["value"].replace("−", "-").replace("–", "-"))
        yield Statistic(
            **prose.place(match.start(), match.end()),
            test=test,
            df=degrees,
            value=value,
            p=_p(match["sign"], match["p"]),
        )


def _written(digits: str) -> Quantity:
    """A decimal that is rounded at its last digit."""
    value = Fraction(digits)
    half = Fraction(1, 10 ** len(digits.partition(".")[2])) * _HALF
    return Quantity(value, Interval.point(value), Interval(value - half, value + half))


def _p(sign: str, digits: str) -> Quantity:
    value = Fraction(digits)
    match sign:
        case "<" | "≤":
            interval = Interval(Fraction(0), value, high_open=sign == "<")
        case ">" | "≥":
            interval = Interval(value, Fraction(1), low_open=sign == ">")
        case _:
            return _written(digits)
    return Quantity(value, interval, interval, hedged=True)
