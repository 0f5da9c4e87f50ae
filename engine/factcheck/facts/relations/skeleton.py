"""A sentence with each number and date replaced by one marker, so that patterns see "rose from # to #".

The marker is a character of Unicode's private use area that tells the kind of number; the patterns of the other
modules are built from the character classes below.
"""

import bisect
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import attrs

from factcheck.facts.model import (
    Age,
    Count,
    Date,
    Duration,
    Fraction,
    Measure,
    Money,
    Multiple,
    Number,
    Ordinal,
    Percentage,
    Point,
)
from factcheck.facts.prose import Prose
from factcheck.records import record

# Each kind has 256 markers. A sentence with more numbers is a table in disguise and is not read.
_ROOM = 256
_FIRST = 0xE000
_KINDS: tuple[type[Number], ...] = (
    Count,
    Percentage,
    Point,
    Money,
    Measure,
    Duration,
    Age,
    Ordinal,
    Fraction,
    Multiple,
    Number,
)
_BASES: Mapping[type[Number], int] = MappingProxyType(
    {kind: _FIRST + _ROOM * place for place, kind in enumerate(_KINDS)}
)
_DATE_BASE = _FIRST + _ROOM * len(_KINDS)


def _markers(first: int, last: int | None = None) -> str:
    return f"{chr(first)}-{chr((first if last is None else last) + _ROOM - 1)}"


COUNT = f"[{_markers(_BASES[Count])}]"
PERCENTAGE = f"[{_markers(_BASES[Percentage])}]"
POINT = f"[{_markers(_BASES[Point])}]"
MONEY = f"[{_markers(_BASES[Money])}]"
AGE = f"[{_markers(_BASES[Age])}]"
DURATION = f"[{_markers(_BASES[Duration])}]"
ORDINAL = f"[{_markers(_BASES[Ordinal])}]"
FRACTION = f"[{_markers(_BASES[Fraction])}]"
MULTIPLE = f"[{_markers(_BASES[Multiple])}]"
# What can rise and fall, or be a part of a sum.
AMOUNT = (
    f"[{_markers(_BASES[Count], _BASES[Percentage])}{_markers(_BASES[Money], _BASES[Duration])}"
    f"{_markers(_BASES[Number])}]"
)
# What is counted or measured, and no place in an order.
CARDINAL = f"[{_markers(_BASES[Count], _BASES[Age])}{_markers(_BASES[Multiple], _BASES[Number])}]"
ANY = f"[{_markers(_FIRST, _BASES[Number])}]"
NUMBERS = f"{chr(_FIRST)}-{chr(_DATE_BASE - 1)}"
DATE = f"[{_markers(_DATE_BASE)}]"
MARKERS = f"{chr(_FIRST)}-{chr(_DATE_BASE + _ROOM - 1)}"


@record
class Skeleton:
    """A sentence whose numbers are markers; `numbers` and `dates` are in order of place.

    Most readers need certain kinds of number: `counts`, `percentages` and `kinds` tell before any expression does.
    """

    text: str
    sentence: int
    numbers: tuple[Number, ...]
    dates: tuple[Date, ...]
    counts: tuple[Count, ...]
    percentages: tuple[Percentage, ...]
    kinds: frozenset[type[Number]]
    # Where text is copied from: for each stretch its first character here, and how far on the same one is in the prose.
    _stretches: tuple[int, ...] = attrs.field(repr=False)
    _shifts: tuple[int, ...] = attrs.field(repr=False)

    @property
    def has_alike(self) -> bool:
        """Whether two of its numbers are of one kind, as a part and its whole or a value then and now must be."""
        return len(self.kinds) < len(self.numbers)

    def number(self, marker: str) -> Number:
        """The number that a marker stands for."""
        return self.numbers[(ord(marker) - _FIRST) % _ROOM]

    def offset(self, position: int) -> int:
        """The place in the prose of a character that is no marker, or of the first that a marker stands for."""
        return position + self._shifts[bisect.bisect_right(self._stretches, position) - 1]


def _base(number: Number) -> int:
    return _BASES.get(type(number), _BASES[Number])


def read_skeletons(prose: Prose, numbers: Sequence[Number], dates: Sequence[Date]) -> Iterator[Skeleton]:
    """The skeleton of each sentence that holds a number, in order."""
    grouped: dict[int, list[Number]] = {}
    for number in numbers:
        grouped.setdefault(number.sentence, []).append(number)
    grouped_dates: dict[int, list[Date]] = {}
    for date in dates:
        grouped_dates.setdefault(date.sentence, []).append(date)
    for sentence, found in grouped.items():
        if len(found) < _ROOM and len(near := grouped_dates.get(sentence, [])) < _ROOM:
            yield _skeleton(prose, sentence, found, near)


def _skeleton(prose: Prose, sentence: int, numbers: Sequence[Number], dates: Sequence[Date]) -> Skeleton:
    span = prose.sentences[sentence]
    marked = [(number.start, number.end, _base(number) + index) for index, number in enumerate(numbers)]
    # A dateline's date counts to the sentence before it, where it does not stand.
    marked += [(date.start, date.end, _DATE_BASE + index) for index, date in enumerate(dates) if date.end <= span.end]
    pieces: list[str] = []
    stretches, shifts = [0], [span.start]
    position, length = span.start, 0
    for start, end, marker in sorted(marked):
        if start < position:
            continue
        pieces += [prose.text[position:start], chr(marker)]
        length += start - position + 1
        position = end
        stretches.append(length)
        shifts.append(position - length)
    pieces.append(prose.text[position : span.end])
    text = "".join(pieces).replace(" - ", " – ")  # a hyphen with spaces around it is a dash
    return Skeleton(
        text,
        sentence,
        tuple(numbers),
        tuple(dates),
        tuple([number for number in numbers if isinstance(number, Count)]),
        tuple([number for number in numbers if isinstance(number, Percentage)]),
        frozenset(map(type, numbers)),
        tuple(stretches),
        tuple(shifts),
    )
