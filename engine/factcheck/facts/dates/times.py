"""Times of day: "5:30 p.m.", "17:30 GMT", "3pm", "noon", "nine o'clock"."""

import re
from collections.abc import Iterator

from factcheck.facts.dates.words import NUMBER_WORDS
from factcheck.facts.model import Time
from factcheck.facts.prose import Prose
from factcheck.patterns import lazy
from factcheck.records import record
from factcheck.values.dates import TimeOfDay, is_possible_time

# What marks a time of day, searched for first because it is rare; the digits before it are read back from there.
_HALF_DAY = lazy(r"[0-9][ \u00a0]?([apAP])(?:\. ?[mM]\.?|[mM])(?!\w)")
_MINUTES = lazy(r":[0-9]{2}(?![0-9%]|[:.,][0-9])( ?(?:hours|hrs)\b)?")
_MINUTES_WITH_DOT = lazy(r"\.[0-9]{2}(?![0-9%]|[:.,][0-9])( ?(?:hours|hrs)\b)?")
# "0815hrs", "at about 1430 hours": four digits are a clock's where they begin with 0 or stand behind "at" or the like.
_FOUR_DIGITS = lazy(r"[0-9]{2}([0-9]{2}) ?(?:hrs|hours|Hrs|Hours|HRS)\b")
_AT_BEFORE = lazy(r"\b(?:[Aa]t|[Ss]ince|[Uu]ntil|[Bb]etween)(?: (?:about|around|approximately|exactly))? $")
_HOUR_BEFORE = lazy(r"(?<![0-9])[0-9]{1,2}$")
_CLOCK_BEFORE = lazy(r"(?<![0-9])([0-9]{1,2})(?:[:.]([0-9]{2}))?$")
_O_CLOCK = lazy(r"([0-9]{1,2}|[A-Za-z]{3,6}) o[’']clock")
_WORDS = (("noon", 12), ("midday", 12), ("midnight", 0), ("Noon", 12), ("Midday", 12), ("Midnight", 0))
_ZONE = lazy(
    r" \(?(local time|[ECMP][SD]T|GMT|BST|UTC|CES?T|EES?T|IST|JST|AES?T|MSK|HKT|NZ[SD]?T|[ECMP]T|"
    r"(?:Eastern|Central|Mountain|Pacific|Greenwich Mean)(?: [Ss]tandard| [Dd]aylight)?(?: [Tt]ime)?)(?![\w-])"
)
_ZONE_AFTER_DOT = lazy(r"\.[0-9]{2} \(?(?:[A-Z]{2,4}\b|local)")
# "from 4 to 6 p.m.": the first hour has no letters of its own.
_RANGE_BEFORE = lazy(
    r"(?:(?<=[Ff]rom )|(?<=[Aa]t )|(?<=[Bb]etween )|(?<=\())([0-9]{1,2})(?:[:.]([0-9]{2}))? (?:to|and) $|"
    r"(?<![\w.,:/$£€–-])([0-9]{1,2})(?:[:.]([0-9]{2}))? ?[-–] ?$"
)
# A pair of digits with a colon is a time after these words; a ratio, a verse or a runner's time has none of them.
_CUE = lazy(
    r"(?:\b(?:[Aa]t|[Ff]rom|[Tt]o|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Aa]bout|[Aa]round|[Ss]ince|[Bb]etween|and|"
    r"[Pp]ast|[Ss]hortly|approximately|day|time:?)[ \u00a0]|[0-9] ?[-–] ?|day, |[0-9]{4},? |^)$"
)
_DIGITS_BEFORE = frozenset("0123456789.,:/-$£€#")


@record
class _Reading:
    start: int
    end: int
    hour: int
    minute: int


def find_times(prose: Prose) -> tuple[Time, ...]:
    """Every time of day, in order of place."""
    text = prose.text
    times: list[Time] = []
    end = 0
    for reading in sorted(_readings(text), key=lambda reading: (reading.start, -reading.end)):
        if reading.start >= end and prose.block_at(reading.start) is not None:
            times.append(_time(prose, reading))
            end = times[-1].end
    return tuple(times)


def _readings(text: str) -> Iterator[_Reading]:
    if "m" in text or "M" in text:
        yield from _half_days(text)
    yield from _clocks(text)
    if "hrs" in text or "hours" in text or "Hrs" in text or "HRS" in text:
        yield from _four_digits(text)
    if " o’clock" in text or " o'clock" in text:
        yield from _o_clocks(text)
    for word, hour in _WORDS:
        if word in text:
            yield from _words(text, word, hour)


