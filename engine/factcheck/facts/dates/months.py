"""Dates written with the name of a month: "Thursday, December 6", "6th of May 2018", "mid-March", "last July"."""

import re
from collections.abc import Iterator

from factcheck.facts.dates.mention import CalendarMention, Direction
from factcheck.facts.dates.words import AMBIGUOUS_MONTHS, MONTHS, SHORT_MONTHS, WEEKDAY_NUMBERS
from factcheck.patterns import lazy

_MONTH = lazy(
    r"[JFMASOND](?:an(?:uary)?|eb(?:ruary)?|ar(?:ch)?|pr(?:il)?|ay|une?|uly?|ug(?:ust)?|ept?(?:ember)?|ct(?:ober)?"
    r"|ov(?:ember)?|ec(?:ember)?)(?![A-Za-z’'])\.?|[JFMASOND](?:anuary|ebruary|arch|pril|une|uly|ugust|eptember|"
    r"ctober|ovember|ecember)(?=[’']s\b)"
)
# What follows a month: a day or a range of days, then a year.
_DAY_AFTER = lazy(
    r"[ \u00a0](?:the )?([0-9]{1,2})(?:st|nd|rd|th)?"
    r"(?:(?: ?[-–—/] ?| (?:to|and|or|through) )([0-9]{1,2})(?:st|nd|rd|th)?"
    r"(?![0-9:%]|[,.][0-9]| ?[ap]\.?m\b| [A-Z][a-z]+ [0-9]{4}| (?:[a-z]+ )?(?:people|men|women|others|per)\b))?"
    r"(?![\w:%£$€]|[,.][0-9]|[-–][A-Za-z0-9]|/[0-9]| ?[ap]\.?m\b|"
    r" (?:per ?cent|percent|million|billion|people|men|women|children|years?|days|hours|minutes|miles|of the|points|"
    r"countries|others|more)\b)"
)
_YEAR_AFTER = lazy(r",?[ \u00a0](?:of |in )?([12][0-9]{3})(?![\w%]|[,.][0-9]|[-–/][0-9])")
# A year that counts nothing: not "45, 2100 people".
_PLAIN_YEAR_AFTER = lazy(
    r",[ \u00a0](?:1[89]|20)[0-9]{2}(?![\w%]|[,.][0-9]|[-–/][0-9]|"
    r" (?!(?:and|or|but|to|in|at|on|by|for|was|is|when|after|before|because|with|from|as|the|until|at)\b)[a-z])"
)
_SHORT_YEAR_AFTER = lazy(r",? [’']([0-9]{2})(?!\w)")
# What stands before a month: a day or a range of days.
_DAY_BEFORE = lazy(
    r"(?<![\w.,:/$£€#&-])(?:([0-9]{1,2})(?:st|nd|rd|th)?(?: ?[-–—/] ?| (?:to|and|or) ))?([0-9]{1,2})"
    r"(?:st|nd|rd|th)?(?: day)?(?: of)?[ \u00a0]$"
)
_WEEKDAY = (
    r"(Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:s|nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\b"
)
# Short names after a capital letter are not weekdays: "Baltimore Sun, May 3".
_WEEKDAY_BEFORE = lazy(rf"(?<!\w){_WEEKDAY}\.?(?: (?:morning|afternoon|evening|night))?,? ?(\(?)(?:on )?(?:the )?$")
_CAPITAL_BEFORE = lazy(r"[A-Z][A-Za-z]* $")
_WEEKDAY_AFTER = lazy(rf"(?:,? (?:which was |it was )?an? | ?\(|, ){_WEEKDAY}(\)?)(?! (?:after|before|when)\b)")
_PART_BEFORE = lazy(r"\b(?:(?:[Ee]arly|[Ll]ate|[Mm]id)(?:[ -]| to mid-))+$")
_DIRECTION_BEFORE = lazy(r"\b([Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming) $")
_PREPOSITION = lazy(
    r"\b(?:in|since|until|till|by|during|before|after|from|through|of|to|between|for|each|every|around|as of|mid)[ -]$",
    re.IGNORECASE,
)
_CONJUNCTION = lazy(r"^(?:, | and | or | to | through |-|–|/)$")
_NAME_AFTER = lazy(r" [A-Z][a-z]")
_DIRECTIONS: tuple[tuple[str, Direction], ...] = (("last", -1), ("this past", -1), ("this", 0), ("next", 1))


def find_months(text: str) -> Iterator[CalendarMention]:
    """Every date with a named month."""
    end = 0
    previous: CalendarMention | None = None
    people = _People(text)
    for match in _MONTH.finditer(text):
        if match.start() < end or (match.start() and text[match.start() - 1].isalnum()):
            continue
        mention = _read(text, match, floor=end, previous=previous, people=people)
        if mention is not None:
            end = mention.end
            previous = mention
            yield mention


