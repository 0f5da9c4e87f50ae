"""One quantity given in two units: "500 miles (800 km)", "8 km/5 miles", "$5m (£4m)"."""

import itertools
from collections.abc import Sequence

from factcheck.facts.model import Conversion, Duration, Measure, Money, Number
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy

# What may stand between the two: a bracket or a slash, with words that call the second the same as the first.
_BETWEEN = lazy(
    r"(?: ?\((?:about |around |roughly |approximately |approx\.? |nearly |almost |some |or |equivalent to |equal to |"
    r"worth |ca?\. ?|~|≈|= ?|just over |just under |more than |over |less than |under |the equivalent of )*|"
    r" ?/ ?|, or (?:about |around |roughly |nearly |some |almost )?|, (?:equivalent|equal) to )"
)
_CLOSING = lazy(r"(?: or so| long| high| wide| tall| deep| away)?(?:\)|;|,| in | at )")
# "a profit of €2.4 million, or 15 cents per share": the second is what falls to each, not the same sum again.
_EACH = lazy(
    r"(?: of profit| of earnings)? "
    r"(?:per|each|apiece|a (?:diluted |basic )?(?:share|head|person|unit|day|week|month|year))\b"
)
# Lengths of time of which one is so many of another by definition: a month is no number of days or weeks.
_EXACT_TIMES = ({"second", "minute", "hour"}, {"month", "year", "decade", "century"})


def find_conversions(prose: Prose, numbers: Sequence[Number]) -> tuple[Conversion, ...]:
    """Every pair of neighbouring measures, or sums of money, that are the same amount in different units.

    Two sums in one currency ("$10 ($7)") are one where a currency was lost; that is a guess, so they are unsure.
    """
    found: list[Conversion] = []
    for first, second in itertools.pairwise(numbers):
        if type(first) is type(second) and _can_be_told_twice(first, second) and _is_pair(prose.text, first, second):
            place = prose.place(first.start, second.end)
            difference = _is_difference(first) or _is_difference(second)
            sure = first.sure and second.sure and first.unit != second.unit
            kind = "money" if isinstance(first, Money) else "measures"
            found.append(Conversion(**place, source=first, target=second, kind=kind, difference=difference, sure=sure))
    return tuple(found)


def _can_be_told_twice(first: Number, second: Number) -> bool:
    if isinstance(first, Duration):
        return any({first.unit, second.unit} <= units for units in _EXACT_TIMES)
    return isinstance(first, (Measure, Money))


def _is_difference(number: Number) -> bool:
    return isinstance(number, Measure) and number.difference


def _is_pair(text: str, first: Number, second: Number) -> bool:
    if second.start - first.end > 40:
        return False
    match = _BETWEEN.fullmatch(text, first.end, second.start)
    if match is None:
        return False
    if first.unit == second.unit and not _has_lost_currency(text, first, second):
        return False
    if "or" in match.group() and isinstance(second, Money) and _EACH.match(text, second.end):
        return False
    if isinstance(first, Duration) and not match.group().startswith(" ("):
        return False
    return "(" not in match.group() or _CLOSING.match(text, second.end) is not None


def _has_lost_currency(text: str, first: Number, second: Number) -> bool:
    different = first.value.point != second.value.point
    return (
        isinstance(first, Money) and different and text.startswith(" (", first.end) and text.startswith(")", second.end)
    )
