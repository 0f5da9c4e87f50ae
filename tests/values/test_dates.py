import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.dates import (
    CalendarUnit,
    DateRange,
    age_on,
    around,
    days_between,
    is_possible_day,
    is_possible_time,
    nearest_year,
    season_range,
    shift,
    weekday_near,
)

DAYS = st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "month", "year", "possible"),
    [
        (31, 9, 2018, False),
        (30, 9, 2018, True),
        (29, 2, 2019, False),
        (29, 2, 2020, True),
        (29, 2, None, True),
        (30, 2, None, False),
        (0, 5, 2018, False),
        (5, 13, 2018, False),
    ],
)
def test_the_calendar_says_which_days_are_possible(day: int, month: int, year: int | None, possible: bool) -> None:
    assert is_possible_day(day, month, year) is possible


@pytest.mark.parametrize(
    ("hour", "minute", "possible"), [(0, 0, True), (23, 59, True), (24, 0, True), (24, 30, False), (9, 60, False)]
)
def test_the_clock_says_which_times_are_possible(hour: int, minute: int, possible: bool) -> None:
    assert is_possible_time(hour, minute) is possible


@pytest.mark.parametrize(
    ("month", "published", "year"),
    [
        (6, "2024-03-05", 2024),
        (11, "2024-03-05", 2023),
        (1, "2024-12-30", 2025),
        (9, "2024-03-17", None),
        (2, "2024-02-29", 2024),
    ],
)
def test_a_month_without_a_day_has_the_nearest_year_by_its_middle(month: int, published: str, year: int | None) -> None:
    assert nearest_year(None, month, datetime.date.fromisoformat(published)) == year


@pytest.mark.parametrize(
    ("day", "month", "published", "year"),
    [
        (6, 12, datetime.date(2018, 12, 11), 2018),
        (30, 12, datetime.date(2019, 1, 2), 2018),
        (2, 1, datetime.date(2018, 12, 30), 2019),
        (12, 6, datetime.date(2018, 12, 11), None),
        (29, 2, datetime.date(2018, 2, 20), None),
        (29, 2, datetime.date(2020, 3, 1), 2020),
    ],
)
def test_the_nearest_year_is_within_180_days(day: int, month: int, published: datetime.date, year: int | None) -> None:
    assert nearest_year(day, month, published) == year


@given(DAYS, st.integers(0, 6), st.booleans())
def test_the_nearest_weekday_is_less_than_a_week_away(published: datetime.date, weekday: int, ahead: bool) -> None:
    day = weekday_near(weekday, published, ahead=ahead)
    assert day.weekday() == weekday
    assert 0 <= (day - published).days * (1 if ahead else -1) < 7


@given(DAYS, st.sampled_from(["day", "week", "month", "year", "decade", "century"]))
def test_a_day_lies_in_the_unit_around_it(day: datetime.date, unit: CalendarUnit) -> None:
    unit_range = around(day, unit)
    assert unit_range.start <= day <= unit_range.end


@pytest.mark.parametrize(
    ("unit", "amount", "expected"),
    [("month", -1, "2018-02-28"), ("year", -3, "2015-03-31"), ("week", 1, "2018-04-07"), ("day", -31, "2018-02-28")],
)
def test_shifting_keeps_the_day_where_the_month_has_it(unit: CalendarUnit, amount: int, expected: str) -> None:
    assert shift(datetime.date(2018, 3, 31), unit, amount) == datetime.date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("unit", "amount"), [("year", -33_000), ("year", 9_000), ("day", -800_000), ("day", 4_000_000), ("week", 500_000)]
)
def test_shifting_out_of_the_calendar_gives_nothing(unit: CalendarUnit, amount: int) -> None:
    assert shift(datetime.date(2018, 3, 31), unit, amount) is None


def test_a_winter_ends_in_the_year_after() -> None:
    assert season_range(2018, "winter") == DateRange(datetime.date(2018, 12, 1), datetime.date(2019, 2, 28))


@pytest.mark.parametrize(("on", "age"), [("2018-12-10", 29), ("2018-12-11", 30), ("2019-01-01", 30), ("1988-12-11", 0)])
def test_an_age_grows_on_the_birthday(on: str, age: int) -> None:
    assert age_on(datetime.date(1988, 12, 11), datetime.date.fromisoformat(on)) == age


def test_days_between_two_ranges_are_counted_from_start_to_start() -> None:
    march = DateRange(datetime.date(2018, 3, 1), datetime.date(2018, 3, 31))
    assert days_between(march, DateRange.day(datetime.date(2018, 3, 4))) == 3