def _read(
    text: str, match: re.Match[str], *, floor: int, previous: CalendarMention | None, people: "_People"
) -> CalendarMention | None:
    name = match.group().rstrip(".")
    month = MONTHS.get(name)
    if month is None:
        return None
    start, end = match.start(), match.start() + len(name)
    day = last_day = None
    if (after := _DAY_AFTER.match(text, match.end())) is not None and _is_meant_as_day(text, after):
        day, last_day, end = int(after[1]), int(after[2]) if after[2] else None, after.end()
    elif (before := _DAY_BEFORE.search(text[max(floor, start - 20) : start])) is not None and _is_day(int(before[2])):
        day, last_day = (int(before[1]), int(before[2])) if before[1] else (int(before[2]), None)
        start -= len(before.group())
    year, end = _year(text, end if end > match.end() else match.end(), end)
    if day is None and year is None and not _is_month(text, match, name, previous, people):
        return None
    return _widen(text, CalendarMention(start, end, day=day, last_day=last_day, month=month, year=year), floor)


def _is_day(day: int) -> bool:
    # "June 34" is an impossible date; "May 76" is something else.
    return 1 <= day <= 39


def _is_meant_as_day(text: str, after: re.Match[str]) -> bool:
    """Whether a number after a month is its day: no more than 39, or any with a comma and a year behind it."""
    return _is_day(int(after[1])) or _PLAIN_YEAR_AFTER.match(text, after.end()) is not None


def _year(text: str, position: int, end: int) -> tuple[int | None, int]:
    match = _YEAR_AFTER.match(text, position)
    if match is not None:
        return int(match[1]), match.end()
    match = _SHORT_YEAR_AFTER.match(text, position)
    if match is None:
        return None, end
    short = int(match[1])
    return (2000 if short < 50 else 1900) + short, match.end()


def _is_month(text: str, match: re.Match[str], name: str, previous: CalendarMention | None, people: "_People") -> bool:
    """Whether a name of a month with no number beside it is meant as one."""
    head = text[max(0, match.start() - 12) : match.start()]
    if _PART_BEFORE.search(head) or _DIRECTION_BEFORE.search(head):
        return True
    if previous is not None and previous.day is None and _CONJUNCTION.match(text[previous.end : match.start()]):
        return True
    if name in SHORT_MONTHS or (name in AMBIGUOUS_MONTHS and _is_surname(text, match, name, people)):
        return False
    return name not in AMBIGUOUS_MONTHS or _PREPOSITION.search(head) is not None


def _is_surname(text: str, match: re.Match[str], name: str, people: "_People") -> bool:
    """ "Theresa May", "April Jones": a name beside it, or (for "by May") anywhere in the article."""
    head = text[max(0, match.start() - 12) : match.start()].lower()
    if _NAME_AFTER.match(text, match.end()) and not head.endswith(("in ", "since ", "until ")):
        return True
    return not head.endswith(("in ", "since ", "until ", "during ")) and people.has(name)


class _People:
    """Which months are also the name of a person in an article; looked up once each."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}

    def has(self, name: str) -> bool:
        """Whether the article has someone of that name: "Theresa May", "Mrs May"."""
        if name not in self._known:
            self._known[name] = re.search(rf"(?:[A-Z][a-z]+|M(?:rs|r|s|iss)\.?) {name}\b", self._text) is not None
        return self._known[name]


def _is_newspaper(head: str, weekday: re.Match[str]) -> bool:
    return not weekday[1].endswith("day") and _CAPITAL_BEFORE.search(head[: weekday.start()]) is not None


def _widen(text: str, mention: CalendarMention, floor: int) -> CalendarMention:
    """The mention with the weekday beside it, "early" or "last" before it."""
    start, end = mention.start, mention.end
    head = text[max(floor, start - 32) : start]
    weekday = direction = None
    if mention.day is not None:
        if (before := _WEEKDAY_BEFORE.search(head)) is not None and not _is_newspaper(head, before):
            weekday, start = WEEKDAY_NUMBERS[before[1]], start - len(before.group())
            end += before[2] == "(" and text[end : end + 1] == ")"
        elif (after := _WEEKDAY_AFTER.match(text, end)) is not None:
            weekday, end = WEEKDAY_NUMBERS[after[1]], after.end()
    else:
        if (part := _PART_BEFORE.search(head)) is not None:
            start -= len(part.group())
            head = head[: part.start()]
        if (word := _DIRECTION_BEFORE.search(head)) is not None and mention.year is None:
            direction = next(value for name, value in _DIRECTIONS if word[1].lower().startswith(name))
            start -= len(word.group())
    return CalendarMention(
        start,
        end,
        day=mention.day,
        last_day=mention.last_day,
        month=mention.month,
        year=mention.year,
        weekday=weekday,
        direction=direction,
    )
