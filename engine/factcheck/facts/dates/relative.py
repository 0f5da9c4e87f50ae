"""Times told from the day of publication by a word: "yesterday", "last week", "this fall", "the following morning"."""

import re
import types
from collections.abc import Iterator, Mapping

from factcheck.facts.dates.mention import FollowingMention, RelativeMention
from factcheck.facts.dates.words import SEASONS
from factcheck.patterns import lazy
from factcheck.values.dates import CalendarUnit

_UNITS: Mapping[str, CalendarUnit] = types.MappingProxyType(
    {"week": "week", "weekend": "week", "month": "month", "year": "year", "decade": "decade", "century": "century"}
)
_UNIT = (
    r"(week(?:end)?|month|year|decade|century|spring|summer|autumn|fall|winter|night|morning|afternoon|evening)"
    r"(?![\w-]| of\b)"
)
# Each pattern begins with a literal, the word without its first letter, which makes the search a fast one.
_PATTERNS: tuple[tuple[str, str, int, re.Pattern[str]], ...] = (
    ("ast ", "Ll", -1, lazy("ast " + _UNIT)),
    ("his ", "Tt", 0, lazy("his " + _UNIT)),
    ("ext ", "Nn", 1, lazy("ext " + _UNIT)),
)
_WORDS: tuple[tuple[str, str, int, re.Pattern[str]], ...] = (
    ("esterday", "Yy", -1, lazy(r"esterday(?: (?:morning|afternoon|evening))?(?!\w)")),
    ("oday", "Tt", 0, lazy(r"oday(?!\w| (?:show|programme)\b)")),
    ("onight", "Tt", 0, lazy(r"onight(?!\w| (?:Show|show)\b)")),
    ("omorrow", "Tt", 1, lazy(r"omorrow(?: (?:morning|afternoon|evening|night))?(?!\w)")),
)
_PARTS_OF_DAY = frozenset({"night", "morning", "afternoon", "evening"})
# "the last year" is a length of time up to now, "his last year" the end of something.
_DETERMINER = lazy(r"\b(?:the|his|her|their|its|my|your|our|a|one|very|every|each|in)$|[’']s?$", re.IGNORECASE)
_NAME_BEFORE = lazy(r"[A-Z][A-Za-z]* $")
_FOLLOWING = lazy(r"he (following|next|previous) (?:day|morning|afternoon|evening|night)(?![\w-])")


def find_relative(text: str) -> Iterator[RelativeMention | FollowingMention]:
    """Every time told from the day of publication, or from a day named before it."""
    for gate, initials, amount, pattern in _PATTERNS:
        if gate in text:
            yield from _units(text, pattern, initials, amount)
    for gate, initials, amount, pattern in _WORDS:
        if gate in text:
            yield from _days(text, pattern, initials, amount)
    if "he following " in text or "he next " in text or "he previous " in text:
        yield from _following(text)


def _units(text: str, pattern: re.Pattern[str], initials: str, amount: int) -> Iterator[RelativeMention]:
    for match in pattern.finditer(text):
        start = match.start() - 1
        if start < 0 or text[start] not in initials or text[start - 1 : start].isalnum():
            continue
        if amount and _DETERMINER.search(text[max(0, start - 8) : start].rstrip()):
            continue
        yield _unit(start, match.end(), match[1], amount)


def _unit(start: int, end: int, word: str, amount: int) -> RelativeMention:
    if word in _PARTS_OF_DAY:
        return RelativeMention(start, end, "day", amount)
    if word in SEASONS:
        return RelativeMention(start, end, "year", amount, season=SEASONS[word])
    return RelativeMention(start, end, _UNITS[word], amount, weekend=word == "weekend")


def _days(text: str, pattern: re.Pattern[str], initials: str, amount: int) -> Iterator[RelativeMention]:
    for match in pattern.finditer(text):
        start = match.start() - 1
        if start < 0 or text[start] not in initials or text[start - 1 : start].isalnum():
            continue
        if text[start].isupper() and _NAME_BEFORE.search(text[max(0, start - 12) : start]):  # USA Today
            continue
        if text[start - 1 : start] in ("“", '"', "‘") and text[match.end() : match.end() + 1] in ("”", '"', "’"):
            continue  # the programme
        yield RelativeMention(start, match.end(), "day", amount)


def _following(text: str) -> Iterator[FollowingMention]:
    for match in _FOLLOWING.finditer(text):
        start = match.start() - 1
        if start >= 0 and text[start] in "Tt":
            yield FollowingMention(start, match.end(), -1 if match[1] == "previous" else 1)