def _half_days(text: str) -> Iterator[_Reading]:
    for match in _HALF_DAY.finditer(text):
        digits = match.start() + 1
        clock = _CLOCK_BEFORE.search(text[max(0, digits - 5) : digits])
        if clock is None:
            continue
        start = digits - len(clock.group())
        before = text[start - 1 : start]
        afternoon = match[1] in "pP"
        hour = _hour(clock[1], afternoon=afternoon)
        if before.isalnum() or before in ("$", "£", "€", ":", ".") or hour > 39:
            continue
        first = _RANGE_BEFORE.search(text[max(0, start - 18) : start])
        if first is not None:
            yield _first_of_range(start - len(first.group()), first, hour, afternoon=afternoon)
        yield _Reading(start, match.end(), hour, int(clock[2] or 0))


def _first_of_range(start: int, match: re.Match[str], hour: int, *, afternoon: bool) -> _Reading:
    digits, minute = match[1] or match[3], match[2] or match[4]
    early = int(digits) % 12 > hour % 12  # "11 to 1 p.m." starts in the morning
    length = len(digits) + (1 + len(minute) if minute else 0)
    return _Reading(start, start + length, _hour(digits, afternoon=afternoon != early), int(minute or 0))


def _hour(digits: str, *, afternoon: bool) -> int:
    hour = int(digits)
    if hour == 12:
        return 12 if afternoon else 0
    return hour + 12 if afternoon and hour < 12 else hour


def _clocks(text: str) -> Iterator[_Reading]:
    for match in _MINUTES.finditer(text):
        yield from _clock(text, match)
    if "hours" in text or "hrs" in text or _ZONE_AFTER_DOT.search(text):
        for match in _MINUTES_WITH_DOT.finditer(text):
            yield from _clock(text, match)


def _clock(text: str, match: re.Match[str]) -> Iterator[_Reading]:
    hour = _HOUR_BEFORE.search(text[max(0, match.start() - 3) : match.start()])
    if hour is None:
        return
    start = match.start() - len(hour.group())
    if text[start - 1 : start] in _DIGITS_BEFORE and not _is_range(text, start):
        return
    zone = _ZONE.match(text, match.end())
    head = text[max(0, start - 16) : start]
    if text[match.start()] == "." and not _is_written_with_dot(match, hour.group(), head, has_zone=zone is not None):
        return
    if (zone is not None or _CUE.search(head)) and int(hour.group()) < 40:
        yield _Reading(start, match.end(), int(hour.group()), int(text[match.start() + 1 : match.start() + 3]))


def _four_digits(text: str) -> Iterator[_Reading]:
    for match in _FOUR_DIGITS.finditer(text):
        start = match.start()
        if text[start - 1 : start] in _DIGITS_BEFORE or text[start - 1 : start].isalpha():
            continue
        hour, minute = int(text[start : start + 2]), int(match[1])
        is_told = text[start] == "0" or _AT_BEFORE.search(text[max(0, start - 24) : start])
        if is_told and is_possible_time(hour, minute):
            yield _Reading(start, match.end(), hour, minute)


def _is_written_with_dot(match: re.Match[str], hour: str, head: str, *, has_zone: bool) -> bool:
    """ "20.00 hours" is a time, "6.85 hours" and "about 12.50 hours" are lengths of time."""
    if has_zone:
        return True
    return match[1] is not None and len(hour) == 2 and not head.endswith(("about ", "around "))


def _is_range(text: str, start: int) -> bool:
    return start >= 2 and text[start - 1] in "-–" and text[start - 2].isdigit()


def _o_clocks(text: str) -> Iterator[_Reading]:
    for match in _O_CLOCK.finditer(text):
        word = match[1].lower()
        hour = int(word) if word.isdigit() else NUMBER_WORDS.get(word)
        if hour is not None and not text[match.start() - 1 : match.start()].isalnum():
            yield _Reading(match.start(), match.end(), hour, 0)


def _words(text: str, word: str, hour: int) -> Iterator[_Reading]:
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if (
            not text[start - 1 : start].isalnum()
            and not text[end : end + 1].isalpha()
            and not _is_name(text, start, end)
        ):
            yield _Reading(start, end, hour, 0)
        start = text.find(word, end)


def _is_name(text: str, start: int, end: int) -> bool:
    """ "Midnight Cowboy", "Midday Sun": capitalised beside another capital, or a colour."""
    if text[start].isupper() and (text[start - 2 : start - 1].islower() or text[end + 1 : end + 2].isupper()):
        return True
    return text.startswith((" blue", " oil", " feast", " sun", " Mass", " mass"), end)


def _time(prose: Prose, reading: _Reading) -> Time:
    zone = _ZONE.match(prose.text, reading.end)
    end = reading.end if zone is None else zone.end(1)
    possible = is_possible_time(reading.hour, reading.minute)
    return Time(
        **prose.place(reading.start, end),
        value=TimeOfDay(reading.hour, reading.minute) if possible else None,
        zone=None if zone is None else zone[1],
        possible=possible,
    )
