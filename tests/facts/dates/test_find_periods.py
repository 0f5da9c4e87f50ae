import datetime
from collections.abc import Callable

import pytest

from factcheck.facts.dates.find import find_dates, find_periods
from factcheck.facts.model import Duration
from factcheck.facts.prose import Prose
from factcheck.values.dates import DateRange, year_range
from factcheck.values.quantity import Quantity
from factcheck.values.unknown import Unknown

Read = Callable[..., Prose]


def day(text: str) -> DateRange:
    return DateRange.day(datetime.date.fromisoformat(text))


@pytest.mark.parametrize(
    ("sentence", "text", "begin", "finish"),
    [
        ("It ran from 3 March to 5 April 2018.", "from 3 March to 5 April 2018", day("2018-03-03"), day("2018-04-05")),
        (
            "It ran 28 December to 3 January 2019.",
            "28 December to 3 January 2019",
            day("2018-12-28"),
            day("2019-01-03"),
        ),
        ("He served 2011–2014.", "2011–2014", year_range(2011), year_range(2014)),
        ("He served between 2010 and 2012.", "between 2010 and 2012", year_range(2010), year_range(2012)),
        ("It ran 3-5 May 2018.", "3-5 May 2018", day("2018-05-03"), day("2018-05-05")),
    ],
)
def test_a_period_has_both_ends(read: Read, sentence: str, text: str, begin: DateRange, finish: DateRange) -> None:
    prose = read(sentence)
    (period,) = find_periods(prose, dates=find_dates(prose), numbers=())
    assert (period.text, period.begin, period.finish) == (text, begin, finish)


@pytest.mark.parametrize(
    "sentence",
    [
        "It opened in 2010 and in 2012.",
        "The gap between the 2012 and 2013 samples is small.",
        "He moved from 2 May 2010, to general surprise.",
        "It was shut yesterday to tomorrow's chagrin.",
    ],
)
def test_two_dates_are_not_always_a_period(read: Read, sentence: str) -> None:
    prose = read(sentence)
    assert find_periods(prose, dates=find_dates(prose), numbers=()) == ()


def test_without_a_year_the_ends_are_unknown(read: Read) -> None:
    prose = read("It ran from 3 March to 5 April.")
    (period,) = find_periods(prose, dates=find_dates(prose), numbers=())
    assert period.begin == period.finish == Unknown("no publication date", missing=True)


@pytest.mark.parametrize(
    ("sentence", "in_order"), [("It is dark from October to February.", True), ("It ran from 5 May to 3 May.", False)]
)
def test_months_without_a_year_may_lie_on_two_sides_of_a_new_year(read: Read, sentence: str, in_order: bool) -> None:
    prose = read(sentence, datetime.date(2016, 6, 1))
    (period,) = find_periods(prose, dates=find_dates(prose), numbers=())
    assert isinstance(period.begin, DateRange)
    assert isinstance(period.finish, DateRange)
    assert (period.begin < period.finish) is in_order


@pytest.mark.parametrize(
    ("sentence", "words", "has_length"),
    [
        ("The three-day fair from 3 to 5 May 2018 drew crowds.", "three-day", True),
        ("The fair ran from 3 May to 5 May 2018, three days in all.", "three days", True),
        ("After three days, from 3 May to 5 May 2018, it shut.", "three days", True),
        ("From 3 May to 5 May 2018 the town, three days north, was shut.", "three days", False),
        ("It took three days. From 3 May to 5 May 2018 it was shut.", "three days", False),
        ("It ran three days from 3 May to 5 May 2018.", "three days", True),
        ("The fair ran from 3 May to 5 May 2018, three days before the vote.", "three days", False),
        ("The fair ran from 3 May to 5 May 2018, three days longer than planned.", "three days", False),
        ("It opens three days a week, from 3 May to 5 May 2018.", "three days", False),
        ("It opens three days each week from 3 May to 5 May 2018.", "three days", False),
    ],
)
def test_a_length_stated_beside_a_period_belongs_to_it(read: Read, sentence: str, words: str, has_length: bool) -> None:
    prose = read(sentence)
    start = sentence.index(words)
    length = Duration(**prose.place(start, start + len(words)), value=Quantity.exact(3, "duration", "day"), unit="day")
    (period,) = find_periods(prose, dates=find_dates(prose), numbers=(length,))
    assert period.length == (length if has_length else None)


def test_a_length_before_one_period_is_not_that_of_the_next(read: Read) -> None:
    sentence = "The six-year feud ran from 1939 to 1945, the truce from 1945 to 1951."
    prose = read(sentence)
    start = sentence.index("six-year")
    length = Duration(**prose.place(start, start + 8), value=Quantity.exact(6, "duration", "year"), unit="year")
    feud, truce = find_periods(prose, dates=find_dates(prose), numbers=(length,))
    assert (feud.length, truce.length) == (length, None)
