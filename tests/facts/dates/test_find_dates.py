import datetime
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.facts.dates.find import find_dates
from factcheck.facts.prose import Prose
from factcheck.values.dates import DateRange
from factcheck.values.unknown import Unknown
from long_texts import PIECES, repeated, stopped_where_it_hangs

Read = Callable[..., Prose]
PUBLISHED = datetime.date(2018, 12, 11)  # a Tuesday


def day(text: str) -> DateRange:
    return DateRange.day(datetime.date.fromisoformat(text))


def days(first: str, last: str) -> DateRange:
    return DateRange(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("sentence", "text", "fields"),
    [
        ("It opened on December 6.", "December 6", (6, 12, 2018, None)),
        ("It opened Dec. 6, 2017, in Alton.", "Dec. 6, 2017", (6, 12, 2017, None)),
        ("It opened on 6 December 2017.", "6 December 2017", (6, 12, 2017, None)),
        ("It opened on the 6th of December.", "6th of December", (6, 12, 2018, None)),
        ("It opened on Thursday, December 6.", "Thursday, December 6", (6, 12, 2018, "Thursday")),
        ("It opened Thursday (Dec. 6).", "Thursday (Dec. 6)", (6, 12, 2018, "Thursday")),
        ("It opened on Tuesday 8th April, 2014.", "Tuesday 8th April, 2014", (8, 4, 2014, "Tuesday")),
        ("It opened on December 6, a Thursday.", "December 6, a Thursday", (6, 12, 2018, "Thursday")),
        ("Logged at 2018-12-06 by hand.", "2018-12-06", (6, 12, 2018, None)),
        ("Stamped 25/12/2018 in red.", "25/12/2018", (25, 12, 2018, None)),
        ("Stamped 12/25/2018 in red.", "12/25/2018", (25, 12, 2018, None)),
        ("It closed in March 2016 for good.", "March 2016", (None, 3, 2016, None)),
        ("It closed in mid-March.", "mid-March", (None, 3, 2019, None)),
        ("It has been shut since October.", "October", (None, 10, 2018, None)),
        ("It has been shut since 1905, they say.", "1905", (None, None, 1905, None)),
        ("A 2009 poll asked why.", "2009", (None, None, 2009, None)),
        ("The band's hit (1971) sold well.", "1971", (None, None, 1971, None)),
        ("It thrived in the summer of 2010.", "summer of 2010", (None, None, 2010, None)),
        ("He liked 1984's plainness.", "1984", (None, None, 1984, None)),
        ("Revenue fell in fiscal 2019.", "fiscal 2019", (None, None, 2019, None)),
    ],
)
def test_a_date_is_read_with_its_parts(
    read: Read, sentence: str, text: str, fields: tuple[int | None, int | None, int | None, str | None]
) -> None:
    (date,) = find_dates(read(sentence, PUBLISHED))
    assert (date.text, (date.day, date.month, date.year, date.weekday)) == (text, fields)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It opened on December 6.", day("2018-12-06")),
        ("It opens on March 3.", day("2019-03-03")),
        ("It ran 3-5 May 2018.", days("2018-05-03", "2018-05-05")),
        ("It ran Feb. 11-14, 2016.", days("2016-02-11", "2016-02-14")),
        ("It closed in March 2016.", days("2016-03-01", "2016-03-31")),
        ("Music of the 1990s is back.", days("1990-01-01", "1999-12-31")),
        ("It began in the mid-1980s.", days("1984-01-01", "1986-12-31")),
        ("They won the 2012-13 title.", days("2012-01-01", "2013-12-31")),
        ("It opened yesterday.", day("2018-12-10")),
        ("It opens tomorrow night.", day("2018-12-12")),
        ("It opened last week.", days("2018-12-03", "2018-12-09")),
        ("It opened this fall.", days("2018-09-01", "2018-11-30")),
        ("It closes next year.", days("2019-01-01", "2019-12-31")),
        ("It opened last July.", days("2017-07-01", "2017-07-31")),
        ("It opened on Thursday.", day("2018-12-06")),
        ("It will open on Thursday.", day("2018-12-13")),
        ("It opened last Tuesday.", day("2018-12-04")),
        ("It will open in May, the mayor said on Thursday.", day("2018-12-06")),
        ("The mayor told the club on Thursday that it will open.", day("2018-12-06")),
        ("The winner will be announced on Thursday.", day("2018-12-13")),
        ("It opened three weeks ago.", day("2018-11-20")),
        ("It opened three years ago.", days("2015-01-01", "2015-12-31")),
        ("It burned on Aug. 9 and was shut the following morning.", day("2018-08-10")),
    ],
)
def test_a_date_is_set_against_the_day_of_publication(read: Read, sentence: str, value: DateRange) -> None:
    assert find_dates(read(sentence, PUBLISHED))[-1].value == value


