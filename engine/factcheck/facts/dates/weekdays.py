"""Weekdays that stand alone: "Thursday", "on Tuesday night", "last Friday", "Friday the 13th"."""

import re
from collections.abc import Iterator

from factcheck.facts.dates.mention import CalendarMention, Direction
from factcheck.facts.dates.words import WEEKDAY_NUMBERS
from factcheck.patterns import lazy

_WEEKDAY = lazy(r"[MTWFS](?:on|ues|ednes|hurs|ri|atur|un)day(?![A-Za-z])")
_PART_OF_DAY = lazy(
    r"(?: (?:early |late )?(?:morning|afternoon|evening|night|lunchtime)(?!s)| the ([0-9]{1,2})(?:st|nd|rd|th)\b)"
)
# Titles and names that hold a weekday. After it: papers and shows; before it: named days and a football club.
_NAME_AFTER = lazy(
    r"(?: Night)? (?:Times|Telegraph|Mirror|Herald|Post|Mail|Express|Independent|People|Sun|Star|World|Business|"
    r"Mercury|Sport|Tribune|Globe|Review|Magazine|Lights|Live|Football|Night|Morning|Fever|School|Club|Market|Addams|Book)\b|"
    r"[-–][A-Z]"
)
_NAME_BEFORE = lazy(
    r"(?:Black|Good|Ash|Super|Cyber|Bloody|Easter|Palm|Fat|Shrove|Maundy|Holy|Giving|Blue|Ruby|Sheffield|Freaky|Casual|"
    r"Meatless|Small Business|Man|Girl|Mail on|Independent on|Happy|Pancake|Whit) $"
)
_DIRECTION_BEFORE = lazy(r"\b([Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming|[Tt]he following) $")
# "next Saturday, 25 January": the date tells the day, and the word says nothing more.
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DATE_AFTER = lazy(
    rf",? \(?(?:the )?(?:[0-9]{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH}\.? [0-9]{{1,2}}(?![0-9]))"
)
_DIRECTIONS: tuple[tuple[str, Direction], ...] = (("last", -1), ("this past", -1), ("this coming", 1), ("next", 1))


def find_weekdays(text: str) -> Iterator[CalendarMention]:
    """Every weekday that stands for one day; plurals ("on Mondays") and names ("Sunday Times") do not."""
    for match in _WEEKDAY.finditer(text):
        number = WEEKDAY_NUMBERS.get(match.group())
        start = match.start()
        head = text[max(0, start - 18) : start]
        if number is None or head[-1:].isalnum() or _NAME_AFTER.match(text, match.end()) or _NAME_BEFORE.search(head):
            continue
        part = _PART_OF_DAY.match(text, match.end())
        day = int(part[1]) if part is not None and part[1] else None
        word = None if _DATE_AFTER.match(text, match.end()) else _DIRECTION_BEFORE.search(head)
        yield CalendarMention(
            start - len(word.group()) if word is not None else start,
            part.end() if part is not None else match.end(),
            day=day,
            weekday=number,
            direction=_direction(word),
        )


def _direction(word: re.Match[str] | None) -> Direction | None:
    if word is None:
        return None
    return next((value for name, value in _DIRECTIONS if word[1].lower() == name), 0)
