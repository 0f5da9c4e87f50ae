"""Dates in rarer words: lengths of time before now, decades, weekends, and what only looks like a date or a time."""

import datetime
from collections.abc import Callable
from fractions import Fraction

import pytest

from factcheck.facts.dates.find import find_dates, find_times
from factcheck.facts.prose import Prose
from factcheck.values.dates import DateRange
from factcheck.values.unknown import Unknown

Read = Callable[..., Prose]
PUBLISHED = datetime.date(2018, 12, 11)  # a Tuesday


def days(first: str, last: str) -> DateRange:
    return DateRange(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("a few years", 3, 9, "year"),
        ("a couple of weeks", 2, 3, "week"),
        ("several months", 3, 9, "month"),
        ("half a century", Fraction(1, 2), Fraction(1, 2), "century"),
        ("a quarter of a century", Fraction(1, 4), Fraction(1, 4), "century"),
        ("three quarters of a century", Fraction(3, 4), Fraction(3, 4), "century"),
        ("three or four months", 3, 4, "month"),
        ("one to two weeks", 1, 2, "week"),
        ("two hundred years", 200, 200, "year"),
        ("a hundred years", 100, 100, "year"),
        ("hundred years", 100, 100, "year"),
        ("two and a half years", Fraction(5, 2), Fraction(5, 2), "year"),
        ("two years and a half", Fraction(5, 2), Fraction(5, 2), "year"),
    ],
)
def test_a_length_of_time_before_now_is_a_range(
    read: Read, words: str, low: Fraction | int, high: Fraction | int, unit: str
) -> None:
    (date,) = find_dates(read(f"It opened {words} ago.", PUBLISHED))
    assert date.ago is not None
    strict = date.ago.value.strict
    assert (strict.low, strict.high, date.ago.unit) == (low, high, unit)


@pytest.mark.parametrize("sentence", ["It was so long ago.", "It opened purple years agog.", "It took two years agog."])
def test_what_is_no_length_of_time_is_no_date(read: Read, sentence: str) -> None:
    assert find_dates(read(sentence, PUBLISHED)) == ()


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It opened last weekend.", days("2018-12-08", "2018-12-09")),
        ("It opens this evening.", days("2018-12-11", "2018-12-11")),
        ("It opens next May.", days("2019-05-01", "2019-05-31")),
        ("It was built in the ’70s.", days("1970-01-01", "1979-12-31")),
        ("It was built in the early 70s.", days("1970-01-01", "1973-12-31")),
        ("It was built in the early ’70s.", days("1970-01-01", "1973-12-31")),
        ("It was built in the late '70s.", days("1977-01-01", "1979-12-31")),
        ("It was built in the mid-1970s.", days("1974-01-01", "1976-12-31")),
        ("It was built in early 1974.", days("1974-01-01", "1974-12-31")),
        ("It was built in the late seventies.", None),
        ("It opened 9,000 years ago.", Unknown("it is before the calendar begins")),
        ("It opened the next day.", Unknown("the day before it is not stated")),
        ("It opened on June 31 and shut the next day.", Unknown("the calendar has no such day")),
        ("It opened on Monday the 4th.", Unknown("the month is not stated")),
        ("It opened on Dec. 3, ’17.", days("2017-12-03", "2017-12-03")),
    ],
)
def test_a_rarer_date_has_its_value(read: Read, sentence: str, value: DateRange | Unknown | None) -> None:
    found = find_dates(read(sentence, PUBLISHED))
    assert [date.value for date in found[-1:]] == ([] if value is None else [value])


@pytest.mark.parametrize(
    "sentence",
    [
        "He reads USA Today at work.",
        "She was on “Today” again.",
        "The score was 1/0/2 at the break.",
        "They call it version 0-70s.",
    ],
)
def test_what_looks_like_a_date_is_none(read: Read, sentence: str) -> None:
    assert find_dates(read(sentence, PUBLISHED)) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "It is for the a.m. and the p.m. alike.",
        "It cost $5 p.m. then.",
        "It ran 40 p.m. then.",
        "The odds were 3:45 before.",
        "He ran it in 2:03:45.",
        "The ratio:30 was told.",
        "It took 6.85 hours.",
    ],
)
def test_what_looks_like_a_time_is_none(read: Read, sentence: str) -> None:
    assert find_times(read(sentence)) == ()


def test_clocks_with_dots_and_ranges_are_times(read: Read) -> None:
    prose = read("It flew at 20.15 GMT. It ran 18:30-19:45 GMT.")
    assert [time.text for time in find_times(prose)] == ["20.15 GMT", "19:45 GMT"]
