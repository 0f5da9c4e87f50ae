"""Times told by a length of time up to now: "three years ago", "more than a decade ago", "half a century ago"."""

import re
import types
from collections.abc import Iterator, Mapping
from fractions import Fraction

from factcheck.facts.dates.mention import RelativeMention
from factcheck.facts.dates.words import NUMBER_WORDS
from factcheck.patterns import lazy
from factcheck.values.dates import CalendarUnit
from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity
from factcheck.values.written import Hedge, written

_UNITS: Mapping[str, CalendarUnit] = types.MappingProxyType(
    {
        "day": "day",
        "week": "week",
        "month": "month",
        "year": "year",
        "decade": "decade",
        "century": "century",
        "centurie": "century",
    }
)
# What stands before "ago"; only its last few words are searched.
_AGO = lazy(
    r"(?:(?P<hedge>about|around|some|roughly|approximately|nearly|almost|more than|over|at least|less than|under) )?"
    r"(?:(?P<vague>a couple of|a few|several)|(?P<part>half an?|a quarter of an?|three[- ]quarters of an?)|"
    r"(?P<number>(?:(?:a|one|two|three) )?hundred|a thousand|a dozen|[0-9]{1,2},[0-9]{3}|[0-9]+(?:\.[0-9]+)?|"
    r"[a-z]+(?:-[a-z]+)?)(?P<and> and a half)?) "
    r"(?P<unit>day|week|month|year|decade|century|centurie)(?:s|(?<=y))?(?P<more> and a half)?$",
    re.IGNORECASE,
)
_LOW = lazy(r"\b([0-9]+|[A-Za-z]+)(?: or | to |-)$")
_ENDINGS = tuple("day week month year decade century days weeks months years decades centuries half".split())
_OPEN = lazy(r"\b(?:day|week|month|year|decade|centurie)s$", re.IGNORECASE)
_VAGUE: Mapping[str, tuple[int, int]] = types.MappingProxyType(
    {"a couple of": (2, 3), "a few": (3, 9), "several": (3, 9)}
)
_HEDGES: Mapping[str, Hedge] = types.MappingProxyType(
    {
        **dict.fromkeys(("about", "around", "some", "roughly", "approximately"), "about"),
        **dict.fromkeys(("nearly", "almost"), "nearly"),
        **dict.fromkeys(("more than", "over"), "more than"),
        "at least": "at least",
        **dict.fromkeys(("less than", "under"), "less than"),
    }
)


def find_agos(text: str) -> Iterator[RelativeMention]:
    """Every "… ago"; of "years ago" the amount is None."""
    position = text.find(" ago")
    while position >= 0:
        end = position + 4
        if not text[end : end + 1].isalnum():
            mention = _read(text, position, end)
            if mention is not None:
                yield mention
        position = text.find(" ago", end)


def read_length(text: str, end: int) -> RelativeMention | None:
    """The length of time that ends at a place, as if it were told of what was so long ago."""
    return _read(text, end, end)


def _read(text: str, position: int, end: int) -> RelativeMention | None:
    base = max(0, position - 48)
    head = text[base:position]
    if not head.endswith(_ENDINGS):
        return None
    match = _AGO.search(head)
    if match is None or (value := _value(match)) is None:
        bare = _OPEN.search(head)
        if bare is None:
            return None
        unit = _UNITS[bare.group()[:-1].lower()]
        return RelativeMention(base + bare.start(), end, unit, None)
    unit = _UNITS[match["unit"].lower()]
    point = value.point
    amount = int(-point) if point is not None and point.denominator == 1 and not match["hedge"] else None
    return RelativeMention(_start(match, base), end, unit, amount, exact=True, ago=value)


def _start(match: re.Match[str], base: int) -> int:
    for group in ("vague", "part", "number"):
        if match[group]:
            return base + match.start(group)
    return base + match.start()


def _value(match: re.Match[str]) -> Quantity | None:
    unit = _UNITS[match["unit"].lower()]
    if match["vague"]:
        low, high = _VAGUE[match["vague"].lower()]
        interval = Interval(Fraction(low), Fraction(high))
        return Quantity(None, interval, interval, "duration", unit, hedged=True)
    if match["part"]:
        return _hedged(_part(match["part"].lower()), match["hedge"], unit)
    number = _number(match["number"].lower())
    if number is None:
        return None
    before = _LOW.search(match.string[: match.start()])
    if before is not None and (least := _number(before[1].lower())) is not None and least < number:
        interval = Interval(least, number)  # "three or four months"
        return Quantity(None, interval, interval, "duration", unit, hedged=True)
    return _hedged(number + (Fraction(1, 2) if match["and"] or match["more"] else 0), match["hedge"], unit)


def _part(words: str) -> Fraction:
    if "three" in words:
        return Fraction(3, 4)
    return Fraction(1, 4) if "quarter" in words else Fraction(1, 2)


def _number(word: str) -> Fraction | None:
    if word[0].isdigit():
        return Fraction(word.replace(",", ""))
    words = word.split()
    if words[-1] == "hundred":
        return Fraction(100 * NUMBER_WORDS.get(words[0], 1) if len(words) > 1 else 100)
    value = NUMBER_WORDS.get(word)
    return None if value is None else Fraction(value)


def _hedged(value: Fraction, hedge: str | None, unit: str) -> Quantity:
    kind = None if hedge is None else _HEDGES[hedge.lower()]
    return written(value, dimension="duration", unit=unit, hedge=kind)
