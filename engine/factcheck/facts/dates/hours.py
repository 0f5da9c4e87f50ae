"""Hours by the clock beside the length that is told of them: "for seven hours, from 10pm on Sunday to 5am"."""

import bisect
import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

import attrs

from factcheck.facts.model import Duration, Number, Time
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy
from factcheck.values.dates import TimeOfDay
from factcheck.values.quantity import Quantity

_FROM = lazy(r" ?[,(–—]? ?from \Z")
_AFTER = lazy(r"[^.;:!?()\"“”\d]{0,20}, (?:a total of )?\Z")
_TO = lazy(r"[^.;:,!?()\"“”\d]{0,24} (?:to|until|till) \Z| ?[-–] ?\Z")
# Without letters of its own or four digits an hour may be one of the morning or of the evening.
_PLAIN = lazy(r"[ap]\.?m|[ap] m|noon|midday|midnight|\d\d[:.]\d\d", re.IGNORECASE)
_BEFORE_REACH = 12
_AFTER_REACH = 60
_UNITS = frozenset(("hour", "minute"))


def with_lengths(prose: Prose, times: Sequence[Time], numbers: Iterable[Number]) -> tuple[Time, ...]:
    """The times; where one opens a range whose length is told beside it, with that and the hours by the clock."""
    if len(times) < 2:
        return tuple(times)
    lengths = [number for number in numbers if isinstance(number, Duration) and number.unit in _UNITS]
    following: list[Time | None] = [*times[1:], None]
    return tuple(_with_length(prose, first, last, lengths) for first, last in zip(times, following, strict=True))


def _with_length(prose: Prose, first: Time, last: Time | None, lengths: Sequence[Duration]) -> Time:
    if last is None or first.value is None or last.value is None or first.sentence != last.sentence:
        return first
    if not _is_range(prose.text, first, last):
        return first
    length = _length(prose.text, first, last, lengths)
    return first if length is None else attrs.evolve(first, lasts=_hours(first.value, last.value), length=length)


def _is_range(text: str, first: Time, last: Time) -> bool:
    plain = _PLAIN.search(first.text) and _PLAIN.search(last.text)
    return plain is not None and first.zone in (None, last.zone) and _TO.match(text[first.end : last.start]) is not None


def _hours(begin: TimeOfDay, finish: TimeOfDay) -> Quantity:
    """From one time to the next such time, on the same day or the day after."""
    minutes = (finish.hour - begin.hour) * 60 + finish.minute - begin.minute
    return Quantity.exact(Fraction(minutes % (24 * 60), 60), "duration", "hour", computed=True)


def _length(text: str, first: Time, last: Time, lengths: Sequence[Duration]) -> Duration | None:
    """The length right before "from", or behind a comma after the range; one of a day or more is of several days."""
    low = bisect.bisect_left(lengths, first.start - _AFTER_REACH, key=_start)
    for length in lengths[low:]:
        if length.start > last.end + _AFTER_REACH:
            return None
        if (
            "-" in length.text
            or length.value.point is None
            or length.value.point >= (24 if length.unit == "hour" else 1440)
        ):
            continue
        if 0 <= first.start - length.end < _BEFORE_REACH and _FROM.match(text[length.end : first.start]):
            return length
        if length.start >= last.end and _AFTER.match(text[last.end : length.start]) and _ends(text, length):
            return length
    return None


def _ends(text: str, length: Duration) -> bool:
    """Whether a clause ends with the length: ", nine hours." but not ", two hours before the tide"."""
    return text[length.end : length.end + 1] in (".", ",", ";", "") or text.startswith(
        (" in all", " in total"), length.end
    )


def _start(length: Duration) -> int:
    return length.start
