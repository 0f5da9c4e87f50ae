"""Years and decades that stand without a month: "in 2014", "the 1990s", "early 2015", "FY2019", "2012-13"."""

import re
from collections.abc import Iterator

from factcheck.facts.dates.mention import CalendarMention
from factcheck.facts.dates.words import SEASONS
from factcheck.facts.digits import places_of
from factcheck.patterns import lazy

_YEAR = lazy(r"[12][0-9]{3}(?![0-9])")
_BEFORE_YEAR = "([“‘\"' \n\t—–-\u00a0Y"
_DECADE_AFTER = lazy(r"[’']?s(?![\w])")
_LAST_YEAR = lazy(r"(?:[-–/]| [-–] ?)([0-9]{2}|[0-9])(?![\w%]|[.,:/-][0-9])")
_FIRST_OF_RANGE = lazy(r" ?[-–—] ?(?:19|20)[0-9]{2}(?![\w,%])")
# A number that runs on, or a unit: not a year.
_RUNS_ON = lazy(
    r"[A-Za-z%£$€°:_@]|[.,][0-9]|[-–](?:[A-Za-z]|[0-9]{3}-)|"
    r" ?(?:%|°|per ?cent\b|percent\b|bn\b|m\b|km\b|kg\b|mph\b|[ap]\.?m\b|hours\b|GMT\b|BST\b|EST\b)|"
    r" (?:million|billion|trillion|thousand|hundred|degrees|miles?|met(?:re|er)s?|feet|foot|yards?|"
    r"years?(?:[- ]olds?)?|days|minutes|seconds|times|dollars|euros|pounds|kilomet(?:re|er)s?|tonnes|tons|"
    r"acres|hectares|calories|watts|volts|square|cubic|local time)\b| [A-Z]{1,2}[0-9]"
)
_PLURAL_AFTER = lazy(
    r" (?:(?!was|has|is|its|his|this|across|as|plus|versus|thus|less|yes|perhaps)[a-z]+s|people|men|women|children)\b"
)
_POSSESSIVE_AFTER = lazy(r"[’']s ")
_ADDRESS_AFTER = lazy(
    r" (?:[NSEW]\.? )?(?:[A-Z][a-z]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|"
    r"Boulevard|Blvd|Place|Court|Way)\b"
)
_FISCAL_BEFORE = lazy(r"(?:\bFY ?|\b[Ff]iscal (?:year )?)$")
_CUE_BEFORE = lazy(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]rom|[Bb]etween|[Tt]hrough|"
    r"[Tt]hroughout|[Ee]arly|[Ll]ate|[Mm]id|[Cc]irca|[Yy]ears?|(?:[Ii]n|[Bb]y) (?:about|around)|[Tt]he|[Aa]|to|and|or|"
    r"(?:[Cc]lass|[Ee]nd|[Ss]tart|[Bb]eginning|half|quarter|[Ss]ummer|[Ww]inter|[Ss]pring|[Aa]utumn|"
    r"[Ff]all|fires?|floods?|storms?|wars?|crash|crisis|strikes?|coup|famine|riots?|drought|elections?|uprising|"
    r"revolution|earthquake|hurricane|heatwave|blackout|recession|census|treaty) of)[ -]|\()$"
)
_STRONG_CUE = lazy(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Yy]ear)[ -]$")
_RATE_BEFORE = lazy(r"(?:[0-9]|\bone|\btwo) in $")  # "1 in 2000"
_COUNT_BEFORE = lazy(
    r"(?:\b(?:about|around|some|over|than|least|nearly|almost|roughly|approximately|only|another|to|of|first|last|next|"
    r"estimated|most|up to|[Nn]o\.?|[Nn]umber|Section|Article|Resolution|Route|Flight|Room|Highway|Interstate|Unit|"
    r"Channel|Model|Windows|Apartment|Suite|Building|Box|Directive|Regulation|Act|Form|Exit|Bus|Page|page|pages|1 in|"
    r"one in|[0-9] in|x|×|by)|[$£€#]|[0-9])[ ]?$"
)
_PART_BEFORE = lazy(r"\b(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]$")
_SEASON_BEFORE = lazy(r"\b([Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter) (?:of )?$")
_SHORT_DECADE = lazy(r"[’'‘]([2-9]0)[’']?s(?!\w)")
_THE_DECADE = lazy(r"he (?:([Ee]arly|[Ll]ate|[Mm]id)[ -])[’'‘]?([2-9]0)[’']?s(?!\w)")


