"""Days of birth and death that stand right behind a person's name."""

import datetime
import re

from factcheck.patterns import lazy
from factcheck.values.dates import DateRange

_MONTHS = tuple("January February March April May June July August September October November December".split())
_YEARS = lazy(r" \((?:(?:born |b\. )(\d{4})|(\d{4}) ?[–—-] ?(\d{4}))\)")
_MONTH = "|".join(_MONTHS)
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_DAY_FIRST = rf"{_DAY.format('day')} (?P<month>{_MONTH}),? "
_MONTH_FIRST = rf"(?P<month2>{_MONTH}) (?:{_DAY.format('day2')},? )?"
_BORN = lazy(
    # an age may stand between: "Mark Pell, 61, was born in 1950"
    r"(?:, (?:aged )?\d{1,3}(?=, )| \(\d{1,3}\))?"
    r"(?:,? was|,| \() ?born (?:in |on )?(?:[A-Z][\w ]{2,20} (?:in|on) )?"
    rf"(?:{_DAY_FIRST}|{_MONTH_FIRST})?(?P<year>\d{{4}})\b"
)
_REACH = 80


def find_birth_and_death(text: str, end: int) -> tuple[DateRange | None, DateRange | None]:
    """What is said of a life right behind a name that ends here: "(1901-1978)", ", born on 3 March 1950"."""
    if text[end : end + 2] == " (":
        match = _YEARS.match(text, end)
        if match is not None:
            died = _year(match.group(3)) if match.group(3) else None
            return _year(match.group(1) or match.group(2)), died
    if text.find("born", end, end + _REACH) < 0:  # many times as fast as the expression
        return None, None
    match = _BORN.match(text, end, end + _REACH)
    return (_date(match), None) if match is not None else (None, None)


def _year(digits: str) -> DateRange | None:
    year = int(digits)
    return DateRange(datetime.date(year, 1, 1), datetime.date(year, 12, 31)) if year else None


def _date(match: re.Match[str]) -> DateRange | None:
    """The day; the month or year where no more is told; None where the calendar has no such day."""
    month_name = match["month"] or match["month2"]
    if month_name is None:
        return _year(match["year"])
    year, month = int(match["year"]), _MONTHS.index(month_name) + 1
    day = match["day"] or match["day2"]
    try:
        if day is not None:
            return DateRange.day(datetime.date(year, month, int(day)))
        following = datetime.date(year + month // 12, month % 12 + 1, 1)
        return DateRange(datetime.date(year, month, 1), following - datetime.timedelta(days=1))
    except ValueError:
        return None