@pytest.mark.parametrize(
    "sentence", ["It opened on Thursday, December 6.", "It opened in October.", "It shut last July."]
)
def test_without_a_day_of_publication_the_year_is_unknown(read: Read, sentence: str) -> None:
    (date,) = find_dates(read(sentence))
    unknown = Unknown("no publication date", missing=True)
    assert (date.year, date.value) == (unknown, unknown)


def test_a_date_half_a_year_off_either_way_has_no_year(read: Read) -> None:
    (date,) = find_dates(read("It opened on June 12.", PUBLISHED))
    assert date.year == Unknown("no year is within half a year of publication")


def test_the_weekday_does_not_choose_the_year(read: Read) -> None:
    (date,) = find_dates(read("It opened on Friday, December 6.", PUBLISHED))
    assert (date.weekday, date.value, date.sure) == ("Friday", day("2018-12-06"), True)


def test_a_date_in_a_paragraph_about_another_year_is_unsure(read: Read) -> None:
    dates = find_dates(
        read("The club was founded in 1969. On Sunday, July 20 it met.\n\nIt met on December 6.", PUBLISHED)
    )
    assert [date.sure for date in dates] == [True, False, True]


@pytest.mark.parametrize(
    "sentence",
    [
        "on 30 Janurary 2024",
        "on Septmber 9",
        "on 31 September",
        "on February 30",
        "on Feb. 29, 2019",
        "on June 34",
        "on May 9-3",
        "on February 99, 2019",
    ],
)
def test_a_day_that_the_calendar_does_not_have_is_not_possible(read: Read, sentence: str) -> None:
    (date,) = find_dates(read(f"It opened {sentence}.", PUBLISHED))
    assert not date.possible
    assert isinstance(date.value, Unknown)


@pytest.mark.parametrize("sentence", ["In May 76 came.", "In March 45, 2100 people came."])
def test_a_count_after_a_month_is_no_day(read: Read, sentence: str) -> None:
    assert all(date.day is None for date in find_dates(read(sentence, PUBLISHED)))


@pytest.mark.parametrize("sentence", ["on 29 February 2020", "on 29 February", "on September 30", "on May 3-9"])
def test_a_day_that_some_year_has_is_possible(read: Read, sentence: str) -> None:
    assert all(date.possible for date in find_dates(read(f"It opened {sentence}.")))


@pytest.mark.parametrize(
    "sentence",
    [
        "Theresa May spoke; May said no and by May was meant the minister.",
        "April Smith may march for June Brown.",
        "He wrote in the Sunday Times and watched Friday Night Lights.",
        "Shops look to Black Friday and Sheffield Wednesday to luck.",
        "It never closes: 24/7, even after 9/11.",
        "Some 2,010 people, or 1 in 2000 people, came.",
        "About 1800 homes lost power.",
        "He lives at 1600 Pennsylvania Avenue in Room 1984.",
        "He ran 1500 metres and paid $1999.",
        "It is a 2000 year old tradition.",
        "It will last the next year and the last decade, his last year of life.",
        "They meet on Mondays, as USA Today noted.",
        "Model F-2012 holds 2012.5 litres.",
    ],
)
def test_what_looks_like_a_date_and_is_none_is_left_alone(read: Read, sentence: str) -> None:
    assert find_dates(read(sentence, PUBLISHED)) == ()


