"""The functions that rules can call."""

import datetime
from fractions import Fraction

import pytest

from factcheck.evaluate.functions import FUNCTIONS, call, edit_distance
from factcheck.values.dates import DateRange
from factcheck.values.quantity import Quantity
from factcheck.values.unknown import Unknown


def day(text: str) -> DateRange:
    return DateRange.day(datetime.date.fromisoformat(text))


MONTH = DateRange(datetime.date(2018, 12, 1), datetime.date(2018, 12, 31))


@pytest.mark.parametrize(
    ("name", "arguments", "result"),
    [
        ("weekday", [day("2018-12-06")], "Thursday"),
        ("lower", ["ÀB"], "àb"),
        ("initials", ["Immigration and Customs Enforcement"], "ICE"),
        ("initials", ["stepped-up patrol"], "SUP"),
        ("stem", ["Released"], "releas"),
        ("words", ["It’s a test."], ("it's", "a", "test")),
        ("distinct", [("a", "b", "a", "’", "'")], ("a", "b", "’")),
    ],
)
def test_a_function_of_text_and_dates(name: str, arguments: list[object], result: object) -> None:
    assert call(name, arguments) == result


@pytest.mark.parametrize(
    ("name", "arguments", "point"),
    [
        ("count", [("a", "b")], 2),
        ("count", [()], 0),
        ("year", [day("2018-12-06")], 2018),
        ("month", [MONTH], 12),
        ("day", [day("2018-12-06")], 6),
        ("days", [day("2018-12-06"), day("2018-12-09")], 3),
        ("days", [day("2018-12-09"), day("2018-12-06")], -3),
        ("age", [day("1980-05-05"), day("2018-05-04")], 37),
        ("age", [day("1980-05-05"), day("2018-05-05")], 38),
        ("edits", ["Birkhead", "Birkhed"], 1),
        ("similar", ["abcd", "ABCX"], Fraction(3, 4)),
        ("sum", [(Quantity.exact(9, "count"), Quantity.exact(2, "count"))], 11),
        ("max", [(Quantity.exact(9, "count"), Quantity.exact(2, "count"))], 9),
        ("min", [(Quantity.exact(9, "count"), Quantity.exact(2, "count"))], 2),
        ("average", [(Quantity.exact(9, "count"), Quantity.exact(2, "count"))], Fraction(11, 2)),
        ("abs", [Quantity.exact(-4, "count")], 4),
        ("percent", [Quantity.exact(27, "count"), Quantity.exact(150, "count")], 18),
        ("change", [Quantity.exact(20, "count"), Quantity.exact(25, "count")], 25),
        ("convert", [Quantity.exact(10, "measure", "mile"), "km"], Fraction("16.09344")),
    ],
)
def test_a_function_of_numbers_is_exact(name: str, arguments: list[object], point: Fraction | int) -> None:
    result = call(name, arguments)
    assert isinstance(result, Quantity)
    assert result.point == point


def test_age_of_someone_born_in_a_year_is_one_of_two() -> None:
    born = DateRange(datetime.date(1980, 1, 1), datetime.date(1980, 12, 31))
    result = call("age", [born, day("2018-05-05")])
    assert isinstance(result, Quantity)
    assert (result.strict.low, result.strict.high) == (Fraction(37), Fraction(38))


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("weekday", [MONTH]),
        ("weekday", ["Thursday"]),
        ("days", [MONTH, day("2018-12-06")]),
        ("lower", [Quantity.exact(1)]),
        ("sum", [("a",)]),
        ("percent", [Quantity.exact(1, "count"), Quantity.exact(0, "count")]),
        ("convert", [Quantity.exact(1, "count"), "km"]),
        ("average", [()]),
        ("edits", ["a" * 2_001, "b"]),
        ("similar", ["b", "a" * 2_001]),
    ],
)
def test_what_cannot_be_worked_out_is_unknown_with_a_reason(name: str, arguments: list[object]) -> None:
    result = call(name, arguments)
    assert isinstance(result, Unknown)
    assert result.reason


@pytest.mark.parametrize("name", FUNCTIONS)
def test_an_unknown_argument_makes_the_result_unknown(name: str) -> None:
    reason = Unknown("no publication date")
    arguments = [reason] * len(FUNCTIONS[name].accepts)
    assert call(name, arguments) == reason


@pytest.mark.parametrize(
    ("left", "right", "edits"),
    [("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("abc", "acb", 2), ("same", "same", 0)],
)
def test_edit_distance(left: str, right: str, edits: int) -> None:
    assert edit_distance(left, right) == edit_distance(right, left) == edits