def find_years(text: str) -> Iterator[CalendarMention]:
    """Every year, decade or pair of years that is no count."""
    for place in places_of(text, "12"):
        before = text[place - 1] if place else " "
        match = _YEAR.match(text, place) if before in _BEFORE_YEAR else None
        if match is not None:
            mention = _read(text, match)
            if mention is not None:
                yield mention
    yield from _short_decades(text)


def _read(text: str, match: re.Match[str]) -> CalendarMention | None:
    year, start, end = int(match.group()), match.start(), match.end()
    head = text[max(0, start - 16) : start]
    if (decade := _DECADE_AFTER.match(text, end)) is not None and year % 10 == 0 and year >= 1500:
        return _decade(text, start, decade.end(), year)
    fiscal = _FISCAL_BEFORE.search(head)
    if fiscal is not None:
        return CalendarMention(start - len(fiscal.group()), end, year=year, unclear="which months the fiscal year has")
    pair = _LAST_YEAR.match(text, end)
    if pair is not None and (" " not in pair.group() or int(pair[1]) > year % 100) and 1800 <= year < 2100:
        last = year // 10 ** len(pair[1]) * 10 ** len(pair[1]) + int(pair[1])
        last += 10 ** len(pair[1]) if last < year else 0
        return CalendarMention(start, pair.end(), year=year, last_year=last) if last - year < 60 else None
    if _RUNS_ON.match(text, end) or not _is_year(text, year, head, end):
        return None
    return _with_season(text, start, end, year)


def _is_year(text: str, year: int, head: str, end: int) -> bool:
    """Whether four bare digits are a year: counts from 1,000 up have a comma in print, or a plural after them."""
    if head[-1:] in "–-" and not head[-2:-1].isdigit() and not _PART_BEFORE.search(head):
        return False
    if 1700 <= year < 2100 and (_POSSESSIVE_AFTER.match(text, end) or _FIRST_OF_RANGE.match(text, end)):
        return True
    plural = _PLURAL_AFTER.match(text, end) is not None
    cue = _CUE_BEFORE.search(head) is not None
    strong = _STRONG_CUE.search(head) is not None and not _RATE_BEFORE.search(head)
    if not strong and (_ADDRESS_AFTER.match(text, end) or (_COUNT_BEFORE.search(head) and (plural or not cue))):
        return False
    if 1900 <= year < 2100:
        return strong or not plural or (cue and year % 100 != 0)
    return 1000 <= year < 2200 and cue and (not plural or (strong and year % 100 != 0))


def _decade(text: str, start: int, end: int, year: int) -> CalendarMention:
    last = year + (99 if year % 100 == 0 and year < 2000 else 9)
    if (part := _PART_BEFORE.search(text[max(0, start - 8) : start])) is None:
        return CalendarMention(start, end, year=year, last_year=last)
    word = part.group()[:-1].lower()
    third = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[word]
    return CalendarMention(
        start - len(part.group()), end, year=year + third[0], last_year=year + third[1] if last == year + 9 else last
    )


def _with_season(text: str, start: int, end: int, year: int) -> CalendarMention:
    head = text[max(0, start - 12) : start]
    if (part := _PART_BEFORE.search(head)) is not None:
        return CalendarMention(start - len(part.group()), end, year=year)
    if (season := _SEASON_BEFORE.search(head)) is not None:
        return CalendarMention(start - len(season.group()), end, year=year, season=SEASONS[season[1].lower()])
    return CalendarMention(start, end, year=year)


def _short_decades(text: str) -> Iterator[CalendarMention]:
    if "0s" not in text and "0’s" not in text and "0's" not in text:
        return
    for match in _SHORT_DECADE.finditer(text):
        if not text[match.start() - 1 : match.start()].isalnum():
            yield CalendarMention(match.start(), match.end(), year=1900 + int(match[1]), last_year=1909 + int(match[1]))
    for match in _THE_DECADE.finditer(text):
        year = 1900 + int(match[2])
        first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[match[1].lower()]
        yield CalendarMention(match.start(1), match.end(), year=year + first, last_year=year + last)
