"""What literals stand for."""

import datetime
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from factcheck.values.dates import DateRange, TimeOfDay

Tree = Callable[[str], Any]

NUMBERS = (
    ("12", 12, "number", None),
    ("1200", 1200, "number", None),
    ("4.5%", Fraction(9, 2), "percent", None),
    ("3 million", 3_000_000, "number", None),
    ("3bn", 3_000_000_000, "number", None),
    ("$3bn", 3_000_000_000, "money", "USD"),
    ("£2.5 million", 2_500_000, "money", "GBP"),
    ("$4m", 4_000_000, "money", "USD"),
    ("€10", 10, "money", "EUR"),
    ("10 miles", 10, "measure", "mile"),
    ("1 mile", 1, "measure", "mile"),
    ("5km", 5, "measure", "km"),
    ("2 million square miles", 2_000_000, "measure", "square mile"),
    ("20 degrees Celsius", 20, "measure", "degC"),
    ("48 hours", 48, "duration", "hour"),
    ("2 points", 2, "points", None),
)


@pytest.mark.parametrize(("written", "value", "dimension", "unit"), NUMBERS)
def test_a_number_has_a_dimension_and_a_unit(
    tree: Tree, written: str, value: object, dimension: str, unit: str | None
) -> None:
    assert tree(f"x = {written}")[3] == ("NumberLiteral", value, dimension, unit)


@pytest.mark.parametrize("written", ["10 parsnips", "3 %", "5 m", "1.2.3", "7x", ".5", "1,200", "$", "10 in"])
def test_what_only_looks_like_a_number_is_none(errors: Callable[[str], str], written: str) -> None:
    assert "error: " in errors(f'rule a.b "c"\n  check 1 = {written}\n')


TEXTS = (
    (r'"plain"', "plain"),
    (r'"a \"word\""', 'a "word"'),
    (r'"\d+\\"', "\\d+\\"),
    ('""', ""),
    ('"a # b"', "a # b"),
    ('"“curly”"', "“curly”"),
)


@pytest.mark.parametrize(("written", "value"), TEXTS)
def test_only_quote_marks_and_backslashes_are_escaped(tree: Tree, written: str, value: str) -> None:
    assert tree(f"x = {written}")[3] == ("TextLiteral", value)


def test_dates_and_times_are_values(tree: Tree) -> None:
    assert tree("x = 2018-12-06")[3] == ("DateLiteral", DateRange.day(datetime.date(2018, 12, 6)))
    assert tree("x = 17:30")[3] == ("TimeLiteral", TimeOfDay(17, 30))
    assert tree("x = 24:00")[3] == ("TimeLiteral", TimeOfDay(24, 0))


@pytest.mark.parametrize("written", ["2018-02-30", "2018-13-01", "24:01", "17:60"])
def test_days_and_times_that_do_not_exist_are_errors(errors: Callable[[str], str], written: str) -> None:
    assert f"`{written}`" in errors(f'rule a.b "c"\n  check 1 = {written}\n')