def test_a_dateline_gives_its_date_to_the_body(read: Read) -> None:
    dates = find_dates(read("It opened on May 3, 2018.\n\nDATED Friday, May 4, 2018\n\nIt shut."))
    assert [(date.text, date.section) for date in dates] == [("May 3, 2018", "lede"), ("Friday, May 4, 2018", "body")]


def test_a_newspaper_named_sun_is_no_weekday(read: Read) -> None:
    (date,) = find_dates(read("So wrote the Alton Sun, August 16, 2008."))
    assert (date.text, date.weekday) == ("August 16, 2008", None)


def test_a_date_in_digits_that_two_countries_read_differently_has_no_day(read: Read) -> None:
    (date,) = find_dates(read("Stamped 12/6/2018 in red."))
    assert (date.day, date.month, date.year) == (None, None, 2018)
    assert date.value == Unknown("it is not stated whether the day or the month stands first")


@pytest.mark.parametrize(
    ("words", "point", "unit"),
    [
        ("three years", 3, "year"),
        ("a week", 1, "week"),
        ("two and a half years", 2.5, "year"),
        ("1,000 years", 1000, "year"),
    ],
)
def test_the_length_of_time_of_ago_is_kept(read: Read, words: str, point: float, unit: str) -> None:
    (date,) = find_dates(read(f"It opened {words} ago.", PUBLISHED))
    assert date.ago is not None
    assert (date.ago.text, date.ago.value.point, date.ago.unit) == (words, Fraction(point), unit)
    assert date.relative


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("next Saturday, 15 December", ["Saturday, 15 December"]),
        ("this Saturday, December 15", ["Saturday, December 15"]),
        ("last Saturday, the 8th of December", ["Saturday, the 8th of December"]),
        ("next Saturday, 15 men", ["next Saturday"]),
    ],
)
def test_a_date_behind_next_or_last_is_the_day_that_is_told(read: Read, words: str, found: list[str]) -> None:
    assert [date.text for date in find_dates(read(f"It opens {words} leave.", PUBLISHED))] == found


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("It opened three years ago, in 2015.", 2015),
        ("It opened in 2015, three years ago.", 2015),
        ("It opened three years ago (March 2015).", 2015),
        ("It opened three years ago and closed in 2017.", None),
        ("It opened three years ago. In 2015 it closed.", None),
    ],
)
def test_a_year_right_beside_ago_belongs_to_it(read: Read, sentence: str, year: int | None) -> None:
    (date,) = (date for date in find_dates(read(sentence, PUBLISHED)) if date.ago is not None)
    assert date.year == year


@pytest.mark.parametrize(
    ("sentence", "length"),
    [
        ("She has run the mill for 27 years, since the autumn of 1998.", "27 years"),
        ("They’ve run it for two decades, ever since 1998.", "two decades"),
        ("She had run the mill for 27 years, since 1971.", None),
        ("She has run the mill since 1998.", None),
        ("She has run it. For 27 years, since 1971, it made flour.", None),
        ("She has run it for a long time, since 1998.", None),
    ],
)
def test_a_length_of_time_up_to_now_belongs_to_the_year_behind_since(
    read: Read, sentence: str, length: str | None
) -> None:
    (date,) = find_dates(read(sentence, PUBLISHED))
    assert (None if date.ago is None else date.ago.text) == length


def test_an_open_length_of_time_gives_no_date(read: Read) -> None:
    (date,) = find_dates(read("It opened years ago.", PUBLISHED))
    assert (date.ago, date.value) == (None, Unknown("the length of time is left open"))


@settings(max_examples=200)
@given(st.dates(min_value=datetime.date(1600, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_every_day_reads_back_as_it_was_written(read: Read, written: datetime.date) -> None:
    text = f"It was on {written:%A}, {written:%B} {written.day}, {written.year}, they said."
    (date,) = find_dates(read(text))
    assert date.value == DateRange.day(written)
    assert date.weekday == f"{written:%A}"


@pytest.mark.parametrize("piece", PIECES["dates"])
def test_a_long_line_is_read_to_its_end(read: Read, piece: str) -> None:
    prose = read(repeated(piece), PUBLISHED)
    with stopped_where_it_hangs():
        found = find_dates(prose)
    assert all(prose.text[date.start : date.end] == date.text for date in found)
